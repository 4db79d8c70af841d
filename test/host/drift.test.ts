import { spawnSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { DriftAnswer } from '../../src/deploy/drift.ts';
import { driftAsText } from '../../src/terminal/print-drift.ts';
import { fakeHost, type FakeHost, type FakeRelease } from './fake-host.ts';

const KINDS = ['in-sync', 'pending', 'hand-edited', 'conflict', 'missing', 'foreign-in-owned-directory', 'orphan'] as const;
const OWNED = '/etc/owned';

/** The number says what is there: a file, one of another mode, a link, or something of another kind. */
type State = number | undefined;

/** For each kind, what the last release, the host and the staged release have at a path. */
const SIDES: { readonly [kind in (typeof KINDS)[number]]: readonly [confirmed: State, live: State, staged: State] } = {
  'in-sync': [0, 0, 0],
  pending: [0, 0, 1],
  'hand-edited': [0, 2, 0],
  conflict: [0, 2, 1],
  missing: [0, undefined, 0],
  'foreign-in-owned-directory': [undefined, 0, undefined],
  orphan: [0, 0, undefined],
};

interface Path {
  readonly path: string;
  readonly kind: (typeof KINDS)[number];
  readonly way: number;
}

/** 20 paths of each kind, which differ in what is changed about them. */
const PATHS: readonly Path[] = KINDS.flatMap((kind) =>
  Array.from({ length: 20 }, (_, number): Path => ({ kind, path: `${OWNED}/${kind}-${number}`, way: number % 4 })),
);

/** What lies at a path in a state: by its text, its mode, where a link leads to, or as a file in the place of a link. */
function thing({ way }: Path, state: number): { readonly text: string; readonly mode: string } | { readonly target: string } {
  if (way === 0) return { text: `text ${state}\n`, mode: '0644' };
  if (way === 1) return { text: 'text\n', mode: ['0644', '0640', '0600'][state] ?? '' };
  if (way === 2) return { target: `../target-${state}` };
  return state === 2 ? { target: '../elsewhere' } : { text: `text ${state}\n`, mode: '0600' };
}

function releaseOf(side: 0 | 2): FakeRelease {
  const there = PATHS.flatMap((path) => {
    const state = SIDES[path.kind][side];
    return state === undefined ? [] : [{ path: path.path, ...thing(path, state) }];
  });
  return {
    files: [
      { path: `${OWNED}/file`, text: 'a file\n' },
      ...there.flatMap((row) => ('text' in row ? [{ path: row.path, text: row.text, mode: row.mode }] : [])),
    ],
    links: Object.fromEntries(there.flatMap((row) => ('target' in row ? [[row.path, row.target]] : []))),
    directories: [OWNED],
  };
}

function makeLive(host: FakeHost): void {
  for (const path of PATHS) {
    const state = SIDES[path.kind][1];
    host.remove(path.path);
    if (state === undefined) continue;
    const what = thing(path, state);
    if ('text' in what) host.live(path.path, what.text, what.mode);
    else symlinkSync(what.target, join(host.root, path.path));
  }
}

/** All that lies below a place, with times. */
function everything(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('var/lib/sitec/staging'))
    .toSorted()
    .map((name) => {
      const status = lstatSync(join(root, name));
      const text = status.isFile()
        ? readFileSync(join(root, name), 'latin1')
        : status.isSymbolicLink()
          ? readlinkSync(join(root, name))
          : '';
      return `${name} ${status.mode} ${status.isDirectory() ? '' : status.mtimeMs} ${text}`;
    });
}

function compared(host: FakeHost, release: FakeRelease, texts: readonly string[] = []): DriftAnswer {
  const { code, answer, stderr } = host.run(['compare', host.stage(release)], { texts });
  if (code !== 0) throw new Error(stderr || JSON.stringify(answer));
  return answer as DriftAnswer;
}

test('each of seven kinds is told at each of twenty paths, with what differs, and nothing is written', () => {
  const host = fakeHost();
  host.confirmed(releaseOf(0));
  makeLive(host);
  const before = everything(host.root);
  const { plan, findings } = compared(host, releaseOf(2));
  const found = new Map(plan.paths.map((row) => [row.path, row]));
  expect(Object.fromEntries(PATHS.map(({ path }) => [path, found.get(path)?.class ?? 'in-sync']))).toEqual(
    Object.fromEntries(PATHS.map(({ path, kind }) => [path, kind])),
  );
  expect(plan.paths).toHaveLength(120);
  expect(findings).toHaveLength(120);
  expect(found.get(`${OWNED}/hand-edited-0`)?.diff).toMatch(
    /^--- live\/etc\/owned\/hand-edited-0\t\S+ 0644\n\+\+\+ .*\n@@ -1,2 \+1,2 @@\n-text 2\n\+text 0\n/,
  );
  expect(found.get(`${OWNED}/hand-edited-1`)?.diff).toMatch(/^--- \S+\t\S+:\S+ 0600\n\+\+\+ \S+\t\S+:\S+ 0644$/);
  const said = driftAsText({ plan, findings, failed: [] }, { alone: false });
  expect(said).toContain('is a link to ../target-2, should be a link to ../target-0');
  expect(everything(host.root)).toEqual(before);
});

