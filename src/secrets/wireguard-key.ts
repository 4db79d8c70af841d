import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';

/** A WireGuard key pair in base64, as `wg genkey` and `wg pubkey` print it. */
export interface WireguardKeyPair {
  readonly privateKey: string;
  readonly publicKey: string;
}

const LENGTH = 32;

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
