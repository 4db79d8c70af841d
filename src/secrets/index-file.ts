import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { ExpectedError } from '../base/diagnostics.ts';
import { entriesOf, readInput } from '../base/read-input.ts';
import { readYaml } from '../base/yaml/index.ts';

const KINDS = ['given', 'password', 'mailboxes', 'wireguard', 'age-identity', 'ssh-host-key', 'dkim', 'tls', 'tsig'] as const;

/** What kind of value a secret is, and so how a new one is made; one that is `given` comes from elsewhere and cannot be made here. */
export type SecretKind = (typeof KINDS)[number];

/** What is known of a secret without decrypting it. */
export interface SecretEntry {
  readonly kind: SecretKind;
  /** `operator:NAME` and `host:NAME`, sorted. */
  readonly recipients: readonly string[];
  /** Eight hexadecimal digits, random, new whenever the value is; re-encryption keeps it. */
  readonly revision: string;
  /** SHA-256 of the encrypted file, in hexadecimal. */
  readonly sha256: string;
}

/** secrets/index.yaml: every secret by its name. */
export type SecretIndex = ReadonlyMap<string, SecretEntry>;

const HEADER = '# Written by sitec: what is known of each secret without decrypting it.\n';
const NAME = /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/;

const RECIPIENT = /^(operator|host):./;

/** Whether a name can be a secret's: lower-case words with `.`, `_` and `-`, in folders, never upwards. */
export function isSecretName(name: string): boolean {
  return NAME.test(name) && !name.includes('..');
}

/** The index of a site's directory, empty when there are no secrets yet. Throws ExpectedError when it cannot be read, or is gone. */
export function loadIndex(directory: string): SecretIndex {
  const file = join(directory, 'secrets', 'index.yaml');
  if (!existsSync(file)) return withoutIndex(directory);
  const yaml = readYaml(readInput(file, 'secrets/index.yaml'));
  if (yaml.problems[0]) throw new ExpectedError(`secrets/index.yaml cannot be read: ${yaml.problems[0].message}`);
  const data = yaml.data ?? {};
  if (typeof data !== 'object' || Array.isArray(data)) throw new ExpectedError('secrets/index.yaml holds no map of secrets');
  return new Map(Object.entries(data).map(([name, entry]: [string, unknown]) => [name, checkEntry(name, entry)]));
}

/** Writes the index, whole or not at all. */
export function saveIndex(directory: string, index: SecretIndex): void {
  writeWhole(directory, 'secrets/index.yaml', indexText(index));
}

/** The index as it is written, sorted by name. */
export function indexText(index: SecretIndex): string {
  const sorted = Object.fromEntries([...index].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return HEADER + stringify(sorted, { lineWidth: 0 });
}

/** Writes a file of a site beside its place and moves it there; nothing is left beside it when the disk is full. */
export function writeWhole(directory: string, path: string, content: string | Uint8Array): void {
  const file = join(directory, path);
  const temporary = `${file}.tmp`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, file);
  } catch (error) {
    if (statSync(temporary, { throwIfNoEntry: false })?.isFile()) rmSync(temporary, { force: true });
    throw error;
  }
}

/** The names of the secrets whose encrypted files lie below secrets/, sorted. */
export function encryptedFiles(directory: string): readonly string[] {
  return filesBelow(join(directory, 'secrets'), '')
    .filter((path) => path.endsWith('.age'))
    .map((path) => path.slice(0, -'.age'.length))
    .toSorted();
}

function filesBelow(root: string, below: string): readonly string[] {
  return entriesOf(join(root, below), join('secrets', below)).flatMap((entry) => {
    const path = join(below, entry.name);
    return entry.isDirectory() ? filesBelow(root, path) : [path];
  });
}

/** Another index in its place would have every secret made anew. */
function withoutIndex(directory: string): SecretIndex {
  if (encryptedFiles(directory).length === 0) return new Map();
  throw new ExpectedError(
    'secrets/index.yaml is missing, though there are encrypted files beside it: restore it from git, or remove secrets/ if nothing of it is in use',
  );
}

function checkEntry(name: string, entry: unknown): SecretEntry {
  const { kind, recipients, revision, sha256 } = (entry ?? {}) as Partial<SecretEntry>;
  const known =
    kind !== undefined &&
    KINDS.includes(kind) &&
    Array.isArray(recipients) &&
    recipients.every((recipient: unknown) => RECIPIENT.test(String(recipient)));
  const whole = known && /^[0-9a-f]{8}$/.test(String(revision)) && typeof sha256 === 'string';
  if (!whole || !isSecretName(name))
    throw new ExpectedError(`secrets/index.yaml: the entry "${name}" is not complete; sitec writes this file`);
  return { kind, recipients, revision: String(revision), sha256 };
}
