"""Room on the disk for the way back: an attempt keeps some for as long as it may have to be undone."""
import errno
import os

from base.command import Refusal, must
from base.paths import Paths
from release.release import Release

# For the journal, states, and copies beside their paths; PostgreSQL, which ends when it finds no room, starts again only with some for its log (16 MiB at a time).
LEAST = 64 << 20
DISK = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO)
IN_WORDS = {errno.ENOSPC: "is full", errno.EDQUOT: "is full", errno.EROFS: "is read-only"}


def path(release: Release) -> str:
    return release.path("room")


def keep(release: Release, more: int = 0) -> None:
    """Takes as much room as undoing may need, or refuses while nothing has been changed."""
    size = LEAST + more
    handle = os.open(path(release), os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        os.posix_fallocate(handle, 0, size)
    except OSError as error:
        free(release)
        raise Refusal("disk", f"{told(error)}: an attempt needs {size >> 20} MiB to be able to undo itself") from None
    finally:
        os.close(handle)


def free(release: Release) -> None:
    """Gives the room back, to whatever needs it now."""
    if os.path.exists(path(release)):
        os.unlink(path(release))


def refusal_of(error: Refusal | OSError) -> Refusal:
    """The refusal that an error of the operating system's is, for people."""
    return error if isinstance(error, Refusal) else Refusal("disk", told(error))


def told(error: OSError) -> str:
    return f"the host says: {error.strerror or error}{f' ({error.filename})' if error.filename else ''}"


def trouble(paths: Paths) -> str | None:
    """What keeps anything from being written, as a file without a name finds out; None when nothing does. A disk that has failed does not call itself read-only."""
    try:
        handle = os.open(paths.state, os.O_TMPFILE | os.O_WRONLY, 0o600)
        try:
            os.write(handle, b"\n")
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in DISK:
            raise
        return f"the disk of {paths.state} {IN_WORDS.get(error.errno, f'fails: {error.strerror}')}"
    return None


def settle(paths: Paths) -> None:
    """Everything that was written is on the disk, also what others have written."""
    folders = [paths.at(path) for path in ("/", "/etc", "/home", "/opt", "/usr", "/var", "/var/lib") if os.path.isdir(paths.at(path))]
    must(["sync", "--file-system", *folders, paths.state])
