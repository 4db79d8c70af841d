"""
What runs on a host, shipped with every attempt: python3 -I -B DIRECTORY [--root DIR] VERB [ARGUMENT...]

Verbs for the operator's side read one JSON document from standard input where they need one and print one to standard output;
`follow` prints a line of JSON per step. The others are run by systemd. Everything that is refused is {"error": {"kind", "message"}}, exit code 3.
"""
import json
import os
import shutil
import sys
import time
import typing
from collections.abc import Callable
from typing import NoReturn

from apply import activate, confirm, packages, project, rollback
from base.command import Refusal, activator, start_unit
from base.disk import point, write_json
from base.journal import Journal
from base.parse import parsed
from base.paths import Paths
from plan import plan as plans
from plan import preflight
from release import disk_space, identity
from release.plan_rows import Options, Plan
from release.records import State
from release.release import NEVER_BEGAN, NOT_BEGUN, Filled, Release
from report import drift as drifts
from report import status
from watch import guard, holder, mail_probe
from watch.liveness import Lookout
from watch.lock import held, held_by

Kind = typing.TypeVar("Kind")


class Comparing(typing.TypedDict, total=False):
    """What `compare` is asked for besides: the texts of some files."""

    texts: list[str]


class Again(typing.TypedDict):
    """What `again` is sent of a release: the keys of its release.json."""

    id: str


class Confirming(typing.TypedDict):
    """The secret word of an attempt, and what was tried before somebody said it."""

    nonce: str
    probes: typing.NotRequired[list[object]]


SETTLED = ("waiting", "confirmed", "refused", "rolled-back", "rollback-failed")


def main(arguments: list[str]) -> None:
    root = "/"
    if arguments[:1] == ["--root"]:
        root, arguments = arguments[1], arguments[2:]
    verb, *rest = arguments
    os.umask(0o077)
    try:
        answer = asked(VERBS[verb], Paths(root), rest)
    except Refusal as refusal:
        print(json.dumps({"error": {"kind": refusal.kind, "message": refusal.message, **refusal.detail}}))
        sys.exit(3)
    if answer is not None:
        print(json.dumps(answer))


def asked(verb: Callable[..., object], places: Paths, arguments: list[str]) -> object:
    try:
        return verb(places, *arguments)
    except OSError as error:
        if error.errno not in disk_space.DISK:
            raise
        raise disk_space.refusal_of(error) from error


def given(kind: type[Kind]) -> Kind:
    """What the operator's side sends. Throws Refusal."""
    return parsed(kind, json.load(sys.stdin), "the request")


def look(places: Paths, _content: str = "-") -> object:
    """What is in place, if it is confirmed and nobody has touched it: when that is what is to be deployed, there is nothing to do."""
    return status.look(places)


def plan(places: Paths, staged: str) -> object:
    """The plan for a staged release. An attempt that nobody looks after any more is undone first."""
    options = given(Options)
    preflight.check(places)
    recover(places)
    release = Release(staged)
    made = plans.make(places, release, activate.confirmed_release(places), options)
    answer: dict[str, object] = {"plan": made, "empty": plans.is_empty(made)}
    if made["undecided"] or options.get("validate"):
        answer |= checked(places, release, made, options)
        shutil.rmtree(staged)
    return answer


def checked(places: Paths, release: Release, made: Plan, options: Options) -> dict[str, object]:
    """What the parsers say, for a plan that goes no further."""
    answer: dict[str, object] = {}
    if options.get("validate") and not plans.is_empty(made):
        answer["findings"] = project.findings(release, Filled(release, places).all(), made)
        answer["unproven"] = [row["package"] for row in made["packages"] if row["action"] == "install"]
    return answer


def drift(places: Paths, content: str) -> dict[str, object]:
    """What somebody changed on the host since the confirmed release, when that has this content."""
    return drifts.drift(places, content)


def compare(places: Paths, staged: str) -> dict[str, object]:
    """The same against a release that is only sent to be compared."""
    return drifts.compare(places, staged, given(Comparing).get("texts", ()))


