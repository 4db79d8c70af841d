import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Removes directories of a cache that nobody has used since a time, and what builds left behind that are over. A build is named after
 * its process, `NAME.PID`: its own date says nothing, because for a while it is that of Debian's files.
 */
export function removeUnused(cache: string, prefix: string, before: number): void {
  const mounts = readFileSync('/proc/self/mounts', 'utf8');
  for (const name of readdirSync(cache).filter((entry) => entry.startsWith(prefix))) {
    const path = join(cache, name);
    const builder = /\.(\d+)$/.exec(name)?.[1];
    const unused =
      builder === undefined ? (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? before) < before : !existsSync(`/proc/${builder}`);
    // A build whose process was killed may go on for a while.
    const busy = mounts.includes(` ${path}/`) || mounts.includes(`=${path},`);
    if (unused && !busy) rmSync(path, { recursive: true, force: true });
  }
}
