"""Debian packages: downloaded first, then installed with their daemons held back and configuration files kept."""
import contextlib
import os

from disk import read_json, write_json
from files import make_parents
from lock import held
from machine import Refusal, must, run

# Nothing starts while this is there and says no. A power cut takes what it asks for, and with it its say.
POLICY = "/usr/sbin/policy-rc.d"
COMMENT = "# sitec holds daemons back while it installs packages\n"
# Nothing is enabled while this is there: Debian's packages ask systemd's presets when they are new.
PRESET = "/run/systemd/system-preset/00-sitec.preset"
POLICY_TEXT = "#!/bin/sh\n" + COMMENT + "[ ! -e " + PRESET + " ] || exit 101\n"
PRESET_TEXT = COMMENT + "disable *\n"

# Where dpkg keeps what it has not come to the end of.
UNFINISHED = "/var/lib/dpkg/updates"
KEEP = ["--force-confdef", "--force-confold"]
OPTIONS = ["--yes", "--quiet", "--no-install-recommends", *["-oDpkg::Options::=" + option for option in KEEP], "-oDPkg::Lock::Timeout=120"]


def download(places, names):
    """Gets packages with all that they need into apt's cache, reading the lists again if they do not know them."""
    finish_unfinished(places)
    code, _, _ = run(["apt-get", "install", "--download-only", *OPTIONS, *names], timeout=1800)
    if code == 0:
        return
    must(["apt-get", "update", "--quiet"], timeout=600)
    code, out, err = run(["apt-get", "install", "--download-only", *OPTIONS, *names], timeout=1800)
    if code != 0:
        raise Refusal("packages", "packages cannot be downloaded: %s" % (err or out).strip()[-1500:])


def install(places, names):
    """Installs downloaded packages without starting or enabling anything: what runs is what a manifest names, once the guard is armed."""
    with nothing_starts(places):
        must(["apt-get", "install", "--no-download", *OPTIONS, *names], timeout=1800)


def finish_unfinished(places):
    """After a dpkg that was killed, apt does nothing before this."""
    unfinished = places.at(UNFINISHED)
    if os.path.isdir(unfinished) and os.listdir(unfinished):
        with nothing_starts(places):
            run(["dpkg", "--configure", "--pending", *KEEP], timeout=1800)


@contextlib.contextmanager
def nothing_starts(places):
    """Maintainer scripts start and enable nothing meanwhile."""
    hold(places)
    try:
        yield
    finally:
        release_hold(places)


def hold(places):
    policy = places.at(POLICY)
    if os.path.lexists(policy) and not is_ours(policy):
        raise Refusal("packages", "%s exists and is not sitec's: packages cannot be installed with their daemons held back" % POLICY)
    write_json(places.installing, {"enabled": sorted(enabled_units())})
    for path, text, mode in ((PRESET, PRESET_TEXT, 0o644), (POLICY, POLICY_TEXT, 0o755)):
        make_parents(places, path)
        with open(places.at(path), "w", encoding="ascii") as file:
            file.write(text)
        os.chmod(places.at(path), mode)


def release_hold(places):
    """Removes what `hold` made, also of an attempt that was killed; scripts that enabled something all the same, without asking, have it disabled."""
    for path in filter(is_ours, map(places.at, (POLICY, PRESET))):
        os.unlink(path)
    before = read_json(places.installing)
    if before is not None:
        disable(enabled_units() - set(before["enabled"]))
        os.unlink(places.installing)


def release_left(places):
    """The same for whoever finds what an attempt has left that was killed; one that is at work keeps it."""
    if not any(map(is_ours, map(places.at, (POLICY, PRESET)))) and not os.path.exists(places.installing):
        return
    try:
        with held(places, "the end of an installation that was killed", wait=5):
            release_hold(places)
    except Refusal as refusal:
        if refusal.kind != "locked":
            raise


def is_ours(path):
    if not os.path.lexists(path):
        return False
    with open(path, encoding="utf-8", errors="replace") as file:
        return COMMENT in file


def enabled_units():
    """The units that are enabled."""
    out = must(["systemctl", "list-unit-files", "--no-legend", "--plain", "--state=enabled"])
    return {line.split()[0] for line in out.split("\n") if line.strip()}


def disable(names):
    """Takes back what packages enabled."""
    if names:
        run(["systemctl", "disable", "--quiet", "--now", *sorted(names)])
