import type { Contribution } from '../../contract/contribution.ts';
import type { Scope } from '../../contract/service.ts';
import { healthListener } from '../../parts/health-listener.ts';
import type { DovecotOptions } from '../../site/site.generated.ts';

/** Dovecot is well when a user reads a message: it greets also while no mailbox can be opened (A-HLT-02). */
export function health({ imaps }: DovecotOptions, scope: Scope): Contribution {
  return { kind: 'health', part: 'imap', check: { type: 'imap', listener: healthListener(scope, imaps.from, 993) } };
}
