import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { readInput } from '../base/read-input.ts';
import { newValueCommand } from './new-value.ts';
import { encryptedFiles, loadIndex, type SecretEntry } from './index-file.ts';

/** What is wrong with an encrypted file, which can be seen without any key. */
export interface Damage {
  /** From the site's directory. */
  readonly path: string;
  readonly problem: string;
  /** What to do. */
  readonly help: string;
}

/** The encrypted files of a site that are missing, cut off, altered, or not in the index; empty when all is well. */
export function findDamage(directory: string): readonly Damage[] {
  const index = loadIndex(directory);
  const stray = encryptedFiles(directory).filter((name) => !index.has(name));
  return [
    ...[...index].flatMap(([name, entry]) => damageOf(directory, name, entry) ?? []),
    ...stray.map((name) => ({
      path: encryptedPath(name),
      problem: 'is not in secrets/index.yaml',
      help: 'restore that file from git, or remove this one',
    })),
  ];
}

/** What is wrong with the encrypted file of one secret; undefined when it is the one that its entry speaks of. */
export function damageOf(directory: string, name: string, { kind, sha256 }: SecretEntry): Damage | undefined {
  const path = encryptedPath(name);
  const damage = (problem: string, files: string): Damage => ({ path, problem, help: `restore ${files}${anew(name, kind)}` });
  const found = statSync(join(directory, path), { throwIfNoEntry: false });
  if (!found) return damage('is missing', 'it from git');
  if (!found.isFile()) return damage('is not a file', 'it from git');
  const whole = digestOf(readInput(join(directory, path), path)) === sha256;
  return whole ? undefined : damage('is not the file that secrets/index.yaml names', 'both from the same commit of git');
}

/** The same as one line. */
export function damageAsText({ path, problem, help }: Damage): string {
  return `${path} ${problem}: ${help}`;
}

/** The encrypted file of a secret, from the site's directory. */
export function encryptedPath(name: string): string {
  return `secrets/${name}.age`;
}

/** What the index keeps of an encrypted file. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Only mailboxes' owners know their passwords. */
function anew(name: string, kind: SecretEntry['kind']): string {
  if (kind === 'mailboxes') return '';
  return `, or give it a new value: ${newValueCommand(name, kind)}`;
}
