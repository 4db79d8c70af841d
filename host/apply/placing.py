"""Putting the files of a release in place."""
from apply.window import window_text, windowed
from base import files
from base.journal import Journal
from base.paths import Paths
from release import identity
from release.manifest import Entry
from release.plan_rows import PathRow, Plan
from release.release import Filled, Release


class Placing:
    """What is put in place, and where."""

    def __init__(self, paths: Paths, release: Release, filled: Filled, plan: Plan, journal: Journal) -> None:
        self.paths, self.release, self.filled, self.plan, self.journal = paths, release, filled, plan, journal

    def all(self, acting: list[PathRow]) -> None:
        """Everything is written beside its place first; then it all moves there."""
        for row in acting:
            if row["action"] == "mkdir":
                entry = self.release.entries[row["path"]]
                if entry["type"] != "symlink":
                    files.make_directory(self.paths, row["path"], *files.numbers(entry), int(entry["mode"], 8))
                self.journal.say("path", path=row["path"], action="mkdir")
        moving = {row["path"]: row["action"] for row in acting if row["action"] in ("write", "link")}
        moving = {**dict.fromkeys(windowed(self.release, self.plan), "window"), **moving}
        for path in moving:
            self.prepare(self.release.entries[path])
        self.journal.say("prepared", paths=len(moving))
        for path, action in moving.items():
            entry = self.release.entries[path]
            files.put_in_place(self.paths, path, entry["type"] == "file" and entry.get("mounted", False))
            self.journal.say("path", path=path, action=action)
        identity.place_key(self.paths, self.release.manifest, self.journal)

    def prepare(self, entry: Entry) -> None:
        """Writes a file beside its place, as it lies there until the confirmation, or makes a link."""
        if entry["type"] == "symlink":
            files.prepare_link(self.paths, entry["path"], entry["target"])
        elif entry["type"] == "file":
            files.prepare_file(self.paths, entry["path"], self.filled.content(entry["path"]) + window_text(entry, self.release, self.plan).encode(), *files.numbers(entry), int(entry["mode"], 8))
