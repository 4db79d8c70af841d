"""Who undoes an attempt that nobody confirms: a timer, and units of the next boot. Both run the activator of the last confirmed release."""
import os
import time

from base import files
from base.command import activator, must, run, start_unit
from base.disk import point
from base.found import find
from base.paths import Paths
from release.records import Deadline

EARLY = "sitec-guard-early.service"
LATE = "sitec-guard-late.service"
# Seconds between two checks whether a program still works on an attempt.
WATCH = 20
BOOT_ID = "/proc/sys/kernel/random/boot_id"

# Before anything that reads what an attempt has changed.
EARLY_TEXT = """[Unit]
Description=Roll back to the last confirmed release after a reboot without a confirmation
ConditionPathExists=/var/lib/sitec/pending
DefaultDependencies=no
Conflicts=shutdown.target
RequiresMountsFor=/var/lib/sitec /etc /opt /usr/local
After=local-fs.target
Before=sysinit.target systemd-tmpfiles-setup.service systemd-sysctl.service network-pre.target ufw.service shutdown.target

[Service]
Type=oneshot
SyslogIdentifier=sitec-guard
ExecStart=%(command)s boot early

[Install]
WantedBy=sysinit.target
"""
LATE_TEXT = """[Unit]
Description=Finish the rollback to the last confirmed release, and check it
ConditionPathExists=/var/lib/sitec/pending
After=multi-user.target

[Service]
Type=oneshot
TimeoutStartSec=600
SyslogIdentifier=sitec-guard
ExecStart=%(command)s boot late

[Install]
WantedBy=multi-user.target
"""


def clock() -> float:
    """Seconds since this boot; setting the time does not move them."""
    return time.clock_gettime(time.CLOCK_BOOTTIME)


def boot_id() -> str:
    """Which boot this is."""
    with open(BOOT_ID, encoding="ascii") as file:
        return file.read().strip()


def deadline(seconds: float) -> Deadline:
    """A moment of this boot, as it is kept on disk."""
    return {"boot": boot_id(), "at": clock() + seconds}


def remaining(moment: Deadline | None) -> float | int:
    """Seconds until a deadline; those of another boot have passed."""
    return moment["at"] - clock() if moment and moment["boot"] == boot_id() else 0


def install(paths: Paths, name: str) -> None:
    """Makes the boot units and lets the guard be the last confirmed release's activator, or on the first deploy the attempt's own."""
    confirmed = paths.led_to(paths.current)
    point(paths.guard, os.path.join("releases", confirmed or name, "activator"))
    command = " ".join(activator("/var/lib/sitec/guard"))
    changed = [write_unit(paths, EARLY, EARLY_TEXT % {"command": command}), write_unit(paths, LATE, LATE_TEXT % {"command": command})]
    links = [find(paths, f"/etc/systemd/system/{target}.wants/{unit}") for target, unit in (("sysinit.target", EARLY), ("multi-user.target", LATE))]
    if any(changed) or not all(link is not None and link.is_link() for link in links):
        must(["systemctl", "daemon-reload"])
        must(["systemctl", "--quiet", "enable", EARLY, LATE])


def write_unit(paths: Paths, name: str, text: str) -> bool:
    path, content = "/etc/systemd/system/" + name, text.encode()
    there = find(paths, path, content=True)
    if there is not None and there.content == content:
        return False
    files.prepare_file(paths, path, content, os.geteuid(), os.getegid(), 0o644)
    files.put_in_place(paths, path)
    return True


def arm(paths: Paths, name: str, seconds: float) -> None:
    """Starts another timer; those that run already do nothing when they find that the deadline has moved."""
    unit = f"sitec-guard-{name}-{time.monotonic_ns()}"
    timer = [f"--on-active={max(seconds, 0.1):.1f}s", "--timer-property=AccuracySec=100ms", "--property=Restart=on-failure", "--property=RestartSec=2"]
    start_unit("sitec-guard", unit, timer, activator(paths.guard, "guard", name))


def watch(paths: Paths, name: str) -> None:
    """Starts a timer that fires until the attempt is over: an attempt can be killed together with what cleans up after it, and keep everybody out."""
    timer = [f"--on-calendar=*:*:00/{WATCH}", "--timer-property=AccuracySec=1s"]
    start_unit("sitec-guard", f"sitec-guard-{name}-watch", timer, activator(paths.guard, "guard", name))


def disarm() -> None:
    """Stops all timers of the guard."""
    run(["systemctl", "stop", "sitec-guard-*.timer"])


def at_work(name: str) -> bool:
    """Whether the unit of an attempt, or what cleans up after it, still runs."""
    return active(f"sitec-activate-{name}.service")


def looks_after(name: str, state: str) -> bool:
    """Whether something is still going to happen to a pending attempt by itself: its own unit, a running guard, or a timer if it waits."""
    kinds = [f"sitec-activate-{name}.service", f"sitec-guard-{name}-*.service"] + ([f"sitec-guard-{name}-*.timer"] if state == "waiting" else [])
    return active(*kinds)


def comes_back(name: str) -> bool:
    """Whether anything of the guard is there, or will be, for an attempt that nobody is at work on: it runs, a timer waits, or a boot has come half its way."""
    _, jobs, _ = run(["systemctl", "list-jobs", "--no-legend", LATE])
    return active(f"sitec-guard-{name}-*") or jobs.strip() != ""


def active(*units: str) -> bool:
    _, out, _ = run(["systemctl", "list-units", "--no-legend", "--plain", "--state=active,activating,deactivating", *units])
    return out.strip() != ""
