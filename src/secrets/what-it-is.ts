/** What a text is like, and what it then is; the first that fits counts. */
const LIKE: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/^age-encryption\.org\/|-----BEGIN AGE ENCRYPTED FILE-----/, 'a file that age has encrypted'],
  [/AGE-SECRET-KEY-1/i, 'an age identity'],
  [/AGE-(SECRET-KEY|PLUGIN)-/i, 'an age identity of another kind'],
  [/-----BEGIN OPENSSH PRIVATE KEY-----/, 'the private half of an ssh key'],
  [/-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m, 'a private key that is locked with a passphrase'],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'a private key in PEM'],
  [/-----BEGIN CERTIFICATE-----/, 'a certificate'],
  [/-----BEGIN [A-Z ]*PUBLIC KEY-----/, 'the public half of a key'],
  [/^age1[0-9a-z]/m, 'the public half of an age key'],
  [/^(ssh|sk-ssh|ecdsa|sk-ecdsa)-\S+ AAAA/m, 'the public half of an ssh key'],
  [/^v=DKIM1/, "a DKIM key's record"],
];

/** What a text looks like that is not what it should be, in words that hold nothing of it; undefined for what looks like nothing that is known here. */
export function whatItIs(text: string): string | undefined {
  return LIKE.find(([pattern]) => pattern.test(text))?.[1];
}

/** Whether a text looks like something that must not be shown. */
export function isPrivate(text: string): boolean {
  return /AGE-(SECRET-KEY|PLUGIN)-|PRIVATE KEY/i.test(text);
}
