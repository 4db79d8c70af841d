import { createPrivateKey, type KeyObject } from 'node:crypto';

/** The private key that a text holds in PEM, in whatever form of it; undefined for anything else, and for one that is locked with a passphrase. */
export function privateKeyOf(text: string): KeyObject | undefined {
  try {
    return createPrivateKey(text);
  } catch {
    return undefined;
  }
}
