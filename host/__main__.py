"""
What runs on a host, shipped with every attempt: python3 -I -B DIRECTORY [--root DIR] VERB [ARGUMENT...]

Verbs for the operator's side read one JSON document from standard input where they need one and print one to standard output;
`follow` prints a line of JSON per step. The others are run by systemd. Everything that is refused is {"error": {"kind", "message"}}, exit code 3.
"""
import json
import os
import shutil
import sys
import typing
from collections.abc import Callable
from typing import NoReturn

from apply import activate, confirm, project, rollback
from apply.ending import boot, guarding, settle
from apply.following import follow
from apply.requests import given
from apply.staged import again, begin, bring_identity, record, recover, withdraw
from base.command import Refusal
from base.paths import Paths
from plan import plan as plans
from plan import preflight
from release import disk_space
from release.plan_rows import Options, Plan
from release.records import State
from release.release import Filled, Release, confirmed_release
from report import drift as drifts
from report import health as healths
from report import status
from watch import mail_probe


class Comparing(typing.TypedDict, total=False):
    """What `compare` is asked for besides: the texts of some files."""

    texts: list[str]


class Confirming(typing.TypedDict):
    """The secret word of an attempt, and what was tried before it was given."""

    nonce: str
    probes: typing.NotRequired[list[object]]


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


def asked(verb: Callable[..., object], paths: Paths, arguments: list[str]) -> object:
    try:
        return verb(paths, *arguments)
    except OSError as error:
        if error.errno not in disk_space.DISK:
            raise
        raise disk_space.refusal_of(error) from error


def look(paths: Paths, _content: str = "-") -> object:
    """What is in place, if it is confirmed and nobody has touched it: when that is what is to be deployed, there is nothing to do."""
    return status.look(paths)


def plan(paths: Paths, staged: str) -> object:
    """The plan for a staged release. An attempt that nobody looks after any more is undone first."""
    options = given(Options)
    preflight.check(paths)
    recover(paths)
    release = Release(staged)
    made = plans.make(paths, release, confirmed_release(paths), options)
    answer: dict[str, object] = {"plan": made, "empty": plans.is_empty(made)}
    if made["undecided"] or options.get("validate"):
        answer |= checked(paths, release, made, options)
        shutil.rmtree(staged)
    return answer


def checked(paths: Paths, release: Release, made: Plan, options: Options) -> dict[str, object]:
    """What the parsers say, for a plan that goes no further."""
    answer: dict[str, object] = {}
    if options.get("validate") and not plans.is_empty(made):
        answer["findings"] = project.findings(release, Filled(release, paths).all(), made)
        answer["unproven"] = [row["package"] for row in made["packages"] if row["action"] == "install"]
    return answer


def drift(paths: Paths, content: str) -> dict[str, object]:
    """What was changed on the host since the confirmed release, when that has this content."""
    return drifts.drift(paths, content)


def compare(paths: Paths, staged: str) -> dict[str, object]:
    """The same against a release that is only sent to be compared."""
    return drifts.compare(paths, staged, given(Comparing).get("texts", ()))


def report(paths: Paths) -> NoReturn:
    """Drift of the confirmed release, for the journal and for alerts."""
    sys.exit(0 if drifts.report(paths) else 1)


def health(paths: Paths) -> NoReturn:
    """Whether all parts of the host do their work, for the journal and for alerts."""
    sys.exit(0 if healths.report(paths) else 1)


def apply(paths: Paths, name: str) -> NoReturn:
    """The attempt itself, as the unit that `begin` started."""
    sys.exit(0 if activate.apply(paths, name) else 1)


def mail(paths: Paths, token: str) -> dict[str, str]:
    """Hands over one mail and sees it stored, for these programs' own release."""
    return mail_probe.probe(paths, token)


def forget_mail(paths: Paths) -> dict[str, bool]:
    """Deletes what is left of the mail of these programs' own release."""
    return mail_probe.forget(paths)


def confirming(paths: Paths, name: str) -> dict[str, State]:
    """Confirms an attempt with its secret word."""
    request = given(Confirming)
    confirm.confirm(paths, name, request["nonce"], request.get("probes", []))
    return {"state": Release(paths.release(name)).state}


def extending(paths: Paths, name: str, seconds: float) -> dict[str, State]:
    """Moves an attempt's deadline."""
    confirm.extend(paths, name, float(seconds))
    return {"state": Release(paths.release(name)).state}


def undo(paths: Paths, name: str) -> dict[str, str | None]:
    """Takes the pending attempt back at once, by its name."""
    if paths.led_to(paths.pending) != name:
        raise Refusal("not-waiting", f"the attempt {name} is not pending")
    return {"ended": rollback.undo(paths, "an operator rolled it back")}


def tell(paths: Paths) -> dict[str, object]:
    """What the host knows of its releases."""
    return status.tell(paths)


VERBS: dict[str, Callable[..., object]] = {
    "look": look, "plan": plan, "begin": begin, "withdraw": withdraw, "again": again, "apply": apply, "settle": settle, "guard": guarding, "boot": boot,
    "drift": drift, "compare": compare, "report": report, "health": health, "follow": follow, "record": record, "identity": bring_identity, "confirm": confirming, "extend": extending, "undo": undo, "status": tell,
    "mail": mail, "mail-forget": forget_mail,
}

if __name__ == "__main__":
    main(sys.argv[1:])