test('without what is committed, it is compared with the confirmed release alone; with another one, nothing is said', () => {
  const host = fakeHost();
  const release: FakeRelease = { files: [{ path: '/etc/a', text: 'a' }], units: { 'one.service': 'enabled' } };
  host.confirmed(release);
  host.units({ 'one.service': {} });
  const ask = (content: string): unknown => host.run(['drift', content]).answer;
  expect(ask('-')).toMatchObject({ findings: [] });
  expect(ask(JSON.stringify(release))).toMatchObject({ findings: [] });
  expect(ask('another')).toEqual({ confirmed: 'release-1', other: true });
  host.live('/etc/a', 'b');
  host.units({ 'one.service': { enabled: 'disabled' } });
  expect(ask('-')).toMatchObject({
    findings: [
      { kind: 'path', name: '/etc/a', class: 'hand-edited' },
      { kind: 'unit', name: 'one.service', class: 'hand-edited' },
    ],
  });
});

test('a package or a unit that is gone is missing, not new; what nothing needs any more is no finding', () => {
  const host = fakeHost();
  const release: FakeRelease = { files: [{ path: '/etc/a', text: 'a' }], units: { 'one.service': 'enabled' }, packages: ['base', 'gone'] };
  host.confirmed(release);
  host.units({ 'one.service': { active: 'failed' } });
  expect(compared(host, release).findings).toEqual([
    { kind: 'package', name: 'gone', class: 'missing' },
    { kind: 'unit', name: 'one.service', class: 'missing' },
  ]);
  host.units({ 'one.service': {} });
  host.confirmed({ ...release, packages: ['base'] });
  expect(compared(host, { ...release, packages: [] })).toMatchObject({
    plan: { packages: [{ package: 'base', class: 'orphan' }] },
    findings: [],
  });
});

test('a host without a release shows what would change, and keeps nothing of being looked at', () => {
  const host = fakeHost();
  host.live('/etc/a', 'by hand');
  host.remove('/var/lib/sitec');
  const { plan } = compared(host, {
    files: [
      { path: '/etc/a', text: 'a' },
      { path: '/etc/b', text: 'b' },
    ],
  });
  expect(plan).toMatchObject({
    base: null,
    paths: [
      { path: '/etc/a', class: 'conflict' },
      { path: '/etc/b', class: 'pending' },
    ],
  });
  expect(readdirSync(join(host.root, 'var/lib/sitec'), { recursive: true })).toEqual(['staging']);
});

test('the text of a file is given to whoever takes it over, but not one that may hold a secret', () => {
  const host = fakeHost();
  host.live('/etc/mine', 'all mine\n', '0755');
  host.live('/etc/private', 'password = hunter2\n', '0640');
  symlinkSync('mine', join(host.root, 'etc/link'));
  const { texts } = compared(host, { files: [] }, ['/etc/mine', '/etc/private', '/etc/link', '/etc/nothing']);
  expect(texts).toMatchObject([
    { path: '/etc/mine', text: 'all mine\n', mode: '0755' },
    { path: '/etc/private', problem: expect.stringContaining('may hold a secret') as string },
    { path: '/etc/link', problem: 'is no regular file' },
    { path: '/etc/nothing', problem: 'is no regular file' },
  ]);
  expect(JSON.stringify(texts)).not.toContain('hunter2');
});

test('while an attempt waits, nobody says what has drifted', () => {
  const host = fakeHost();
  host.confirmed({ files: [] });
  symlinkSync('releases/release-1', join(host.root, 'var/lib/sitec/pending'));
  expect(host.run(['drift', '-'])).toMatchObject({ code: 3, answer: { error: { kind: 'held' } } });
});

/** Runs the host's programs with the lock held. */
const LOCKED =
  'import fcntl, subprocess, sys; lock = open(sys.argv[1], "w"); fcntl.flock(lock, fcntl.LOCK_EX); sys.exit(subprocess.call([sys.executable, "-I", "-B", *sys.argv[2:]]))';

test('nor while somebody is at work', () => {
  const host = fakeHost();
  host.confirmed({ files: [] });
  const { status, stdout } = spawnSync(
    'python3',
    ['-c', LOCKED, join(host.root, 'var/lib/sitec/lock'), resolve('host'), '--root', host.root, 'drift', '-'],
    { encoding: 'utf8' },
  );
  expect({ status, answer: JSON.parse(stdout) as unknown }).toMatchObject({
    status: 3,
    answer: { error: { kind: 'locked', message: expect.stringContaining('the host is locked') as string } },
  });
});
