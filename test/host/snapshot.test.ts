import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scratchDirectory } from '../sites.ts';

/** What may lie at a path. */
type Thing = { readonly type: 'file'; readonly text: string; readonly mode: number } | { readonly type: 'link'; readonly target: string };

const PATHS = [
  '/etc/a',
  '/etc/b.conf',
  '/etc/new/c',
  '/etc/new/deep/d',
  '/opt/x/e',
  '/etc/systemd/system/multi-user.target.wants/f.service',
  '/etc/systemd/system/g.service',
];
const mode = fc.constantFrom(0o600, 0o640, 0o644, 0o755);
const thing: fc.Arbitrary<Thing> = fc.oneof(
  fc.record({ type: fc.constant('file' as const), text: fc.string({ unit: 'binary', maxLength: 20 }), mode }),
  fc.record({ type: fc.constant('link' as const), target: fc.constantFrom('/dev/null', '../h.service') }),
);
const tree = fc.record(Object.fromEntries(PATHS.map((path) => [path, fc.option(thing, { freq: 2 })])));

/** Saves, lets the tree become another, restores twice; prints what the second time still touched and what differs. */
const DRIVER = `
import json, os, sys
sys.path.insert(0, sys.argv[1])
from apply import snapshot
from base.paths import Paths
paths, kept, names = Paths(sys.argv[2]), sys.argv[3], json.loads(sys.argv[4])
verb = sys.argv[5]
if verb == "save":
    snapshot.save(paths, kept, names, [], {"units": {}, "brought": [], "kernel": {}, "folders": {}})
else:
    _, problems = snapshot.restore(paths, kept)
    print(json.dumps({"again": snapshot.restore(paths, kept)[0], "problems": problems, "differ": snapshot.differences(paths, kept)}))
`;

function driver(root: string, verb: 'save' | 'restore'): string {
  const { status, stdout, stderr } = spawnSync(
    'python3',
    ['-I', '-B', '-c', DRIVER, resolve('host'), root, join(root, '../kept'), JSON.stringify(PATHS), verb],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

function put(root: string, things: { readonly [path: string]: Thing | null }): void {
  for (const [path, what] of Object.entries(things)) {
    const place = join(root, path);
    const old = lstatSync(place, { throwIfNoEntry: false });
    if (old) spawnSync('rm', ['-rf', place]);
    if (!what) continue;
    mkdirSync(dirname(place), { recursive: true });
    if (what.type === 'link') symlinkSync(what.target, place);
    else if (what.type === 'file') {
      writeFileSync(place, what.text);
      chmodSync(place, what.mode);
    }
  }
}

/** Everything below a directory but empty directories, as text. */
function listing(root: string, below = ''): readonly string[] {
  return readdirSync(join(root, below))
    .toSorted()
    .flatMap((name) => {
      const path = `${below}/${name}`;
      const status = lstatSync(join(root, path));
      if (status.isDirectory()) return listing(root, path);
      if (status.isSymbolicLink()) return [`${path} -> ${readlinkSync(join(root, path))}`];
      return [`${path} ${(status.mode & 0o7777).toString(8)} ${readFileSync(join(root, path)).toString('hex')}`];
    });
}

test('whatever an attempt made of its paths, they come back as they were, and coming back twice changes nothing', () => {
  fc.assert(
    fc.property(tree, tree, (before, after) => {
      const root = join(scratchDirectory(), 'root');
      mkdirSync(join(root, 'etc/systemd/system'), { recursive: true });
      mkdirSync(join(root, '../kept'));
      put(root, before);
      const expected = listing(root);
      driver(root, 'save');
      put(root, after);
      expect(JSON.parse(driver(root, 'restore'))).toEqual({ again: [], problems: [], differ: [] });
      expect(listing(root)).toEqual(expected);
    }),
    { numRuns: 25 },
  );
});

test('directories that an attempt had to make are gone again', () => {
  const root = join(scratchDirectory(), 'root');
  mkdirSync(join(root, 'etc/systemd/system'), { recursive: true });
  mkdirSync(join(root, '../kept'));
  driver(root, 'save');
  put(root, Object.fromEntries(PATHS.map((path) => [path, { type: 'file', text: 'new', mode: 0o644 } as const])));
  driver(root, 'restore');
  expect(readdirSync(join(root, 'etc'))).toEqual(['systemd']);
});

test('what cannot be put back is told, and keeps nothing else from it; an empty directory gives way', () => {
  const root = join(scratchDirectory(), 'root');
  const file = (text: string) => ({ type: 'file', text, mode: 0o644 }) as const;
  mkdirSync(join(root, 'etc/systemd/system'), { recursive: true });
  mkdirSync(join(root, '../kept'));
  put(root, Object.fromEntries(PATHS.map((path) => [path, file('old')])));
  driver(root, 'save');
  put(root, Object.fromEntries(PATHS.map((path) => [path, path === '/etc/b.conf' ? null : file('new')])));
  put(root, { '/etc/a': null, '/etc/a/in/the/way': file('mine') });
  mkdirSync(join(root, 'etc/b.conf'));
  expect(JSON.parse(driver(root, 'restore'))).toEqual({
    again: [],
    problems: ['/etc/a could not be put back: Is a directory'],
    differ: ['/etc/a'],
  });
  expect(PATHS.filter((path) => path !== '/etc/a').map((path) => readFileSync(join(root, path), 'utf8'))).toEqual(
    PATHS.slice(1).map(() => 'old'),
  );
  expect(readdirSync(join(root, 'etc')).filter((name) => name.startsWith('.'))).toEqual([]);
});
