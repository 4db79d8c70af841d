import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { DriftAnswer } from '../../src/deploy/drift.ts';
import { driftAsText } from '../../src/terminal/print-drift.ts';
import { scratchDirectory } from '../sites.ts';
import { fakeHost } from './fake-host.ts';

const MOVE = { from: '/var/mail/old', to: '/var/mail/new' };

/**
 * The step of an attempt, and of its rollback, that changes rows and moves directories. Numbered mail arrives under whatever name the rows call valid: right
 * before they change, right after, and a moment later. Prints what each directory holds after each step, and which mail was put off.
 */
const MOVES = `
import os, stat, sys
sys.path.insert(0, sys.argv[1])
from apply import activate, moves, rollback
from base.command import Refusal
from base.paths import Paths

paths = Paths(sys.argv[2])
OLD, NEW = "/mail/old", "/mail/new"
PLAN = {"seed": {}, "moves": [{"directory": OLD, "to": NEW, "action": "rename"}]}
valid, count, put_off = OLD, 0, []

class Journal:
    def say(self, step, **detail):
        pass

def deliver():
    global count
    count += 1
    place = paths.at(valid)
    if os.path.isdir(place) and stat.S_IMODE(os.stat(place).st_mode) == 0:
        put_off.append(str(count))
    else:
        os.makedirs(place, mode=0o755, exist_ok=True)
        open(os.path.join(place, str(count)), "w").close()

def rows(name, fails):
    global valid
    deliver()
    valid = name
    deliver()
    if fails:
        raise Refusal("seed", "sorry")
    deliver()

def step(what, side, name, fails=False):
    one = object.__new__(side)
    one.__dict__.update(paths=paths, plan=PLAN, journal=Journal(), rows=lambda *_: rows(name, fails))
    try:
        one.seed()
    except Refusal as refusal:
        what += ", " + refusal.message
    found = {name: [] if moves.is_held(paths, name) else os.listdir(paths.at(name)) for name in (OLD, NEW) if os.path.lexists(paths.at(name))}
    print("%s: %s; put off %s" % (what, " and ".join("%s has %s" % (name, " ".join(sorted(names, key=int)) or "nothing") for name, names in found.items()), " ".join(put_off) or "nothing"))
    put_off.clear()

deliver()
step("deployed", activate.Steps, NEW)
step("taken back", rollback.Undoing, OLD)
step("and again", rollback.Undoing, OLD)
step("failed", activate.Steps, NEW, fails=True)
step("taken back", rollback.Undoing, OLD)
os.mkdir(paths.at(NEW))
step("with both", rollback.Undoing, OLD)
`;

test('mail that arrives while a directory gets another name, or has its own back, is in the one directory or put off', () => {
  const said = execFileSync('python3', ['-I', '-B', '-c', MOVES, resolve('host'), scratchDirectory()], { encoding: 'utf8' });
  const both =
    'both /mail/new and /mail/old exist, and the first is to be renamed to the second: move what the first holds into the second, and remove the first';
  expect(said.trim().split('\n')).toEqual([
    'deployed: /mail/new has 1 2; put off 3 4',
    'taken back: /mail/old has 1 2 5; put off 6 7',
    'and again: /mail/old has 1 2 5 8 9 10; put off nothing',
    'failed, sorry: /mail/old has 1 2 5 8 9 10 11 and /mail/new has nothing; put off 12',
    'taken back: /mail/old has 1 2 5 8 9 10 11 14 15; put off 13',
    `with both, ${both}: /mail/old has 1 2 5 8 9 10 11 14 15 16 17 18 and /mail/new has nothing; put off nothing`,
  ]);
});

test('a directory that has another name from now on is renamed once, and only if it is there', () => {
  const host = fakeHost();
  expect(host.plan(host.stage({ moves: [MOVE] })).moves).toEqual([]);
  host.live('/var/mail/old/mail', 'mine\n');
  expect(host.plan(host.stage({ moves: [MOVE] }))).toMatchObject({
    moves: [{ directory: MOVE.from, to: MOVE.to, class: 'pending', action: 'rename' }],
    undecided: [],
  });
});

test('where something has the new name already, somebody decides, and nothing is lost either way', () => {
  const host = fakeHost();
  host.live('/var/mail/old/mail', 'mine\n');
  host.live('/var/mail/new/mail', 'yours\n');
  expect(host.plan(host.stage({ moves: [MOVE] }))).toMatchObject({
    moves: [{ class: 'conflict', action: 'none' }],
    undecided: [MOVE.from],
  });
  expect(host.plan(host.stage({ moves: [MOVE] }), { overwrite: [MOVE.from] })).toMatchObject({
    moves: [{ class: 'conflict', action: 'none' }],
    undecided: [],
  });
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
  expect(answer.findings).toEqual([
    { kind: 'directory', name: MOVE.from, class: 'conflict', detail: `should be ${MOVE.to}, which is there as well` },
  ]);
  expect(driftAsText(answer, { alone: true })).toContain(
    '  changed here and in the site: directory /var/mail/old, should be /var/mail/new, which is there as well\n',
  );
  host.remove('/var/mail/new');
  expect(drift().findings).toEqual([{ kind: 'directory', name: MOVE.from, class: 'pending', detail: `should be ${MOVE.to}` }]);
});
