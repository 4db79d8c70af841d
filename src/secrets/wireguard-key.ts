import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';

/** A WireGuard key pair in base64, as `wg genkey` and `wg pubkey` print it. */
export interface WireguardKeyPair {
  readonly privateKey: string;
  readonly publicKey: string;
}

const LENGTH = 32;

/** 32 bytes in base64: the last two bits of the last digit are none of them. */
const KEY = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;

/** RFC 8410: what stands before the 32 bytes of an X25519 private key in PKCS #8. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b656e04220420', 'hex');

/** A key pair from 32 bytes that are random unless they are given; they are clamped as RFC 7748, section 5, says. */
export function wireguardKeyPair(seed: Buffer = randomBytes(LENGTH)): WireguardKeyPair {
  const scalar = Buffer.from(seed);
  scalar[0] = (scalar[0] ?? 0) & 248;
  scalar[LENGTH - 1] = ((scalar[LENGTH - 1] ?? 0) & 127) | 64;
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, scalar]), format: 'der', type: 'pkcs8' });
  const open = Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x ?? '', 'base64url');
  return { privateKey: scalar.toString('base64'), publicKey: open.toString('base64') };
}

/** The pair that a private half belongs to; undefined for anything else. */
export function wireguardKeyPairOf(text: string): WireguardKeyPair | undefined {
  const key = text.trim();
  return KEY.test(key) ? wireguardKeyPair(Buffer.from(key, 'base64')) : undefined;
}

/** Whether a text is the public half of a key, whole. */
export function isWireguardPublicKey(text: string): boolean {
  return KEY.test(text);
}
