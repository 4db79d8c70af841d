"""Whether an attempt still goes on by itself, for the client that follows it."""
import time

from base.paths import Paths
from release import disk_space
from watch import guard
from watch.lock import held_by

# Seconds between two looks, and for which nobody may be there: `begin` needs a moment until the attempt's unit runs.
EVERY = 2
PATIENCE = 10


class Lookout:
    """Looks now and then who is at work on an attempt, and what will look after it."""

    def __init__(self, paths: Paths, name: str) -> None:
        self.paths, self.name = paths, name
        self.looked = self.tended = self.well = time.monotonic()
        # What keeps everybody from writing anything.
        self.trouble: str | None = None

    def alone(self) -> bool:
        """Whether no program works on the attempt or will, or the one that will can do nothing."""
        now = time.monotonic()
        if now - self.looked < EVERY:
            return False
        self.looked = now
        if guard.at_work(self.name):
            self.tended = self.well = now
            return False
        if held_by(self.paths) or guard.comes_back(self.name):
            self.tended = now
        self.trouble = disk_space.trouble(self.paths)
        if self.trouble is None:
            self.well = now
        return now - self.tended > PATIENCE or now - self.well > guard.WATCH + PATIENCE
