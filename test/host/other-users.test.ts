import { chmodSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DriftAnswer } from '../../src/deploy/drift.ts';
import { fakeHost, type FakeHost } from './fake-host.ts';

const FILE = { path: '/etc/shared/conf.d/sitec.conf', text: 'ours\n' };
const WHY =
  /^\/etc\/shared\/conf\.d is a symbolic link of .+ in a directory that everybody may write, and only links of root where only root writes are followed$/;

/** A host on which everybody may write /etc/shared, where they put a link to the units of systemd. */
function led(host: FakeHost): void {
  for (const path of ['etc/shared', 'etc/systemd/system/ssh.service.d']) mkdirSync(join(host.root, path), { recursive: true });
  symlinkSync('../systemd/system/ssh.service.d', join(host.root, 'etc/shared/conf.d'));
  chmodSync(join(host.root, 'etc/shared'), 0o777);
}

test('a plan stops at a link that leads elsewhere, names it and its owner, and nobody can decide otherwise', () => {
  const host = fakeHost();
  led(host);
  const staged = { files: [FILE, { path: '/etc/other', text: 'fine\n' }] };
  const blocked = { path: FILE.path, class: 'conflict', action: 'none', blocked: true, detail: expect.stringMatching(WHY) as string };
  expect(host.plan(host.stage(staged))).toMatchObject({
    undecided: [FILE.path],
    paths: [{ path: '/etc/other', class: 'pending', action: 'write' }, blocked],
  });
  expect(host.plan(host.stage(staged), { overwrite: [FILE.path] })).toMatchObject({ undecided: [FILE.path], paths: [{}, blocked] });
  expect(existsSync(join(host.root, 'etc/systemd/system/ssh.service.d/sitec.conf'))).toBe(false);
});

test('drift tells of it as well, gives no text through it, and the host does not call itself untouched', () => {
  const host = fakeHost();
  host.confirmed({ files: [FILE] });
  expect(host.run(['look']).answer).toMatchObject({ content: expect.any(String) as string });
  host.remove('/etc/shared');
  led(host);
  host.live('/etc/systemd/system/ssh.service.d/sitec.conf', FILE.text);
  const { findings } = host.run(['drift', '-']).answer as DriftAnswer;
  expect(findings).toEqual([{ kind: 'path', name: FILE.path, class: 'conflict', detail: expect.stringMatching(WHY) as string }]);
  expect(host.run(['look']).answer).toMatchObject({ content: null });
  expect(host.run(['compare', host.stage({ files: [FILE] })], { texts: [FILE.path] })).toMatchObject({
    code: 0,
    answer: { texts: [{ path: FILE.path, problem: expect.stringMatching(/^was not read: .* is a symbolic link of /) as string }] },
  });
});
