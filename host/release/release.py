"""A release or attempt as it lies on the host, and the same with its secrets filled in, in memory alone."""
import os
import typing
from typing import Self

from base.command import Refusal
from base.disk import read_json, write_json
from base.paths import Paths
from release import fill
from release.manifest import Seed, manifest_of
from release.plan_rows import Info
from release.records import Record, State


class NeverBegan(typing.TypedDict):
    """What becomes of an attempt that has changed nothing."""

    state: str
    kind: str
    message: str


# The states of an attempt before its guard is armed, and what it is when it has ended in one of them.
NOT_BEGUN = ("staged", "starting", "applying")
NEVER_BEGAN: NeverBegan = {"state": "refused", "kind": "killed", "message": "the activation was killed before it changed anything"}


class Release:
    """The directory of a release: tree/ as committed, secrets/, activator/, and what became of it."""

    def __init__(self, directory: str) -> None:
        self.directory = directory
        info, manifest = read_json(self.path("release.json"), Info), read_json(self.path("tree/manifest.json"), dict[str, object])
        if info is None or manifest is None:
            raise Refusal("broken", f"{directory} holds no release")
        self.info = info
        self.manifest = manifest_of(manifest, self.path("tree/manifest.json"))
        self.name = self.info["id"]
        self.entries = {entry["path"]: entry for entry in self.manifest["entries"]}

    def path(self, *parts: str) -> str:
        return os.path.join(self.directory, *parts)

    def raw(self, path: str) -> bytes:
        """The bytes of a file as committed, placeholders and all."""
        with open(self.path("tree/rootfs" + path), "rb") as file:
            return file.read()

    def packages(self) -> list[str]:
        """The Debian packages it needs."""
        with open(self.path("tree/packages"), encoding="utf-8") as file:
            return file.read().split()

    def seed_steps(self) -> Seed:
        """How its SQL is run."""
        return self.manifest.get("seed") or {"client": [], "steps": []}

    @property
    def record(self) -> Record | None:
        """What was at its paths when it was in place; None before that."""
        return read_json(self.path("record.json"), Record)

    @property
    def state(self) -> State:
        return read_json(self.path("state.json"), State) or {"state": "staged"}

    def become(self, state: str, **detail: object) -> None:
        """Writes what has become of it; what is not named stays as it is."""
        write_json(self.path("state.json"), {**self.state, "state": state, **detail})


class Opening(typing.NamedTuple):
    """Where secrets lie, and the identity that opens them."""

    secrets: str
    identity: str


class Filled:
    """A release whose secrets are decrypted when they are first needed; nothing of it is written anywhere. To `look`, a file whose secrets cannot be opened stays as it is committed."""

    def __init__(self, release: Release, paths: Paths, look: bool = False) -> None:
        self.release = release
        self.look = look
        # Files that stay so.
        self.closed: set[str] = set()
        self.values: fill.Values = {}
        self.options = Opening(release.path("secrets"), paths.identity)
        self.index: fill.Index | None = None
        self.cache: dict[str, bytes] = {}

    def content(self, path: str) -> bytes:
        """The bytes that shall lie at a path."""
        if "secrets" not in self.release.entries[path]:
            return self.release.raw(path)
        if path not in self.cache:
            self.cache[path] = self.text(path, self.release.raw(path).decode()).encode()
        return self.cache[path]

    def sql(self, name: str) -> str:
        """The text of a file of SQL."""
        with open(self.release.path("tree", name), encoding="utf-8", newline="") as file:
            return self.text(name, file.read())

    def all(self) -> Self:
        """Fills everything, and refuses with every problem at once."""
        problems: list[str] = []
        filled = [path for path, entry in self.release.entries.items() if "secrets" in entry]
        files = [name for step in self.release.seed_steps()["steps"] for name in step["files"]]
        for make, names in ((self.content, filled), (self.sql, files)):
            for name in names:
                try:
                    make(name)
                except Refusal as refusal:
                    problems.append(refusal.message)
                    self.closed.add(name)
                    if self.look and make == self.content:
                        self.cache[name] = self.release.raw(name)
        if problems and not self.look:
            raise Refusal("secrets", "\n".join(problems))
        return self

    def text(self, name: str, text: str) -> str:
        if not fill.PLACEHOLDER.search(text):
            return text
        if self.index is None:
            self.index = fill.read_index(self.options.secrets)
        try:
            return fill.fill_text(text, self.values, self.index, self.options)
        except fill.Unfit as unfit:
            raise Refusal("secrets", f"{name}: {unfit}") from unfit

    def redacted(self, text: str) -> str:
        """A text of some program, without the values that are known here."""
        pieces = {piece for value in self.values.values() for line in value.split("\n") for piece in (line, line.split(":", 1)[-1]) if len(piece) > 5}
        for piece in sorted(pieces, key=len, reverse=True):
            text = text.replace(piece, "(secret)")
        return text


def confirmed_release(paths: Paths) -> Release | None:
    """The last confirmed release; None on a host that has none."""
    name = paths.led_to(paths.current)
    return Release(paths.release(name)) if name else None
