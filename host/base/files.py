"""Putting files in place: each is written beside its place first, and all are moved there in one go. Nothing here takes a path that safe_path has not reached."""
import contextlib
import grp
import os
import pwd
import stat
from collections.abc import Callable
from typing import TypedDict

from base.paths import Paths
from base.safe_path import Folder, Unsafe, open_directory, open_file, parent, sync, user


class Owned(TypedDict):
    """Whatever names its owner and group."""

    owner: str
    group: str


def numbers(entry: Owned) -> tuple[int, int]:
    """Owner and group as numbers; a name that does not exist is an error."""
    return number_of(entry["owner"], lambda name: pwd.getpwnam(name).pw_uid), number_of(entry["group"], lambda name: grp.getgrnam(name).gr_gid)


def number_of(name: str, look_up: Callable[[str], int]) -> int:
    return int(name) if name.isdigit() else look_up(name)


def beside(name: str) -> str:
    """What a file is called while it waits for its turn; no daemon's include pattern matches the name."""
    return f".sitec-{name}.new"


def lies(folder: Folder, name: str) -> os.stat_result | None:
    """What lies there, not followed; None when nothing does."""
    try:
        return os.stat(name, dir_fd=folder.handle, follow_symlinks=False)
    except FileNotFoundError:
        return None


def clear(folder: Folder, name: str) -> None:
    """Removes what waits in a directory for a name that it never took."""
    status = lies(folder, beside(name))
    if status is None:
        return
    with contextlib.suppress(FileNotFoundError):
        (os.rmdir if stat.S_ISDIR(status.st_mode) else os.unlink)(beside(name), dir_fd=folder.handle)


def add_parent(folder: Folder, name: str) -> None:
    """A directory above a place that nobody has named: everybody may pass it, whatever the umask says, and it is whose the one above it is."""
    if not folder.is_roots():
        add_directory(folder, name, folder.status.st_uid, folder.status.st_gid, 0o755)
        return
    before = os.umask(0o022)
    try:
        os.mkdir(name, dir_fd=folder.handle)
    except FileExistsError:
        return
    finally:
        os.umask(before)


def add_directory(folder: Folder, name: str, uid: int, gid: int, mode: int) -> None:
    """A new directory, complete with owner and mode before it has its name: below another user's, one of root's could not be entered."""
    clear(folder, name)
    os.mkdir(beside(name), 0o700, dir_fd=folder.handle)
    handle = open_new(folder, beside(name))
    try:
        os.fchown(handle, uid, gid)
        os.fchmod(handle, mode)
    finally:
        os.close(handle)
    os.rename(beside(name), name, src_dir_fd=folder.handle, dst_dir_fd=folder.handle)


def open_new(folder: Folder, name: str) -> int:
    """The descriptor of the empty directory that was made a moment ago; a user who may write beside it can have put another there."""
    handle = os.open(name, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=folder.handle)
    status = os.fstat(handle)
    if status.st_uid == os.geteuid() and stat.S_IMODE(status.st_mode) & 0o777 == 0o700 and not os.listdir(handle):
        return handle
    os.close(handle)
    raise Unsafe(f"{folder.path}/{name}", f"it is not the directory that was made there: {user(folder.status.st_uid)} has replaced it")


def make_directory(paths: Paths, path: str, uid: int, gid: int, mode: int) -> None:
    """A directory with this owner and mode, made or corrected."""
    with parent(paths, path, make=add_parent) as (folder, name):
        if lies(folder, name) is None:
            add_directory(folder, name, uid, gid, mode)
            return
        handle = open_directory(folder, name, path)
        try:
            os.fchown(handle, uid, gid)
            os.fchmod(handle, mode)
        finally:
            os.close(handle)


def make_parents(paths: Paths, path: str) -> None:
    """The directories above a place."""
    with parent(paths, path, make=add_parent):
        return


def prepare_file(paths: Paths, path: str, content: bytes, uid: int, gid: int, mode: int) -> None:
    """Writes a file beside its place, complete with owner and mode."""
    with parent(paths, path, make=add_parent) as (folder, name):
        clear(folder, name)
        handle = os.open(beside(name), os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600, dir_fd=folder.handle)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            os.fchown(file.fileno(), uid, gid)
            os.fchmod(file.fileno(), mode)
            file.flush()
            os.fsync(file.fileno())


def prepare_link(paths: Paths, path: str, target: str) -> None:
    """Makes a symbolic link beside its place."""
    with parent(paths, path, make=add_parent) as (folder, name):
        clear(folder, name)
        os.symlink(target, beside(name), dir_fd=folder.handle)


def put_in_place(paths: Paths, path: str, in_place: bool = False) -> None:
    """Moves what waits to its place. A file that a container has mounted by itself keeps its inode, or the container would never see the new one."""
    with parent(paths, path) as (folder, name):
        there = lies(folder, name) if in_place else None
        if there is not None and stat.S_ISREG(there.st_mode):
            write_over(folder, name, path)
            os.unlink(beside(name), dir_fd=folder.handle)
        else:
            os.rename(beside(name), name, src_dir_fd=folder.handle, dst_dir_fd=folder.handle)
        sync(folder)


def write_over(folder: Folder, name: str, path: str) -> None:
    """Lets a file that is there hold what waits for its place."""
    with os.fdopen(open_file(folder, beside(name), path, os.O_RDONLY), "rb") as source, os.fdopen(open_file(folder, name, path, os.O_RDWR), "r+b") as target:
        status = os.fstat(source.fileno())
        target.truncate(0)
        target.write(source.read())
        os.fchown(target.fileno(), status.st_uid, status.st_gid)
        os.fchmod(target.fileno(), status.st_mode & 0o7777)
        target.flush()
        os.fsync(target.fileno())


def forget(paths: Paths, path: str) -> None:
    """Removes what waits for a place that it never took."""
    with contextlib.suppress(FileNotFoundError, NotADirectoryError), parent(paths, path) as (folder, name):
        clear(folder, name)


def remove(paths: Paths, path: str) -> None:
    """Removes a file or link if it is there."""
    try:
        with parent(paths, path) as (folder, name):
            os.unlink(name, dir_fd=folder.handle)
            sync(folder)
    except FileNotFoundError:
        return


def remove_empty(paths: Paths, path: str) -> bool:
    """Removes a directory if nothing is in it; says whether it is gone."""
    try:
        with parent(paths, path) as (folder, name):
            os.rmdir(name, dir_fd=folder.handle)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True


def hold_name(paths: Paths, path: str, mode: int) -> None:
    """Makes a directory with a mode of its own and nothing else, if nothing is there."""
    with parent(paths, path) as (folder, name):
        if lies(folder, name) is None:
            os.mkdir(name, mode, dir_fd=folder.handle)
            sync(folder)


def rename(paths: Paths, before: str, now: str) -> None:
    """Gives a directory another name; one that is empty gives way."""
    with parent(paths, before) as (folder, name), parent(paths, now) as (to, new_name):
        os.rename(name, new_name, src_dir_fd=folder.handle, dst_dir_fd=to.handle)
        for changed in (folder, to):
            sync(changed)
