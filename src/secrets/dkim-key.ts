import { createPublicKey, generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { privateKeyOf } from './private-pem.ts';

/** A key pair for signing mail: the private half as a daemon reads it, the public half as the DNS holds it. */
export interface DkimKeyPair {
  /** PKCS #8 in PEM, which Rspamd and OpenDKIM read alike. */
  readonly privateKey: string;
  /** The whole text of the key's TXT record (RFC 6376, section 3.6.1). */
  readonly record: string;
}

/** RFC 8301 asks for 1024 bits at least and recommends 2048; a longer key does not fit into every provider's form. */
const BITS = 2048;

/** Nobody has to verify by a longer one (RFC 8301, section 3.2). */
const MOST_BITS = 4096;

/** What a committed public half looks like. */
const RECORD = /^v=DKIM1; k=rsa; p=[A-Za-z0-9+/]{300,}={0,2}$/;

/** A new RSA key pair. Ed25519 (RFC 8463) is left out: the large receivers do not verify it, so it would only be a second signature. */
export async function dkimKeyPair(): Promise<DkimKeyPair> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: BITS,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  });
  return { privateKey, record: recordOf(publicKey) };
}

/** The pair that a private key in PEM belongs to, in the forms of `dkimKeyPair`; undefined for anything that cannot sign mail. */
export function dkimKeyPairOf(text: string): DkimKeyPair | undefined {
  const key = privateKeyOf(text);
  const bits = key?.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key?.asymmetricKeyType !== 'rsa' || bits < BITS || bits > MOST_BITS) return undefined;
  return {
    privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    record: recordOf(createPublicKey(key).export({ type: 'spki', format: 'der' })),
  };
}

function recordOf(publicKey: Buffer): string {
  return `v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`;
}

/** Whether a text is the record of a key as `dkimKeyPair` makes it, whole and on one line. */
export function isDkimRecord(text: string): boolean {
  return RECORD.test(text);
}
