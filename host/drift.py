"""What a host is and should not be: the plan of a deploy, made for the last confirmed release or for what is committed, and looked at instead of carried out."""
import shutil

import activate
import in_force
import lock
import plan as plans
from disk import read_json
from fingerprint import ownership
from found import find
from machine import Refusal, run
from release import Filled, Release
from safe_path import Unsafe

OPTIONS = {"overwrite": [], "diffs": True, "database": True, "look": True}

# What of a plan is one finding per row.
LISTS = ("paths", "packages", "users", "units", "moves", "database")

# Rows of the database that people make with the tools that they are given.
PEOPLES = ("domain", "mailbox", "alias", "alias-domain", "sender", "spam")

# Reasons to say nothing: somebody is at work, or nothing was ever deployed.
BUSY = ("held", "locked", "no-release")


def drift(places, content):
    """
    Drift of the confirmed release, when it is of this content or `-` is asked for; otherwise only that another one is in place. Writes nothing.
    """
    release = confirmed(places)
    if content not in ("-", release.info.get("content")):
        return {"confirmed": release.name, "other": True}
    return {"confirmed": release.name, **compared(places, release)}


def compare(places, staged, wanted_texts=()):
    """The same for a release that was sent to be looked at and forgotten, on a host that may have none; with the texts of some of its own files."""
    try:
        free(places)
        release = Release(staged)
        return {**compared(places, release), "texts": [text_of(places, release, path) for path in wanted_texts]}
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def confirmed(places):
    """The last confirmed release of a host that no attempt holds."""
    free(places)
    release = activate.confirmed_release(places)
    if release is None:
        raise Refusal("no-release", "the host has no confirmed release")
    return release


def report(places):
    """What the host's own timer does: tells the journal what there is, and whoever wants alerts what is new. Gives whether everybody could be told."""
    # What speaks to others takes longer to load than all the rest, and no other verb needs it.
    import alerts  # pylint: disable=import-outside-toplevel
    try:
        release = confirmed(places)
        found = compared(places, release)["findings"]
    except Refusal as refusal:
        release = activate.confirmed_release(places)
        if refusal.kind in BUSY or release is None:
            print("not looked: %s" % refusal.message)
            return True
        found = [{"kind": "check", "name": refusal.kind, "class": "failed", "detail": refusal.message}]
    # sd-daemon(3): a line that begins with <3> is an error.
    for row in found:
        print("<3>%s%s" % (alerts.describe(row), ", " + row["detail"] if "detail" in row else ""))
    problems = alerts.tell(places, release.manifest["host"], release.name, found)
    for problem in problems:
        print("<3>nobody could be told by %s" % problem)
    if not found:
        print("the host is what was deployed")
    return not problems


def free(places):
    holder = lock.held_by(places)
    if holder is not None:
        raise Refusal("locked", holder)
    name = places.led_to(places.pending)
    if name is not None:
        state = read_json(places.release(name) + "/state.json", {}).get("state")
        if state == "rollback-failed":
            raise Refusal(state, "the attempt %s could not be taken back; look at: sitec status" % name, attempt=name)
        raise Refusal("held", "the attempt %s is %s: what is there now is not for long" % (name, state), attempt=name)


def compared(places, release):
    options = dict(OPTIONS)
    try:
        plan = plans.make(places, release, activate.confirmed_release(places), options)
    except Refusal as refusal:
        if refusal.kind != "database":
            raise
        plan = plans.make(places, release, activate.confirmed_release(places), {**options, "database": False})
        plan["database"] = [{"kind": "database", "name": "the mail database", "class": "missing", "action": "none", "detail": refusal.message}]
    failed = other_failed(plan)
    return {"plan": plan, "failed": failed, "findings": findings(places, plan, failed) + in_force.findings(release)}


def other_failed(plan):
    """Units that systemd calls failed, and that no row speaks of."""
    _, out, _ = run(["systemctl", "list-units", "--failed", "--plain", "--no-legend"])
    told = {row["unit"] for row in plan["units"]}
    return sorted({line.split()[0] for line in out.split("\n") if line.strip()} - told)


def findings(places, plan, failed):
    """What somebody should know, as kind, name and class: everything but what is named for information only."""
    found = [told(kind, row) for kind in LISTS for row in plan[kind] if counts(kind, row)]
    # What is made from files may be made anew by others as well, with what people have changed since; that it is there is what counts.
    acting = {row["path"] for row in plan["paths"]}
    gone = [path for row in plan["derive"] if plan["base"] for path in row["because"] if path not in acting and find(places, path) is None]
    found += [{"kind": "derived", "name": path, "class": "missing"} for path in gone]
    found += [{"kind": "seed", "name": "the rows of the database", "class": plan["seed"]["class"]}] if plan["seed"] else []
    return found + [{"kind": "unit", "name": name, "class": "failed"} for name in failed]


def counts(kind, row):
    if kind in ("packages", "users"):
        return row["class"] != "orphan" or row["action"] != "none"
    return not (kind == "database" and row["class"] == "foreign" and row["kind"] in PEOPLES)


def told(kind, row):
    detail = {"detail": row["detail"]} if "detail" in row else {}
    if kind == "database":
        return {"kind": row["kind"], "name": row["name"], "class": row["class"], **detail}
    if kind == "moves":
        detail = {"detail": "shall be %s%s" % (row["to"], "" if row["class"] == "pending" else ", which is there as well")}
    key = next(key for key in ("path", "package", "unit", "user", "group", "directory") if key in row)
    return {"kind": key, "name": row[key], "class": row["class"], **detail}


def text_of(places, release, path):
    """A file as it lies there, for whoever takes it into the site; not one that may hold a secret."""
    found = {"path": path}
    try:
        file = find(places, path, content=True)
    except Unsafe as unsafe:
        return {**found, "problem": "was not read: %s" % unsafe.why}
    if file is None or not file.is_file():
        return {**found, "problem": "is no regular file"}
    live = ownership(file.status)
    try:
        text = file.content.decode("utf-8")
    except UnicodeDecodeError:
        return {**found, "problem": "is not text in UTF-8"}
    if not file.status.st_mode & 0o004:
        return {**found, "problem": "is not for everybody to read, so that it may hold a secret; if it holds none, put it into files/ yourself"}
    filled = Filled(release, places, look=True).all()
    if filled.redacted(text) != text:
        return {**found, "problem": "holds the value of a secret"}
    return {**found, "text": text, **live}
