import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { JournalLine } from '../../src/deploy/plan-data.ts';
import { fakeHost, type FakeHost } from './fake-host.ts';

interface Made {
  readonly state: { readonly state: string; readonly kind?: string };
  readonly journal: readonly JournalLine[];
  /** Enabled or not, active or not. */
  readonly units: { readonly [unit: string]: readonly [enabled: string, active: string] };
}

const HOLDS = ['usr/sbin/policy-rc.d', 'run/systemd/system-preset/00-sitec.preset', 'var/lib/sitec/installing.json'];
const BEFORE = { 'base.service': ['enabled', 'active'] } as const;
const A = { path: '/etc/a.conf', text: 'a\n' };

/** An attempt that installs two packages, one of which enables its unit whatever it is told. */
function attempt(host: FakeHost, end: { readonly refused?: true; readonly killed?: true } = {}): Made {
  const staged = host.stage({ files: [A], packages: ['base', 'daemon', 'stubborn'], units: { 'daemon.service': 'enabled' } });
  const input = [
    { root: host.root, staged, units: BEFORE, packages: ['base'], options: { overwrite: [], allowDisable: 0, diffs: false }, ...end },
  ];
  const { status, stdout, stderr } = spawnSync('python3', ['-I', '-B', resolve('test/host/attempts.py'), resolve('host')], {
    encoding: 'utf8',
    input: JSON.stringify(input),
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Made;
}

function holds(host: FakeHost): readonly string[] {
  return HOLDS.filter((path) => existsSync(join(host.root, path)));
}

function confirmedHost(): FakeHost {
  const host = fakeHost();
  host.confirmed({ files: [A] });
  return host;
}

test.each([
  ['that the parsers refuse', { refused: true }, { state: 'refused', kind: 'invalid' }],
  ['that is killed while it installs', { killed: true }, { state: 'refused', kind: 'killed' }],
] as const)('an attempt %s leaves packages whose daemons neither run nor start at the next boot', (_, end, state) => {
  const host = confirmedHost();
  const made = attempt(host, end);
  expect(made.journal.map(({ step }) => step)).toContain('install');
  expect(made).toMatchObject({
    state,
    units: { ...BEFORE, 'daemon.service': ['disabled', 'inactive'], 'stubborn.service': ['disabled', 'inactive'] },
  });
  expect(holds(host)).toEqual([]);
});

test('what the manifest names is enabled and started once the guard is armed, and nothing else of a package is', () => {
  const made = attempt(confirmedHost());
  expect(made).toMatchObject({
    state: { state: 'waiting' },
    units: { ...BEFORE, 'daemon.service': ['enabled', 'active'], 'stubborn.service': ['disabled', 'inactive'] },
  });
  const steps = made.journal.map(({ step }) => step);
  expect(steps.indexOf('units')).toBeGreaterThan(steps.indexOf('armed'));
});

test('what a power cut has left says no to nobody after the boot, and the next deploy takes it away', () => {
  const host = confirmedHost();
  const policy = join(host.root, 'usr/sbin/policy-rc.d');
  const text = spawnSync(
    'python3',
    [
      '-I',
      '-B',
      '-c',
      'import sys; sys.path.insert(0, sys.argv[1]); from apply import packages; print(packages.POLICY_TEXT)',
      resolve('host'),
    ],
    { encoding: 'utf8' },
  ).stdout;
  mkdirSync(join(host.root, 'usr/sbin'), { recursive: true });
  writeFileSync(policy, text);
  expect(spawnSync('sh', [policy]).status).toBe(0);
  host.plan(host.stage({ files: [A] }));
  expect(holds(host)).toEqual([]);
});

test('a dpkg that was killed comes to its end first, or apt would refuse everything', () => {
  const host = confirmedHost();
  host.live('/var/lib/dpkg/updates/0000', '');
  expect(attempt(host).state).toMatchObject({ state: 'waiting' });
  expect(holds(host)).toEqual([]);
});

test("one of somebody else's stays, and nothing is installed", () => {
  const host = confirmedHost();
  host.live('/usr/sbin/policy-rc.d', '#!/bin/sh\nexit 101\n', '0755');
  expect(attempt(host)).toMatchObject({ state: { state: 'refused', kind: 'packages' }, units: BEFORE });
  expect(holds(host)).toEqual(['usr/sbin/policy-rc.d']);
});
