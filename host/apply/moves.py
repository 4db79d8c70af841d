"""Directories that have another name from now on, such as a mailbox's: they move once the rows say so, and back with them."""
import stat
from collections.abc import Collection

from base import files
from base.command import Refusal
from base.found import find
from base.journal import Journal
from base.paths import Paths
from release.plan_rows import KeptPlan, MoveRow
from release.release import Release

# The mode of a directory that holds a name: only root may enter it.
CLOSED = 0


def due(places: Paths, release: Release, decided: Collection[str]) -> list[MoveRow]:
    """A row per move that is to be made; where something has the new name already, the operator has to decide."""
    rows: list[MoveRow] = []
    for row in release.manifest["moves"]:
        if find(places, row["from"]) is None:
            continue
        taken = find(places, row["to"]) is not None
        made: MoveRow = {"directory": row["from"], "to": row["to"], "class": "conflict" if taken else "pending", "action": "none" if taken else "rename"}
        rows.append({**made, "decided": True} if taken and row["from"] in decided else made)
    return rows


def hold(places: Paths, plan: KeptPlan) -> None:
    """
    Keeps every process out of a name before rows lead there, until the directory has it: a delivery would make a second one, and be lost to the reader of the
    first. What cannot be delivered is tried again. A directory that nobody may enter gives way to the one that moves in its place.
    """
    for path in (row[key] for row in planned(plan) for key in ("directory", "to")):
        files.hold_name(places, path, CLOSED)


def make(places: Paths, plan: KeptPlan, journal: Journal) -> None:
    """Makes the moves of a plan."""
    move(places, [(row["directory"], row["to"]) for row in planned(plan)], journal)


def undo(places: Paths, plan: KeptPlan, journal: Journal) -> None:
    """Undoes the moves that were made."""
    move(places, [(row["to"], row["directory"]) for row in reversed(planned(plan))], journal)


def move(places: Paths, pairs: list[tuple[str, str]], journal: Journal) -> None:
    """Renames what has its name from before, and opens what was held; nothing is put into another directory, which is for a person to do."""
    both = [pair for pair in pairs if all(is_there(places, path) for path in pair)]
    for before, now in pairs:
        if (before, now) not in both and is_there(places, before):
            files.rename(places, before, now)
            journal.say("move", path=before, to=now)
        for path in filter(lambda path: is_held(places, path), (before, now)):
            if not files.remove_empty(places, path):
                raise Refusal("moves", f"{path} was reserved for a directory that gets this name, and it is not empty: it stays unchanged")
    if both:
        raise Refusal("moves", "; ".join(f"both {before} and {now} exist, and the first is to be renamed to the second: move what the first holds into the second, and remove the first" for before, now in both))


def planned(plan: KeptPlan) -> list[MoveRow]:
    return [row for row in plan["moves"] if row["action"] == "rename"]


def is_held(places: Paths, path: str) -> bool:
    """Whether a directory is one that `hold` made: no other has such a mode."""
    found = find(places, path)
    return found is not None and found.is_directory() and stat.S_IMODE(found.status.st_mode) == CLOSED


def is_there(places: Paths, path: str) -> bool:
    return find(places, path) is not None and not is_held(places, path)
