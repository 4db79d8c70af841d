import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fakeHost, type FakeFile, type FakeHost } from './fake-host.ts';

const A: FakeFile = { path: '/etc/one.conf', text: 'one\n', notify: [{ daemon: 'one', verb: 'reload' }] };
/** Its daemon relies on the other. */
const B: FakeFile = { path: '/etc/two.conf', text: 'two\n', notify: [{ daemon: 'two', verb: 'reload' }], untilConfirmed: '\nsoft\n' };
const C: FakeFile = { path: '/etc/c.conf', text: 'c\n' };

const RUNNING = { 'one.service': ['enabled', 'active'], 'two.service': ['enabled', 'active'] } as const;

const changed = (file: FakeFile): FakeFile => ({ ...file, text: `other ${file.text}` });

function confirmedHost(): FakeHost {
  const host = fakeHost();
  host.confirmed({ files: [A, B, C] });
  return host;
}

interface Case {
  readonly units?: object;
  readonly overwrite?: readonly string[];
  /** A unit that the release enables. */
  readonly starts?: string;
  /** It is taken back, or by a boot, of which the daemons have read what is in its place early. */
  readonly undone?: boolean | 'booted';
  /** The unit that then hears nothing. */
  readonly deaf?: string;
}

/** What daemons are told while a release is deployed, and what the second one's file says then. */
function told(
  host: FakeHost,
  files: readonly FakeFile[],
  { units = RUNNING, overwrite = [], starts, undone = false, deaf }: Case = {},
): readonly (readonly [what: string, text: string])[] {
  const staged = host.stage({ files, units: starts === undefined ? {} : { [starts]: 'enabled' } });
  const input = [
    {
      root: host.root,
      staged,
      units,
      packages: ['base'],
      options: { overwrite, allowDisable: 0, diffs: false },
      watched: B.path,
      undone,
      deaf,
    },
  ];
  const { status, stdout, stderr } = spawnSync('python3', ['-I', '-B', resolve('test/host/attempts.py'), resolve('host')], {
    encoding: 'utf8',
    input: JSON.stringify(input),
  });
  if (status !== 0) throw new Error(stderr);
  const made = JSON.parse(stdout) as { readonly state: { readonly state: string }; readonly told: readonly (readonly [string, string])[] };
  const undoneAs = deaf === undefined ? 'rolled-back' : 'rollback-failed';
  expect(made.state.state).toBe(undone !== false ? undoneAs : 'waiting');
  return made.told;
}

test('a daemon hears that nothing counts until the confirmation before one that it relies on hears of its change', () => {
  expect(told(confirmedHost(), [changed(A), B, C])).toEqual([
    ['reload two.service', 'two\n\nsoft\n'],
    ['reload one.service', 'two\n\nsoft\n'],
  ]);
});

test('so it does when it is changed itself', () => {
  expect(told(confirmedHost(), [changed(A), changed(B), C])).toEqual([
    ['reload two.service', 'other two\n\nsoft\n'],
    ['reload one.service', 'other two\n\nsoft\n'],
  ]);
});

test('when that is taken back, it hears the end of it after everything else', () => {
  const host = confirmedHost();
  expect(told(host, [changed(A), B, C], { undone: true }).slice(2)).toEqual([
    ['reload two.service', 'two\n\nsoft\n'],
    ['reload one.service', 'two\n\nsoft\n'],
    ['reload two.service', 'two\n'],
  ]);
  expect(readFileSync(join(host.root, B.path), 'utf8')).toBe(B.text);
});

test('a boot lets it start with it, and tells it the end of it once everything else is back', () => {
  const host = confirmedHost();
  expect(told(host, [changed(A), B, C], { undone: 'booted' })).toEqual([
    ['boot', 'two\n\nsoft\n'],
    ['reload two.service', 'two\n'],
  ]);
});

test('also where nothing was ever confirmed', () => {
  const host = fakeHost();
  for (const { path, text } of [A, B]) host.live(path, text);
  const said = told(host, [changed(A), B], { undone: true, overwrite: [A.path] });
  expect(said.map(([what]) => what)).toEqual([
    'reload two.service',
    'reload one.service',
    'try-reload-or-restart two.service',
    'try-reload-or-restart one.service',
    'try-reload-or-restart two.service',
  ]);
  expect(said.map(([, text]) => text)).toEqual([...Array.from({ length: 4 }, () => 'two\n\nsoft\n'), 'two\n']);
});

test('what it does not rely on is not its business, and one that does not run is told nothing', () => {
  expect(told(confirmedHost(), [A, B, changed(C)])).toEqual([]);
  expect(told(confirmedHost(), [changed(A), B, C], { units: { 'one.service': RUNNING['one.service'] } })).toEqual([
    ['reload one.service', 'two\n'],
  ]);
});

test('one that is started hears it from its file', () => {
  const host = confirmedHost();
  told(host, [A, B, C], { starts: 'two.service', units: { 'one.service': RUNNING['one.service'] } });
  expect(readFileSync(join(host.root, B.path), 'utf8')).toBe('two\n\nsoft\n');
});

test('what could not be put back leaves it as it is, until the rollback that can', () => {
  const host = confirmedHost();
  expect(told(host, [changed(A), B, C], { undone: true, deaf: 'one.service' }).at(-1)?.[1]).toBe('two\n\nsoft\n');
  expect(readFileSync(join(host.root, B.path), 'utf8')).toBe('two\n\nsoft\n');
});

test('the plan says what it is told for', () => {
  const host = confirmedHost();
  host.units({ 'one.service': {}, 'two.service': {} });
  expect(host.plan(host.stage({ files: [changed(A), B, C] }))).toMatchObject({
    verbs: [
      { daemon: 'two', verb: 'reload', because: ['/etc/two.conf until the confirmation, for one'] },
      { daemon: 'one', verb: 'reload' },
    ],
  });
});
