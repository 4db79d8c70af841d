import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

/** Where roots and images are kept between runs. */
export const cacheDirectory: string = process.env['SITEC_LAB_CACHE'] ?? '/var/cache/sitec-lab';

const WEEK = 7 * 24 * 3600 * 1000;

/**
 * A directory that is made once from its inputs and then only read: built beside its place and moved there when complete,
 * so that an interrupted build leaves nothing that looks whole. What nobody has asked for in a week is removed.
 */
export async function cached(kind: string, inputs: readonly string[], build: (directory: string) => Promise<void>): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 16);
  const place = join(cacheDirectory, `${kind}-${hash}`);
  const now = new Date();
  if (existsSync(place)) {
    utimesSync(place, now, now);
    return place;
  }
  mkdirSync(cacheDirectory, { recursive: true });
  removeUnused(kind, now.getTime() - WEEK);
  const temporary = `${place}.${process.pid}`;
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary);
  await build(temporary);
  utimesSync(temporary, now, now);
  renameSync(temporary, place);
  return place;
}

function removeUnused(kind: string, before: number): void {
  for (const name of readdirSync(cacheDirectory).filter((entry) => entry.startsWith(`${kind}-`) && !isBeingBuilt(entry))) {
    const path = join(cacheDirectory, name);
    const builder = /\.(\d+)$/.exec(name)?.[1];
    // What is being built has the date of Debian's own files for a while.
    const unused = builder === undefined ? (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? before) < before : !existsSync(`/proc/${builder}`);
    if (unused) rmSync(path, { recursive: true, force: true });
  }
}

/** What unpacks a root gives it the old date of a package's folder, while another lab may be looking for what is old. */
function isBeingBuilt(name: string): boolean {
  const [, builder] = /\.(\d+)$/.exec(name) ?? [];
  return builder !== undefined && existsSync(`/proc/${builder}`);
}
