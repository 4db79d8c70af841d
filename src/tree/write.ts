import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ExpectedError } from '../base/diagnostics.ts';
import { compareOutput } from './compare.ts';
import { findOrphans } from './orphans.ts';
import type { OutputFile } from './output.ts';
import { isSafePath } from './safe-path.ts';
import { readWritten, WRITE_DIRECTORY } from '../base/written.ts';

/** What a write changed, as paths below `generated/`. */
export interface Written {
  readonly written: readonly string[];
  /** What was written and not there before. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Files that lie there though sitec never made them; they are left alone. */
  readonly surplus: readonly string[];
}

interface Journal {
  readonly writes: readonly { readonly path: string; readonly staged: string }[];
  readonly removes: readonly string[];
}

/**
 * Makes `generated/` hold exactly this output, in one step that is done or not done: new files are staged first, and from the
 * moment the journal stands the next command finishes what a kill interrupted. Files that do not change are not touched.
 */
export function writeOutput(root: string, output: ReadonlyMap<string, OutputFile>): Written {
  finishInterruptedWrite(root);
  const existing = readWritten(root);
  const differences = compareOutput(output, existing);
  const changed = differences.filter(({ kind }) => kind !== 'surplus').map(({ path }) => path);
  const added = differences.filter(({ kind }) => kind === 'missing').map(({ path }) => path);
  const orphans = findOrphans(root, new Set(output.keys()), existing);
  const removed = new Set(orphans);
  const surplus = differences.filter(({ path, kind }) => kind === 'surplus' && !removed.has(path)).map(({ path }) => path);
  if (changed.length + orphans.length === 0) return { written: [], added: [], removed: [], surplus };

  for (const path of changed) refuseUnsafe(root, path);
  const journal = stage(root, changed, output, orphans);
  apply(root, journal);
  return { written: changed, added, removed: orphans, surplus };
}

/** Finishes a write whose journal stands, undoes one that had not come that far. Called before anything reads `generated/`. */
export function finishInterruptedWrite(root: string): void {
  const directory = join(root, WRITE_DIRECTORY);
  if (!existsSync(directory)) return;
  refuseWhileWriting(directory);
  const file = join(directory, 'journal.json');
  if (existsSync(file)) apply(root, JSON.parse(readFileSync(file, 'utf8')) as Journal);
  else rmSync(directory, { recursive: true });
}

function stage(root: string, changed: readonly string[], output: ReadonlyMap<string, OutputFile>, removes: readonly string[]): Journal {
  const directory = join(root, WRITE_DIRECTORY);
  mkdirSync(join(directory, 'new'), { recursive: true });
  writeFileSync(join(directory, 'pid'), String(process.pid));
  const writes = changed.map((path, index) => {
    const { content = '', executable = false } = output.get(path) ?? {};
    writeFileSync(join(directory, 'new', String(index)), content, { mode: executable ? 0o755 : 0o644, flag: 'wx' });
    return { path, staged: `new/${index}` };
  });
  const journal = { writes, removes };
  writeFileSync(join(directory, 'journal.tmp'), JSON.stringify(journal));
  renameSync(join(directory, 'journal.tmp'), join(directory, 'journal.json'));
  return journal;
}

/** May run again after any interruption: what has been moved is no longer staged, what has been removed is gone. */
function apply(root: string, { writes, removes }: Journal): void {
  const directory = join(root, WRITE_DIRECTORY);
  for (const { path, staged } of writes) {
    const source = join(directory, staged);
    if (!isSafePath(path) || !isSafePath(staged) || !existsSync(source)) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    renameSync(source, join(root, path));
  }
  for (const path of removes.filter(isSafePath)) {
    rmSync(join(root, path), { force: true });
    removeEmptyParents(root, dirname(path));
  }
  rmSync(join(directory, 'journal.json'));
  rmSync(directory, { recursive: true });
}

function removeEmptyParents(root: string, directory: string): void {
  if (directory === '.') return;
  try {
    rmdirSync(join(root, directory));
  } catch {
    return;
  }
  removeEmptyParents(root, dirname(directory));
}

function refuseUnsafe(root: string, path: string): void {
  const steps = path.split('/');
  for (const [index] of steps.entries()) {
    const part = steps.slice(0, index + 1).join('/');
    const status = lstatSync(join(root, part), { throwIfNoEntry: false });
    const last = index === steps.length - 1;
    if (status?.isSymbolicLink()) throw new ExpectedError(`generated/${part} is a symbolic link, which sitec never makes; remove it`);
    if (status && last === status.isDirectory()) {
      throw new ExpectedError(`generated/${part} is ${last ? 'a directory' : 'not a directory'}, where ${path} belongs; move it away`);
    }
  }
}

/** The process that left its number may still be at work. */
function refuseWhileWriting(directory: string): void {
  const pid = Number(existsSync(join(directory, 'pid')) ? readFileSync(join(directory, 'pid'), 'utf8') : '0');
  if (!(pid > 0) || pid === process.pid) return;
  try {
    process.kill(pid, 0);
  } catch {
    return;
  }
  throw new ExpectedError(`another sitec (process ${pid}) is writing generated/; run this again when it is done`);
}
