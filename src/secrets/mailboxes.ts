import { randomBytes } from 'node:crypto';

/** Password hashes of a mail domain by local part. */
export type MailboxHashes = ReadonlyMap<string, string>;

/** crypt(5): salts are of these characters; 16 of them are 96 bits. */
const SALT_ALPHABET = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SALT_LENGTH = 16;

/** Reads a secret of the kind `mailboxes`: a line `local:hash` per mailbox. */
export function parseMailboxes(text: string): MailboxHashes {
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]));
}

/** The same as text, sorted. */
export function formatMailboxes(hashes: MailboxHashes): string {
  return [...hashes]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([local, hash]) => `${local}:${hash}\n`)
    .join('');
}

/** A password hash as Dovecot stores it: SHA512-CRYPT with its usual 5000 rounds and a random salt (A-SCH-07). */
export async function hashPassword(password: string): Promise<string> {
  const { encrypt } = await import('unixcrypt');
  const salt = [...randomBytes(SALT_LENGTH)].map((byte) => SALT_ALPHABET.charAt(byte % SALT_ALPHABET.length)).join('');
  return `{SHA512-CRYPT}${encrypt(password, `$6$${salt}`)}`;
}
