import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DriftAnswer } from '../../src/deploy/drift.ts';
import { driftAsText } from '../../src/deploy/print-drift.ts';
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

test('a directory that has its old name, or has it again, is drift', () => {
  const host = fakeHost();
  host.confirmed({ moves: [MOVE] });
  host.live('/var/mail/new/mail', 'mine\n');
  const drift = (): DriftAnswer => host.run(['drift', '-']).answer as DriftAnswer;
  expect(drift().findings).toEqual([]);
  host.live('/var/mail/old/mail', 'late\n');
  const answer = drift();
  expect(answer.findings).toEqual([{ kind: 'directory', name: MOVE.from, class: 'conflict', detail: `shall be ${MOVE.to}, which is there as well` }]);
  expect(driftAsText(answer, { alone: true })).toContain('  changed here and in the site: directory /var/mail/old, shall be /var/mail/new, which is there as well\n');
  host.remove('/var/mail/new');
  expect(drift().findings).toEqual([{ kind: 'directory', name: MOVE.from, class: 'pending', detail: `shall be ${MOVE.to}` }]);
});
