"""What a host is and should not be: the plan of a deploy, made for the last confirmed release or for what is committed, and reported instead of carried out."""
import os
import shutil
import typing
from collections.abc import Iterable, Sequence

from base.command import Refusal, run
from base.disk import read_json
from base.found import find
from base.paths import Paths
from base.safe_path import Unsafe
from plan import plan as plans
from release.fingerprint import ownership
from release.plan_rows import DatabaseRow, Finding, MoveRow, Options, PackageRow, PathRow, Plan, UnitRow, UserRow
from release.records import State
from release.release import Filled, Release, confirmed_release
from report import in_force
from watch import lock

OPTIONS: Options = {"overwrite": [], "diffs": True, "database": True, "look": True}

# What of a plan is one finding per row.
Row = PathRow | PackageRow | UserRow | UnitRow | MoveRow | DatabaseRow

# Rows of the database that people make with the tools that they are given.
PEOPLES = ("domain", "mailbox", "alias", "alias-domain", "sender", "spam")

# Reasons to report nothing: an attempt is at work, or nothing was ever deployed.
BUSY = ("held", "locked", "no-release")


class Compared(typing.TypedDict):
    """A plan that is only reported, units that systemd calls failed, and all findings."""

    plan: Plan
    failed: list[str]
    findings: list[Finding]


def drift(paths: Paths, content: str) -> dict[str, object]:
    """
    Drift of the confirmed release, when it is of this content or `-` is asked for; otherwise only that another one is in place. Writes nothing.
    """
    release = confirmed(paths)
    if content not in ("-", release.info.get("content")):
        return {"confirmed": release.name, "other": True}
    return {"confirmed": release.name, **compared(paths, release)}


def compare(paths: Paths, staged: str, wanted_texts: Iterable[str] = ()) -> dict[str, object]:
    """The same for a release that was sent only to be compared, on a host that may have none; with the texts of some of its own files."""
    try:
        free(paths)
        release = Release(staged)
        return {**compared(paths, release), "texts": [text_of(paths, release, path) for path in wanted_texts]}
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def confirmed(paths: Paths) -> Release:
    """The last confirmed release of a host that no attempt holds."""
    free(paths)
    release = confirmed_release(paths)
    if release is None:
        raise Refusal("no-release", "the host has no confirmed release")
    return release


def report(paths: Paths) -> bool:
    """What the host's own timer does: writes all findings to the journal, and sends new ones as alerts. Gives whether all alerts could be sent."""
    # What speaks to others takes longer to load than all the rest, and no other verb needs it.
    from report import alerts  # noqa: PLC0415

    try:
        release = confirmed(paths)
        found = compared(paths, release)["findings"]
    except Refusal as refusal:
        release = confirmed_release(paths)
        if refusal.kind in BUSY or release is None:
            print(f"not checked: {refusal.message}")
            return True
        found: list[Finding] = [{"kind": "check", "name": refusal.kind, "class": "failed", "detail": refusal.message}]
    # sd-daemon(3): a line that begins with <3> is an error.
    for row in found:
        print(f"<3>{alerts.describe(row)}{', ' + row['detail'] if 'detail' in row else ''}")
    problems = alerts.tell(paths, release.manifest["host"], release.name, found)
    for problem in problems:
        print(f"<3>no alert could be sent by {problem}")
    if not found:
        print("the host is what was deployed")
    return not problems


def free(paths: Paths) -> None:
    holder = lock.held_by(paths)
    if holder is not None:
        raise Refusal("locked", holder)
    name = paths.led_to(paths.pending)
    if name is not None:
        kept = read_json(paths.release(name) + "/state.json", State)
        state = kept["state"] if kept else None
        if state == "rollback-failed":
            raise Refusal(state, f"the attempt {name} could not be rolled back; see: sitec status", attempt=name)
        raise Refusal("held", f"the attempt {name} is {state}, so what is on the host now is temporary", attempt=name)


