"""
What host/base/safe_path.py makes of what other users can prepare: python3 -I -B safe-path.py HOST-PROGRAMS. Prints one JSON object. Nobody has to be root: whoever
runs this, or user 65534 if that is root, plays the other user, and only root is trusted, as on a host. Where this is said of a case, the same user plays root.
"""
import json
import os
import stat
import subprocess
import sys
import tempfile
import types

sys.path.insert(0, sys.argv[1])
from base import files
from base import found
from base import safe_path
from apply import snapshot
from base.paths import Paths

if os.geteuid() == 0:
    os.setresgid(65534, 65534, 65534)
    os.setresuid(65534, 65534, 65534)
os.umask(0o022)

ME = os.geteuid()
BASE = tempfile.mkdtemp()


def as_other(uid):
    return uid == 0


def as_root(uid):
    return uid in (0, ME)


def tell(call, *arguments, **named):
    try:
        answer = call(*arguments, **named)
        return answer if answer is None or isinstance(answer, (str, list, bool)) else "done"
    except safe_path.Unsafe as unsafe:
        return "refused: " + unsafe.message.replace(BASE, "BASE").replace(safe_path.user(ME), "OTHER")
    except OSError as error:
        return type(error).__name__ + (" ELOOP" if error.errno == 40 else "")


def put(path, text):
    os.makedirs(os.path.dirname(BASE + path), exist_ok=True)
    with open(BASE + path, "w", encoding="utf-8") as file:
        file.write(text)


def text(path):
    with open(BASE + path, encoding="utf-8") as file:
        return file.read()


def write(paths, path, content=b"ours\n", in_place=False):
    files.prepare_file(paths, path, content, os.getuid(), os.getgid(), 0o644)
    files.put_in_place(paths, path, in_place)


def content_of(paths, path, **named):
    there = found.find(paths, path, content=True, **named)
    return there if there is None else there.content.decode() if there.content is not None else "link" if there.is_link() else "directory" if there.is_directory() else "other"


def of_another_user():
    """Every use of a path below a directory of somebody else's."""
    safe_path.is_trusted = as_other
    paths, told = Paths("/"), {}
    put("/theirs/a.conf", "theirs\n")
    put("/elsewhere/secret", "secret\n")
    os.symlink("../elsewhere", BASE + "/theirs/conf.d")
    led = BASE + "/theirs/conf.d"
    told["written through their link"] = tell(write, paths, led + "/x")
    told["read through it"] = tell(content_of, paths, led + "/secret")
    told["listed through it"] = tell(found.names_in, paths, led)
    told["a directory made through it"] = tell(files.make_directory, paths, led + "/d/e", ME, -1, 0o700)
    told["their link made a directory"] = tell(files.make_directory, paths, led, ME, -1, 0o700)
    told["removed through it"] = tell(files.remove, paths, led + "/secret")
    told["removed as a directory through it"] = tell(files.remove_empty, paths, led + "/secret")
    told["renamed into it"] = tell(files.rename, paths, BASE + "/theirs/a.conf", led + "/a.conf")
    told["held through it"] = tell(files.hold_name, paths, led + "/new", 0)
    told["elsewhere afterwards"] = sorted(os.listdir(BASE + "/elsewhere"))
    os.symlink("../elsewhere/secret", BASE + "/theirs/last")
    told["a link in the last place"] = tell(content_of, paths, BASE + "/theirs/last")
    told["is that a file"] = tell(found.is_file, paths, BASE + "/theirs/last")
    told["written over it"] = tell(write, paths, BASE + "/theirs/last")
    os.unlink(BASE + "/theirs/last")
    os.symlink("../elsewhere/secret", BASE + "/theirs/last")
    told["written over it for a container"] = tell(write, paths, BASE + "/theirs/last", in_place=True)
    os.link(BASE + "/elsewhere/secret", BASE + "/theirs/hard")
    told["a hard link"] = tell(content_of, paths, BASE + "/theirs/hard")
    told["written into it for a container"] = tell(write, paths, BASE + "/theirs/hard", in_place=True)
    told["written in its place"] = tell(write, paths, BASE + "/theirs/hard")
    told["the secret afterwards"] = text("/elsewhere/secret")
    os.mkfifo(BASE + "/theirs/pipe")
    told["a pipe"] = tell(content_of, paths, BASE + "/theirs/pipe")
    told["a device"] = tell(content_of, paths, "/dev/null")
    told["a file of theirs"] = tell(content_of, paths, BASE + "/theirs/a.conf")
    inode = os.stat(BASE + "/theirs/a.conf").st_ino
    told["written into theirs for a container"] = tell(write, paths, BASE + "/theirs/a.conf", in_place=True)
    told["which is the same file"] = os.stat(BASE + "/theirs/a.conf").st_ino == inode and text("/theirs/a.conf") == "ours\n"
    told["written below them"] = tell(write, paths, BASE + "/theirs/new/deep/b.conf")
    return told


