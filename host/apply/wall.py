"""Words for whoever is logged in."""
import os

from base.command import run


def wall(message: str) -> None:
    """Tells whoever is logged in."""
    if os.path.exists("/usr/bin/wall"):
        run(["wall", "--nobanner", message])
