import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file as it lies on disk below `generated/`. */
export interface WrittenFile {
  readonly kind: 'file' | 'other';
  readonly content: Buffer;
  readonly executable: boolean;
}

/** The directory inside `generated/` where a write in progress keeps its journal. */
export const WRITE_DIRECTORY = '.write';

/** Everything below a directory but a write in progress, by relative path; symbolic links are not followed. */
export function readWritten(root: string): ReadonlyMap<string, WrittenFile> {
  const found = new Map<string, WrittenFile>();
  collect(root, '', found);
  return found;
}

function collect(root: string, below: string, found: Map<string, WrittenFile>): void {
  for (const name of namesIn(join(root, below)).toSorted()) {
    const path = below === '' ? name : `${below}/${name}`;
    if (path === WRITE_DIRECTORY) continue;
    const status = lstatSync(join(root, path));
    if (status.isDirectory()) collect(root, path, found);
    else if (status.isFile())
      found.set(path, { kind: 'file', content: readFileSync(join(root, path)), executable: (status.mode & 0o100) !== 0 });
    else found.set(path, { kind: 'other', content: Buffer.alloc(0), executable: false });
  }
}

function namesIn(directory: string): readonly string[] & string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
