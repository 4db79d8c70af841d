import { randomBytes } from 'node:crypto';
import { ExpectedError } from '../diagnostics.ts';
import type { SecretKind } from './index-file.ts';
import { sshKeyPair } from './ssh-key.ts';
import { wireguardKeyPair } from './wireguard-key.ts';

/** A new value, and the public half that belongs under keys/ if there is one. */
export interface Generated {
  readonly value: string;
  readonly publicKey?: { readonly path: string; readonly text: string };
}

/** 24 random bytes are 32 characters of base64 (A-DB-06). */
const PASSWORD_BYTES = 24;

/** A random value for a secret of this kind; its name says which host it belongs to. */
export async function generateValue(name: string, kind: SecretKind): Promise<Generated> {
  switch (kind) {
    case 'given':
      throw new ExpectedError(`${name} is given by somebody else: sitec secrets set ${name}`);
    case 'password':
      return { value: randomPassword() };
    case 'mailboxes':
      return { value: '' };
    case 'wireguard':
      return wireguardKey(lastStep(name));
    case 'age-identity':
      return ageIdentity(hostOf(name));
    case 'ssh-host-key':
      return sshHostKey(hostOf(name));
  }
}

/** 32 random characters of the base64 alphabet. */
export function randomPassword(): string {
  return randomBytes(PASSWORD_BYTES).toString('base64');
}

function wireguardKey(host: string): Generated {
  const { privateKey, publicKey } = wireguardKeyPair();
  return { value: privateKey, publicKey: { path: `wireguard/${host}.pub`, text: publicKey } };
}

/** X25519, because Debian 13's age knows no other kind. */
async function ageIdentity(host: string): Promise<Generated> {
  const { generateX25519Identity, identityToRecipient } = await import('age-encryption');
  const identity = await generateX25519Identity();
  return { value: `${identity}\n`, publicKey: { path: `hosts/${host}.age.pub`, text: await identityToRecipient(identity) } };
}

function sshHostKey(host: string): Generated {
  const { privateKey, publicKey } = sshKeyPair(`root@${host}`);
  return { value: privateKey, publicKey: { path: `hosts/${host}.ssh_host_ed25519_key.pub`, text: publicKey } };
}

function lastStep(name: string): string {
  return name.split('/').at(-1) ?? name;
}

function hostOf(name: string): string {
  const [folder, host] = name.split('/');
  if (folder !== 'hosts' || host === undefined) throw new ExpectedError(`${name} is not a host's secret: hosts/NAME/…`);
  return host;
}
