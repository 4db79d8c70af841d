import { createHash, createPublicKey, generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { privateKeyOf } from './private-pem.ts';

/** A key pair for certificates. */
export interface TlsKeyPair {
  /** PKCS #8 in PEM. */
  readonly privateKey: string;
  /** SubjectPublicKeyInfo in base64. */
  readonly publicKey: string;
}

/** What a committed public half looks like: a point on P-256 in its one encoding. */
const PUBLIC_KEY = /^MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE[A-Za-z0-9+/]{86}==$/;

/** A new key on P-256, which every client and every authority knows. */
export async function tlsKeyPair(): Promise<TlsKeyPair> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  });
  return { privateKey, publicKey: publicKey.toString('base64') };
}

/** The pair that a private key in PEM belongs to, in the forms of `tlsKeyPair`; undefined for a key of another kind and for anything else. */
export function tlsKeyPairOf(text: string): TlsKeyPair | undefined {
  const key = privateKeyOf(text);
  if (key?.asymmetricKeyType !== 'ec') return undefined;
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');
  return isTlsPublicKey(publicKey) ? { privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(), publicKey } : undefined;
}

/** Whether a text is the public half of a key as `tlsKeyPair` makes it. */
export function isTlsPublicKey(text: string): boolean {
  return PUBLIC_KEY.test(text);
}

/** What a TLSA record with selector 1 and matching type 1 holds of a public key (RFC 6698, section 2.1). */
export function tlsaHash(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
}
