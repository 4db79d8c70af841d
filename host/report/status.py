"""What the host knows of its releases."""
import os
import time
import typing

from base import units
from base.disk import read_json
from base.paths import Paths
from plan import accounts, logins
from release.fingerprint import Fingerprints
from release.plan_rows import Info
from release.records import State
from release.release import NEVER_BEGAN, NOT_BEGUN, Release, confirmed_release
from watch import guard, liveness


def tell(paths: Paths) -> dict[str, object]:
    """The confirmed release, the pending attempt, and the newest attempts."""
    pending, current = paths.led_to(paths.pending), paths.led_to(paths.current)
    names = sorted(os.listdir(paths.releases), reverse=True) if os.path.isdir(paths.releases) else []
    return {"confirmed": describe(paths, current), "pending": describe(paths, pending), "attempts": [describe(paths, name) for name in names[:20]]}


def describe(paths: Paths, name: str | None) -> dict[str, object] | None:
    if name is None:
        return None
    directory = paths.release(name)
    info = read_json(directory + "/release.json", Info) or Info(id=name)
    state = read_json(directory + "/state.json", State) or State(state="staged")
    if name == paths.led_to(paths.current):
        state = {**state, "state": "confirmed"}
    elif name != paths.led_to(paths.pending) and state["state"] in NOT_BEGUN and not is_new(directory) and not guard.at_work(name):
        # A program that ended meanwhile has written its record; after a power cut there is none.
        ended = read_json(directory + "/state.json", State) or state
        state: State = {**ended, **NEVER_BEGAN} if ended["state"] in NOT_BEGUN else ended
    left = guard.remaining(state["deadline"]) if state["state"] == "waiting" and "deadline" in state else None
    return {"id": name, "commit": info.get("commit"), "by": info.get("by"), "again": info.get("again"), "remaining": left, **{key: value for key, value in state.items() if key not in ("deadline", "activeAt", "boot")}}


def is_new(directory: str) -> bool:
    """Whether an attempt may have no unit yet, because it is just beginning."""
    return time.time() - os.stat(directory).st_mtime < liveness.PATIENCE


class Look(typing.TypedDict):
    """The confirmed release, and its content if nothing on the host has changed since the confirmation."""

    confirmed: str | None
    content: str | None


def look(paths: Paths) -> Look:
    """The confirmed release, and its content if nothing on the host has changed since the confirmation and no attempt waits."""
    confirmed = confirmed_release(paths)
    if confirmed is None:
        return {"confirmed": None, "content": None}
    same = paths.led_to(paths.pending) is None and untouched(paths, confirmed)
    return {"confirmed": confirmed.name, "content": confirmed.info.get("content") if same else None}


def untouched(paths: Paths, release: Release) -> bool:
    """Whether paths, packages, accounts and units are what the record of a release says."""
    record, prints = release.record, Fingerprints(paths)
    if record is None or not all(prints.is_live(path, value) for path, value in {**record["paths"], **record["derived"]}.items()):
        return False
    if not set(release.packages()) <= accounts.installed_packages():
        return False
    people = [*accounts.users_plan(release, release), *logins.rows(paths, release, release, ())]
    if any(row["action"] != "none" or row["class"] in ("hand-edited", "conflict") for row in people):
        return False
    states = {row["unit"]: row["state"] for row in release.manifest["units"]}
    observed = units.observe(states)
    return not any(units.actions(state, observed[name]) for name, state in states.items())
