"""What an attempt did, a line of JSON per step, on disk before the next step begins."""
import datetime
import json
import os


def now():
    """The time, for people."""
    return datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Journal:
    """The journal in a file, continued if it exists."""

    def __init__(self, path):
        self.path = path
        self.count = len(self.lines())

    def lines(self):
        """What it says so far; a last line that a power cut left half is left out."""
        try:
            with open(self.path, encoding="utf-8", errors="replace") as file:
                return [line for line in map(parse, file.read().split("\n")) if line is not None]
        except FileNotFoundError:
            return []

    def say(self, step, **detail):
        """Adds a line."""
        self.count += 1
        line = json.dumps({"n": self.count, "at": now(), "step": step, **detail})
        handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(handle, (line + "\n").encode())
            os.fsync(handle)
        finally:
            os.close(handle)

    def has(self, step):
        """Whether a step is in it."""
        return any(line["step"] == step for line in self.lines())


def parse(line):
    try:
        data = json.loads(line)
        return data if isinstance(data, dict) else None
    except ValueError:
        return None
