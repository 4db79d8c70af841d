"""Room on the disk for the way back: an attempt keeps some for as long as it may have to be undone."""
import errno
import os

from machine import Refusal, must

# For the journal, states, and copies beside their places.
LEAST = 16 << 20
DISK = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO)


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
    """What keeps anything from being written; None when nothing does."""
    status = os.statvfs(places.state)
    if status.f_flag & os.ST_RDONLY:
        return "the disk of %s is read-only" % places.state
    return "the disk of %s is full" % places.state if status.f_bavail == 0 else None


def settle(places):
    """Everything that was written is on the disk, also what others have written."""
    folders = [places.at(path) for path in ("/", "/etc", "/home", "/opt", "/usr", "/var", "/var/lib") if os.path.isdir(places.at(path))]
    must(["sync", "--file-system", *folders, places.state])
