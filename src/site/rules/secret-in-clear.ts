import { errorAt, type Diagnostic, type SitePath } from '../../base/diagnostics.ts';
import type { Rule } from './rule.ts';

/** What only a secret looks like. */
const LOOKS: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /AGE-SECRET-KEY-1/i, what: 'the private half of an age key' },
  { pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/, what: 'a private key' },
  { pattern: /\{(PLAIN|CLEARTEXT|CRYPT|[A-Z0-9-]*-CRYPT|ARGON2[A-Z]*|SSHA?[0-9]*|SCRAM-[A-Z0-9-]+)\}\S/, what: "a mailbox's password" },
  { pattern: /^\$(1|2[aby]|5|6|7|y|gy|argon2(i|d|id))\$/, what: 'a password hash' },
  { pattern: /[a-z]:\/\/[^/\s:@]+:[^/\s@]+@/i, what: 'a password in an address' },
  { pattern: /^static:\S+:\S+/, what: 'a password in a table' },
];

/** Raw settings that hold nothing but a secret. */
const SECRET_SETTING = /(_password|_passphrase|_api_key|_secret)$/;

interface Suspicion {
  readonly path: SitePath;
  readonly what: string;
}

/** No secret stands in site.yaml or in a file of the operator's own: both lie in git, for everybody who can read it (design 7). */
export const secretInClear: Rule = (site, file) => [
  ...suspicions(file, '', false).map(({ path, what }) =>
    errorAt(path, 'secret-in-clear', `this looks like ${what}, and site.yaml is in git unencrypted`, {
      at: 'key',
      help: HELP,
      secret: true,
    }),
  ),
  ...site.hosts.flatMap(({ name, files }) => files.flatMap(({ path, content }) => inFile(['hosts', name, 'files', path], content))),
];

/** The way to each suspicious text from a node, and what it looks like; `raw` is whether the node is among raw settings. */
function suspicions(node: unknown, key: string, raw: boolean): readonly Suspicion[] {
  if (typeof node === 'string') {
    const what = LOOKS.find(({ pattern }) => pattern.test(node))?.what ?? (raw && SECRET_SETTING.test(key) ? 'a password' : undefined);
    return what === undefined ? [] : [{ path: [], what }];
  }
  if (typeof node !== 'object' || node === null) return [];
  const isList = Array.isArray(node);
  return Object.entries(node).flatMap(([name, value]) =>
    suspicions(value, name, raw || name === 'extra').map(({ path, what }) => ({ path: [isList ? Number(name) : name, ...path], what })),
  );
}

const HELP = [
  'remove it, here and from the history of git, and replace it where it is used',
  'secrets are made by sitec secrets, mailbox passwords by sitec passwd',
];

function inFile(path: SitePath, content: string): readonly Diagnostic[] {
  const what = content.split('\n').flatMap((line) => LOOKS.filter(({ pattern }) => pattern.test(line)))[0]?.what;
  if (what === undefined) return [];
  return [
    errorAt(path, 'secret-in-clear', `this file seems to hold ${what}, and it is in git unencrypted`, {
      at: 'key',
      help: HELP,
      secret: true,
    }),
  ];
}
