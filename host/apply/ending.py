"""Verbs that systemd runs when an attempt has ended, was not confirmed, or was found by a boot."""
import time

from apply import packages, rollback
from base.paths import Paths
from release import disk_space
from release.release import NEVER_BEGAN, NOT_BEGUN, Release
from watch import guard
from watch.lock import held_by


def settle(paths: Paths, name: str) -> None:
    """After the attempt's unit ended, however: what was begun and does not wait for its confirmation is undone."""
    release = Release(paths.release(name))
    state = release.state["state"]
    if paths.led_to(paths.pending) == name:
        if state != "waiting":
            why = release.state.get("message", "") if state == "failing" else "the activation was killed"
            rollback.undo(paths, why)
    else:
        never_began(release)
        packages.release_left(paths)


def never_began(release: Release) -> None:
    """Closes an attempt that ended before its guard was armed and has not said so."""
    if release.state["state"] in NOT_BEGUN:
        disk_space.free(release)
        release.become(**NEVER_BEGAN)


def guarding(paths: Paths, name: str) -> None:
    """A timer of an attempt fired: the program that worked on it, or on its confirmation, is dead; or nobody has confirmed it in time; or it is too early to say."""
    working = guard.at_work(name) or held_by(paths)  # Before the state is read: a program that ended well has written it by then.
    if paths.led_to(paths.pending) != name:
        return
    state = Release(paths.release(name)).state
    if not working and (state["state"] != "waiting" or paths.led_to(paths.current) == name):
        rollback.undo(paths, "the activation was killed")
        return
    left = guard.remaining(state.get("deadline"))
    if left > 5:
        return
    time.sleep(max(left, 0))
    rollback.undo(paths, "nobody confirmed it in time", due=lambda now: guard.remaining(now.get("deadline")) < 1)


def boot(paths: Paths, stage: str) -> None:
    """A boot that found an attempt pending."""
    if stage == "early":
        rollback.boot_early(paths)
    else:
        rollback.undo(paths, "a reboot before the confirmation", booted=True)
