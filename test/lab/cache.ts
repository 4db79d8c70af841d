import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { removeUnused } from '../../src/verify/remove-unused.ts';

/** Where roots and images are kept between runs. */
export const cacheDirectory: string = process.env['SITEC_LAB_CACHE'] ?? '/var/cache/sitec-lab';

const WEEK = 7 * 24 * 3600 * 1000;

/**
 * A directory that is made once from its inputs and then only read: built beside its place and moved there when complete,
 * so that an interrupted build leaves nothing that looks whole. What nobody has asked for in a week, or in `keep`, is removed.
 */
export async function cached(
  kind: string,
  inputs: readonly string[],
  build: (directory: string) => Promise<void>,
  { keep = WEEK } = {},
): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 16);
  const place = join(cacheDirectory, `${kind}-${hash}`);
  const now = new Date();
  if (existsSync(place)) {
    utimesSync(place, now, now);
    return place;
  }
  mkdirSync(cacheDirectory, { recursive: true });
  removeUnused(cacheDirectory, `${kind}-`, now.getTime() - keep);
  const temporary = `${place}.${process.pid}`;
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary);
  await build(temporary);
  utimesSync(temporary, now, now);
  moveUnlessThere(temporary, place);
  return place;
}

/** Whoever was quicker has made the same. */
function moveUnlessThere(temporary: string, place: string): void {
  try {
    renameSync(temporary, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
    rmSync(temporary, { recursive: true });
  }
}
