import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planAsText } from '../../src/terminal/print-plan.ts';
import { fakeHost, type FakeFile, type FakeHost } from './fake-host.ts';

/** As differences show them for what a test writes. */
const OWNER_AND_MODE = `${userInfo().username}:${execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim()} 0644`;
const A: FakeFile = { path: '/etc/a.conf', text: 'a\n', notify: [{ daemon: 'one', verb: 'reload' }] };
const B: FakeFile = {
  path: '/etc/b.conf',
  text: 'b\n',
  notify: [
    { daemon: 'one', verb: 'restart' },
    { daemon: 'two', verb: 'reload' },
  ],
};

function rows(host: FakeHost, staged: string, options?: object): readonly string[] {
  return host.plan(staged, options).paths.map(({ path, class: kind, action }) => `${path} ${kind} ${action}`);
}

/** What a path is in each of the three places: what is confirmed, live and staged; `-` is nothing. */
const CASES: readonly (readonly [confirmed: string, live: string, staged: string, expected: string])[] = [
  ['1', '1', '1', ''],
  ['1', '2', '2', ''],
  ['-', '1', '1', ''],
  ['-', '-', '1', 'pending write'],
  ['1', '1', '2', 'pending write'],
  ['1', '-', '1', 'missing write'],
  ['1', '-', '2', 'missing write'],
  ['1', '2', '1', 'hand-edited none'],
  ['1', '2', '3', 'conflict none'],
  ['-', '1', '2', 'conflict none'],
  ['1', '1', '-', 'orphan remove'],
  ['1', '2', '-', 'conflict none'],
  ['1', '-', '-', ''],
];

test.each(CASES)('confirmed %s, live %s, staged %s: %s', (confirmed, live, staged, expected) => {
  const host = fakeHost();
  const release = (text: string): { files: readonly FakeFile[] } => ({ files: [B, ...(text === '-' ? [] : [{ path: '/etc/x', text }])] });
  host.confirmed(release(confirmed));
  if (live === '-') host.remove('/etc/x');
  else host.live('/etc/x', live);
  expect(rows(host, host.stage(release(staged)))).toEqual(expected === '' ? [] : [`/etc/x ${expected}`]);
});

test('another mode or another kind of thing is a change by hand as well', () => {
  const host = fakeHost();
  const release = { files: [A, B], links: { '/etc/link': 'a.conf' }, directories: ['/etc/d'] };
  host.confirmed(release);
  host.live('/etc/a.conf', 'a\n', '0600');
  host.remove('/etc/link');
  host.live('/etc/link', 'no link any more');
  host.remove('/etc/d');
  host.live('/etc/d', 'no directory any more');
  expect(rows(host, host.stage(release))).toEqual([
    '/etc/a.conf hand-edited none',
    '/etc/d hand-edited none',
    '/etc/link hand-edited none',
  ]);
});

test('what somebody changed is overwritten by name alone, and a directory is never in its way', () => {
  const host = fakeHost();
  host.confirmed({ files: [A, B] });
  host.live('/etc/a.conf', 'mine\n');
  host.remove('/etc/b.conf');
  host.live('/etc/b.conf/file', 'mine\n');
  const staged = (): string => host.stage({ files: [A, B] });
  expect(host.plan(staged()).undecided).toEqual(['/etc/a.conf', '/etc/b.conf']);
  expect(rows(host, staged(), { overwrite: ['/etc/a.conf'] })).toEqual(['/etc/a.conf hand-edited write', '/etc/b.conf hand-edited none']);
  expect(readFileSync(join(host.root, '/etc/a.conf'), 'utf8')).toBe('mine\n');
});

test.each([
  {
    name: 'a directory becomes a file',
    before: { directories: ['/etc/x'] },
    after: { files: [{ path: '/etc/x', text: 'x' }] },
    says: '/etc/x (is a directory)',
  },
  {
    name: 'a file becomes a directory',
    before: { files: [{ path: '/etc/x', text: 'x' }] },
    after: { directories: ['/etc/x'] },
    says: '/etc/x (is a file)',
  },
  {
    name: 'what is below it comes',
    before: { files: [{ path: '/etc/x', text: 'x' }] },
    after: { files: [{ path: '/etc/x/y/z', text: 'z' }] },
    says: '/etc/x/y/z (/etc/x is no directory)',
  },
])(
  'something of another kind stops a deploy before anything is changed, and nobody decides that it is lost: $name',
  ({ before, after, says }) => {
    const host = fakeHost();
    host.confirmed(before);
    const [path = ''] = says.split(' ');
    for (const options of [{}, { overwrite: [path] }, { first: true }]) {
      const plan = host.plan(host.stage(after), options);
      expect(plan).toMatchObject({ undecided: [path] });
      expect(planAsText(plan, { diffs: false })).toContain(
        `fake: something else is in the place of these, and nothing is done before you move it away: ${says}\n`,
      );
      expect(planAsText(plan, { diffs: false })).not.toContain('--overwrite');
    }
  },
);

