"""
Paths of the live host, reached name by name, so that nobody but root can lead root elsewhere: systemd's rule (CHASE_SAFE, `unsafe_transition` in
src/basic/chase.c). Below a directory of root anything may follow; below one of another user only what belongs to that user, and no link. A link on the way
is followed only if it is root's and in a directory that only root may write.

A name is looked up in a directory that is open, and what is found is asked by its descriptor: there is no moment between a look and its use. Everything
that may not be believed is refused with `Unsafe`; what is not there raises FileNotFoundError or NotADirectoryError, as open(2) does.
"""
import contextlib
import errno
import grp
import os
import pwd
import stat
import typing
from collections.abc import Callable, Generator

from base.command import Refusal
from base.paths import Paths

LINKS = 40

PATH = os.O_PATH | os.O_NOFOLLOW | os.O_CLOEXEC
DIRECTORY = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
# Without O_NONBLOCK a named pipe would keep root waiting.
FILE = os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC


class Unsafe(Refusal):
    """A user who is not root could lead root elsewhere on the way to a path."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__("unsafe-path", f"{path} was neither read nor written: {why}")
        self.why = why


class Folder(typing.NamedTuple):
    """A directory that is open: what it is called is for messages only."""

    handle: int
    path: str
    status: os.stat_result

    def is_roots(self) -> bool:
        """Whether it is root's, or of the user that this runs as."""
        return is_trusted(self.status.st_uid)

    def is_closed(self) -> bool:
        """Whether root alone may change what is in it."""
        shared = stat.S_IWOTH | (stat.S_IWGRP if self.status.st_gid != 0 else 0)
        return self.is_roots() and not self.status.st_mode & shared


# What makes a directory that is missing: it is called with the one above it, and its name.
Make = Callable[[Folder, str], None]


def is_trusted(uid: int) -> bool:
    """Whether what a user could do, root or the user that this runs as could do anyway."""
    return uid in (0, os.geteuid())


@contextlib.contextmanager
def parent(paths: Paths, path: str, make: Make | None = None, follow: bool = False) -> Generator[tuple[Folder, str]]:
    """
    The open directory that a path's last name is looked up in, and that name; `.` for the root itself. `make` is called with (folder, name) for each
    directory on the way that is missing. With `follow`, a link in the last place is followed like the others.
    """
    stack, left, links = [root_of(paths)], names_of(path), 0
    try:
        while left:
            name = left.pop()
            if name == "..":
                close(stack, max(len(stack) - 1, 1))
                continue
            if not left and not follow:
                yield stack[-1], name
                return
            found = enter(stack[-1], name, path, make if left else None)
            if isinstance(found, Folder):
                stack.append(found)
                continue
            if found is None:
                # Only the last name may be no directory.
                if left:
                    raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), path)
                yield stack[-1], name
                return
            links += 1
            if links > LINKS:
                raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), path)
            if found.startswith("/"):
                close(stack, 1)
            left += names_of(found)
        yield stack[-1], "."
    finally:
        close(stack, 0)


def names_of(path: str) -> list[str]:
    """The names in a path, the last one first."""
    return [name for name in reversed(path.split("/")) if name not in ("", ".")]


def root_of(paths: Paths) -> Folder:
    handle = os.open(paths.root or "/", os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
    return Folder(handle, "", os.fstat(handle))


def close(stack: list[Folder], count: int) -> None:
    while len(stack) > count:
        os.close(stack.pop().handle)


def enter(folder: Folder, name: str, path: str, make: Make | None) -> Folder | str | None:
    """The directory of a name, or where a link that may be followed leads; None for anything else."""
    try:
        handle = os.open(name, PATH, dir_fd=folder.handle)
    except FileNotFoundError:
        if make is None:
            raise
        make(folder, name)
        handle = os.open(name, PATH, dir_fd=folder.handle)
    kept = False
    try:
        status = os.fstat(handle)
        if stat.S_ISLNK(status.st_mode):
            check_link(folder, name, status, path)
            return os.readlink("", dir_fd=handle)
        check(folder, name, status, path)
        kept = stat.S_ISDIR(status.st_mode)
        return Folder(handle, f"{folder.path}/{name}", status) if kept else None
    finally:
        if not kept:
            os.close(handle)


def check_link(folder: Folder, name: str, status: os.stat_result, path: str) -> None:
    """Refuses a link that a user other than root has made, or may have put there."""
    if not is_trusted(status.st_uid) or not folder.is_closed():
        raise Unsafe(path, f"{folder.path}/{name} is a symbolic link of {user(status.st_uid)} in a directory that {writers(folder)} may write, and only links of root where only root writes are followed")


def check(folder: Folder, name: str, status: os.stat_result, path: str) -> None:
    """Refuses what the owner of a directory may have put there without being its owner."""
    here = f"{folder.path}/{name}"
    if stat.S_ISREG(status.st_mode) and status.st_nlink > 1 and not folder.is_closed():
        raise Unsafe(path, f"{here} is a file of {user(status.st_uid)} with another name elsewhere (a hard link), in a directory that {writers(folder)} may write")
    if folder.is_roots() or status.st_uid == folder.status.st_uid:
        return
    # A file of root's with this one name is one that root has put there: others can neither make one, nor link one (the kernel's protected_hardlinks).
    if not (stat.S_ISREG(status.st_mode) and is_trusted(status.st_uid)):
        raise Unsafe(path, f"{here} belongs to {user(status.st_uid)}, in a directory that belongs to {user(folder.status.st_uid)}")


def writers(folder: Folder) -> str:
    """Who besides root may change a directory, for people."""
    if not folder.is_roots():
        return user(folder.status.st_uid)
    return "everybody" if folder.status.st_mode & stat.S_IWOTH else f"the group {group(folder.status.st_gid)}"


def user(uid: int) -> str:
    """The name of a user, or the number of one without a name."""
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)


def group(gid: int) -> str:
    """The same of a group."""
    try:
        return grp.getgrgid(gid).gr_name
    except KeyError:
        return str(gid)


def open_file(folder: Folder, name: str, path: str, flags: int) -> int:
    """The descriptor of a regular file that is there, for its content to be changed in its place."""
    handle = os.open(name, flags | FILE, dir_fd=folder.handle)
    try:
        status = os.fstat(handle)
        check(folder, name, status, path)
        if not stat.S_ISREG(status.st_mode):
            raise Unsafe(path, "it is no regular file")
        return handle
    except BaseException:
        os.close(handle)
        raise


def open_directory(folder: Folder, name: str, path: str) -> int:
    """The descriptor of a directory that is there, for all that can be done with one."""
    handle = os.open(name, DIRECTORY, dir_fd=folder.handle)
    try:
        check(folder, name, os.fstat(handle), path)
        return handle
    except BaseException:
        os.close(handle)
        raise


def sync(folder: Folder) -> None:
    """Makes names in a directory survive a power cut."""
    handle = os.open(".", DIRECTORY, dir_fd=folder.handle)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
