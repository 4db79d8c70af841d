import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { ExpectedError } from '../diagnostics.ts';
import { readInput } from '../read-input.ts';
import { readYaml } from '../yaml.ts';

/** What kind of value a secret is, and so how a new one is made; one that is `given` by somebody else cannot be made here. */
export type SecretKind = 'given' | 'password' | 'mailboxes' | 'wireguard' | 'age-identity' | 'ssh-host-key' | 'dkim' | 'tls' | 'tsig';

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

/** Whether a name can be a secret's: lower-case words with `.`, `_` and `-`, in folders, never upwards. */
export function isSecretName(name: string): boolean {
  return NAME.test(name) && !name.includes('..');
}

/** The index of a site's directory, empty when there is none yet. Throws ExpectedError when it cannot be read. */
export function loadIndex(directory: string): SecretIndex {
  const file = join(directory, 'secrets', 'index.yaml');
  if (!existsSync(file)) return new Map();
  const yaml = readYaml(readInput(file, 'secrets/index.yaml'));
  if (yaml.problems[0]) throw new ExpectedError(`secrets/index.yaml cannot be read: ${yaml.problems[0].message}`);
  const data = yaml.data ?? {};
  if (typeof data !== 'object' || Array.isArray(data)) throw new ExpectedError('secrets/index.yaml holds no map of secrets');
  return new Map(Object.entries(data).map(([name, entry]: [string, unknown]) => [name, checkEntry(name, entry)]));
}

/** Writes the index, whole or not at all. */
export function saveIndex(directory: string, index: SecretIndex): void {
  writeWhole(join(directory, 'secrets', 'index.yaml'), indexText(index));
}

/** The index as it is written, sorted by name. */
export function indexText(index: SecretIndex): string {
  const sorted = Object.fromEntries([...index].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return HEADER + stringify(sorted, { lineWidth: 0 });
}

/** Writes a file beside its place and moves it there. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.tmp`;
  writeFileSync(temporary, content);
  renameSync(temporary, file);
}

function checkEntry(name: string, entry: unknown): SecretEntry {
  const { kind, recipients, revision, sha256 } = (entry ?? {}) as Partial<SecretEntry>;
  const whole = typeof kind === 'string' && Array.isArray(recipients) && /^[0-9a-f]{8}$/.test(String(revision)) && typeof sha256 === 'string';
  if (!whole || !isSecretName(name)) throw new ExpectedError(`secrets/index.yaml: the entry "${name}" is not complete; sitec writes this file`);
  return { kind, recipients, revision: String(revision), sha256 };
}