def of_root():
    """Links and directories of root's."""
    safe_path.is_trusted = as_root
    os.makedirs(BASE + "/host/var")
    os.makedirs(BASE + "/host/data/mail")
    paths, told = Paths(BASE + "/host"), {}
    os.symlink("/data", BASE + "/host/opt")
    os.symlink("../data/./mail", BASE + "/host/var/mail")
    os.symlink("loop", BASE + "/host/loop")
    os.symlink("../../../..", BASE + "/host/var/up")
    told["/opt -> /data"] = tell(write, paths, "/opt/a/b")
    told["a relative link, and .."] = tell(write, paths, "/var/mail/vmail")
    told["below data"] = sorted(os.listdir(BASE + "/host/data") + os.listdir(BASE + "/host/data/mail"))
    told["no way out of the root"] = tell(found.names_in, paths, "/var/up")
    told["a loop"] = tell(content_of, paths, "/loop/x")
    told["a file through a last link, followed"] = tell(content_of, paths, "/opt/a/b", follow=True)
    told["what is missing"] = tell(content_of, paths, "/no/where")
    told["below a file"] = tell(content_of, paths, "/data/a/b/c")
    told["written below a file"] = tell(write, paths, "/data/a/b/c")
    os.chmod(BASE + "/host/var", 0o777)
    told["a link where everybody writes"] = tell(write, paths, "/var/mail/more")
    os.chmod(BASE + "/host/var", 0o1777)
    told["and with the sticky bit"] = tell(write, paths, "/var/mail/more")
    os.chmod(BASE + "/host/var", 0o755)
    told["the mode of a directory that nobody named"] = "%04o" % stat.S_IMODE(os.stat(BASE + "/host/data/a").st_mode)
    return told


def status(kind, uid, links=1, mode=0o755, gid=0):
    return types.SimpleNamespace(st_mode=kind | mode, st_uid=uid, st_gid=gid, st_nlink=links)


def owners():
    """Who may own what, in whose directory; by (owner of the directory, its mode, owner of what is in it)."""
    safe_path.is_trusted = as_other
    told = {}
    for of, mode, uid in ((0, 0o755, 0), (0, 0o755, 7), (0, 0o1777, 0), (0, 0o1777, 7), (0, 0o2775, 0), (0, 0o2775, 7), (7, 0o755, 7), (7, 0o755, 0), (7, 0o755, 8)):
        folder = safe_path.Folder(-1, "/etc/x", status(stat.S_IFDIR, of, mode=mode, gid=8))
        passed = []
        for what, found_status, look in (
            ("directory", status(stat.S_IFDIR, uid), safe_path.check),
            ("file", status(stat.S_IFREG, uid), safe_path.check),
            ("hard link", status(stat.S_IFREG, uid, links=2), safe_path.check),
            ("symbolic link", status(stat.S_IFLNK, uid), safe_path.check_link),
        ):
            try:
                look(folder, "y", found_status, "/etc/x/y/z")
                passed.append(what)
            except safe_path.Unsafe:
                pass
        told["%d %04o %d" % (of, mode, uid)] = ", ".join(passed)
    return told


CALLS = ("open", "stat", "fstat", "readlink", "rename", "unlink", "rmdir", "symlink", "mkdir", "listdir", "fchown", "fchmod")


def exchanged(work, theirs, others):
    """
    What `work` gives when somebody exchanges a thing of theirs for another right before a call of the system: before the first, the second and so on, until
    no call is left. `others` makes the other.
    """
    real, told, at = {name: getattr(os, name) for name in CALLS}, [], 0
    count = [0]

    def wrap(name):
        def call(*arguments, **named):
            count[0] += 1
            if count[0] == at:
                real["rename"](theirs, "%s.away%d" % (theirs, at))
                others(theirs)
            return real[name](*arguments, **named)
        return call

    while count[0] >= at:
        at += 1
        count[0] = 0
        for name in CALLS:
            setattr(os, name, wrap(name))
        try:
            told.append(work(at))
        finally:
            for name in CALLS:
                setattr(os, name, real[name])
            if os.path.lexists("%s.away%d" % (theirs, at)):
                subprocess.run(["rm", "-rf", theirs], check=True)
                os.rename("%s.away%d" % (theirs, at), theirs)
    return told


def races():
    """A directory or a file is exchanged while it is used, at each moment that there is."""
    safe_path.is_trusted = as_other
    paths = Paths("/")
    put("/theirs2/conf.d/keep", "")
    put("/theirs2/file", "theirs\n")
    put("/private/secret", "secret\n")
    os.mkdir(BASE + "/kept")
    folder, file = BASE + "/theirs2/conf.d", BASE + "/theirs2/file"

    def written(number):
        return tell(write, paths, "%s/%d" % (folder, number))

    def made(number):
        return tell(files.make_directory, paths, "%s/d%d/e" % (folder, number), ME, -1, 0o700)

    def kept(_):
        try:
            row = snapshot.keep(file, found.find(paths, file, content=True), BASE + "/kept/0000")
        except safe_path.Unsafe:
            return "refused"
        return text("/kept/0000") if row and row["type"] == "file" else row and row["type"]

    def to_secret(path):
        os.symlink(BASE + "/private/secret", path)

    def hard_to_secret(path):
        os.link(BASE + "/private/secret", path)

    def to_private(path):
        os.symlink(BASE + "/private", path)

    told = {
        "written": exchanged(written, folder, to_private), "made": exchanged(made, folder, to_private),
        "kept": exchanged(kept, file, to_secret), "kept, by its other name": exchanged(kept, file, hard_to_secret),
    }
    return {"outside": sorted(os.listdir(BASE + "/private")), "moments": {what: len(ended) for what, ended in told.items()}, "ended": {what: kinds(ended) for what, ended in told.items()}}


def kinds(ended):
    return sorted({"done" if line is None else line.split(":")[0].strip() for line in ended})


try:
    print(json.dumps({"another": of_another_user(), "root": of_root(), "owners": owners(), "races": races()}))
finally:
    subprocess.run(["rm", "-rf", BASE], check=False)
