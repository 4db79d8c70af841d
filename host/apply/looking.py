"""A look at what an attempt has made, and the record of it that is kept."""
from apply import daemons, snapshot
from apply.before import beside_inputs
from apply.window import window_text
from base.command import Refusal
from base.disk import write_json
from base.paths import Paths
from release import disk_space
from release.fingerprint import Fingerprints
from release.manifest import Entry
from release.plan_rows import Fingerprint, Plan
from release.records import Record
from release.release import Filled, Release
from store import database


class Looking:
    """What is checked, and against what."""

    def __init__(self, paths: Paths, release: Release, confirmed: Release | None, filled: Filled, plan: Plan) -> None:
        self.paths, self.release, self.confirmed, self.filled, self.plan = paths, release, confirmed, filled, plan
        self.prints = Fingerprints(paths)

    def look(self) -> None:
        """Whether everything is there that shall be, and every unit runs that ran or was to be started. Writes the record of it; throws Refusal."""
        wrong = [path for path in sorted(self.release.entries) if not self.is_right(path)]
        if wrong:
            raise Refusal("look", f"these differ from what was written: {', '.join(wrong)}")
        daemons.look(self.release, snapshot.must_read(self.release.path("snapshot"))["units"])
        before = self.confirmed.record if self.confirmed else None
        write_json(self.release.path("record.json"), {
            "paths": {path: self.wanted(entry) for path, entry in self.release.entries.items()},
            "derived": self.derived(before),
            "seed": self.plan["seed"]["after"] if self.plan["seed"] else before["seed"] if before else None,
            "database": database.remembered(self.release, self.filled, self.confirmed),
        })
        disk_space.settle(self.paths)

    def wanted(self, entry: Entry) -> Fingerprint:
        return self.prints.of_entry(entry, self.filled.content(entry["path"]) if entry["type"] == "file" else b"")

    def is_right(self, path: str) -> bool:
        entry = self.release.entries[path]
        content = self.filled.content(path) + window_text(entry, self.release, self.plan).encode() if entry["type"] == "file" else b""
        return self.prints.is_live(path, self.prints.of_entry(entry, content))

    def derived(self, before: Record | None) -> dict[str, Fingerprint | None]:
        """What the scripts made: files beside their input that nobody else answers for."""
        kept: dict[str, Fingerprint | None] = {**before["derived"]} if before else {}
        names = {row["name"] for row in self.plan["derive"]}
        for derive in self.release.manifest["derive"]:
            if derive["name"] not in names:
                continue
            for path in beside_inputs(self.paths, [derive]):
                if path not in self.release.entries:
                    kept[path] = self.prints.of_live(path)
        return {path: value for path, value in kept.items() if value and self.prints.of_live(path)}
