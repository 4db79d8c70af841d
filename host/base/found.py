"""What lies at a path of the live host: a look at it, its bytes and what is below it, all by way of safe_path."""
import contextlib
import errno
import os
import stat
import typing

from base.paths import Paths
from base.safe_path import FILE, PATH, Folder, Unsafe, check, open_directory, parent, writers

# A file may be replaced by its daemon between the look and the reading.
TRIES = 100


class Found(typing.NamedTuple):
    """What lies at a path: of one and the same file all, whatever takes its place meanwhile."""

    status: os.stat_result
    # Where a symbolic link leads.
    target: str | None = None
    # The bytes of a regular file, if they were asked for.
    content: bytes | None = None

    def is_link(self) -> bool:
        return stat.S_ISLNK(self.status.st_mode)

    def is_directory(self) -> bool:
        return stat.S_ISDIR(self.status.st_mode)

    def is_file(self) -> bool:
        return stat.S_ISREG(self.status.st_mode)


def find(paths: Paths, path: str, content: bool = False, follow: bool = False) -> Found | None:
    """What lies at a path, None when nothing does. With its content it is refused if it may not be believed; otherwise only its status is read, which every user could."""
    try:
        with parent(paths, path, follow=follow) as (folder, name):
            return found_in(folder, name, path, content)
    except (FileNotFoundError, NotADirectoryError):
        return None


def found_in(folder: Folder, name: str, path: str, content: bool) -> Found:
    for _ in range(TRIES):
        handle = os.open(name, PATH, dir_fd=folder.handle)
        try:
            status = os.fstat(handle)
            if stat.S_ISLNK(status.st_mode):
                return Found(status, target=os.readlink("", dir_fd=handle))
            if not content:
                return Found(status)
            check(folder, name, status, path)
            if not stat.S_ISREG(status.st_mode):
                return Found(status)
            found = read_same(folder, name, status)
            if found is not None:
                return found
        finally:
            os.close(handle)
    raise Unsafe(path, f"it is replaced again and again by {writers(folder)}")


def read_same(folder: Folder, name: str, status: os.stat_result) -> Found | None:
    """The file of a name, with its bytes, if it is still the one that was found."""
    try:
        handle = os.open(name, os.O_RDONLY | FILE, dir_fd=folder.handle)
    except OSError as error:
        # Another kind of thing is there now.
        if error.errno in (errno.ELOOP, errno.ENXIO):
            return None
        raise
    with os.fdopen(handle, "rb") as file:
        now = os.fstat(handle)
        if (now.st_dev, now.st_ino) != (status.st_dev, status.st_ino):
            return None
        return Found(now, content=file.read())


def names_in(paths: Paths, path: str) -> list[str]:
    """The names in a directory, in their order; none when it is not there or is no directory."""
    try:
        with parent(paths, path, follow=True) as (folder, name):
            handle = open_directory(folder, name, path)
    except (FileNotFoundError, NotADirectoryError):
        return []
    try:
        return sorted(os.listdir(handle))
    finally:
        os.close(handle)


def is_directory(paths: Paths, path: str) -> bool:
    """Whether a directory is there, behind links of root's too."""
    found = find(paths, path, follow=True)
    return found is not None and found.is_directory()


def is_file(paths: Paths, path: str) -> bool:
    """The same of a regular file; what may not be believed is none."""
    try:
        found = find(paths, path, follow=True)
    except Unsafe:
        return False
    return found is not None and found.is_file()


def links_below(paths: Paths, path: str) -> dict[str, str]:
    """Every symbolic link below a directory, by its path; no link is followed, and what may not be believed is not looked into."""
    rows: dict[str, str] = {}
    for name in names_in(paths, path):
        below = f"{path}/{name}"
        with contextlib.suppress(Unsafe):
            found = find(paths, below)
            if found is not None and found.target is not None:
                rows[below] = found.target
            elif found is not None and found.is_directory():
                rows |= links_below(paths, below)
    return rows
