"""Whether a file is as its Debian package put it there: then nobody has edited it, and no edit is lost."""
import functools
import hashlib

from base.command import run
from base.found import find
from base.paths import Paths


def is_pristine(paths: Paths, path: str) -> bool:
    """Whether a file is an unchanged configuration file of an installed package."""
    expected = conffiles().get(path)
    if expected is None:
        return False
    found = find(paths, path, content=True)
    return found is not None and found.content is not None and hashlib.md5(found.content, usedforsecurity=False).hexdigest() == expected


@functools.cache
def conffiles() -> dict[str, str]:
    """dpkg's configuration files with the sums that they were shipped with."""
    _, out, _ = run(["dpkg-query", "--show", "--showformat=${Conffiles}\n"])
    rows = [line.split() for line in out.split("\n")]
    return {row[0]: row[1] for row in rows if len(row) >= 2 and row[0].startswith("/")}
