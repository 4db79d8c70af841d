"""What an attempt did, a line of JSON per step, on disk before the next step begins."""
import datetime
import json
import os
import typing

from base.command import Refusal
from base.parse import parsed


class Line(typing.TypedDict):
    """A step, with whatever else it says."""

    n: int
    at: str
    step: str
    noted: typing.NotRequired[str | None]


def now() -> str:
    """The time, for people."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Journal:
    """The journal in a file, continued if it exists."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.count = len(self.lines())

    def lines(self) -> list[Line]:
        """What it says so far; a last line that a power cut left half is left out."""
        try:
            with open(self.path, encoding="utf-8", errors="replace") as file:
                return [line for line in map(parse, file.read().split("\n")) if line is not None]
        except FileNotFoundError:
            return []

    def say(self, step: str, **detail: object) -> None:
        """Adds a line."""
        self.count += 1
        line = json.dumps({"n": self.count, "at": now(), "step": step, **detail})
        handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(handle, (line + "\n").encode())
            os.fsync(handle)
        finally:
            os.close(handle)

    def has(self, step: str) -> bool:
        """Whether a step is in it."""
        return any(line["step"] == step for line in self.lines())


def parse(line: str) -> Line | None:
    try:
        return parsed(Line, json.loads(line), "the journal")
    except (ValueError, Refusal):
        return None