def report(places: Paths) -> NoReturn:
    """Drift of the confirmed release, for the journal and for whoever wants alerts."""
    sys.exit(0 if drifts.report(places) else 1)


def recover(places: Paths) -> None:
    name = places.led_to(places.pending)
    if name is None:
        packages.release_left(places)
        return
    state = Release(places.release(name)).state
    if places.led_to(places.current) != name and state["state"] != "rollback-failed" and guard.looks_after(name, state["state"]):
        raise Refusal("held", holder.of_attempt(places, name), attempt=name, remaining=guard.remaining(state.get("deadline")))
    ended = rollback.undo(places, "found unfinished by the next deploy")
    if ended == "rollback-failed":
        raise Refusal("rollback-failed", "the attempt before could not be undone; look at: sitec status", problems=Release(places.release(name)).state.get("problems"))


def begin(places: Paths, staged: str) -> dict[str, str]:
    """Makes a staged release an attempt and starts it as a unit of its own, so that it survives the loss of every connection."""
    request = given(dict[str, object])
    release = Release(staged)
    name = release.name
    os.makedirs(places.releases, mode=0o700, exist_ok=True)
    disk_space.keep(release)
    os.rename(staged, places.release(name))
    write_json(places.release(name) + "/attempt.json", {**request, "peer": confirm.peer()})
    release = Release(places.release(name))
    release.become("starting")
    guard_link = places.release(places.led_to(places.current) or name) + "/activator"
    after = " ".join(activator(guard_link, "settle", name))
    unit = ["--property=Type=exec", "--property=TimeoutStopSec=900", "--property=ExecStopPost=" + after]
    start_unit("sitec-activate", "sitec-activate-" + name, unit, activator(places.release(name) + "/activator", "apply", name))
    return {"attempt": name}


def withdraw(places: Paths, staged: str) -> dict[str, bool]:
    """What is still staged never begins: for whoever asked for `begin` and was not answered."""
    gone = os.path.join(places.staging, "withdrawn-" + os.path.basename(staged))
    try:
        os.rename(staged, gone)
    except FileNotFoundError:
        return {"withdrawn": False}
    shutil.rmtree(gone)
    return {"withdrawn": True}


def bring_identity(places: Paths, staged: str) -> dict[str, bool]:
    """Adds the age identity and the SSH host key that take the place of the host's own, before the release that needs them is planned."""
    release = Release(staged)
    recover(places)
    with held(places, f"another identity for {release.manifest['host']}", wait=10):
        return identity.bring(places, given(identity.IdentityRequest))


def record(places: Paths, staged: str) -> dict[str, State]:
    """Makes a staged release the confirmed one that asks nothing of the host: there is nothing to undo, and nothing to confirm."""
    options = given(Options)
    recover(places)
    with held(places, "the record of a release that changes nothing", wait=10):
        other = places.led_to(places.pending)
        if other:
            raise Refusal("held", holder.of_attempt(places, other))
        release, confirmed = Release(staged), activate.confirmed_release(places)
        made = plans.make(places, release, confirmed, options)
        if confirmed is None or not plans.is_empty(made):
            raise Refusal("stale", "the host is not what it was when the plan was made")
        os.rename(staged, places.release(release.name))
        release = Release(places.release(release.name))
        write_json(release.path("record.json"), {**(confirmed.record or {}), "paths": plans.Maker(places, release, confirmed, options).all_wanted()})
        write_json(release.path("attempt.json"), {"plan": made, "by": release.info.get("by")})
        disk_space.settle(places)
        point(places.current, os.path.join("releases", release.name))
        confirm.finish(places, release)
    return {"state": release.state}


def again(places: Paths, name: str) -> dict[str, object]:
    """Stages a confirmed release once more, to go back to it."""
    request = given(Again)
    source = Release(places.release(name))
    if source.state["state"] != "confirmed":
        raise Refusal("unknown-release", f"{name} is not a confirmed release: it is {source.state['state']}")
    staged = os.path.join(places.staging, request["id"])
    os.makedirs(staged, mode=0o700)
    for part in ("tree", "secrets", "activator", *(("site",) if os.path.isdir(source.path("site")) else ())):
        shutil.copytree(source.path(part), os.path.join(staged, part), copy_function=os.link)
    write_json(os.path.join(staged, "release.json"), {**source.info, **request, "again": name})
    return {"staged": staged, "exposure": source.manifest["exposure"]}


