"""Directories that have another name from now on, such as a mailbox's: they move once the rows say so, and back with them."""
import os

from disk import sync_directory


def due(places, release, decided):
    """A row per move that is to be made; where something has the new name already, somebody has to decide."""
    rows = []
    for row in release.manifest.get("moves", []):
        if not os.path.lexists(places.at(row["from"])):
            continue
        taken = os.path.lexists(places.at(row["to"]))
        made = {"directory": row["from"], "to": row["to"], "class": "conflict" if taken else "pending", "action": "none" if taken else "rename"}
        rows.append({**made, "decided": True} if taken and row["from"] in decided else made)
    return rows


def make(places, plan, journal):
    """Makes the moves of a plan."""
    for row in planned(plan):
        rename(places, row["directory"], row["to"])
        journal.say("move", path=row["directory"], to=row["to"])


def undo(places, plan, journal):
    """Takes them back, as far as they were made."""
    for row in reversed(planned(plan)):
        if os.path.lexists(places.at(row["to"])) and not os.path.lexists(places.at(row["directory"])):
            rename(places, row["to"], row["directory"])
            journal.say("move", path=row["to"], to=row["directory"])


def planned(plan):
    return [row for row in plan.get("moves", []) if row["action"] == "rename"]


def rename(places, before, now):
    os.rename(places.at(before), places.at(now))
    for folder in {os.path.dirname(before), os.path.dirname(now)}:
        sync_directory(places.at(folder))
