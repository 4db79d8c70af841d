import { readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ExpectedError } from './diagnostics.ts';
import { beforeEnd } from './temporary.ts';

/** The link in a site's directory that names the process that writes there: it is made in one step, with the number in it. */
const LOCK = '.sitec.lock';

/** How often the holder is asked about, and how long it is waited for, in milliseconds. */
const AGAIN = 50;
const MOST_WAITING = 60_000;

/** What keeps every process from writing in a directory, so that no process has to wait for another. */
const NOT_WRITABLE: ReadonlySet<string> = new Set([
  'EROFS',
  'EACCES',
  'EPERM',
  'ENOENT',
  'ENOTDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'ENOSPC',
  'EDQUOT',
]);

/** The directories that this process has locked, and how many of its own works are under way in each. */
const held = new Map<string, number>();

/**
 * Does some work while no other sitec writes in a site's directory: waits for one that does, and inherits what a killed one left. Work inside of such work
 * goes on at once. Throws ExpectedError when the other one takes longer than a minute. A directory that cannot be written is not locked.
 */
export async function whileLocked<Result>(directory: string, work: () => Result | Promise<Result>): Promise<Result> {
  const release = held.has(directory) ? undefined : await take(join(directory, LOCK));
  held.set(directory, (held.get(directory) ?? 0) + 1);
  try {
    return await work();
  } finally {
    const left = (held.get(directory) ?? 1) - 1;
    if (left > 0) held.set(directory, left);
    else held.delete(directory);
    release?.();
  }
}

async function take(file: string): Promise<() => void> {
  const end = Date.now() + MOST_WAITING;
  const remove = (): void => rmSync(file, { force: true });
  for (;;) {
    const taken = tryToTake(file);
    if (taken === 'not-writable') return () => undefined;
    if (taken === 'mine') break;
    const holder = holderOf(file);
    if (holder !== undefined && !lives(holder)) inherit(file, holder);
    else if (Date.now() > end)
      throw new ExpectedError(
        `nothing was changed: another sitec (process ${holder ?? 'unknown'}) writes here; run this again when it is done, or remove ${file} if there is no such process`,
      );
    else await setTimeout(AGAIN);
  }
  const { done } = beforeEnd(remove);
  return () => {
    done();
    remove();
  };
}

function tryToTake(file: string): 'mine' | 'held' | 'not-writable' {
  try {
    symlinkSync(String(process.pid), file);
    return 'mine';
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return 'held';
    if (NOT_WRITABLE.has(code)) return 'not-writable';
    throw error;
  }
}

/** The number of the process that has the lock; undefined when there is none any more. */
function holderOf(file: string): number | undefined {
  try {
    const pid = Number(readlinkSync(file));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Takes the lock of a killed process away. Several may try at once: who moved the lock of one that lives puts it back. */
function inherit(file: string, dead: number): void {
  const aside = `${file}.left-${process.pid}`;
  try {
    renameSync(file, aside);
    const moved = holderOf(aside);
    if (moved !== undefined && moved !== dead) symlinkSync(String(moved), file);
  } catch {
    // Another one was quicker.
  } finally {
    rmSync(aside, { force: true });
  }
}
