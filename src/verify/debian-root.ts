import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ExpectedError } from '../base/diagnostics.ts';
import { removeUnused } from './remove-unused.ts';

/** What the checks themselves need, besides the packages of the site. */
const BASE = ['systemd', 'systemd-sysv', 'dbus', 'iproute2', 'procps', 'util-linux'];
const MONTH = 30 * 24 * 3600 * 1000;

/**
 * A Debian 13 root with these packages, made once by mmdebstrap from the machine's own Debian sources and then only read. It is kept
 * below $XDG_CACHE_HOME/sitec; what was not used for a month is removed, and a fresh one takes the place of an older one. Throws ExpectedError when it cannot be made.
 */
export function debianRoot(packages: readonly string[], tell: (text: string) => void, { fresh = false } = {}): string {
  const wanted = [...new Set([...BASE, ...packages])].toSorted();
  const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'sitec');
  const place = join(cache, `verify-${createHash('sha256').update(wanted.join(' ')).digest('hex').slice(0, 16)}`);
  const now = new Date();
  if (fresh || !existsSync(place)) {
    mkdirSync(cache, { recursive: true });
    removeUnused(cache, 'verify-', now.getTime() - MONTH);
    tell(`making a Debian 13 root with ${wanted.length} packages, once: this takes a minute or two\n`);
    make(place, wanted);
  }
  utimesSync(place, now, now);
  return place;
}

function make(place: string, packages: readonly string[]): void {
  const temporary = `${place}.${process.pid}`;
  const { status, error, stderr } = spawnSync(
    'mmdebstrap',
    ['--quiet', '--variant=minbase', `--include=${packages.join(',')}`, 'trixie', temporary],
    { encoding: 'utf8' },
  );
  if (status !== 0) {
    rmSync(temporary, { recursive: true, force: true });
    if (error)
      throw new ExpectedError('mmdebstrap is not there; verify needs it to make a Debian 13 root (Debian: apt install mmdebstrap)');
    throw new ExpectedError(`mmdebstrap could not make a Debian 13 root:\n${stderr.trim().split('\n').slice(-5).join('\n')}`);
  }
  rmSync(place, { recursive: true, force: true });
  renameSync(temporary, place);
}
