"""The parts of a plan, each from what is wanted, what was confirmed, and what is there."""
import contextlib
import json
import os
import stat
from collections.abc import Collection

from base import units
from base.command import Refusal
from base.found import find, is_directory, names_in
from base.paths import Paths
from base.safe_path import Unsafe
from base.units import Observed
from plan import accounts, conffiles, redact
from release.fingerprint import Fingerprints
from release.manifest import Entry
from release.plan_rows import DatabaseRow, DeriveRow, Fingerprint, Options, PackageRow, PathRow, SeedRow, UnitRow
from release.records import Record
from release.release import Filled, Release
from store import database, disabling

# What the operator has to decide about before anything is done.
UNDECIDED = ("hand-edited", "conflict")

# The name under which an operator lets the seed undo what others changed in the database.
DATABASE = "database"


def classify(wanted: Fingerprint | None, base: Fingerprint | None, live: Fingerprint | None) -> str:
    """Where a path stands between what it shall be, what it was when a release was confirmed, and what it is."""
    if wanted is None:
        if live is None:
            return "in-sync"
        return "orphan" if live == base else "conflict"
    if live == wanted:
        return "in-sync"
    if live is None:
        return "pending" if base is None else "missing"
    if base is None:
        return "pending" if live["type"] == wanted["type"] == "directory" else "conflict"
    if live == base:
        return "pending"
    return "hand-edited" if wanted == base else "conflict"


