"""
Programs of the host against a user who exchanges a file for a link all the time, as root: python3 -I -B race.py PROGRAMS USER DIRECTORY TRIES. DIRECTORY is the
user's and holds nothing else. Prints a line of JSON with what was tried and what came of it; `old` is how soon a look at a name and its use in two steps, as
they were, lose the same race: without that nothing would be proven.
"""
import json
import os
import pwd
import shutil
import signal
import stat
import sys

programs, name, directory, tries = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
sys.path.insert(0, programs)

# What a power cut would take is not asked here.
os.fsync = lambda handle: None

from base import files
from apply import snapshot
from base.paths import Paths
from base.safe_path import Unsafe

USER = pwd.getpwnam(name)
SECRET, TEXT = "/root/of-root-alone", b"a secret of root's\n"
KEPT, OUTSIDE = "/root/kept", "/root/outside"
OLD_TRIES, MOST = 2_000_000, 50
OWN = b"the user's\n"
# Where the user's links lead.
LEADS = {"link": SECRET, "way": OUTSIDE}


def exchange(pair, parent):
    """What the user does, until it is ended or root's side is."""
    os.setgroups([])
    os.setresgid(USER.pw_gid, USER.pw_gid, USER.pw_gid)
    os.setresuid(USER.pw_uid, USER.pw_uid, USER.pw_uid)
    os.chdir(directory)
    first, second = pair
    away = first + ".away"
    while os.getppid() == parent:
        for source, target in ((first, away), (second, first), (first, second), (away, first)):
            try:
                os.rename(source, target)
            except OSError:
                # Root has written there, or removed it, meanwhile.
                renew(first, second, away)


def renew(first, second, away):
    """The two are there again, and nothing is in the way of their exchange."""
    target = LEADS[second]
    if os.path.isdir(away) and os.path.isdir(first):
        shutil.rmtree(away, ignore_errors=True)
    if not any(os.path.islink(entry) for entry in (first, second, away)):
        if os.path.lexists(second):
            os.rename(second, first)
        os.symlink(target, second)
    if first == "file" and not any(os.path.isfile(entry) and not os.path.islink(entry) for entry in (first, second, away)):
        with open("own", "wb") as file:
            file.write(OWN)
        os.rename("own", away)


def start(*pair):
    parent, child = os.getpid(), os.fork()
    if child == 0:
        exchange(pair, parent)
        os._exit(0)
    return child


def end(child):
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def make():
    for path, mode in ((KEPT, 0o700), (OUTSIDE, 0o755)):
        os.makedirs(path, mode=mode, exist_ok=True)
    with open(SECRET, "wb") as file:
        os.fchmod(file.fileno(), 0o600)
        file.write(TEXT)
    with open(directory + "/file", "wb") as file:
        file.write(OWN)
    os.mkdir(directory + "/folder")
    for entry, target in LEADS.items():
        os.symlink(target, directory + "/" + entry)
    for made in os.listdir(directory):
        os.chown(directory + "/" + made, USER.pw_uid, USER.pw_gid, follow_symlinks=False)


def old():
    """How many tries it takes until the owner of the one is noted beside the bytes of the other; None when it never happens."""
    for number in range(1, OLD_TRIES + 1):
        try:
            status = os.lstat(directory + "/file")
            if stat.S_ISREG(status.st_mode):
                with open(directory + "/file", "rb") as file:
                    if file.read() == TEXT and status.st_uid == USER.pw_uid:
                        return number
        except FileNotFoundError:
            pass
    return None


def kept():
    """Snapshots, and each that found a file put back."""
    paths, seen, stolen = Paths(), {}, 0
    while going_on(seen, "file", "symlink"):
        try:
            snapshot.save(paths, KEPT, [directory + "/file"], (), {})
            row = snapshot.read(KEPT)["paths"][directory + "/file"]
            if row and row["type"] == "file":
                snapshot.restore(paths, KEPT)
        except Unsafe:
            row = {"type": "refused"}
        kind = row["type"] if row else "nothing"
        seen[kind] = seen.get(kind, 0) + 1
        stolen += kind == "file" and snapshot.kept_bytes(KEPT, row) == TEXT
        stolen += is_theirs_with_secret()
    return {"tried": sum(seen.values()), "stolen": stolen, "seen": seen}


def going_on(seen, *kinds):
    """Whether to try on: as often as was asked for, and until each of these has been seen."""
    count = sum(seen.values())
    return count < tries or (count < MOST * tries and not set(kinds) <= set(seen))


def is_theirs_with_secret():
    """Whether a file of the user's own holds the secret now."""
    for entry in ("file", "file.away", "link"):
        try:
            handle = os.open(directory + "/" + entry, os.O_RDONLY | os.O_NOFOLLOW)
        except OSError:
            continue
        with os.fdopen(handle, "rb") as file:
            if os.fstat(handle).st_uid == USER.pw_uid and file.read() == TEXT:
                return True
    return False


def written():
    """Files below a directory that is exchanged for a link."""
    paths, ended = Paths(), {}
    while going_on(ended, "written", "refused"):
        path = "%s/folder/%d" % (directory, sum(ended.values()))
        try:
            files.prepare_file(paths, path, b"ours\n", 0, 0, 0o644)
            files.put_in_place(paths, path)
            how = "written"
        except Unsafe:
            how = "refused"
        except OSError as error:
            how = type(error).__name__
        ended[how] = ended.get(how, 0) + 1
    return {"tried": sum(ended.values()), "escaped": len(os.listdir(OUTSIDE)), "ended": ended}


make()
user = start("file", "link")
told = {"old": old(), "kept": kept()}
end(user)
user = start("folder", "way")
told["written"] = written()
end(user)
print(json.dumps(told))
