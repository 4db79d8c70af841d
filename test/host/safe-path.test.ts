import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

interface Told {
  /** How each use of a path below another user's directory ended; null is: done. */
  readonly another: { readonly [use: string]: unknown };
  readonly root: { readonly [use: string]: unknown };
  readonly owners: { readonly [who: string]: string };
  /** What lies outside afterwards, how many moments there were for each use, and what came of it. */
  readonly races: {
    readonly outside: readonly string[];
    readonly moments: { readonly [use: string]: number };
    readonly ended: { readonly [use: string]: readonly string[] };
  };
}

const told = JSON.parse(
  execFileSync('python3', ['-I', '-B', resolve('test/host/safe-path.py'), resolve('host')], { encoding: 'utf8' }),
) as Told;

const refused = (path: string, why: string): string => `refused: BASE/theirs/${path} was neither read nor written: BASE/theirs/${why}`;
const led = (path: string): string =>
  refused(
    path,
    'conf.d is a symbolic link of OTHER in a directory that OTHER may write, and only links of root where only root writes are followed',
  );
const hard = refused('hard', 'hard is a file of OTHER with another name elsewhere (a hard link), in a directory that OTHER may write');

test('below a directory of another user no link leads anywhere, no other name of a file is used, and nothing keeps root waiting', () => {
  expect(told.another).toEqual({
    'written through their link': led('conf.d/x'),
    'read through it': led('conf.d/secret'),
    'listed through it': led('conf.d'),
    'a directory made through it': led('conf.d/d/e'),
    'their link made a directory': 'NotADirectoryError',
    'removed through it': led('conf.d/secret'),
    'removed as a directory through it': led('conf.d/secret'),
    'renamed into it': led('conf.d/a.conf'),
    'held through it': led('conf.d/new'),
    'elsewhere afterwards': ['secret'],
    'a link in the last place': 'link',
    'is that a file': false,
    'written over it': null,
    'written over it for a container': null,
    'a hard link': hard,
    'written into it for a container': hard,
    'written in its place': null,
    'the secret afterwards': 'secret\n',
    'a pipe': 'other',
    'a device': 'other',
    'a file of theirs': 'theirs\n',
    'written into theirs for a container': null,
    'which is the same file': true,
    'written below them': null,
  });
});

test('links of root are followed where only root writes, and lead out of no root', () => {
  const shared =
    'refused: /var/mail/more was neither read nor written: /var/mail is a symbolic link of OTHER in a directory that everybody may write, and only links of root where only root writes are followed';
  expect(told.root).toEqual({
    '/opt -> /data': null,
    'a relative link, and ..': null,
    'below data': ['a', 'mail', 'vmail'],
    'no way out of the root': ['data', 'loop', 'opt', 'var'],
    'a loop': 'OSError ELOOP',
    'a file through a last link, followed': 'ours\n',
    'what is missing': null,
    'below a file': null,
    'written below a file': 'NotADirectoryError',
    'a link where everybody writes': shared,
    'and with the sticky bit': shared,
    'the mode of a directory that nobody named': '0755',
  });
});

test('from root to anybody is fine, from anybody else only to themselves, but for a file that root has put there', () => {
  expect(told.owners).toEqual({
    '0 0755 0': 'directory, file, hard link, symbolic link',
    '0 0755 7': 'directory, file, hard link',
    '0 1777 0': 'directory, file',
    '0 1777 7': 'directory, file',
    '0 2775 0': 'directory, file',
    '0 2775 7': 'directory, file',
    '7 0755 7': 'directory, file',
    '7 0755 0': 'file',
    '7 0755 8': '',
  });
});

test('nor do they when somebody exchanges what is used for a link or for another name of a secret, right before any call of the system', () => {
  const { outside, moments, ended } = told.races;
  expect(outside).toEqual(['secret']);
  expect(ended).toEqual({
    written: ['done', 'refused'],
    made: ['done', 'refused'],
    kept: ['symlink', 'theirs'],
    'kept, by its other name': ['refused', 'theirs'],
  });
  expect(Math.min(...Object.values(moments))).toBeGreaterThan(10);
});
