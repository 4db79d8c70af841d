"""Directories that have another name from now on, such as a mailbox's: they move once the rows say so, and back with them."""
import stat

from base import files
from base.command import Refusal
from base.found import find
from base.journal import Journal
from base.paths import Paths
from release.plan_rows import KeptPlan, MoveRow

# The mode of a directory that holds a name: only root may enter it.
CLOSED = 0


def hold(paths: Paths, plan: KeptPlan) -> None:
    """
    Keeps every process out of a name before rows lead there, until the directory has it: a delivery would make a second one, and be lost to the reader of the
    first. What cannot be delivered is tried again. A directory that nobody may enter gives way to the one that moves in its place.
    """
    for path in (row[key] for row in planned(plan) for key in ("directory", "to")):
        files.hold_name(paths, path, CLOSED)


def make(paths: Paths, plan: KeptPlan, journal: Journal) -> None:
    """Makes the moves of a plan."""
    move(paths, [(row["directory"], row["to"]) for row in planned(plan)], journal)


def undo(paths: Paths, plan: KeptPlan, journal: Journal) -> None:
    """Undoes them, as far as they were made."""
    move(paths, [(row["to"], row["directory"]) for row in reversed(planned(plan))], journal)


def move(paths: Paths, pairs: list[tuple[str, str]], journal: Journal) -> None:
    """Renames what has its name from before, and opens what was held; nothing is put into another directory, which is for a person to do."""
    both = [pair for pair in pairs if all(is_there(paths, path) for path in pair)]
    for before, now in pairs:
        if (before, now) not in both and is_there(paths, before):
            files.rename(paths, before, now)
            journal.say("move", path=before, to=now)
        for path in filter(lambda path: is_held(paths, path), (before, now)):
            if not files.remove_empty(paths, path):
                raise Refusal("moves", f"{path} was reserved for a directory that gets this name, and it is not empty: it stays unchanged")
    if both:
        raise Refusal("moves", "; ".join(f"both {before} and {now} exist, and the first is to be renamed to the second: move what the first holds into the second, and remove the first" for before, now in both))


def planned(plan: KeptPlan) -> list[MoveRow]:
    return [row for row in plan["moves"] if row["action"] == "rename"]


def is_held(paths: Paths, path: str) -> bool:
    """Whether a directory is one that `hold` made: no other has such a mode."""
    found = find(paths, path)
    return found is not None and found.is_directory() and stat.S_IMODE(found.status.st_mode) == CLOSED


def is_there(paths: Paths, path: str) -> bool:
    return find(paths, path) is not None and not is_held(paths, path)
