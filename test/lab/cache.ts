import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where roots and images are kept between runs. */
export const cacheDirectory: string = process.env['SITEC_LAB_CACHE'] ?? '/var/cache/sitec-lab';

/**
 * A directory that is made once from its inputs and then only read: built beside its place and moved there when complete,
 * so that an interrupted build leaves nothing that looks whole.
 */
export async function cached(kind: string, inputs: readonly string[], build: (directory: string) => Promise<void>): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 16);
  const place = join(cacheDirectory, `${kind}-${hash}`);
  if (existsSync(place)) return place;
  mkdirSync(cacheDirectory, { recursive: true });
  const temporary = `${place}.${process.pid}`;
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary);
  await build(temporary);
  renameSync(temporary, place);
  return place;
}
