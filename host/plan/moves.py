"""Directories that are to have another name, such as a mailbox's: the rows of a plan for them."""
from collections.abc import Collection

from base.found import find
from base.paths import Paths
from release.plan_rows import MoveRow
from release.release import Release


def due(paths: Paths, release: Release, decided: Collection[str]) -> list[MoveRow]:
    """A row per move that is to be made; where something has the new name already, the operator has to decide."""
    rows: list[MoveRow] = []
    for row in release.manifest["moves"]:
        if find(paths, row["from"]) is None:
            continue
        taken = find(paths, row["to"]) is not None
        made: MoveRow = {"directory": row["from"], "to": row["to"], "class": "conflict" if taken else "pending", "action": "none" if taken else "rename"}
        rows.append({**made, "decided": True} if taken and row["from"] in decided else made)
    return rows
