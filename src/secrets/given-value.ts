import { ExpectedError } from '../base/diagnostics.ts';
import { isAgeIdentity } from './age-key.ts';
import { dkimKeyPairOf } from './dkim-key.ts';
import type { Generated } from './generate.ts';
import type { SecretKind } from './index-file.ts';
import { keyLines } from './key-lines.ts';
import { formatMailboxes, parseMailboxes } from './mailboxes.ts';
import { isPasswordHash, passwordSchemes } from './password-hash.ts';
import { publicKeyPath } from './public-key-path.ts';
import { sshKeyPairOf } from './ssh-key.ts';
import { tlsKeyPairOf } from './tls-key.ts';
import { whatItIs } from './what-it-is.ts';
import { wireguardKeyPairOf } from './wireguard-key.ts';

const LINE = 'one line of text';

/** What a secret of each kind has to be. */
const WANTED: { readonly [kind in SecretKind]: string } = {
  given: LINE,
  password: `${LINE}, which neither begins nor ends with a blank`,
  mailboxes: `a line LOCAL:{SCHEME}HASH for each mailbox, whole, with a scheme that Dovecot takes: ${passwordSchemes.join(', ')}`,
  wireguard: 'a private key as wg genkey prints it',
  'age-identity': 'one line AGE-SECRET-KEY-1… as age-keygen writes it',
  'ssh-host-key': 'the private half of an Ed25519 key as ssh-keygen writes it, without a passphrase',
  dkim: 'an RSA private key of 2048 to 4096 bits in PEM, without a passphrase',
  tls: 'a private key on P-256 in PEM, without a passphrase',
  tsig: 'a key of 16 bytes or more in base64',
};

/**
 * A value that an operator gives for a secret, in the form that is kept, with its public half. Throws ExpectedError, which tells nothing of the
 * value, when it is not of the secret's kind.
 */
export async function readGivenValue(name: string, kind: SecretKind, text: string): Promise<Generated> {
  const value = await valueOf(kind, text);
  if (!value) {
    const what = whatItIs(text);
    throw new ExpectedError(
      `nothing was changed: ${what === undefined ? '' : `this looks like ${what}, and `}${name} wants ${WANTED[kind]}`,
    );
  }
  const path = publicKeyPath(name, kind);
  return {
    value: value.kept,
    ...(path === undefined || value.publicHalf === undefined ? {} : { publicKey: { path, text: value.publicHalf } }),
  };
}

interface GivenValue {
  readonly kept: string;
  readonly publicHalf?: string;
}

/** Undefined when a text is not of a kind. */
async function valueOf(kind: SecretKind, text: string): Promise<GivenValue | undefined> {
  switch (kind) {
    case 'given':
      return isLine(text) ? { kept: text } : undefined;
    case 'password':
      return isLine(text) && text === text.trim() ? { kept: text } : undefined;
    case 'mailboxes':
      return mailboxes(text);
    case 'wireguard':
      return pair(wireguardKeyPairOf(text));
    case 'age-identity':
      return ageIdentity(text);
    case 'ssh-host-key':
      return pair(sshKeyPairOf(text));
    case 'dkim':
      return dkim(text);
    case 'tls':
      return pair(tlsKeyPairOf(text));
    case 'tsig':
      return isSharedKey(text.trim()) ? { kept: text.trim() } : undefined;
  }
}

function pair(keys: { readonly privateKey: string; readonly publicKey: string } | undefined): GivenValue | undefined {
  return keys && { kept: keys.privateKey, publicHalf: keys.publicKey };
}

function dkim(text: string): GivenValue | undefined {
  const keys = dkimKeyPairOf(text);
  return keys && { kept: keys.privateKey, publicHalf: keys.record };
}

/** It may stand among comments, as age-keygen writes it. */
async function ageIdentity(text: string): Promise<GivenValue | undefined> {
  const [identity, ...others] = keyLines(text);
  if (identity === undefined || others.length > 0 || !isAgeIdentity(identity)) return undefined;
  const { identityToRecipient } = await import('age-encryption');
  return { kept: `${identity}\n`, publicHalf: await identityToRecipient(identity) };
}

/** No program that a secret is filled in for reads more than a line; what looks like a key was meant for another secret. */
function isLine(text: string): boolean {
  return text !== '' && !/\p{Cc}/u.test(text) && whatItIs(text) === undefined;
}

const LOCAL_PART = /^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$/;

function mailboxes(text: string): GivenValue | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const hashes = parseMailboxes(lines.join('\n'));
  const usable = [...hashes].every(([local, hash]) => LOCAL_PART.test(local) && isPasswordHash(hash));
  return usable && hashes.size === lines.length ? { kept: formatMailboxes(hashes) } : undefined;
}

const SHORTEST_SHARED_KEY = 16;

function isSharedKey(text: string): boolean {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length >= SHORTEST_SHARED_KEY && bytes.toString('base64') === text;
}
