import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectedError } from '../base/diagnostics.ts';
import { whileLocked } from '../base/site-lock.ts';
import { damageAsText, damageOf, digestOf, encryptedPath } from './damage.ts';
import { generateValue } from './generate.ts';
import { readGivenValue } from './given-value.ts';
import { readIdentities } from './identity.ts';
import { isSecretName, loadIndex, saveIndex, writeWhole, type SecretEntry, type SecretIndex, type SecretKind } from './index-file.ts';
import { onlyNewHalf } from './public-half.ts';
import { hostRecipients, operatorRecipients, type Recipient } from './recipients.ts';

/** The secrets of a site's directory, and the identity file to decrypt them with. */
export interface SecretStore {
  readonly directory: string;
  readonly identity: string | undefined;
}

/** The identity at hand is none of a secret's recipients'. */
class SealedError extends ExpectedError {}

/** A secret to be made: its name, its kind and the hosts that must be able to decrypt it. */
export interface SecretRequest {
  readonly name: string;
  readonly kind: SecretKind;
  readonly hosts: readonly string[];
}

/** Makes a secret, random unless a value is given, and its public half, whose path it gives if it was written; what exists is refused. */
export async function createSecret(store: SecretStore, request: SecretRequest, value?: string): Promise<string | undefined> {
  if (loadIndex(store.directory).has(request.name)) throw new ExpectedError(`the secret ${request.name} exists already; rotate it instead`);
  return putSecret(store, request, value);
}

/** Gives a secret another value, random unless one is given, and a new revision; who can decrypt it stays. Gives the path of its public half if that was written. */
export async function replaceSecret(store: SecretStore, name: string, value?: string): Promise<string | undefined> {
  const { kind, recipients } = entryOf(loadIndex(store.directory), name);
  return putSecret(store, { name, kind, hosts: hostsOf(recipients) }, value);
}

/** The value of a secret. Throws an ExpectedError when the identity at hand is none of its recipients', or the file is damaged. */
export async function readSecret(store: SecretStore, name: string): Promise<string> {
  const entry = entryOf(loadIndex(store.directory), name);
  const identities = readIdentities(store.identity);
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  try {
    return await decrypter.decrypt(readFileSync(join(store.directory, encryptedPath(name))), 'text');
  } catch (error) {
    throw whyNot(store.directory, name, entry, error as Error);
  }
}

/** A file that is another than the index speaks of may be readable all the same: so does a kill between the two leave it. */
function whyNot(directory: string, name: string, entry: SecretEntry, { message }: Error): ExpectedError {
  const damage = damageOf(directory, name, entry);
  if (damage) return new ExpectedError(damageAsText(damage));
  if (message.startsWith('no identity matched'))
    return new SealedError(`${name} cannot be decrypted with this identity; these can: ${entry.recipients.join(', ')}`);
  return new ExpectedError(
    `${encryptedPath(name)} is damaged, and secrets/index.yaml names the damaged file: restore both from an earlier commit of git`,
  );
}

/** What became of an encryption to other recipients: the names of both sorts. */
export interface Reencrypted {
  readonly done: readonly string[];
  /** Secrets that the identity at hand cannot open, unchanged. */
  readonly left: readonly string[];
}

/**
 * Encrypts every secret to the operators and hosts of today; revisions stay, so that no daemon is touched. When one cannot be opened, none is
 * changed and ExpectedError is thrown, unless that is `allowed`.
 */
export async function reencryptAll(
  store: SecretStore,
  hostsFor: (name: string, entry: SecretEntry) => readonly string[],
  allowed = false,
): Promise<Reencrypted> {
  const index = [...loadIndex(store.directory)];
  const values = new Map<string, string>();
  for (const [name] of index) {
    const value = await readSecret(store, name).catch((error: unknown) => {
      if (allowed && error instanceof SealedError) return undefined;
      throw error;
    });
    if (value !== undefined) values.set(name, value);
  }
  for (const [name, entry] of index) {
    const value = values.get(name);
    if (value !== undefined)
      await encryptTo(store.directory, name, { ...entry, value, recipients: recipientsOf(store.directory, hostsFor(name, entry)) });
  }
  return { done: [...values.keys()], left: index.map(([name]) => name).filter((name) => !values.has(name)) };
}

/** The hosts among recipients. */
export function hostsOf(recipients: readonly string[]): readonly string[] {
  return recipients.filter((name) => name.startsWith('host:')).map((name) => name.slice('host:'.length));
}

async function putSecret(store: SecretStore, { name, kind, hosts }: SecretRequest, value: string | undefined): Promise<string | undefined> {
  if (!isSecretName(name)) throw new ExpectedError(`invalid secret name "${name}": use lower-case letters, digits and ._-, in folders`);
  const recipients = recipientsOf(store.directory, hosts);
  const made =
    value === undefined ? await generateValue(name, kind) : onlyNewHalf(store.directory, name, await readGivenValue(name, kind, value));
  await encryptTo(store.directory, name, { kind, revision: randomBytes(4).toString('hex'), value: made.value, recipients });
  if (!made.publicKey) return undefined;
  const path = `keys/${made.publicKey.path}`;
  writeWhole(store.directory, path, `${made.publicKey.text}\n`);
  return path;
}

interface Encryption {
  readonly kind: SecretKind;
  readonly revision: string;
  readonly value: string;
  readonly recipients: readonly Recipient[];
}

/** The file first, the index after: a kill between them leaves a hash that does not match, which `secrets check` names. */
async function encryptTo(directory: string, name: string, { kind, revision, value, recipients }: Encryption): Promise<void> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  for (const { key } of recipients) encrypter.addRecipient(key);
  const ciphertext = await encrypter.encrypt(value);
  const entry = { kind, recipients: [...new Set(recipients.map((recipient) => recipient.name))], revision, sha256: digestOf(ciphertext) };
  await whileLocked(directory, () => {
    const index = loadIndex(directory);
    writeWhole(directory, encryptedPath(name), ciphertext);
    saveIndex(directory, new Map([...index, [name, entry]]));
  });
}

function recipientsOf(directory: string, hosts: readonly string[]): readonly Recipient[] {
  return [...operatorRecipients(directory), ...[...hosts].toSorted().flatMap((host) => hostRecipients(directory, host))];
}

function entryOf(index: SecretIndex, name: string): SecretEntry {
  const entry = index.get(name);
  if (!entry) throw new ExpectedError(`there is no secret ${name}; these exist: ${[...index.keys()].join(', ') || 'none'}`);
  return entry;
}
