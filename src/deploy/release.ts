import { createHash, randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import { loadIndex, saveIndex } from '../secrets/index-file.ts';
import { readWritten } from '../target/written.ts';

/** What is known of a release besides its files. */
export interface ReleaseInfo {
  /** Sorts by time. */
  readonly id: string;
  readonly host: string;
  readonly commit: string;
  /** Who deploys it, for other operators. */
  readonly by: string;
  /** A hash of all its files: two releases with the same do the same. */
  readonly content: string;
}

/** What a release is made from. */
export interface ReleaseSource {
  readonly directory: string;
  readonly host: string;
  readonly commit: string;
  readonly by: string;
}

/**
 * Lays a release out as it will lie on the host: `tree/` is `generated/<host>/` to the byte, `secrets/` what the host can decrypt,
 * `activator/` the programs that it will run, and release.json what it is. `site/` is what it was compiled from, for whoever has lost the
 * repository; it asks nothing of the host, and so is no part of the content.
 */
export function layOutRelease({ directory, host, commit, by }: ReleaseSource, target: string): ReleaseInfo {
  cpSync(join(directory, 'generated', host), join(target, 'tree'), { recursive: true });
  cpSync(join(packageRoot, 'host'), join(target, 'activator'), { recursive: true, filter: (path) => !path.includes('__pycache__') });
  const index = new Map([...loadIndex(directory)].filter(([, { recipients }]) => recipients.includes(`host:${host}`)));
  for (const name of index.keys()) {
    const file = join(target, 'secrets', `${name}.age`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, readFileSync(join(directory, 'secrets', `${name}.age`)));
  }
  saveIndex(target, index);
  const info = { id: newId(commit), host, commit, by, content: contentOf(target) };
  for (const part of ['site.yaml', 'keys', join('files', host)].filter((name) => existsSync(join(directory, name)))) cpSync(join(directory, part), join(target, 'site', part), { recursive: true });
  writeFileSync(join(target, 'release.json'), `${JSON.stringify(info, null, 1)}\n`);
  return info;
}

/** A name for an attempt that no other has, and that sorts by time. */
export function newId(commit: string): string {
  const time = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return `${time}-${commit.slice(0, 7)}-${randomBytes(2).toString('hex')}`;
}

function contentOf(directory: string): string {
  const files = [...readWritten(directory)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash('sha256');
  for (const [path, { content }] of files) hash.update(`${path}\0${createHash('sha256').update(content).digest('hex')}\n`);
  return hash.digest('hex');
}
