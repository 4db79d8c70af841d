/** By the format of a placeholder. */
const DUMMIES: { readonly [format: string]: string } = {
  postfix: 'dummy-password',
  dovecot: '"dummy-password"',
  dotenv: '"dummy-password"',
  bare: 'dummy-password',
  uri: 'dummy-password',
  sql: "'dummy-password'",
  'sql-rows': '(NULL, NULL)',
  pem: '-----BEGIN DUMMY KEY-----\nAAAA\n-----END DUMMY KEY-----',
  tsig: `${'A'.repeat(43)}=`,
  wireguard: `${'A'.repeat(43)}=`,
};

/** What a parser must see in a secret's place: the right kind of text, quoted as host/release/fill.py quotes the real one; undefined for a format that holds no secrets. */
export function dummyOf(format: string): string | undefined {
  return DUMMIES[format];
}
