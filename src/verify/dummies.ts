import { fillPlaceholders } from '../secrets/placeholder.ts';

/** What a parser must see in a secret's place: the right kind of text, quoted as host/release/fill.py quotes the real one. */
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

/** The text with a harmless value in the place of every secret. */
export function fillDummies(text: string): string {
  return fillPlaceholders(text, ({ format }) => {
    const dummy = DUMMIES[format];
    if (dummy === undefined) throw new Error(`there is no dummy of the format ${format}`);
    return dummy;
  });
}
