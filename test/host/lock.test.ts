import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { scratchDirectory } from '../sites.ts';

/** What the programs below begin with: the host's own modules, and a host that is a directory. */
const BEGIN = `
import contextlib, os, resource, sys, time, types
sys.path.insert(0, sys.argv[1])
from apply import confirm, rollback
from report import drift
from watch import lock
from base.command import Refusal
from base.paths import Paths
paths = Paths(sys.argv[2])
`;

/** Takes the lock of a host, as one operator's attempt does, and again, as another's does meanwhile; the first began so many seconds ago. */
const TWO = `${BEGIN}
ago, commit = int(sys.argv[3]), sys.argv[4] or None
now = time.time
time.time = lambda: now() - ago
with lock.held(paths, "the deploy of ana (ana@desk)", commit=commit):
    time.time = now
    for wanted in (lambda: lock.held(paths, "the deploy of ben").__enter__(), lambda: drift.free(paths)):
        try:
            wanted()
            print("both have it")
        except Refusal as refusal:
            print(refusal.message)
with lock.held(paths, "the deploy of ben"):
    print("free again")
`;

/** What others are told meanwhile by each verb that holds the lock, and of a lock that says nothing yet. */
const VERBS = `${BEGIN}
class Told(Exception):
    pass

def tell(*_):
    print(lock.held_by(paths))
    raise Told

def told(verb):
    try:
        verb()
    except Told:
        pass

os.makedirs(paths.release("one"))
os.symlink("releases/one", paths.pending)
confirm.Release = rollback.Undoing = tell
rollback.Release = lambda directory: types.SimpleNamespace(state={})
told(lambda: confirm.confirm(paths, "one", "word", []))
told(lambda: confirm.extend(paths, "one", 60))
told(lambda: rollback.undo(paths, "nobody confirmed it in time"))
os.symlink("releases/one", paths.current)
confirm.finish = tell
told(lambda: rollback.undo(paths, "an operator rolled it back"))
with lock.held(paths, "nothing"):
    os.truncate(paths.lock, 0)
    print(lock.held_by(paths))
`;

/** The lock where nothing can be written, for as long as there is a holder and after it. */
const FULL = `${BEGIN}
resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
with lock.held(paths, "a rollback"):
    print(lock.held_by(paths))
print(lock.held_by(paths))
`;

/** What becomes of an attempt that is confirmed, or is given more time, while the guard waits for the lock. */
const MEANWHILE = `${BEGIN}
def lock_after(change):
    @contextlib.contextmanager
    def held(*_, **__):
        change()
        yield
    return held

def tried(change):
    rollback.held = lock_after(change)
    return rollback.undo(paths, "nobody confirmed it in time", due=lambda state: state["due"])

os.makedirs(paths.release("one"))
os.symlink("releases/one", paths.pending)
release = types.SimpleNamespace(state={"state": "waiting", "due": True})
rollback.Release = lambda directory: release
rollback.Undoing = lambda *_: types.SimpleNamespace(all=lambda booted: "rolled-back")
confirm.finish = lambda *_: print("its confirmation is finished")
print(tried(lambda: None))
print(tried(lambda: release.state.update(due=False)))
print(tried(lambda: os.symlink("releases/one", paths.current)))
print(tried(lambda: os.unlink(paths.pending)))
`;

function told(program: string, ...args: readonly string[]): readonly string[] {
  return execFileSync('python3', ['-I', '-B', '-c', program, resolve('host'), scratchDirectory(), ...args], {
    encoding: 'utf8',
    env: { ...process.env, SITEC_PATH: '/nonexistent' },
  })
    .trim()
    .split('\n');
}

test('a second operator, and whoever only looks, hears who has the host, since when, and with which commit', () => {
  const hears = expect.stringMatching(
    /^the host is locked by the deploy of ana \(ana@desk\): commit c0ffee0, begun 4[23] s ago$/,
  ) as string;
  expect(told(TWO, '42', 'c0ffee0123')).toEqual([hears, hears, 'free again']);
  const briefly = 'the host is locked by the deploy of ana (ana@desk): begun 10 min ago';
  expect(told(TWO, '600', '')).toEqual([briefly, briefly, 'free again']);
});

test('every verb says in words what it has the host for', () => {
  expect(told(VERBS).map((line) => line.replace(/begun \d+ s ago$/, 'begun N s ago'))).toEqual([
    'the host is locked by a confirmation: begun N s ago',
    'the host is locked by an extension of the time to confirm: begun N s ago',
    'the host is locked by a rollback (nobody confirmed it in time): begun N s ago',
    'the host is locked by the end of a confirmation: begun N s ago',
    'the host is locked by another process',
  ]);
});

test('the lock can be held where nothing can be written, or a full disk could not be undone', () => {
  expect(told(FULL)).toEqual(['the host is locked by another process', 'None']);
});

test('what is decided of an attempt is decided when nobody else can change it any more', () => {
  expect(told(MEANWHILE)).toEqual(['rolled-back', 'waiting', 'its confirmation is finished', 'confirmed', 'waiting']);
});
