import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';
import { fieldsOf } from './ssh-fields.ts';

/** An SSH key pair in OpenSSH's own forms. */
export interface SshKeyPair {
  /** The file of the private half (PROTOCOL.key of OpenSSH, not encrypted). */
  readonly privateKey: string;
  /** One line: type, base64, comment. */
  readonly publicKey: string;
}

const TYPE = 'ssh-ed25519';
const LABEL = ['OPENSSH', 'PRIVATE', 'KEY'].join(' ');
const HALF = 32;
const BLOCK = 8;
const CHECK = 4;

/** RFC 8410: what stands before the 32 bytes of an Ed25519 private key in PKCS #8. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** An Ed25519 key pair with a comment, from 32 bytes that are random unless they are given (RFC 8032). So are the four that say whether a file was decrypted. */
export function sshKeyPair(comment: string, seed: Buffer = randomBytes(HALF), check: Buffer = randomBytes(CHECK)): SshKeyPair {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
  const open = Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x ?? '', 'base64url');
  const blob = Buffer.concat([field(TYPE), field(open)]);
  return {
    privateKey: armour(Buffer.concat([header(), field(blob), field(privateSection({ seed, open, comment, check }))])),
    publicKey: `${TYPE} ${blob.toString('base64')} ${comment}`,
  };
}

/** The pair that a file of OpenSSH holds; undefined for a key of another kind, one that is locked or damaged, and anything else. */
export function sshKeyPairOf(text: string): SshKeyPair | undefined {
  const file = `${text.replaceAll('\r', '').trim()}\n`;
  const bytes = unarmour(file);
  const [, section] = fieldsOf(bytes.subarray(header().length), 2) ?? [];
  const [, , halves, comment] = fieldsOf(section?.subarray(2 * CHECK) ?? Buffer.alloc(0), 4) ?? [];
  if (!section || !comment || halves?.length !== 2 * HALF) return undefined;
  const pair = sshKeyPair(comment.toString(), halves.subarray(0, HALF), section.subarray(0, CHECK));
  // The same numbers stand there several times, and OpenSSH wants them to agree: a whole file is what is made of its seed.
  return unarmour(pair.privateKey).equals(bytes) ? { privateKey: file, publicKey: pair.publicKey } : undefined;
}

/** Whether a text is the public half of an Ed25519 key, whole, on one line. */
export function isSshPublicKey(text: string): boolean {
  const [type, blob = ''] = text.split(' ');
  const fields = fieldsOf(Buffer.from(blob, 'base64'), 2);
  return type === TYPE && fields?.[0]?.toString() === TYPE && fields[1]?.length === HALF;
}

function header(): Buffer {
  return Buffer.concat([Buffer.from('openssh-key-v1\0'), field('none'), field('none'), field(''), number(1)]);
}

function privateSection({ seed, open, comment, check }: { seed: Buffer; open: Buffer; comment: string; check: Buffer }): Buffer {
  const body = Buffer.concat([check, check, field(TYPE), field(open), field(Buffer.concat([seed, open])), field(comment)]);
  const padding = (BLOCK - (body.length % BLOCK)) % BLOCK;
  return Buffer.concat([body, Buffer.from(Array.from({ length: padding }, (_, index) => index + 1))]);
}

function field(value: string | Buffer): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([number(bytes.length), bytes]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function armour(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,70}/g) ?? [];
  return `-----BEGIN ${LABEL}-----\n${lines.join('\n')}\n-----END ${LABEL}-----\n`;
}

function unarmour(text: string): Buffer {
  const [begin, ...lines] = text.trimEnd().split('\n');
  const whole = begin === `-----BEGIN ${LABEL}-----` && lines.pop() === `-----END ${LABEL}-----`;
  return Buffer.from(whole ? lines.join('') : '', 'base64');
}
