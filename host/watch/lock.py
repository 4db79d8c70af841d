"""One activation or rollback at a time; who holds the lock is written into it."""
import contextlib
import fcntl
import json
import os
import time
from collections.abc import Generator

from base.command import Refusal
from base.journal import now
from base.parse import parsed
from base.paths import Paths
from watch.holder import Holding, of_lock


@contextlib.contextmanager
def held(paths: Paths, what: str, wait: float = 0, commit: str | None = None) -> Generator[None]:
    """Holds the lock, with words for others such as "a rollback"; refuses with the holder's words after so many seconds."""
    os.makedirs(paths.state, mode=0o700, exist_ok=True)
    handle = os.open(paths.lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        acquire(handle, time.monotonic() + wait)
        say(handle, json.dumps({"what": what, "commit": commit, "since": now(), "at": time.time(), "pid": os.getpid()}))
        yield
        say(handle, "")
    finally:
        os.close(handle)


def say(handle: int, text: str) -> None:
    """Writes into the lock who holds it; without room on the disk the lock is held as well, above all by the program that makes room."""
    with contextlib.suppress(OSError):
        os.ftruncate(handle, 0)
        os.pwrite(handle, text.encode(), 0)


def held_by(paths: Paths) -> str | None:
    """Words about the holder, for programs that only read; None when there is none."""
    try:
        handle = os.open(paths.lock, os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        return None
    except BlockingIOError:
        return describe(os.pread(handle, 4096, 0).decode(errors="replace"))
    finally:
        os.close(handle)


def acquire(handle: int, end: float) -> None:
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() >= end:
                text = os.pread(handle, 4096, 0).decode(errors="replace")
                raise Refusal("locked", describe(text)) from None
            time.sleep(0.2)


def describe(text: str) -> str:
    try:
        holder = of_lock(parsed(Holding, json.loads(text), "the lock"))
    except (ValueError, Refusal):
        holder = "another process"
    return f"the host is locked by {holder}"
