"""Directories that have another name from now on, such as a mailbox's: they move once the rows say so, and back with them."""
import stat

import files
from found import find
from machine import Refusal

# The mode of a directory that holds a name: only root may enter it.
CLOSED = 0


def due(places, release, decided):
    """A row per move that is to be made; where something has the new name already, somebody has to decide."""
    rows = []
    for row in release.manifest.get("moves", []):
        if find(places, row["from"]) is None:
            continue
        taken = find(places, row["to"]) is not None
        made = {"directory": row["from"], "to": row["to"], "class": "conflict" if taken else "pending", "action": "none" if taken else "rename"}
        rows.append({**made, "decided": True} if taken and row["from"] in decided else made)
    return rows


def hold(places, plan):
    """
    Keeps everybody out of a name before rows lead there, until the directory has it: a delivery would make a second one, and be lost to whoever looks into the
    first. What cannot be delivered is tried again. A directory that nobody may enter gives way to the one that moves in its place.
    """
    for path in (row[key] for row in planned(plan) for key in ("directory", "to")):
        files.hold_name(places, path, CLOSED)


def make(places, plan, journal):
    """Makes the moves of a plan."""
    move(places, [(row["directory"], row["to"]) for row in planned(plan)], journal)


def undo(places, plan, journal):
    """Takes them back, as far as they were made."""
    move(places, [(row["to"], row["directory"]) for row in reversed(planned(plan))], journal)


def move(places, pairs, journal):
    """Renames what has its name from before, and opens what was held; nothing is put into another directory, which is for a person to do."""
    both = [pair for pair in pairs if all(is_there(places, path) for path in pair)]
    for before, now in pairs:
        if (before, now) not in both and is_there(places, before):
            files.rename(places, before, now)
            journal.say("move", path=before, to=now)
        for path in filter(lambda path: is_held(places, path), (before, now)):
            if not files.remove_empty(places, path):
                raise Refusal("moves", "%s was held for a directory that is to have this name, and something is in it: it stays as it is" % path)
    if both:
        raise Refusal("moves", "; ".join("there are both %s and %s, which is what it shall be called: put into the second what the first holds, and remove the first" % pair for pair in both))


def planned(plan):
    return [row for row in plan.get("moves", []) if row["action"] == "rename"]


def is_held(places, path):
    """Whether a directory is one that `hold` made: no other has such a mode."""
    found = find(places, path)
    return found is not None and found.is_directory() and stat.S_IMODE(found.status.st_mode) == CLOSED


def is_there(places, path):
    return find(places, path) is not None and not is_held(places, path)
