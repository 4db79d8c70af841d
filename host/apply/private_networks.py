"""The private networks of a host before ssh moves into them, or while it has another key there."""
import re
import time

from base import found
from base.command import Refusal, run
from base.journal import Journal
from base.paths import Paths
from release.plan_rows import PathRow
from release.release import Filled, Release

# A key of an interface, in its file.
KEY = re.compile(rb"^PrivateKey\s*=\s*(\S+)", re.MULTILINE)


def networks(release: Release) -> list[str]:
    """The units of private networks."""
    return [daemon["unit"] for daemon in release.manifest["daemons"] if daemon["service"] == "wireguard"]


def rekeyed(paths: Paths, filled: Filled, acting: list[PathRow]) -> list[str]:
    """The units of private networks in which the host gets another key: until their hubs know it, nobody reaches the host there."""
    units: list[str] = []
    for row in acting:
        name = re.fullmatch(r"/etc/wireguard/([^/]+)\.conf", row["path"])
        if not name or row["action"] != "write":
            continue
        there = found.find(paths, row["path"], content=True)
        if there is not None and there.content is not None:
            before = KEY.search(there.content)
            after = KEY.search(filled.content(row["path"]))
            if before and after and before.group(1) != after.group(1):
                units.append(f"wg-quick@{name.group(1)}.service")
    return units


def await_hub(journal: Journal, units: list[str], seconds: float) -> None:
    """Waits until every peer in these networks has answered: what listens there alone must be reachable before the old way in is closed."""
    interfaces = {unit.split("@")[1].removesuffix(".service") for unit in units}
    journal.say("await-hub", seconds=seconds)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        code, out, _ = run(["wg", "show", "all", "latest-handshakes"])
        rows = [row for row in map(str.split, out.split("\n")) if row and row[0] in interfaces]
        if code == 0 and {row[0] for row in rows} == interfaces and all(row[-1] != "0" for row in rows):
            journal.say("hub-answered")
            return
        time.sleep(1)
    raise Refusal("hub", f"the hub did not answer within {int(seconds)} s: was it given the block of this host?")
