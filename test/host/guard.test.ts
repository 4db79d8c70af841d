import { expect, test } from 'vitest';
import { scratchDirectory } from '../sites.ts';
import { linesWithPrograms } from './programs.ts';

/** Fires the guard of an attempt in each state, with and without somebody at work on it; prints why it was taken back, or its confirmation finished, if it was. */
const FIRES = `
import contextlib
from apply import ending, rollback
from base import command
from watch import guard, lock
from base.disk import write_json
from base.paths import Paths
from release.release import Release

at_work, did = "", []
command.run = guard.run = lambda argv, **_: (0, at_work, "")
waits = []
ending.time.sleep = lambda seconds: [wait() for wait in waits]

def undo(paths, why, due=lambda state: True):
    if due(Release(paths.release("one")).state):
        did.append(why)

rollback.undo = undo

paths = Paths(sys.argv[2])
os.makedirs(paths.release("one") + "/tree")
write_json(paths.release("one") + "/release.json", {"id": "one"})
write_json(paths.release("one") + "/tree/manifest.json", {"host": "mail1", "entries": []})

def state(name, left):
    write_json(paths.release("one") + "/state.json", {"state": name, "deadline": guard.deadline(left)})

def fire(when, name, left, holder=None):
    did.clear()
    state(name, left)
    with lock.held(paths, holder) if holder else contextlib.nullcontext():
        ending.guarding(paths, "one")
    print("%s: %s" % (when, did[0] if did else "left alone"))

fire("nothing pending", "applying", 600)
os.symlink("releases/one", paths.pending)
fire("killed as it applied", "applying", 600)
fire("killed as it failed", "failing", 600)
fire("killed as it was taken back", "rolling-back", 600)
fire("waits", "waiting", 30)
fire("has waited", "waiting", 0)
waits.append(lambda: state("waiting", 600))
fire("given more time in its last seconds", "waiting", 3)
waits.clear()
fire("being taken back", "rolling-back", 600, "a rollback")
at_work = "sitec-activate-one.service loaded active running"
fire("at work", "applying", 600)
fire("at work for too long", "applying", 0)
at_work = ""
os.symlink("releases/one", paths.current)
fire("being confirmed", "waiting", 30, "a confirmation")
fire("its confirmation killed", "waiting", 30)
`;

/** Begins the window where no timer can be started; prints in which state the attempt is then. */
const WAITS = `
from apply import activate
from watch import guard

class Release:
    name, state = "one", "applying"

    def become(self, state, **_):
        self.state = state

def fails(*_):
    raise KeyboardInterrupt

guard.arm = fails
steps = object.__new__(activate.Steps)
steps.__dict__.update(paths=None, release=Release(), attempt={"window": 60})
try:
    steps.wait()
except KeyboardInterrupt:
    print(steps.release.state)
`;

test('an attempt waits only once somebody looks after its end', () => {
  expect(linesWithPrograms(WAITS)).toEqual(['applying']);
});

test('an attempt that nobody is at work on any more is taken back at once, and no other before its time', () => {
  expect(linesWithPrograms(FIRES, scratchDirectory())).toEqual([
    'nothing pending: left alone',
    'killed as it applied: the activation was killed',
    'killed as it failed: the activation was killed',
    'killed as it was taken back: the activation was killed',
    'waits: left alone',
    'has waited: nobody confirmed it in time',
    'given more time in its last seconds: left alone',
    'being taken back: left alone',
    'at work: left alone',
    'at work for too long: nobody confirmed it in time',
    'being confirmed: left alone',
    'its confirmation killed: the activation was killed',
  ]);
});
