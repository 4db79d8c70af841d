import { randomBytes } from 'node:crypto';
import { ExpectedError } from '../base/diagnostics.ts';
import { dkimKeyPair } from './dkim-key.ts';
import type { SecretKind } from './index-file.ts';
import { publicKeyPath } from './public-key-path.ts';
import { sshKeyPair } from './ssh-key.ts';
import { tlsKeyPair } from './tls-key.ts';
import { wireguardKeyPair } from './wireguard-key.ts';

/** A new value, and the public half that belongs under keys/ if there is one. */
export interface Generated {
  readonly value: string;
  readonly publicKey?: { readonly path: string; readonly text: string };
}

/** 24 random bytes are 32 characters of base64 (A-DB-06). */
const PASSWORD_BYTES = 24;

/** As many as the hash has (RFC 8945, section 8). */
const TSIG_BYTES = 32;

/** A random value for a secret of this kind; its name says which host or domain it belongs to. */
export async function generateValue(name: string, kind: SecretKind): Promise<Generated> {
  const { value, publicHalf } = await makeValue(name, kind);
  const path = publicKeyPath(name, kind);
  return { value, ...(path === undefined || publicHalf === undefined ? {} : { publicKey: { path, text: publicHalf } }) };
}

/** 32 random characters of the base64 alphabet. */
export function randomPassword(): string {
  return randomBytes(PASSWORD_BYTES).toString('base64');
}

/** A value, alone or with the half of it that everybody may know. */
interface MadeValue {
  readonly value: string;
  readonly publicHalf?: string;
}

async function makeValue(name: string, kind: SecretKind): Promise<MadeValue> {
  switch (kind) {
    case 'given':
      throw new ExpectedError(`${name} comes from elsewhere; store it with: sitec secrets set ${name}`);
    case 'password':
      return { value: randomPassword() };
    case 'mailboxes':
      return { value: '' };
    case 'wireguard':
      return wireguardKey();
    case 'age-identity':
      return ageIdentity();
    case 'ssh-host-key':
      return sshHostKey(name);
    case 'dkim':
      return dkimKey();
    case 'tls':
      return tlsKey();
    case 'tsig':
      return { value: randomBytes(TSIG_BYTES).toString('base64') };
  }
}

function wireguardKey(): MadeValue {
  const { privateKey, publicKey } = wireguardKeyPair();
  return { value: privateKey, publicHalf: publicKey };
}

/** X25519, because Debian 13's age knows no other kind. */
async function ageIdentity(): Promise<MadeValue> {
  const { generateX25519Identity, identityToRecipient } = await import('age-encryption');
  const identity = await generateX25519Identity();
  return { value: `${identity}\n`, publicHalf: await identityToRecipient(identity) };
}

function sshHostKey(name: string): MadeValue {
  const { privateKey, publicKey } = sshKeyPair(`root@${name.split('/')[1] ?? name}`);
  return { value: privateKey, publicHalf: publicKey };
}

async function dkimKey(): Promise<MadeValue> {
  const { privateKey, record } = await dkimKeyPair();
  return { value: privateKey, publicHalf: record };
}

async function tlsKey(): Promise<MadeValue> {
  const { privateKey, publicKey } = await tlsKeyPair();
  return { value: privateKey, publicHalf: publicKey };
}
