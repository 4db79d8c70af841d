"""Debian packages: downloaded first, then installed with their daemons held back and configuration files kept."""
import os

from machine import Refusal, must, run

POLICY = "/usr/sbin/policy-rc.d"
POLICY_TEXT = "#!/bin/sh\n# sitec holds daemons back while it installs packages\nexit 101\n"
OPTIONS = ["--yes", "--quiet", "--no-install-recommends", "-o", "Dpkg::Options::=--force-confdef", "-o", "Dpkg::Options::=--force-confold", "-o", "DPkg::Lock::Timeout=120"]


def download(names):
    """Gets packages with all that they need into apt's cache, reading the lists again if they do not know them."""
    code, _, _ = run(["apt-get", "install", "--download-only", *OPTIONS, *names], timeout=1800)
    if code == 0:
        return
    must(["apt-get", "update", "--quiet"], timeout=600)
    code, out, err = run(["apt-get", "install", "--download-only", *OPTIONS, *names], timeout=1800)
    if code != 0:
        raise Refusal("packages", "packages cannot be downloaded: %s" % (err or out).strip()[-1500:])


def install(places, names):
    """Installs downloaded packages without starting anything."""
    hold(places)
    try:
        must(["apt-get", "install", "--no-download", *OPTIONS, *names], timeout=1800)
    finally:
        release_hold(places)


def hold(places):
    """Lets maintainer scripts start nothing."""
    path = places.at(POLICY)
    if os.path.lexists(path) and not is_ours(path):
        raise Refusal("packages", "%s exists and is not sitec's: packages cannot be installed with their daemons held back" % POLICY)
    with open(path, "w", encoding="ascii") as file:
        file.write(POLICY_TEXT)
    os.chmod(path, 0o755)


def release_hold(places):
    """Removes what `hold` made, also of an attempt that was killed."""
    path = places.at(POLICY)
    if os.path.lexists(path) and is_ours(path):
        os.unlink(path)


def is_ours(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read() == POLICY_TEXT


def enabled_units():
    """The units that are enabled; what a package adds to them in an attempt can be taken back."""
    out = must(["systemctl", "list-unit-files", "--no-legend", "--plain", "--state=enabled"])
    return {line.split()[0] for line in out.split("\n") if line.strip()}


def stop_and_disable(names):
    """Takes back what packages enabled."""
    if names:
        run(["systemctl", "disable", "--quiet", "--now", *sorted(names)])
