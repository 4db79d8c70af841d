"""Starts, stops and notifies units and daemons, and checks them afterwards."""
import time
from collections.abc import Iterable

from base import units
from base.command import Refusal, must
from base.journal import Journal
from release.manifest import Manifest
from release.plan_rows import UnitRow, VerbRow
from release.release import Release

# What people reach the host with: told first when something is put back.
ACCESS = ("ufw", "wireguard", "ssh")
PATIENCE = 60


def change_units(rows: list[UnitRow], verbs: Iterable[str], journal: Journal) -> None:
    """Takes units to their states: one call of systemctl per verb, so that systemd keeps its own order."""
    for verb in verbs:
        names = [row["unit"] for row in rows if verb in row["action"]]
        if names:
            must(["systemctl", *([] if verb in ("start", "stop") else ["--quiet"]), verb, *names])
            journal.say("units", verb=verb, units=names)


def look(release: Release, before: dict[str, str]) -> None:
    """Waits until every unit that shall run does; one that was failed before already is nobody's fault."""
    wanted = [row["unit"] for row in release.manifest["units"] if row["state"] == "enabled"]
    end = time.monotonic() + PATIENCE
    while True:
        observed = units.observe(wanted)
        settling = [name for name in wanted if observed[name]["ActiveState"] in ("activating", "reloading")]
        down = [name for name in wanted if not units.runs(observed[name]) and before.get(name) != "failed"]
        if not settling or down:
            break
        if time.monotonic() > end:
            break
        time.sleep(0.5)
    if down:
        raise Refusal("units", f"these units do not run: {', '.join(down)}", units=down)


def access_first(rows: list[VerbRow], manifest: Manifest) -> list[VerbRow]:
    """Verbs in their order, but those by which people reach the host before all others."""
    services = {daemon["name"]: daemon["service"] for daemon in manifest["daemons"]}
    return sorted(rows, key=lambda row: services.get(row["daemon"]) not in ACCESS)
