import { spawnSync } from 'node:child_process';
import { readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fakeHost, type FakeHost } from './fake-host.ts';
import { linesWithPrograms } from './programs.ts';

const FILES = [{ path: '/etc/a.conf', text: 'a\n' }];

/** A host with a confirmed release, and a second one that asks nothing of it. */
function twoReleases(): { readonly host: FakeHost; readonly staged: string } {
  const host = fakeHost();
  host.confirmed({ files: FILES });
  return { host, staged: host.stage({ files: FILES }) };
}

/** A host that an attempt of this state holds. */
function held(state: object): FakeHost {
  const host = fakeHost();
  for (let count = 0; count < 2; count += 1) host.confirmed({ files: FILES });
  const directory = join(host.root, 'var/lib/sitec/releases/release-1');
  writeFileSync(join(directory, 'state.json'), JSON.stringify(state));
  writeFileSync(join(directory, 'attempt.json'), JSON.stringify({ by: 'ana', nonceHash: '' }));
  symlinkSync('releases/release-1', join(host.root, 'var/lib/sitec/pending'));
  return host;
}

const OPTIONS = { overwrite: [], allowDisable: 0, diffs: true, validate: false };

/** An attempt of somebody else's that begins after the host was looked at and before its lock is held. */
const BEGINS_MEANWHILE = `
import io
from apply import staged
from base.command import Refusal
from base.paths import Paths
staged.recover = lambda paths: os.symlink("releases/release-1", paths.pending)
sys.stdin = io.StringIO(sys.argv[4])
try:
    staged.record(Paths(sys.argv[2]), sys.argv[3])
except Refusal as refusal:
    print(refusal.kind)
`;

test('a release that asks nothing of the host is confirmed, and is the one that the guard runs', () => {
  const { host, staged } = twoReleases();
  expect(host.run(['record', staged], OPTIONS)).toMatchObject({ code: 0, answer: { state: { state: 'confirmed' } } });
  expect(['current', 'guard'].map((link) => readlinkSync(join(host.root, 'var/lib/sitec', link)))).toEqual([
    'releases/attempt-2',
    'releases/attempt-2/activator',
  ]);
});

test('it is not confirmed over the attempt of somebody who began meanwhile', () => {
  const { host, staged } = twoReleases();
  writeFileSync(join(host.root, 'var/lib/sitec/releases/release-1/attempt.json'), '{}');
  expect(linesWithPrograms(BEGINS_MEANWHILE, host.root, staged, JSON.stringify(OPTIONS))).toEqual(['held']);
  expect(readlinkSync(join(host.root, 'var/lib/sitec/current'))).toBe('releases/release-1');
});

test('nobody confirms an attempt of another boot: its files are back already', () => {
  const host = held({ state: 'waiting', boot: 'another', activeAt: 0 });
  expect(host.run(['confirm', 'release-1'], { nonce: 'word' })).toMatchObject({
    code: 3,
    answer: {
      error: { kind: 'not-waiting', message: 'this attempt does not wait for a confirmation: the host has booted, and rolls it back' },
    },
  });
});

test('an attempt that could not be taken back is drift that somebody is told of; one that somebody is at work on is not', () => {
  const reported = (state: string): string =>
    spawnSync('python3', ['-I', '-B', resolve('host'), '--root', held({ state }).root, 'report'], { encoding: 'utf8' }).stdout.trim();
  expect(reported('rollback-failed')).toBe(
    '<3>failed: check rollback-failed, the attempt release-1 could not be rolled back; see: sitec status',
  );
  expect(reported('applying')).toBe('not checked: the attempt release-1 is applying, so what is on the host now is temporary');
});
