import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLock, versionChanges, writeLock } from '../src/verify/versions.ts';
import { scratchDirectory } from './sites.ts';

test('what is written down is read again, in order, and a version may have an epoch and a tilde', () => {
  const directory = scratchDirectory();
  expect(readLock(directory)).toEqual(new Map());
  const versions = new Map([
    ['redis-server', '5:8.0.2-3+deb13u3'],
    ['dovecot-core', '1:2.4.1+dfsg1-6+deb13u7~1'],
  ]);
  writeLock(directory, versions);
  expect(readLock(directory)).toEqual(versions);
  expect(readFileSync(join(directory, 'versions.lock'), 'utf8').split('\n').slice(1)).toEqual([
    'dovecot-core 1:2.4.1+dfsg1-6+deb13u7~1',
    'redis-server 5:8.0.2-3+deb13u3',
    '',
  ]);
});

test('a line that is no package is named, and what to do', () => {
  const directory = scratchDirectory();
  writeFileSync(join(directory, 'versions.lock'), '# ours\npostfix 3.10.13\n<<<<<<< HEAD\n');
  expect(() => readLock(directory)).toThrow(
    'versions.lock:3: not a package and its version; remove the file, and write it anew with sitec verify --lock',
  );
});

test('a package that changed, came or went is told; one that stayed is not', () => {
  expect(
    versionChanges(
      new Map([
        ['a', '1'],
        ['b', '1'],
        ['c', '1'],
      ]),
      new Map([
        ['a', '1'],
        ['b', '2'],
        ['d', '1'],
      ]),
    ),
  ).toEqual([
    { package: 'b', locked: '1', found: '2' },
    { package: 'c', locked: '1', found: undefined },
    { package: 'd', locked: undefined, found: '1' },
  ]);
});
