import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What runs, and where it lies: on a host as it is, on the operator's machine, or in a site's repository. */
const FOLDERS = ['templates', 'host', 'starter'];

/** The files of the folders, with their first line. */
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && !path.includes('__pycache__'))
    .map((path) => ({ path, first: readFileSync(path, 'utf8').split('\n', 1)[0] ?? '' })),
);
const shell = files.filter(({ first }) => /^#!.*\b(ba)?sh$/.test(first)).map(({ path }) => path);
/** What daemons' validators become on a host, which modules write; a list of files that holds a single one is no fault there. */
const asked = readdirSync('generated/mail1/rootfs/usr/local/lib/sitec/checks').map((name) =>
  join('generated/mail1/rootfs/usr/local/lib/sitec/checks', name),
);
const lua = files.filter(({ path }) => path.endsWith('.lua')).map(({ path }) => path);

/** Ends with what the checker says. A machine without it skips the test, so that the report names it; in CI it must be there. */
function checks(checker: string, args: (path: string) => readonly string[], paths: readonly string[]): void {
  const there = spawnSync(checker, ['--version']).error === undefined || process.env['CI'] === 'true';
  test.skipIf(!there).each(paths)('%s', (path) => {
    const { stdout, stderr, status, error } = spawnSync(checker, args(path), { encoding: 'utf8' });
    expect({ error, said: stdout + stderr, status }).toEqual({ error: undefined, said: '', status: 0 });
  });
}

test('what runs is a file of its own, without tags, which checkers and editors read', () => {
  const ending = /\.(py|sh|lua|sieve)\.eta$/;
  expect(files.filter(({ path, first }) => path.endsWith('.eta') && (first.startsWith('#!') || ending.test(path)))).toEqual([]);
});

test('whatever is laid on a host as it is, is a program or a module of one', () => {
  const plain = files.filter(({ path }) => path.startsWith('templates/') && !path.endsWith('.eta'));
  expect(plain.filter(({ path, first }) => !first.startsWith('#!') && !/\.(lua|sieve|py)$/.test(path))).toEqual([]);
  expect(plain.filter(({ path }) => readFileSync(path, 'utf8').includes('<%'))).toEqual([]);
});

describe('shellcheck finds nothing in', () => checks('shellcheck', (path) => [path], shell));

describe('shellcheck warns of nothing in', () =>
  checks('shellcheck', (path) => ['--shell=sh', '--severity=warning', '--exclude=SC2043', path], asked));

describe('LuaJIT, which Rspamd runs, compiles', () => checks('luajit', (path) => ['-b', path, '/dev/null'], lua));
