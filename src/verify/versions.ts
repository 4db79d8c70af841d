import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectedError } from '../base/diagnostics.ts';
import { readInput } from '../base/read-input.ts';
import { writeWhole } from '../secrets/index-file.ts';

/** Versions of Debian's packages, by name. */
export type Versions = ReadonlyMap<string, string>;

/** A package whose version is another than the one that the site was verified with before; undefined where there was or is none. */
export interface VersionChange {
  readonly package: string;
  readonly locked: string | undefined;
  readonly found: string | undefined;
}

const FILE = 'versions.lock';
const HEADER = `# The versions of Debian's packages whose parsers accepted this site. Written by \`sitec verify --lock\`; security updates on the hosts go on.
`;

/** The versions that the site was last verified with; empty when that was never written down. Throws ExpectedError when the file is none of ours. */
export function readLock(directory: string): Versions {
  const file = join(directory, FILE);
  if (!existsSync(file)) return new Map();
  const lines = readInput(file, FILE)
    .toString('utf8')
    .split('\n')
    .map((text, index) => ({ text, number: index + 1 }));
  return new Map(lines.filter(({ text }) => text !== '' && !text.startsWith('#')).map(({ text, number }) => parse(text, number)));
}

function parse(text: string, number: number): readonly [string, string] {
  const [, name, version] = /^([a-z0-9][a-z0-9+.-]*) ([A-Za-z0-9.+:~-]+)$/.exec(text) ?? [];
  if (name === undefined || version === undefined)
    throw new ExpectedError(
      `${FILE}:${number}: not a package and its version; remove the file, and write it anew with sitec verify --lock`,
    );
  return [name, version];
}

/** Writes down what a site was verified with. */
export function writeLock(directory: string, versions: Versions): void {
  const lines = [...versions].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, version]) => `${name} ${version}\n`);
  writeWhole(directory, FILE, HEADER + lines.join(''));
}

/** What has changed, by package. */
export function versionChanges(locked: Versions, found: Versions): readonly VersionChange[] {
  const names = [...new Set([...locked.keys(), ...found.keys()])].toSorted();
  return names
    .map((name) => ({ package: name, locked: locked.get(name), found: found.get(name) }))
    .filter((change) => change.locked !== change.found);
}

/** The versions of packages in a Debian root. */
export function installedVersions(root: string, packages: readonly string[]): Versions {
  const { status, stdout, stderr } = spawnSync(
    'chroot',
    [root, 'dpkg-query', '--show', '--showformat=${Package} ${Version}\n', '--', ...packages],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new ExpectedError(`the Debian root does not hold every package: ${stderr.trim()}`);
  return new Map(
    stdout
      .split('\n')
      .filter(Boolean)
      .map((text, index) => parse(text, index + 1)),
  );
}
