"""Which daemons are notified of a change, and how."""

from collections.abc import Iterable

from base import units
from base.paths import Paths
from base.units import Observed
from release import identity
from release.manifest import Daemon, Entry, Notification
from release.plan_rows import PathRow, SeedRow, UnitRow, VerbRow
from release.release import Release

# How a daemon is notified, and because of what.
Telling = tuple[str, str]


class Verbs:
    """What the verbs of a plan are made from."""

    def __init__(self, paths: Paths, release: Release, confirmed: Release | None) -> None:
        self.paths, self.release, self.confirmed = paths, release, confirmed

    def rows(self, path_rows: list[PathRow], unit_changes: list[UnitRow], due: SeedRow | None, observed: dict[str, Observed]) -> list[VerbRow]:
        """The cheapest verb that is enough for each daemon that runs; one that is started anyway needs none."""
        handled = started_or_stopped(unit_changes)
        daemons = {daemon["name"]: daemon for daemon in self.release.manifest["daemons"]}
        asked: dict[str, list[Telling]] = {}
        for row in path_rows:
            for notification in self.notifications(row):
                asked.setdefault(notification["daemon"], []).append((notification["verb"], row["path"]))
        if identity.key_due(self.paths, self.release.manifest):
            asked.setdefault("ssh", []).append(("reload", identity.HOST_KEY))
        first = {name: path for path, entry in sorted(self.release.entries.items()) for name in windows(entry)}
        changing = self.changing(asked, unit_changes)
        for name in sorted(set(first) & set(daemons)):
            services = {daemons[name]["service"], *daemons[name].get("reliesOn", ())}
            relied_on = [what for what, service in changing.items() if service in services and what != name] + (["rows of the database"] if due else [])
            if relied_on:
                asked.setdefault(name, []).extend(("reload", f"{first[name]} until the confirmation, for {what}") for what in relied_on)
        names = [name for name in asked if name in daemons and daemons[name]["unit"] not in handled and units.runs(observed[daemons[name]["unit"]])]
        order = units.in_order([daemons[name]["unit"] for name in names], observed)
        # What must not count until the confirmation is set before any other daemon is notified of a change.
        return [verb_row(daemons[name], asked[name]) for name in sorted(names, key=lambda name: (name not in first, order.index(daemons[name]["unit"]), name))]

    def changing(self, asked: Iterable[str], unit_changes: list[UnitRow]) -> dict[str, str]:
        """Daemons that are notified and units that are started or stopped, each with its service."""
        manifests = [*([self.confirmed.manifest] if self.confirmed else []), self.release.manifest]
        daemons = {daemon["name"]: daemon["service"] for manifest in manifests for daemon in manifest["daemons"]}
        known = {unit["unit"]: unit["service"] for manifest in manifests for unit in manifest["units"]}
        return {**{name: daemons[name] for name in sorted(asked) if name in daemons}, **{row["unit"]: known[row["unit"]] for row in unit_changes if row["action"]}}

    def notifications(self, row: PathRow) -> list[Notification]:
        if row["action"] == "none":
            return []
        old = self.confirmed.entries.get(row["path"]) if self.confirmed else None
        entry = self.release.entries.get(row["path"]) or old
        return entry.get("notify", []) if entry and entry["type"] == "file" else []


def started_or_stopped(unit_changes: list[UnitRow]) -> set[str]:
    return {row["unit"] for row in unit_changes if {"start", "stop"} & set(row["action"])}


def windows(entry: Entry) -> list[str]:
    """The daemons of a file that says something besides until the confirmation."""
    return [notification["daemon"] for notification in entry.get("notify", [])] if entry["type"] == "file" and entry.get("untilConfirmed") else []


def verb_row(daemon: Daemon, asked: list[Telling]) -> VerbRow:
    restart = any(verb == "restart" for verb, _ in asked) or daemon["reload"] == daemon["restart"]
    verb = "restart" if restart else "reload"
    return {"daemon": daemon["name"], "unit": daemon["unit"], "verb": verb, "argv": daemon["restart"] if restart else daemon["reload"], "because": sorted({path for _, path in asked})}
