"""Debian packages: downloaded first, then installed with their daemons held back and configuration files kept."""
import contextlib
import os
import time
import typing
from collections.abc import Callable, Collection, Generator

from base.command import Refusal, must, run
from base.disk import read_json, write_json
from base.files import make_parents
from base.paths import Paths
from watch.lock import held

# Nothing starts while this is there and says no. A power cut takes what it asks for, and with it its say.
POLICY = "/usr/sbin/policy-rc.d"
COMMENT = "# sitec holds daemons back while it installs packages\n"
# Nothing is enabled while this is there: Debian's packages ask systemd's presets when they are new.
PRESET = "/run/systemd/system-preset/00-sitec.preset"
POLICY_TEXT = "#!/bin/sh\n" + COMMENT + "[ ! -e " + PRESET + " ] || exit 101\n"
PRESET_TEXT = COMMENT + "disable *\n"

# Where dpkg keeps what it has not come to the end of.
UNFINISHED = "/var/lib/dpkg/updates"
# Seconds in which others have to be done with apt, and between two tries. It waits for dpkg's lock alone by itself: not for that of its lists, nor of its archives.
PATIENCE = 600
PAUSE = 2
HELD = "Could not get lock"
KEEP = ["--force-confdef", "--force-confold"]
LOCK = ["-oDPkg::Lock::Timeout=5"]
OPTIONS = ["--yes", "--quiet", "--no-install-recommends", *["-oDpkg::Options::=" + option for option in KEEP], *LOCK]


class Enabled(typing.TypedDict):
    """The units that were enabled before an installation began."""

    enabled: list[str]


def download(paths: Paths, names: list[str], waits: Callable[[float], None]) -> None:
    """Gets packages with all that they need into apt's cache, reading the lists again if they do not know them. `waits` is called with a number of seconds if others hold apt."""
    finish_unfinished(paths)
    code, _, _ = apt(["install", "--download-only", *OPTIONS, *names], waits)
    if code == 0:
        return
    must_apt("the lists of packages cannot be read", ["update", "--quiet", *LOCK], waits)
    must_apt("packages cannot be downloaded", ["install", "--download-only", *OPTIONS, *names], waits)


def install(paths: Paths, names: list[str], waits: Callable[[float], None]) -> None:
    """Installs downloaded packages without starting or enabling anything: what runs is what a manifest names, once the guard is armed."""
    with nothing_starts(paths):
        must_apt("packages cannot be installed", ["install", "--no-download", *OPTIONS, *names], waits)


def must_apt(trouble: str, arguments: list[str], waits: Callable[[float], None]) -> None:
    code, out, err = apt(arguments, waits)
    if code != 0:
        raise Refusal("packages", f"{trouble}: {(err or out).strip()[-1500:]}")


def apt(arguments: list[str], waits: Callable[[float], None]) -> tuple[int, str, str]:
    """What apt-get ends with, once nobody else holds its locks: a fresh server's own timers do for minutes."""
    end, told = time.monotonic() + PATIENCE, False
    while True:
        code, out, err = run(["apt-get", *arguments], timeout=1800)
        if code == 0 or HELD not in err:
            return code, out, err
        if time.monotonic() >= end:
            raise Refusal("packages", f"apt is held by another process, for longer than {PATIENCE} s: {err.strip()[-1500:]}")
        if not told:
            waits(PATIENCE)
        told = True
        time.sleep(PAUSE)


def finish_unfinished(paths: Paths) -> None:
    """After a dpkg that was killed, apt does nothing before this."""
    unfinished = paths.at(UNFINISHED)
    if os.path.isdir(unfinished) and os.listdir(unfinished):
        with nothing_starts(paths):
            run(["dpkg", "--configure", "--pending", *KEEP], timeout=1800)


@contextlib.contextmanager
def nothing_starts(paths: Paths) -> Generator[None]:
    """Maintainer scripts start and enable nothing meanwhile."""
    hold(paths)
    try:
        yield
    finally:
        release_hold(paths)


def hold(paths: Paths) -> None:
    policy = paths.at(POLICY)
    if os.path.lexists(policy) and not is_ours(policy):
        raise Refusal("packages", f"{POLICY} exists and is not sitec's: packages cannot be installed with their daemons held back")
    write_json(paths.installing, {"enabled": sorted(enabled_units())})
    for path, text, mode in ((PRESET, PRESET_TEXT, 0o644), (POLICY, POLICY_TEXT, 0o755)):
        make_parents(paths, path)
        with open(paths.at(path), "w", encoding="ascii") as file:
            file.write(text)
        os.chmod(paths.at(path), mode)


def release_hold(paths: Paths) -> None:
    """Removes what `hold` made, also of an attempt that was killed; scripts that enabled something all the same, without asking, have it disabled."""
    for path in filter(is_ours, map(paths.at, (POLICY, PRESET))):
        os.unlink(path)
    before = read_json(paths.installing, Enabled)
    if before is not None:
        disable(enabled_units() - set(before["enabled"]))
        os.unlink(paths.installing)


def release_left(paths: Paths) -> None:
    """The same for what an attempt has left that was killed; one that is at work keeps it."""
    if not any(map(is_ours, map(paths.at, (POLICY, PRESET)))) and not os.path.exists(paths.installing):
        return
    try:
        with held(paths, "the end of an installation that was killed", wait=5):
            release_hold(paths)
    except Refusal as refusal:
        if refusal.kind != "locked":
            raise


def is_ours(path: str) -> bool:
    if not os.path.lexists(path):
        return False
    with open(path, encoding="utf-8", errors="replace") as file:
        return COMMENT in file


def enabled_units() -> set[str]:
    """The units that are enabled."""
    out = must(["systemctl", "list-unit-files", "--no-legend", "--plain", "--state=enabled"])
    return {line.split()[0] for line in out.split("\n") if line.strip()}


def disable(names: Collection[str]) -> None:
    """Takes back what packages enabled."""
    if names:
        run(["systemctl", "disable", "--quiet", "--now", *sorted(names)])
