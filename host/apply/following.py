"""An attempt is followed by its journal, until nothing more comes by itself."""
import json
import time

from apply import packages
from apply.ending import never_began
from base.journal import Journal
from base.paths import Paths
from release.records import State
from release.release import Release
from watch import guard
from watch.liveness import Lookout
from watch.lock import held

SETTLED = ("waiting", "confirmed", "refused", "rolled-back", "rollback-failed")


def follow(paths: Paths, name: str, seen: str = "0") -> None:
    """Prints the journal of an attempt as it grows, until nothing more comes by itself; the last line is its state."""
    journal = Journal(paths.release(name) + "/journal")
    count, lookout = int(seen), Lookout(paths, name)
    while True:
        state = Release(paths.release(name)).state
        alone = state["state"] not in SETTLED and lookout.alone()
        if alone and lookout.trouble is None:
            state = given_up(paths, name)
        for line in journal.lines()[count:]:
            count += 1
            print(json.dumps(line), flush=True)
        if state["state"] in SETTLED or alone:
            more: dict[str, object] = {"remaining": guard.remaining(state.get("deadline"))} if state["state"] == "waiting" else {"message": lookout.trouble} if alone and lookout.trouble else {}
            print(json.dumps({"state": {**state, **more}}), flush=True)
            return
        time.sleep(0.2)


def given_up(paths: Paths, name: str) -> State:
    """What has become of an attempt that nobody is at work on: one that never started, or was killed before it changed anything, never will."""
    with held(paths, "the end of an attempt that nobody is at work on", wait=10):
        if paths.led_to(paths.pending) != name:
            never_began(Release(paths.release(name)))
    # This needs the lock itself.
    packages.release_left(paths)
    return Release(paths.release(name)).state