def compared(paths: Paths, release: Release) -> Compared:
    try:
        plan = plans.make(paths, release, confirmed_release(paths), OPTIONS)
    except Refusal as refusal:
        if refusal.kind != "database":
            raise
        plan = plans.make(paths, release, confirmed_release(paths), {**OPTIONS, "database": False})
        plan["database"] = [{"kind": "database", "name": "the mail database", "class": "missing", "action": "none", "detail": refusal.message}]
    failed = other_failed(plan)
    return {"plan": plan, "failed": failed, "findings": findings(paths, plan, failed) + in_force.findings(release)}


def other_failed(plan: Plan) -> list[str]:
    """Units that systemd calls failed, and that no row speaks of."""
    _, out, _ = run(["systemctl", "list-units", "--failed", "--plain", "--no-legend"])
    told = {row["unit"] for row in plan["units"]}
    return sorted({line.split()[0] for line in out.split("\n") if line.strip()} - told)


def lists(plan: Plan) -> dict[str, Sequence[Row]]:
    return {"paths": plan["paths"], "packages": plan["packages"], "users": plan["users"], "units": plan["units"], "moves": plan["moves"], "database": plan["database"]}


def findings(paths: Paths, plan: Plan, failed: list[str]) -> list[Finding]:
    """Findings as kind, name and class: everything but what is named for information only."""
    found = [told(row) for kind, rows in lists(plan).items() for row in rows if counts(kind, row)]
    # What is made from files may be made anew by others as well, with what people have changed since; that it is there is what counts.
    acting = {row["path"] for row in plan["paths"]}
    gone = [path for row in plan["derive"] if plan["base"] for path in row["because"] if path not in acting and find(paths, path) is None]
    others: list[Finding] = [{"kind": "derived", "name": path, "class": "missing"} for path in gone]
    if plan["seed"]:
        others.append({"kind": "seed", "name": "the rows of the database", "class": plan["seed"]["class"]})
    units: list[Finding] = [{"kind": "unit", "name": name, "class": "failed"} for name in failed]
    return found + others + units


def named(row: PathRow | PackageRow | UserRow | UnitRow | MoveRow) -> tuple[str, str]:
    """What a row is about: the kind of thing, and its name."""
    if "path" in row:
        return "path", row["path"]
    if "package" in row:
        return "package", row["package"]
    if "unit" in row:
        return "unit", row["unit"]
    if "directory" in row:
        return "directory", row["directory"]
    return ("user", row["user"]) if "user" in row else ("group", row.get("group", ""))


def counts(kind: str, row: Row) -> bool:
    if kind in ("packages", "users"):
        return row["class"] != "orphan" or row["action"] != "none"
    return not ("kind" in row and row["class"] == "foreign" and row["kind"] in PEOPLES)


def told(row: Row) -> Finding:
    kind, name = (row["kind"], row["name"]) if "kind" in row else named(row)
    found: Finding = {"kind": kind, "name": name, "class": row["class"]}
    if "to" in row:
        found["detail"] = f"should be {row['to']}{'' if row['class'] == 'pending' else ', which is there as well'}"
    elif "detail" in row:
        found["detail"] = row["detail"]
    return found


def owned(status: os.stat_result) -> dict[str, str]:
    found = ownership("file", status)
    return {"owner": found.get("owner", ""), "group": found.get("group", ""), "mode": found.get("mode", "")}


def text_of(paths: Paths, release: Release, path: str) -> dict[str, str]:
    """A file of the host, for an operator who adopts it into the site; not one that may hold a secret."""
    found = {"path": path}
    try:
        file = find(paths, path, content=True)
    except Unsafe as unsafe:
        return {**found, "problem": f"was not read: {unsafe.why}"}
    if file is None or file.content is None:
        return {**found, "problem": "is no regular file"}
    try:
        text = file.content.decode("utf-8")
    except UnicodeDecodeError:
        return {**found, "problem": "is not text in UTF-8"}
    if not file.status.st_mode & 0o004:
        return {**found, "problem": "cannot be read by every user, so it may hold a secret; if it holds none, copy it into files/ yourself"}
    filled = Filled(release, paths, look=True).all()
    if filled.redacted(text) != text:
        return {**found, "problem": "holds the value of a secret"}
    return {**found, "text": text, **owned(file.status)}
