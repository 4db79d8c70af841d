import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What sitec reads besides the programs of hosts. */
const PARTS = ['dist/src', 'schema', 'templates', 'docs', 'starter', 'package.json'];

/**
 * A package that is this one, but for the programs that it brings to hosts: they are those of another commit, or of a checkout in a directory.
 * Throws when git does not have the commit, as in a clone that is too shallow.
 */
export function packageWithProgramsOf(older: string): string {
  const place = mkdtempSync(join(tmpdir(), 'sitec-older-'));
  for (const part of PARTS) cpSync(part, join(place, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(place, 'node_modules'));
  // What is sent alone is found by this package's side, wherever it lay before.
  cpSync('host/sent', join(place, 'host/sent'), { recursive: true });
  if (existsSync(join(older, 'host'))) {
    cpSync(join(older, 'host'), join(place, 'host'), { recursive: true });
    return place;
  }
  mkdirSync(join(place, 'host'), { recursive: true });
  const archive = execFileSync('git', ['archive', older, 'host'], { maxBuffer: 1 << 26 });
  execFileSync('tar', ['-x', '-C', place], { input: archive });
  return place;
}
