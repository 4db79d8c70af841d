"""Verbs for releases that are staged: they become attempts or confirmed ones, or are withdrawn."""
import os
import shutil
import typing

from apply import confirm, packages, rollback
from apply.requests import given
from base.command import Refusal, activator, start_unit
from base.disk import point, write_json
from base.paths import Paths
from plan import plan as plans
from release import disk_space, identity
from release.plan_rows import Options
from release.records import State
from release.release import Release, confirmed_release
from watch import guard, holder
from watch.lock import held


class Again(typing.TypedDict):
    """What `again` is sent of a release: the keys of its release.json."""

    id: str


def recover(paths: Paths) -> None:
    """Undoes an attempt that no program takes care of any more, and removes what held packages back. Throws Refusal while one does, and when it could not be undone."""
    name = paths.led_to(paths.pending)
    if name is None:
        packages.release_left(paths)
        return
    state = Release(paths.release(name)).state
    if paths.led_to(paths.current) != name and state["state"] != "rollback-failed" and guard.looks_after(name, state["state"]):
        raise Refusal("held", holder.of_attempt(paths, name), attempt=name, remaining=guard.remaining(state.get("deadline")))
    ended = rollback.undo(paths, "found unfinished by the next deploy")
    if ended == "rollback-failed":
        raise Refusal("rollback-failed", "the previous attempt could not be rolled back; see: sitec status", problems=Release(paths.release(name)).state.get("problems"))


def begin(paths: Paths, staged: str) -> dict[str, str]:
    """Makes a staged release an attempt and starts it as a unit of its own, so that it survives the loss of every connection."""
    request = given(dict[str, object])
    release = Release(staged)
    name = release.name
    os.makedirs(paths.releases, mode=0o700, exist_ok=True)
    disk_space.keep(release)
    os.rename(staged, paths.release(name))
    write_json(paths.release(name) + "/attempt.json", {**request, "peer": confirm.peer()})
    release = Release(paths.release(name))
    release.become("starting")
    guard_link = paths.release(paths.led_to(paths.current) or name) + "/activator"
    after = " ".join(activator(guard_link, "settle", name))
    unit = ["--property=Type=exec", "--property=TimeoutStopSec=900", "--property=ExecStopPost=" + after]
    start_unit("sitec-activate", "sitec-activate-" + name, unit, activator(paths.release(name) + "/activator", "apply", name))
    return {"attempt": name}


def withdraw(paths: Paths, staged: str) -> dict[str, bool]:
    """What is still staged never begins: for a client that asked for `begin` and got no answer."""
    gone = os.path.join(paths.staging, "withdrawn-" + os.path.basename(staged))
    try:
        os.rename(staged, gone)
    except FileNotFoundError:
        return {"withdrawn": False}
    shutil.rmtree(gone)
    return {"withdrawn": True}


def bring_identity(paths: Paths, staged: str) -> dict[str, bool]:
    """Adds the age identity and the SSH host key that take the place of the host's own, before the release that needs them is planned."""
    release = Release(staged)
    recover(paths)
    with held(paths, f"another identity for {release.manifest['host']}", wait=10):
        return identity.bring(paths, given(identity.IdentityRequest))


def record(paths: Paths, staged: str) -> dict[str, State]:
    """Makes a staged release the confirmed one that asks nothing of the host: there is nothing to undo, and nothing to confirm."""
    options = given(Options)
    recover(paths)
    with held(paths, "the record of a release that changes nothing", wait=10):
        other = paths.led_to(paths.pending)
        if other:
            raise Refusal("held", holder.of_attempt(paths, other))
        release, confirmed = Release(staged), confirmed_release(paths)
        made = plans.make(paths, release, confirmed, options)
        if confirmed is None or not plans.is_empty(made):
            raise Refusal("stale", "the host has changed since the plan was made")
        os.rename(staged, paths.release(release.name))
        release = Release(paths.release(release.name))
        write_json(release.path("record.json"), {**(confirmed.record or {}), "paths": plans.Maker(paths, release, confirmed, options).all_wanted()})
        write_json(release.path("attempt.json"), {"plan": made, "by": release.info.get("by")})
        disk_space.settle(paths)
        point(paths.current, os.path.join("releases", release.name))
        confirm.finish(paths, release)
    return {"state": release.state}


def again(paths: Paths, name: str) -> dict[str, object]:
    """Stages a confirmed release once more, to go back to it."""
    request = given(Again)
    source = Release(paths.release(name))
    if source.state["state"] != "confirmed":
        raise Refusal("unknown-release", f"{name} is not a confirmed release: it is {source.state['state']}")
    staged = os.path.join(paths.staging, request["id"])
    os.makedirs(staged, mode=0o700)
    for part in ("tree", "secrets", "activator", *(("site",) if os.path.isdir(source.path("site")) else ())):
        shutil.copytree(source.path(part), os.path.join(staged, part), copy_function=os.link)
    write_json(os.path.join(staged, "release.json"), {**source.info, **request, "again": name})
    return {"staged": staged, "exposure": source.manifest["exposure"]}