def apply(places: Paths, name: str) -> NoReturn:
    """The attempt itself, as the unit that `begin` started."""
    sys.exit(0 if activate.apply(places, name) else 1)


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
    """A timer of an attempt fired: whoever was at work on it, or on its confirmation, is dead; or nobody has confirmed it in time; or it is too early to say."""
    somebody = guard.at_work(name) or held_by(places)  # Before the state is read: whoever ends well has said so by then.
    if places.led_to(places.pending) != name:
        return
    state = Release(places.release(name)).state
    if not somebody and (state["state"] != "waiting" or places.led_to(places.current) == name):
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


def follow(places: Paths, name: str, seen: str = "0") -> None:
    """Prints the journal of an attempt as it grows, until nothing more comes by itself; the last line is its state."""
    journal = Journal(places.release(name) + "/journal")
    count, lookout = int(seen), Lookout(places, name)
    while True:
        state = Release(places.release(name)).state
        alone = state["state"] not in SETTLED and lookout.alone()
        if alone and lookout.trouble is None:
            state = given_up(places, name)
        for line in journal.lines()[count:]:
            count += 1
            print(json.dumps(line), flush=True)
        if state["state"] in SETTLED or alone:
            more: dict[str, object] = {"remaining": guard.remaining(state.get("deadline"))} if state["state"] == "waiting" else {"message": lookout.trouble} if alone and lookout.trouble else {}
            print(json.dumps({"state": {**state, **more}}), flush=True)
            return
        time.sleep(0.2)


def given_up(places: Paths, name: str) -> State:
    """What has become of an attempt that nobody is at work on: one that never started, or was killed before it changed anything, never will."""
    with held(places, "the end of an attempt that nobody is at work on", wait=10):
        if places.led_to(places.pending) != name:
            never_began(Release(places.release(name)))
    # This needs the lock itself.
    packages.release_left(places)
    return Release(places.release(name)).state


def mail(places: Paths, token: str) -> dict[str, str]:
    """Hands over one mail and sees it stored, for these programs' own release."""
    return mail_probe.probe(places, token)


def forget_mail(places: Paths) -> dict[str, bool]:
    """Deletes what is left of the mail of these programs' own release."""
    return mail_probe.forget(places)


def confirming(places: Paths, name: str) -> dict[str, State]:
    """Confirms an attempt with its secret word."""
    request = given(Confirming)
    confirm.confirm(places, name, request["nonce"], request.get("probes", []))
    return {"state": Release(places.release(name)).state}


def extending(places: Paths, name: str, seconds: float) -> dict[str, State]:
    """Moves an attempt's deadline."""
    confirm.extend(places, name, float(seconds))
    return {"state": Release(places.release(name)).state}


def undo(places: Paths, name: str) -> dict[str, str | None]:
    """Takes the pending attempt back at once, by its name."""
    if places.led_to(places.pending) != name:
        raise Refusal("not-waiting", f"the attempt {name} is not pending")
    return {"ended": rollback.undo(places, "an operator took it back")}


def tell(places: Paths) -> dict[str, object]:
    """What the host knows of its releases."""
    return status.tell(places)


VERBS: dict[str, Callable[..., object]] = {
    "look": look, "plan": plan, "begin": begin, "withdraw": withdraw, "again": again, "apply": apply, "settle": settle, "guard": guarding, "boot": boot,
    "drift": drift, "compare": compare, "report": report, "follow": follow, "record": record, "identity": bring_identity, "confirm": confirming, "extend": extending, "undo": undo, "status": tell,
    "mail": mail, "mail-forget": forget_mail,
}

if __name__ == "__main__":
    main(sys.argv[1:])
