import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../base/package-root.ts';
import { indexText, loadIndex } from '../secrets/index-file.ts';
import { readWritten } from '../base/written.ts';
import { newId } from './attempt-id.ts';

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

/** A release before it lies anywhere. */
export interface MadeRelease {
  readonly info: ReleaseInfo;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly source: ReleaseSource;
}

/**
 * Makes a release as it will lie on the host: `tree/` is `generated/<host>/` to the byte, `secrets/` what the host can decrypt, `activator/` the
 * programs that it will run.
 */
export function makeRelease(source: ReleaseSource): MadeRelease {
  const { directory, host, commit, by } = source;
  const index = new Map([...loadIndex(directory)].filter(([, { recipients }]) => recipients.includes(`host:${host}`)));
  const files = new Map<string, string | Uint8Array>([
    ...filesOf(join(directory, 'generated', host), 'tree'),
    ...filesOf(join(packageRoot, 'host'), 'activator').filter(([path]) => !path.includes('__pycache__')),
    ...[...index.keys()].map((name) => [`secrets/${name}.age`, readFileSync(join(directory, 'secrets', `${name}.age`))] as const),
    ['secrets/index.yaml', indexText(index)],
  ]);
  return { info: { id: newId(commit), host, commit, by, content: contentOf(files) }, files, source };
}

/**
 * Lays a release out in a directory, with release.json, which says what it is. `site/` is what it was compiled from, for an operator who has lost the
 * repository; it asks nothing of the host, and so is no part of the content.
 */
export function layOut({ info, files, source: { directory, host } }: MadeRelease, target: string): void {
  for (const [path, content] of files) {
    const file = join(target, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  for (const part of ['site.yaml', 'keys', join('files', host)].filter((name) => existsSync(join(directory, name))))
    cpSync(join(directory, part), join(target, 'site', part), { recursive: true });
  writeFileSync(join(target, 'release.json'), `${JSON.stringify(info, null, 1)}\n`);
}

/** How many bytes are written for a host. */
export function sizeOfTree(directory: string, host: string): number {
  return [...readWritten(join(directory, 'generated', host)).values()].reduce((sum, { content }) => sum + content.length, 0);
}

function filesOf(root: string, below: string): readonly (readonly [path: string, content: Uint8Array])[] {
  return [...readWritten(root)].map(([path, { content }]) => [`${below}/${path}`, content]);
}

function contentOf(files: MadeRelease['files']): string {
  const hash = createHash('sha256');
  for (const [path, content] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${path}\0${createHash('sha256').update(content).digest('hex')}\n`);
  return hash.digest('hex');
}