class Maker:
    """What the parts of a plan are made from."""

    def __init__(self, paths: Paths, release: Release, confirmed: Release | None, options: Options) -> None:
        self.paths, self.release, self.confirmed, self.options = paths, release, confirmed, options
        self.prints = Fingerprints(paths, options.get("look", False))
        self.filled = Filled(release, paths, options.get("look", False)).all()
        self.before = Filled(confirmed, paths) if confirmed else None
        self.record: Record = (confirmed.record if confirmed else None) or {"paths": {}, "seed": None, "derived": {}}
        self.decided = set(options.get("overwrite", []))

    def path_rows(self) -> tuple[list[PathRow], int]:
        """A row per path that is not in sync, and how many are."""
        wanted = self.all_wanted()
        known = {**self.record["paths"], **wanted}
        rows: list[PathRow] = []
        in_sync = 0
        for path in sorted(known):
            row = self.row(path, wanted.get(path), self.record["paths"].get(path))
            in_sync += row is None
            rows += [row] if row else []
        return rows + self.foreign(known), in_sync

    def all_wanted(self) -> dict[str, Fingerprint]:
        """What shall be at every path of the release."""
        return {path: self.wanted(entry) for path, entry in self.release.entries.items()}

    def wanted(self, entry: Entry) -> Fingerprint:
        return self.prints.of_entry(entry, self.filled.content(entry["path"]) if entry["type"] == "file" else b"")

    def row(self, path: str, wanted: Fingerprint | None, base: Fingerprint | None) -> PathRow | None:
        try:
            live = self.prints.of_live(path)
        except Unsafe as unsafe:
            # Of no kind that sitec writes, reads or removes, whatever it is.
            return {**self.new_row(path, {"type": "other"}, wanted, "conflict"), "blocked": True, "detail": unsafe.why}
        kind = classify(wanted, base, live)
        if kind == "conflict" and base is None and (self.options.get("first") or path in self.options.get("fresh", ()) or conffiles.is_pristine(self.paths, path)):
            kind = "pending"
        if kind == "in-sync":
            return None
        decided = kind in UNDECIDED and path in self.decided
        blocked = self.blocked(path, wanted, live)
        row = self.new_row(path, live, wanted, kind)
        if blocked:
            return {**row, "class": kind if kind in UNDECIDED else "conflict", "blocked": True, "detail": blocked}
        if kind in ("pending", "missing", "orphan") or decided:
            row["action"] = action(wanted, live)
        if decided:
            row["decided"] = True
        if path in self.filled.closed:
            row["detail"] = "this host cannot open its secrets yet"
        some = wanted or live
        asks = kind in UNDECIDED and not decided
        if some and some["type"] == "file" and (asks or self.options.get("diffs")):
            told = self.diff(path, live, wanted)
            row["diff"] = told if self.options.get("diffs") else redact.shortened(told)
        return row

    def new_row(self, path: str, live: Fingerprint | None, wanted: Fingerprint | None, kind: str) -> PathRow:
        entry = self.release.entries.get(path)
        return {"path": path, "class": kind, "action": "none", "before": live, "after": wanted, "service": entry.get("service") if entry else None}

    def blocked(self, path: str, wanted: Fingerprint | None, live: Fingerprint | None) -> str | None:
        """What is in the way of a path: sitec removes no directory for a file, and no file for a directory."""
        if wanted is None:
            return None
        if live is not None:
            return f"is a {live['type']}" if live["type"] != wanted["type"] and "directory" in (live["type"], wanted["type"]) else None
        folder = os.path.dirname(path)
        while folder != "/" and find(self.paths, folder) is None:
            folder = os.path.dirname(folder)
        return None if folder == "/" or is_directory(self.paths, folder) else f"{folder} is no directory"

    def diff(self, path: str, live: Fingerprint | None, wanted: Fingerprint | None) -> str:
        content: tuple[bytes, int] | None = None
        found = find(self.paths, path, content=True)
        if found is not None and found.content is not None:
            content = (found.content, found.status.st_mode & stat.S_IROTH)
        pair = (self.filled.content(path), self.release.raw(path)) if path in self.release.entries else None
        old = self.confirmed.entries.get(path) if self.confirmed else None
        known = [(self.before.content(path), self.confirmed.raw(path))] if self.confirmed and self.before and old and old["type"] == "file" else []
        return redact.diff(path, content, pair, known, (ownership(live), ownership(wanted)))

    def foreign(self, known: Collection[str]) -> list[PathRow]:
        """What lies in a directory of ours and is not ours; it is reported and left alone."""
        files = [path for path, entry in self.release.entries.items() if entry["type"] == "file"]
        owned = {os.path.dirname(path) for path in files} & {path for path, entry in self.release.entries.items() if entry["type"] == "directory"}
        derived = self.record["derived"]
        found: list[str] = []
        for directory in sorted(owned):
            # What may not be believed has a row of its own.
            with contextlib.suppress(Unsafe):
                found += [path for path in (os.path.join(directory, name) for name in names_in(self.paths, directory)) if path not in known and path not in derived]
        return [{"path": path, "class": "foreign-in-owned-directory", "action": "none", "service": None} for path in found]

    def packages(self) -> list[PackageRow]:
        """Packages to install; those that are needed no longer are only named."""
        wanted, live = self.release.packages(), accounts.installed_packages()
        known = self.confirmed.packages() if self.confirmed else []
        old = set(known) - set(wanted)
        missing: list[PackageRow] = [{"package": name, "class": "missing" if name in known else "pending", "action": "install"} for name in wanted if name not in live]
        orphans: list[PackageRow] = [{"package": name, "class": "orphan", "action": "none"} for name in sorted(old & live)]
        return missing + orphans

    def unit_names(self) -> list[str]:
        named = [row["unit"] for release in (self.release, self.confirmed) if release for row in release.manifest["units"]]
        return sorted({*named, *(daemon["unit"] for daemon in self.release.manifest["daemons"])})

    def units(self, observed: dict[str, Observed]) -> list[UnitRow]:
        """A row per unit that is not as it shall be."""
        states = {row["unit"]: row["state"] for row in self.release.manifest["units"]}
        before = {row["unit"]: row["state"] for row in self.confirmed.manifest["units"]} if self.confirmed else {}
        rows = [self.unit_row(unit, state, before.get(unit), observed[unit]) for unit, state in states.items()]
        left = [self.left_unit(unit, before[unit], observed[unit]) for unit in sorted(set(before) - set(states))]
        return [row for row in (*rows, *left) if row]

    def unit_row(self, unit: str, state: str, before: str | None, live: Observed) -> UnitRow | None:
        todo = units.actions(state, live)
        if not todo:
            return None
        enablement = [verb for verb in todo if verb in ("enable", "disable", "mask", "unmask")]
        kind = "pending" if state != before else "hand-edited" if enablement else "missing"
        decided = kind == "hand-edited" and unit in self.decided
        todo = todo if kind != "hand-edited" or decided else []
        row: UnitRow = {"unit": unit, "class": kind, "state": state, "before": {"enabled": live["UnitFileState"], "active": live["ActiveState"]}, "action": todo}
        return {**row, "decided": True} if decided else row

    def left_unit(self, unit: str, before: str, live: Observed) -> UnitRow | None:
        """A unit that nobody names any more stops being what sitec made it."""
        todo = {"enabled": units.actions("disabled", live), "masked": ["unmask"] if live["UnitFileState"] == "masked" else []}.get(before, [])
        return {"unit": unit, "class": "orphan", "state": "none", "before": {"enabled": live["UnitFileState"], "active": live["ActiveState"]}, "action": todo} if todo else None

    def derive(self, path_rows: list[PathRow]) -> list[DeriveRow]:
        """The scripts whose input changes, or whose output is not what it was."""
        changing = {row["path"] for row in path_rows if row["action"] not in ("none", "remove")}
        outputs = self.record["derived"]
        stale = {output for output, value in outputs.items() if not self.prints.is_live(output, value)}
        rows: list[DeriveRow] = []
        for derive in self.release.manifest["derive"]:
            folders = {os.path.dirname(path) for path in derive["files"]}
            because = sorted((changing & set(derive["files"])) | {path for path in stale if os.path.dirname(path) in folders})
            if because or not self.confirmed:
                rows.append({"name": derive["name"], "because": because})
        return rows

    def seed_fingerprint(self) -> str | None:
        """One hash of all SQL, filled."""
        steps = self.release.seed_steps()
        texts = [self.filled.sql(name) for step in steps["steps"] for name in step["files"]]
        return self.prints.of_content(json.dumps([steps, texts]).encode()) if texts else None

    def seed(self) -> SeedRow | None:
        value = self.seed_fingerprint()
        changed = value != self.record["seed"]
        if value is None or not (changed or DATABASE in self.decided):
            return None
        allowed = self.options.get("allowDisable", 0)
        found = None if self.options.get("look") else disabling.of(self.release, self.filled, self.confirmed)
        kind = "conflict" if found and disabling.too_many(found, allowed) else "pending"
        return {
            "class": kind, "changed": changed, "action": "run", "after": value, "allowDisable": allowed,
            "accounts": found["accounts"] if found else None, "disables": found["disables"] if found else None,
        }

    def database(self, due: SeedRow | None) -> list[DatabaseRow]:
        """A row per object of the database that differs from the release, where the seed is about to run or the options ask for it."""
        asked = self.options.get("database")
        if not asked and not (due and self.confirmed):
            return []
        try:
            live = database.read(self.release, self.filled)
        except Refusal:
            if asked:
                raise
            # One that is down now may be what this deploy repairs.
            live = None
        rows = database.changes(self.release, self.filled, self.confirmed, self.before, live) if live is not None else []
        return rows if asked else [row for row in rows if row["action"] == "seed"]

    def loses(self, objects: list[DatabaseRow]) -> bool:
        """Whether the seed would undo what others changed, and the operator has not decided that."""
        return DATABASE not in self.decided and any(row["class"] in UNDECIDED and row["action"] == "seed" for row in objects)


def ownership(found: Fingerprint | None) -> str:
    """Whose a thing is and who may use it, for people."""
    return f"{found.get('owner')}:{found.get('group')} {found['mode']}" if found and "mode" in found else ""


def action(wanted: Fingerprint | None, live: Fingerprint | None) -> str:
    if wanted is None:
        return "rmdir" if live and live["type"] == "directory" else "remove"
    return {"file": "write", "symlink": "link", "directory": "mkdir"}[wanted["type"]]
