import type { DiagnosticCode } from '../../base/diagnostic-codes.ts';
import type { Diagnostic } from '../../base/diagnostics.ts';
import { compileLoaded } from '../../compile.ts';
import { sshKeyPair } from '../../secrets/ssh-key.ts';
import { parseSite } from '../../site/load.ts';
import type { SiteAnswers } from './site-answers.ts';
import { siteText } from './site-files.ts';

/** Keys and secrets are made after the answers, so that their absence is none of them. */
const STILL_TO_COME: ReadonlySet<DiagnosticCode> = new Set(['too-few-recipients', 'missing-secret']);

/** Stand for what was not asked yet; nothing is wrong with them, alone or beside an answer. */
const PLACEHOLDERS: SiteAnswers = {
  fqdn: 'mail.placeholder.example',
  addresses: ['203.0.113.25'],
  domain: 'domain.placeholder.example',
  operator: 'placeholder',
  key: sshKeyPair('placeholder', Buffer.alloc(32)).publicKey,
};

/** Findings on a new site but for what is made later. */
export function withoutStillToCome(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ code }) => !STILL_TO_COME.has(code));
}

/** What the compiler has against answers, before the others are given: a message each. */
export function problemsWith(answers: Partial<SiteAnswers>): readonly string[] {
  const text = siteText('', { ...PLACEHOLDERS, ...answers });
  const nothing = { secrets: new Map(), publicKeys: new Map(), certificates: new Map(), ownFiles: new Map(), previous: new Map() };
  const { diagnostics } = compileLoaded({ directory: '/', ...parseSite(Buffer.from(text), 'site.yaml'), ...nothing });
  const errors = withoutStillToCome(diagnostics).filter(({ severity }) => severity === 'error');
  return [...new Set(errors.map(({ message }) => message))];
}
