import { errorAt, type Diagnostic, type SitePath } from '../../diagnostics.ts';
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

/** No secret stands in site.yaml or in a file of the operator's own: both lie in git, for everybody who can read it (design 7). */
export const secretInClear: Rule = (site, file) => [
  ...suspicions(file, []),
  ...site.hosts.flatMap(({ name, files }) => files.flatMap(({ path, content }) => inFile(['hosts', name, 'files', path], content))),
];

function suspicions(node: unknown, path: SitePath): readonly Diagnostic[] {
  if (typeof node === 'string') return suspicion(path, node);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => suspicions(value, [...path, Array.isArray(node) ? Number(key) : key]));
}

function suspicion(path: SitePath, text: string): readonly Diagnostic[] {
  const what = LOOKS.find(({ pattern }) => pattern.test(text))?.what ?? (path.includes('extra') && SECRET_SETTING.test(String(path.at(-1))) ? 'a password' : undefined);
  if (what === undefined) return [];
  return [errorAt(path, 'secret-in-clear', `this looks like ${what}, and site.yaml lies in git in clear`, { at: 'key', help: HELP, secret: true })];
}

const HELP = ['take it out, here and from the history of git, and replace it where it is used', 'secrets are made by sitec secrets, mailbox passwords by sitec passwd'];

function inFile(path: SitePath, content: string): readonly Diagnostic[] {
  const what = content.split('\n').flatMap((line) => LOOKS.filter(({ pattern }) => pattern.test(line)))[0]?.what;
  if (what === undefined) return [];
  return [errorAt(path, 'secret-in-clear', `this file seems to hold ${what}, and it lies in git in clear`, { at: 'key', help: HELP, secret: true })];
}