test('a directory that a first deploy meets where a file shall be stops it', () => {
  const host = fakeHost();
  host.live('/etc/x/file', 'mine');
  expect(host.plan(host.stage({ files: [{ path: '/etc/x', text: 'x' }] }), { first: true }).undecided).toEqual(['/etc/x']);
});

test('what is foreign in a directory of ours is named and left alone; elsewhere nobody asks', () => {
  const host = fakeHost();
  const release = { files: [{ path: '/etc/keys/ana', text: 'key' }, A], directories: ['/etc/keys', '/var/data'] };
  host.confirmed(release);
  host.live('/etc/keys/mallory', 'key');
  host.live('/var/data/mail', 'mail');
  host.live('/etc/other', 'other');
  expect(rows(host, host.stage(release))).toEqual(['/etc/keys/mallory foreign-in-owned-directory none']);
});

test('each daemon gets the cheapest verb that is enough, and none that does not run', () => {
  const host = fakeHost();
  host.units({ 'one.service': {}, 'two.service': {} });
  host.confirmed({ files: [A, B] });
  const verbs = (files: readonly FakeFile[]): readonly string[] =>
    host.plan(host.stage({ files })).verbs.map(({ daemon, verb }) => `${verb} ${daemon}`);
  const changed = (file: FakeFile): FakeFile => ({ ...file, text: 'other\n' });
  expect(verbs([A, B])).toEqual([]);
  expect(verbs([changed(A), B])).toEqual(['reload one']);
  expect(verbs([changed(A), changed(B)])).toEqual(['restart one', 'reload two']);
  expect(verbs([B])).toEqual(['reload one']);
  host.units({ 'two.service': { active: 'inactive' } });
  expect(verbs([changed(A), changed(B)])).toEqual(['restart one']);
});

test('units become what the manifest says, once it says so; what somebody did to them since is told', () => {
  const host = fakeHost();
  const rowsOf = (units: { readonly [unit: string]: 'enabled' | 'disabled' | 'masked' }): readonly string[] =>
    host.plan(host.stage({ files: [A], units })).units.map(({ unit, class: kind, action }) => `${unit} ${kind} ${action.join('+')}`);
  host.confirmed({ files: [A], units: { 'one.service': 'enabled', 'two.service': 'masked' } });
  host.units({ 'one.service': {}, 'two.service': { enabled: 'masked', active: 'inactive' } });
  expect(rowsOf({ 'one.service': 'enabled', 'two.service': 'masked' })).toEqual([]);
  expect(rowsOf({ 'one.service': 'disabled' })).toEqual(['one.service pending disable+stop', 'two.service orphan unmask']);
  host.units({ 'one.service': { active: 'failed' }, 'two.service': { enabled: 'disabled', active: 'inactive' } });
  expect(rowsOf({ 'one.service': 'enabled', 'two.service': 'masked' })).toEqual(['one.service missing start', 'two.service hand-edited ']);
});

test('packages that are missing are installed, and those that nothing needs any more only named', () => {
  const host = fakeHost();
  host.confirmed({ files: [A], packages: ['base'] });
  expect(host.plan(host.stage({ files: [A], packages: ['new'] })).packages).toEqual([
    { package: 'new', class: 'pending', action: 'install' },
    { package: 'base', class: 'orphan', action: 'none' },
  ]);
});

