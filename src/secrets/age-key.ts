import { bech32 } from '@scure/base';

/** X25519, because Debian 13's age knows no other kind. */
const BYTES = 32;

/** Whether a text is an age recipient, whole, as age-keygen prints it. */
export function isAgeRecipient(text: string): boolean {
  return text.startsWith('age1') && holdsKey(text, 'age');
}

/** Whether a text is an age identity, whole, as age-keygen writes it. */
export function isAgeIdentity(text: string): boolean {
  return text.startsWith('AGE-SECRET-KEY-1') && holdsKey(text, 'age-secret-key-');
}

/** BIP 173: a prefix, the bytes, and a checksum that finds a mistyped character. */
function holdsKey(text: string, prefix: string): boolean {
  const decoded = bech32.decodeUnsafe(text);
  return decoded?.prefix === prefix && bech32.fromWordsUnsafe(decoded.words)?.length === BYTES;
}
