import { simpleGit, type SimpleGit } from 'simple-git';
import { ExpectedError } from './diagnostics.ts';
import type { WrittenFile } from './written.ts';

/** A commit, seen from a directory of its repository: paths are relative to the directory. */
export interface Commit {
  readonly git: SimpleGit;
  /** Undefined in a repository without any commit. */
  readonly hash: string | undefined;
}

/** As many objects as one command line surely carries. */
const AT_ONCE = 1000;

/** The commit that a name means in the repository around a directory. Throws ExpectedError when there is none. */
export async function commitAt(directory: string, ref: string): Promise<Commit> {
  const git = await openRepository(directory);
  const hash = (await git.raw(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])).trim();
  if (hash === '' && ref !== 'HEAD') {
    throw new ExpectedError(`${ref} names no commit here; fetch its branch first (a shallow clone has few commits)`);
  }
  return { git, hash: hash === '' ? undefined : hash };
}

/** The files below a folder as a commit has them, by path relative to the folder. */
export async function filesAt(commit: Commit, folder: string): Promise<ReadonlyMap<string, WrittenFile>> {
  const rows = await list(commit, `${folder}/`);
  const contents = await blobs(
    commit,
    rows.filter(({ type }) => type === 'blob'),
  );
  const files = rows.map(({ path, mode, object }): [string, WrittenFile] => {
    const regular = mode.startsWith('100');
    const content = regular ? contents.get(object) : undefined;
    return [
      path.slice(folder.length + 1),
      { kind: regular ? 'file' : 'other', content: content ?? Buffer.alloc(0), executable: mode === '100755' },
    ];
  });
  return new Map(files);
}

/** The text of a file as a commit has it; undefined when it has none there. */
export async function textAt(commit: Commit, path: string): Promise<string | undefined> {
  const [row] = await list(commit, path);
  return row?.type === 'blob' ? (await blobs(commit, [row])).get(row.object)?.toString('utf8') : undefined;
}

/** The paths among some, relative to a directory, that its repository ignores; none where there is no repository. What is committed is not ignored. */
export async function ignoredOf(directory: string, paths: readonly string[]): Promise<ReadonlySet<string>> {
  if (paths.length === 0) return new Set();
  try {
    return new Set(await simpleGit({ baseDir: directory }).checkIgnore([...paths]));
  } catch {
    return new Set();
  }
}

async function openRepository(directory: string): Promise<SimpleGit> {
  try {
    const git = simpleGit({ baseDir: directory });
    await git.raw(['rev-parse', '--git-dir']);
    return git;
  } catch (error) {
    const { message } = error as Error;
    const [said = ''] = message.split('\n').filter((line) => line !== '');
    const remedy = /git config --global --add safe\.directory .+/.exec(message)?.[0].trim();
    if (remedy !== undefined)
      throw new ExpectedError(
        `git reads nothing in ${directory}, because it belongs to another user; if you trust what lies there: ${remedy}`,
      );
    throw new ExpectedError(
      said.includes('ENOENT') ? 'git cannot be run; is it installed?' : `a commit is needed to compare with, and git says here: ${said}`,
    );
  }
}

/** What git knows of a file: its bytes have a name and a length. */
interface TreeRow {
  readonly mode: string;
  readonly type: string;
  readonly object: string;
  readonly size: number;
  readonly path: string;
}

async function list({ git, hash }: Commit, path: string): Promise<readonly TreeRow[]> {
  if (hash === undefined) return [];
  const listed = await git.raw(['ls-tree', '-r', '-l', '-z', hash, '--', path]);
  return listed.split('\0').flatMap((line) => {
    const [, mode = '', type = '', object = '', size = '', name = ''] = /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t([^]*)$/.exec(line) ?? [];
    return mode === '' ? [] : [{ mode, type, object, size: Number(size), path: name }];
  });
}

/** The bytes of objects by name: git writes one after the other, and their lengths say where each ends. */
async function blobs({ git }: Commit, rows: readonly TreeRow[]): Promise<ReadonlyMap<string, Buffer>> {
  const sizes = [...new Map(rows.map(({ object, size }) => [object, size]))];
  const found = new Map<string, Buffer>();
  for (let start = 0; start < sizes.length; start += AT_ONCE) {
    const group = sizes.slice(start, start + AT_ONCE);
    const bytes = await git.showBuffer(group.map(([object]) => object));
    let offset = 0;
    for (const [object, size] of group) {
      found.set(object, bytes.subarray(offset, offset + size));
      offset += size;
    }
  }
  return found;
}
