import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectedError } from '../diagnostics.ts';
import { generateValue } from './generate.ts';
import { readIdentities } from './identity.ts';
import { isSecretName, loadIndex, saveIndex, writeWhole, type SecretEntry, type SecretIndex, type SecretKind } from './index-file.ts';
import { hostRecipient, operatorRecipients, type Recipient } from './recipients.ts';

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

/** Makes a secret, random unless a value is given, and its public half; what exists is refused. */
export async function createSecret(store: SecretStore, request: SecretRequest, value?: string): Promise<void> {
  if (loadIndex(store.directory).has(request.name)) throw new ExpectedError(`the secret ${request.name} exists already; rotate it instead`);
  await putSecret(store, request, value);
}

/** Gives a secret another value, random unless one is given, and a new revision; who can decrypt it stays. */
export async function replaceSecret(store: SecretStore, name: string, value?: string): Promise<void> {
  const { kind, recipients } = entryOf(loadIndex(store.directory), name);
  await putSecret(store, { name, kind, hosts: hostsOf(recipients) }, value);
}

/** The value of a secret. Throws an ExpectedError when the identity at hand is none of its recipients'. */
export async function readSecret(store: SecretStore, name: string): Promise<string> {
  const { recipients } = entryOf(loadIndex(store.directory), name);
  const identities = readIdentities(store.identity);
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  try {
    return await decrypter.decrypt(readFileSync(ciphertextPath(store.directory, name)), 'text');
  } catch {
    throw new SealedError(`${name} cannot be decrypted with this identity; these can: ${recipients.join(', ')}`);
  }
}

/** What became of an encryption to other recipients: the names of both sorts. */
export interface Reencrypted {
  readonly done: readonly string[];
  /** What the identity at hand cannot open, left as it was. */
  readonly left: readonly string[];
}

/**
 * Encrypts every secret to the operators and hosts of today; revisions stay, so that no daemon is touched. When one cannot be opened, none is
 * changed and ExpectedError is thrown, unless that is `allowed`.
 */
export async function reencryptAll(store: SecretStore, hostsFor: (name: string, entry: SecretEntry) => readonly string[], allowed = false): Promise<Reencrypted> {
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
    if (value !== undefined) await encryptTo(store.directory, name, { ...entry, value, recipients: recipientsOf(store.directory, hostsFor(name, entry)) });
  }
  return { done: [...values.keys()], left: index.map(([name]) => name).filter((name) => !values.has(name)) };
}

/** What is wrong with the store: files that are missing, changed by hand or not in the index. Empty when all is well. */
export function checkStore(directory: string): readonly string[] {
  return [...loadIndex(directory)].flatMap(([name, { sha256 }]) => {
    const file = ciphertextPath(directory, name);
    if (!existsSync(file)) return [`secrets/${name}.age is missing`];
    return digest(readFileSync(file)) === sha256 ? [] : [`secrets/${name}.age is not the file that secrets/index.yaml speaks of`];
  });
}

/** The encrypted file of a secret. */
function ciphertextPath(directory: string, name: string): string {
  return join(directory, 'secrets', `${name}.age`);
}

/** The hosts among recipients. */
export function hostsOf(recipients: readonly string[]): readonly string[] {
  return recipients.filter((name) => name.startsWith('host:')).map((name) => name.slice('host:'.length));
}

async function putSecret(store: SecretStore, { name, kind, hosts }: SecretRequest, value: string | undefined): Promise<void> {
  if (!isSecretName(name)) throw new ExpectedError(`"${name}" cannot be the name of a secret: lower-case letters, digits and ._- in folders`);
  const recipients = recipientsOf(store.directory, hosts);
  const made = value === undefined ? await generateValue(name, kind) : { value };
  await encryptTo(store.directory, name, { kind, revision: randomBytes(4).toString('hex'), value: made.value, recipients });
  if ('publicKey' in made && made.publicKey) writeWhole(join(store.directory, 'keys', made.publicKey.path), `${made.publicKey.text}\n`);
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
  writeWhole(ciphertextPath(directory, name), ciphertext);
  const entry = { kind, recipients: recipients.map((recipient) => recipient.name), revision, sha256: digest(ciphertext) };
  saveIndex(directory, new Map([...loadIndex(directory), [name, entry]]));
}

function recipientsOf(directory: string, hosts: readonly string[]): readonly Recipient[] {
  return [...operatorRecipients(directory), ...[...hosts].toSorted().map((host) => hostRecipient(directory, host))];
}

function entryOf(index: SecretIndex, name: string): SecretEntry {
  const entry = index.get(name);
  if (!entry) throw new ExpectedError(`there is no secret ${name}; these exist: ${[...index.keys()].join(', ') || 'none'}`);
  return entry;
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
