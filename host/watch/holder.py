"""Who has the host, in words for another operator who wants it."""
import os
import time
import typing

from base.disk import read_json
from base.paths import Paths
from release.plan_rows import Info
from release.records import Sender, State
from watch import guard


def of_attempt(paths: Paths, name: str) -> str:
    """What there is to know of an attempt that others wait for."""
    directory = paths.release(name)
    attempt = read_json(os.path.join(directory, "attempt.json"), Sender) or {}
    info = read_json(os.path.join(directory, "release.json"), Info)
    state = read_json(os.path.join(directory, "state.json"), State) or {}
    left = guard.remaining(state.get("deadline")) if state.get("state") == "waiting" else 0
    more = f", for {int(left)} s more unless it is confirmed" if left > 0 else ""
    return f"the attempt {name} of {attempt.get('by', 'an unknown operator')} is {state.get('state', 'new')}{more}: {words(info.get('commit') if info else None, os.stat(os.path.join(directory, 'attempt.json')).st_mtime)}"


class Holding(typing.TypedDict):
    """What the holder of the lock has written into it; `at` is a time in seconds."""

    what: str
    commit: typing.NotRequired[str | None]
    at: float


def of_lock(data: Holding) -> str:
    """The same of a lock, whose content is data."""
    return f"{data['what']}: {words(data.get('commit'), data['at'])}"


def words(commit: str | None, since: float) -> str:
    """A commit and an age."""
    age = max(0, int(time.time() - since))
    so_long = f"{age} s" if age < 120 else f"{age // 60} min"
    return f"commit {commit[:7]}, begun {so_long} ago" if commit else f"begun {so_long} ago"
