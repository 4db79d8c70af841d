"""Room on the disk for the way back: an attempt keeps some for as long as it may have to be undone."""
import errno
import os

from machine import Refusal, must

# For the journal, states, and copies beside their places; PostgreSQL, which ends when it finds no room, starts again only with some for its log (16 MiB at a time).
LEAST = 64 << 20
DISK = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO)
IN_WORDS = {errno.ENOSPC: "is full", errno.EDQUOT: "is full", errno.EROFS: "is read-only"}


def path(release):
    return release.path("room")


def keep(release, more=0):
    """Takes as much room as undoing may need, or refuses while nothing has been changed."""
    size = LEAST + more
    handle = os.open(path(release), os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        os.posix_fallocate(handle, 0, size)
    except OSError as error:
        free(release)
        raise Refusal("disk", "%s: an attempt needs %d MiB to be able to undo itself" % (told(error), size >> 20)) from None
    finally:
        os.close(handle)


def free(release):
    """Gives the room back, to whatever needs it now."""
    if os.path.exists(path(release)):
        os.unlink(path(release))


def refusal_of(error):
    """The refusal that an error of the operating system's is, for people."""
    return error if isinstance(error, Refusal) else Refusal("disk", told(error))


def told(error):
    return "the host says: %s%s" % (error.strerror or error, " (%s)" % error.filename if error.filename else "")


def trouble(places):
    """What keeps anything from being written, as a file without a name finds out; None when nothing does. A disk that has failed does not call itself read-only."""
    try:
        handle = os.open(places.state, os.O_TMPFILE | os.O_WRONLY, 0o600)
        try:
            os.write(handle, b"\n")
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in DISK:
            raise
        return "the disk of %s %s" % (places.state, IN_WORDS.get(error.errno, "fails: %s" % error.strerror))
    return None


def settle(places):
    """Everything that was written is on the disk, also what others have written."""
    folders = [places.at(path) for path in ("/", "/etc", "/home", "/opt", "/usr", "/var", "/var/lib") if os.path.isdir(places.at(path))]
    must(["sync", "--file-system", *folders, places.state])
