"""Words for the users who are logged in."""
import os

from base.command import run


def wall(message: str) -> None:
    """Writes to the terminals of the users who are logged in."""
    if os.path.exists("/usr/bin/wall"):
        run(["wall", "--nobanner", message])
