"""Ends a Python program right before a chosen change, from outside: the program knows nothing of it.

`kill_points.pth` beside this file makes Python import it before any program, also under -I. A program whose command line
matches `program` of the order in /var/lib/kill-points/order.json counts what it does to the file system and which
commands it starts, from 0. Right before number `at` the order is taken away, so that what runs next lives, the rest
is written to /var/lib/kill-points/fired, and the process is killed, or stands still until somebody ends it, or stops
until somebody sends it SIGCONT.

Python announces most of this to audit hooks; what it does not announce is wrapped. Beyond the calls themselves, the moment
right after a file was opened to be written is a point: there it is empty. Python's buffers make no points.
"""
import json
import os
import re
import signal
import sys

HOME = "/var/lib/kill-points"
ORDER = os.path.join(HOME, "order.json")
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
AUDITED = {
    "os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.chmod", "os.chown",
    "os.utime", "os.setxattr", "os.removexattr", "subprocess.Popen", "os.system", "os.posix_spawn", "os.exec",
}
WRAPPED = ("write", "writev", "pwrite", "pwritev", "fsync", "fdatasync", "sync", "sendfile", "copy_file_range", "posix_fallocate", "mkfifo", "mknod")
NOT_FILES = re.compile(r"^/(dev|proc|sys)/|\.pyc(\.\d+)?$")


def watch(order):
    state = {"count": 0, "busy": False, "of": os.getpid()}
    write = os.write
    log = os.open(os.path.join(HOME, "points"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)

    def point(name):
        # A fork's changes are its own, and often in a mount namespace in which nobody would see that it was ended.
        if state["busy"] or os.getpid() != state["of"]:
            return
        state["busy"] = True
        if state["count"] == order["at"]:
            fire(name)
        write(log, (name + "\n").encode())
        state["count"] += 1
        state["busy"] = False

    def fire(name):
        os.rename(ORDER, os.path.join(HOME, "order.done"))
        with open(os.path.join(HOME, "fired"), "w") as file:
            json.dump({"pid": os.getpid(), "at": state["count"], "point": name}, file)
        if order["action"] == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if order["action"] == "stop":
            os.kill(os.getpid(), signal.SIGSTOP)
            return
        while True:
            signal.pause()

    def audit(event, arguments):
        if event in AUDITED:
            point(f"{event} {told(arguments)}")
        elif event == "open" and is_written(*arguments):
            point(f"open {told(arguments)}")

    def is_written(path, _mode, flags):
        return not isinstance(path, int) and flags & WRITES != 0 and not NOT_FILES.search(os.fsdecode(path))

    def wrap(name, call):
        def wrapped(*arguments, **named):
            point(f"{name} {told(arguments)}")
            return call(*arguments, **named)
        return wrapped

    def opened(call):
        def wrapped(file, mode="r", *arguments, **named):
            result = call(file, mode, *arguments, **named)
            if not isinstance(file, int) and "w" in mode and not NOT_FILES.search(os.fsdecode(file)):
                point(f"opened {told([file])}")
            return result
        return wrapped

    import builtins
    import io
    for name in WRAPPED:
        setattr(os, name, wrap(name, getattr(os, name)))
    io.open = builtins.open = opened(io.open)
    sys.addaudithook(audit)


def told(arguments):
    """What tells one point from another: paths and commands, no numbers of descriptors and no contents."""
    return " ".join(part if isinstance(part, str) else " ".join(map(str, part)) for part in arguments if isinstance(part, (str, list, tuple)))


def ordered():
    try:
        with open(ORDER) as file:
            order = json.load(file)
    except FileNotFoundError:
        return None
    return order if re.search(order["program"], " ".join(sys.orig_argv)) else None


found = ordered()
if found:
    watch(found)
