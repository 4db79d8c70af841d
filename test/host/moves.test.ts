import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fakeHost } from './fake-host.ts';

const MOVE = { from: '/var/mail/old', to: '/var/mail/new' };

test('a directory that has another name from now on is renamed once, and only if it is there', () => {
  const host = fakeHost();
  expect(host.plan(host.stage({ moves: [MOVE] })).moves).toEqual([]);
  host.live('/var/mail/old/mail', 'mine\n');
  expect(host.plan(host.stage({ moves: [MOVE] }))).toMatchObject({ moves: [{ directory: MOVE.from, to: MOVE.to, class: 'pending', action: 'rename' }], undecided: [] });
});

test('where something has the new name already, somebody decides, and nothing is lost either way', () => {
  const host = fakeHost();
  host.live('/var/mail/old/mail', 'mine\n');
  host.live('/var/mail/new/mail', 'yours\n');
  expect(host.plan(host.stage({ moves: [MOVE] }))).toMatchObject({ moves: [{ class: 'conflict', action: 'none' }], undecided: [MOVE.from] });
  expect(host.plan(host.stage({ moves: [MOVE] }), { overwrite: [MOVE.from] })).toMatchObject({ moves: [{ class: 'conflict', action: 'none' }], undecided: [] });
  expect(['old', 'new'].map((name) => existsSync(join(host.root, 'var/mail', name, 'mail')))).toEqual([true, true]);
});