test('two plans have the same digest exactly when they do the same to the same host', () => {
  const host = fakeHost();
  host.confirmed({ files: [A, B] });
  const next = { files: [{ ...A, text: 'next\n' }, B] };
  const first = host.plan(host.stage(next)).digest;
  expect(host.plan(host.stage(next)).digest).toBe(first);
  expect(host.plan(host.stage({ files: [{ ...A, text: 'other\n' }, B] })).digest).not.toBe(first);
  host.live('/etc/b.conf', 'by hand\n');
  expect(host.plan(host.stage(next)).digest).not.toBe(first);
  host.live('/etc/b.conf', 'b\n');
  expect(host.plan(host.stage(next)).digest).toBe(first);
  // What would be lost is a part of it, also when somebody decided to lose it.
  const lost = (text: string): string => {
    host.live('/etc/a.conf', text);
    return host.plan(host.stage(next), { overwrite: ['/etc/a.conf'] }).digest;
  };
  expect(lost('by hand\n')).not.toBe(lost('by another hand\n'));
  host.live('/etc/a.conf', A.text);
  host.confirmed({ files: [A, B] });
  expect(host.plan(host.stage(next)).digest).not.toBe(first);
});

test('of a file that not everybody may read, a difference shows no line that sitec did not write', () => {
  const host = fakeHost();
  const secret = { path: '/etc/secret', text: 'known = 1\nsame = 2\n', mode: '0600' };
  host.confirmed({ files: [secret] });
  host.live('/etc/secret', 'known = 1\npassword = hunter2\n', '0600');
  const [row] = host.plan(host.stage({ files: [{ ...secret, text: 'known = 3\nsame = 2\n' }] })).paths;
  expect(row?.diff).toContain('-known = 1');
  expect(row?.diff).toContain('-(a line that sitec did not write');
  expect(row?.diff).not.toContain('hunter2');
  host.live('/etc/secret', 'known = 1\npassword = hunter2\n', '0644');
  expect(host.plan(host.stage({ files: [secret] })).paths[0]?.diff).toContain('-password = hunter2');
});

test('what was changed by hand is shown before it is decided, and how to keep it or to lose it', () => {
  const host = fakeHost();
  const secret = { path: '/etc/secret', text: 'known = 1\n', mode: '0600' };
  host.confirmed({ files: [A, B, secret] });
  host.live('/etc/a.conf', 'by hand\n');
  const shown = (options: object = {}): string =>
    planAsText(host.plan(host.stage({ files: [A, { ...B, text: 'next\n' }, secret] }), { diffs: false, ...options }), { diffs: false });
  expect(shown()).toContain(
    [
      '  leave /etc/a.conf [hand-edited]',
      `    --- live/etc/a.conf\t${OWNER_AND_MODE}`,
      `    +++ sitec/etc/a.conf\t${OWNER_AND_MODE}`,
      '    @@ -1,2 +1,2 @@',
      '    -by hand',
      '    +a',
      '     ',
      '  write /etc/b.conf\n',
    ].join('\n'),
  );
  expect(shown()).toContain(
    [
      'fake: changed on the host, and nothing is done before you decide: /etc/a.conf',
      '  keep a whole file: sitec drift fake --adopt /etc/a.conf',
      '  keep a change: write it into site.yaml',
      '  lose a change: --overwrite /etc/a.conf\n',
    ].join('\n'),
  );
  const lost = shown({ overwrite: ['/etc/a.conf'] });
  expect(lost).not.toContain('by hand');
  expect(lost).not.toContain('decide');

  host.live('/etc/a.conf', `${'x'.repeat(500)}\n${'more\n'.repeat(100)}`);
  host.live('/etc/secret', 'password = hunter2\n', '0600');
  const long = shown();
  expect(long).toContain(`    -${'x'.repeat(199)}…\n`);
  expect(long).toMatch(/\n {4}-more\n {4}\(and 66 more; deploy --dry-run shows them all\)\n/);
  expect(long).toContain('    -(a line that sitec did not write');
  expect(long).not.toContain('hunter2');
  expect(long).toContain('  keep a whole file: sitec drift fake --adopt /etc/a.conf\n');
  expect(long).toContain('  lose a change: --overwrite NAME\n');
});

test('a plan writes nothing but what it was staged with', () => {
  const host = fakeHost();
  host.confirmed({ files: [A, B] });
  const before = statSync(join(host.root, 'etc/a.conf')).mtimeMs;
  host.plan(host.stage({ files: [{ ...A, text: 'next\n' }] }));
  expect(readFileSync(join(host.root, 'etc/a.conf'), 'utf8')).toBe('a\n');
  expect(statSync(join(host.root, 'etc/a.conf')).mtimeMs).toBe(before);
});
