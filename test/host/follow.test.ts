import { expect, test } from 'vitest';
import { scratchDirectory } from '../sites.ts';
import { linesWithPrograms } from './programs.ts';

/** Follows an attempt while units of systemd come and go, on a clock that goes only when somebody sleeps; prints what it said last, and after how long. */
const FOLLOWS = `
import errno, fnmatch, io, json, time
from apply import activate, following
from base import command
from release import disk_space
from watch import guard, liveness
from base.disk import point, write_json
from base.journal import Journal
from base.paths import Paths
from release.release import Release

now, units, disk, events = 0.0, {}, None, []
time.monotonic = lambda: now

def systemctl(argv, **_):
    known = units.get("jobs", "") if argv[1] == "list-jobs" else "".join(name for name in units if any(fnmatch.fnmatch(name, kind) for kind in argv if kind.startswith("sitec-")))
    return 0, known, ""

guard.run = systemctl
disk_space.trouble = lambda paths: disk

def sleep(seconds):
    global now
    now += seconds
    while events and events[0][0] <= now:
        events.pop(0)[1]()

time.sleep = sleep

count = 0

def attempt(state, pending):
    global count, paths, now
    count, now = count + 1, 0.0
    paths = Paths("%s/%d" % (sys.argv[2], count))
    os.makedirs(paths.release("one") + "/tree")
    write_json(paths.release("one") + "/release.json", {"id": "one"})
    write_json(paths.release("one") + "/tree/manifest.json", {"host": "mail1", "entries": []})
    write_json(paths.release("one") + "/state.json", {"state": state, "deadline": {"boot": guard.boot_id(), "at": guard.clock() + 100}})
    if pending:
        point(paths.pending, "releases/one")

def become(state):
    def event():
        Journal(paths.release("one") + "/journal").say(state)
        Release(paths.release("one")).become(state)
    return event

def follow(when, state, pending=True, **there):
    global units
    units = {name.replace("_", "-"): "x" for name in there}
    attempt(state, pending)
    out, sys.stdout = sys.stdout, io.StringIO()
    following.follow(paths, "one")
    said, sys.stdout = sys.stdout.getvalue(), out
    last = json.loads(said.split("\\n")[-2])["state"]
    more = ", %d s" % round(last["remaining"]) if "remaining" in last else ": " + last["message"] if "message" in last else ""
    print("%s: after %d s it is %s%s" % (when, now, last["state"], more))

GUARD = {"sitec_guard_one_watch.timer": 1}
WORK = {"sitec_activate_one.service": 1}
follow("waits", "waiting", **GUARD)
events = [(60, become("waiting"))]
follow("at work", "applying", **WORK)
events = [(25, become("rolled-back"))]
follow("killed with what cleans up, and the guard comes", "applying", **GUARD)
follow("killed, and no guard is there", "failing")
events = [(90, become("rolled-back"))]
follow("a boot in the middle, which takes it back in the end", "applying", jobs="1 sitec-guard-late.service start waiting")
events = [(5, lambda: units.update({"sitec-activate-one.service": "x"})), (30, become("waiting"))]
follow("begun just now", "starting", pending=False)
follow("begun, and never started", "starting", pending=False)
write_json(paths.release("one") + "/attempt.json", {"by": "ana", "plan": {}})
print("what starts after all %s" % ("begins" if activate.apply(paths, "one") or os.path.exists(paths.release("one") + "/journal") else "changes nothing"))
follow("killed before it changed anything", "applying", pending=False)
disk = "the disk fails"
follow("the guard comes, and cannot write", "applying", **GUARD)
events = [(100, become("waiting"))]
follow("at work on a disk that fails for others", "applying", **WORK, **GUARD)
`;

test('whoever follows an attempt hears of its end, as long as somebody brings one about, and not for ever when nobody does', () => {
  expect(linesWithPrograms(FOLLOWS, scratchDirectory())).toEqual([
    'waits: after 0 s it is waiting, 100 s',
    'at work: after 60 s it is waiting, 100 s',
    'killed with what cleans up, and the guard comes: after 25 s it is rolled-back',
    'killed, and no guard is there: after 10 s it is failing',
    'a boot in the middle, which takes it back in the end: after 90 s it is rolled-back',
    'begun just now: after 30 s it is waiting, 100 s',
    'begun, and never started: after 10 s it is refused: the activation was killed before it changed anything',
    'what starts after all changes nothing',
    'killed before it changed anything: after 10 s it is refused: the activation was killed before it changed anything',
    'the guard comes, and cannot write: after 30 s it is applying: the disk fails',
    'at work on a disk that fails for others: after 100 s it is waiting, 100 s',
  ]);
});

/** Gives up an attempt that was killed while it installed packages; prints whether what held them back can be taken away then, which needs the lock. */
const GIVES_UP = `
from apply import following, packages
from base.disk import write_json
from watch.lock import held_by
from base.paths import Paths
paths = Paths(sys.argv[2])
os.makedirs(paths.release("one") + "/tree")
write_json(paths.release("one") + "/release.json", {"id": "one"})
write_json(paths.release("one") + "/tree/manifest.json", {"host": "mail1", "entries": []})
write_json(paths.release("one") + "/state.json", {"state": "applying"})
packages.release_left = lambda paths: print(held_by(paths))
print(following.given_up(paths, "one")["state"])
`;

test('what held packages back is taken away as well, by whoever can have the lock', () => {
  expect(linesWithPrograms(GIVES_UP, scratchDirectory())).toEqual(['None', 'refused']);
});

/** A host that is a directory, asked twice what became of a staged release, and once after it has begun. */
const WITHDRAWS = `
from base.paths import Paths
paths = Paths(sys.argv[2])
staged = paths.staging + "/one"
os.makedirs(staged + "/tree")
for _ in range(2):
    print(programs.VERBS["withdraw"](paths, staged)["withdrawn"], os.listdir(paths.staging))
`;

test('what is withdrawn is gone, and what is gone was not withdrawn', () => {
  expect(linesWithPrograms(WITHDRAWS, scratchDirectory())).toEqual(['True []', 'False []']);
});

/** What the next deploy does about an attempt that only the guard's watch will look at, and about one that waits. */
const RECOVERS = `
import fnmatch
from apply import rollback, staged
from watch import guard
from base.disk import point, write_json
from base.command import Refusal
from base.paths import Paths
units = ["sitec-guard-one-watch.timer", "sitec-guard-one-77.timer"]
guard.run = lambda argv, **_: (0, "".join(name for name in units if any(fnmatch.fnmatch(name, kind) for kind in argv[2:])), "")
rollback.undo = lambda paths, why: print(why)
paths = Paths(sys.argv[2])
os.makedirs(paths.release("one"))
os.makedirs(paths.release("one") + "/tree")
write_json(paths.release("one") + "/release.json", {"id": "one"})
write_json(paths.release("one") + "/tree/manifest.json", {"host": "mail1", "entries": []})
write_json(paths.release("one") + "/attempt.json", {"by": "ana"})
point(paths.pending, "releases/one")
for state in ("applying", "waiting"):
    write_json(paths.release("one") + "/state.json", {"state": state, "deadline": guard.deadline(100)})
    try:
        staged.recover(paths)
    except Refusal as refusal:
        print(refusal.kind)
`;

test('the next deploy does not wait for the guard’s watch, and lets alone what waits for its confirmation', () => {
  expect(linesWithPrograms(RECOVERS, scratchDirectory())).toEqual(['found unfinished by the next deploy', 'held']);
});
