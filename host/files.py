"""Putting files in place: each is written beside its place first, and all are moved there in one go."""
import grp
import os
import pwd

from disk import sync_directory


def numbers(entry):
    """Owner and group as numbers; a name that does not exist is an error."""
    return number_of(entry["owner"], lambda name: pwd.getpwnam(name).pw_uid), number_of(entry["group"], lambda name: grp.getgrnam(name).gr_gid)


def number_of(name, look_up):
    return int(name) if name.isdigit() else look_up(name)


def beside(place):
    """Where a file waits for its turn; no daemon's include pattern matches the name."""
    return os.path.join(os.path.dirname(place), ".sitec-%s.new" % os.path.basename(place))


def make_parents(place):
    """The directories above a place that nobody has named: everybody may pass them, whatever the umask says."""
    before = os.umask(0o022)
    try:
        os.makedirs(os.path.dirname(place), exist_ok=True)
    finally:
        os.umask(before)


def make_directory(place, uid, gid, mode):
    """A directory with this owner and mode, made or corrected."""
    make_parents(place)
    os.makedirs(place, mode=0o700, exist_ok=True)
    os.chown(place, uid, gid)
    os.chmod(place, mode)


def prepare_file(place, content, uid, gid, mode):
    """Writes a file beside its place, complete with owner and mode."""
    make_parents(place)
    temporary = beside(place)
    if os.path.lexists(temporary):
        os.unlink(temporary)
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        os.fchown(file.fileno(), uid, gid)
        os.fchmod(file.fileno(), mode)
        file.flush()
        os.fsync(file.fileno())


def prepare_link(place, target):
    """Makes a symbolic link beside its place."""
    make_parents(place)
    temporary = beside(place)
    if os.path.lexists(temporary):
        os.unlink(temporary)
    os.symlink(target, temporary)


def put_in_place(place, in_place=False):
    """Moves what waits to its place. A file that a container has mounted by itself keeps its inode, or the container would never see the new one."""
    temporary = beside(place)
    if in_place and os.path.isfile(place) and not os.path.islink(place):
        with open(temporary, "rb") as source:
            content = source.read()
        status = os.stat(temporary)
        with open(place, "r+b") as target:
            target.truncate(0)
            target.write(content)
            os.fchown(target.fileno(), status.st_uid, status.st_gid)
            os.fchmod(target.fileno(), status.st_mode & 0o7777)
            target.flush()
            os.fsync(target.fileno())
        os.unlink(temporary)
    else:
        os.rename(temporary, place)
    sync_directory(os.path.dirname(place))


def forget(place):
    """Removes what waits for a place that it never took."""
    if os.path.lexists(beside(place)):
        os.unlink(beside(place))


def remove(place):
    """Removes a file or link if it is there."""
    try:
        os.unlink(place)
    except FileNotFoundError:
        return
    sync_directory(os.path.dirname(place))


def remove_empty(place):
    """Removes a directory if nothing is in it; says whether it is gone."""
    try:
        os.rmdir(place)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True
