"""Verbs that systemd runs when an attempt has ended, was not confirmed, or was found by a boot."""
import time

from apply import packages, rollback
from base.paths import Paths
from release import disk_space
from release.release import NEVER_BEGAN, NOT_BEGUN, Release
from watch import guard
from watch.lock import held_by


def settle(places: Paths, name: str) -> None:
    """After the attempt's unit ended, however: what was begun and does not wait for its confirmation is undone."""
    release = Release(places.release(name))
    state = release.state["state"]
    if places.led_to(places.pending) == name:
        if state != "waiting":
            why = release.state.get("message", "") if state == "failing" else "the activation was killed"
            rollback.undo(places, why)
    else:
        never_began(release)
        packages.release_left(places)


def never_began(release: Release) -> None:
    """Closes an attempt that ended before its guard was armed and has not said so."""
    if release.state["state"] in NOT_BEGUN:
        disk_space.free(release)
        release.become(**NEVER_BEGAN)


def guarding(places: Paths, name: str) -> None:
    """A timer of an attempt fired: the program that worked on it, or on its confirmation, is dead; or nobody has confirmed it in time; or it is too early to say."""
    working = guard.at_work(name) or held_by(places)  # Before the state is read: a program that ended well has written it by then.
    if places.led_to(places.pending) != name:
        return
    state = Release(places.release(name)).state
    if not working and (state["state"] != "waiting" or places.led_to(places.current) == name):
        rollback.undo(places, "the activation was killed")
        return
    left = guard.remaining(state.get("deadline"))
    if left > 5:
        return
    time.sleep(max(left, 0))
    rollback.undo(places, "nobody confirmed it in time", due=lambda now: guard.remaining(now.get("deadline")) < 1)


def boot(places: Paths, stage: str) -> None:
    """A boot that found an attempt pending."""
    if stage == "early":
        rollback.boot_early(places)
    else:
        rollback.undo(places, "a reboot before the confirmation", booted=True)
