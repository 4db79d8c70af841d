"""The confirmation: from outside, over a connection that is younger than the change, by the client that holds the attempt's secret word."""
import hashlib
import hmac
import os
import shutil
from collections.abc import Iterator

from apply import daemons, snapshot, users
from apply.window import windowed
from base import files
from base.command import Refusal, must
from base.disk import point, read_json, unpoint
from base.journal import Journal, now
from base.parse import parsed
from base.paths import Paths
from release import disk_space, identity
from release.plan_rows import ToldPlan
from release.records import EndingAttempt, State
from release.release import Filled, Release
from watch import guard, mail_probe
from watch.lock import held

# Releases that are kept to go back to.
KEEP = 10

# What sshd calls the process of one connection.
SSHD = ("sshd-session", "sshd")


def confirm(paths: Paths, name: str, nonce: str, probes: list[object]) -> None:
    """Makes an attempt the last confirmed release."""
    with held(paths, "a confirmation", wait=10):
        release = Release(paths.release(name))
        journal = Journal(release.path("journal"))
        if paths.led_to(paths.current) == name:
            return
        state = release.state
        if paths.led_to(paths.pending) != name or state["state"] != "waiting":
            raise Refusal("not-waiting", f"this attempt does not wait for a confirmation: it is {state['state']}")
        if state.get("boot") != guard.boot_id():
            raise Refusal("not-waiting", "this attempt does not wait for a confirmation: the host has booted, and rolls it back")
        attempt = ending(release)
        if not hmac.compare_digest(hashlib.sha256(nonce.encode()).hexdigest(), attempt.get("nonceHash", "")):
            raise Refusal("nonce", "this is not the secret word of the attempt")
        began = connection_start()
        if began is None or began < state.get("activeAt", 0):
            raise Refusal("old-connection", "this connection is older than the change: it proves nothing; only a new one confirms")
        daemons.look(release, snapshot.must_read(release.path("snapshot"))["units"])
        end_window(paths, release, journal)
        # From this line on the attempt is the release that the guard puts back.
        point(paths.current, os.path.join("releases", name))
        journal.say("confirmed", probes=probes)
        finish(paths, release)


def ending(release: Release) -> EndingAttempt:
    attempt = read_json(release.path("attempt.json"), EndingAttempt)
    if attempt is None:
        raise Refusal("broken", f"{release.directory} holds no attempt")
    return attempt


def finish(paths: Paths, release: Release) -> None:
    """What follows from a confirmation; done again for one that was killed in the middle."""
    plan = ending(release)["plan"]
    disk_space.free(release)
    base = plan["base"]
    release.become("confirmed", confirmedAt=now(), before=base, deadline=None)
    before = Release(paths.release(base)) if base and os.path.isdir(paths.release(base)) else None
    users.end_access(plan, release, before, Journal(release.path("journal")))
    unpoint(paths.pending)
    guard.disarm()
    point(paths.guard, os.path.join("releases", release.name, "activator"))
    identity.forget_key(paths)
    identity.keep_named(paths, release.manifest)
    mail_probe.forget_left(paths, release)
    tidy(paths)


def end_window(paths: Paths, release: Release, journal: Journal) -> None:
    """Files lose what they said besides until the confirmation."""
    plan = parsed(ToldPlan, read_json(release.path("plan.json"), dict[str, object]), release.path("plan.json"))
    filled = Filled(release, paths)
    told: list[str] = []
    for path in windowed(release, plan):
        entry = release.entries[path]
        if entry["type"] != "file":
            continue
        files.prepare_file(paths, path, filled.content(path), *files.numbers(entry), int(entry["mode"], 8))
        files.put_in_place(paths, path, entry.get("mounted", False))
        told += [notification["daemon"] for notification in entry.get("notify", [])]
    for daemon in release.manifest["daemons"]:
        if daemon["name"] in told:
            must(daemon["reload"])
            journal.say("window-ends", daemon=daemon["name"], verb="reload", code=0)


def connection_start() -> float | None:
    """When the SSH connection that this runs in began, in seconds since the boot; None when it runs in none."""
    began = None
    for _, name, fields in lineage():
        if name in SSHD and int(fields[1]) > 1:
            began = int(fields[19]) / os.sysconf("SC_CLK_TCK")
    return began


def peer() -> str | None:
    """The address that this comes from over SSH, as sshd told the shell that it started; None without SSH."""
    told = None
    for pid, name, _ in lineage():
        if name in SSHD:
            break
        try:
            with open(f"/proc/{pid}/environ", "rb") as file:
                pairs = (pair.partition(b"=") for pair in file.read().split(b"\0"))
        except PermissionError:
            break  # Only root sees into every process: one of another user was not started by this connection.
        told = next((value.split()[0].decode() for key, _, value in pairs if key == b"SSH_CONNECTION"), None)
    return told


def lineage() -> Iterator[tuple[int, str, list[str]]]:
    """This process and those that it comes from, each by its number, its name, and what else the kernel says of it (proc_pid_stat(5), from the state on)."""
    pid = os.getpid()
    while pid > 1:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            text = file.read()
        fields = text[text.rindex(")") + 2:].split()
        yield pid, text[text.index("(") + 1:text.rindex(")")], fields
        pid = int(fields[1])


def extend(paths: Paths, name: str, seconds: float) -> None:
    """Extends the time to confirm, counted from now."""
    with held(paths, "an extension of the time to confirm", wait=10):
        release = Release(paths.release(name))
        if paths.led_to(paths.pending) != name or release.state["state"] != "waiting":
            raise Refusal("not-waiting", "this attempt does not wait for a confirmation")
        guard.arm(paths, name, seconds)
        release.become("waiting", deadline=guard.deadline(seconds))
        Journal(release.path("journal")).say("extended", seconds=seconds)


def tidy(paths: Paths) -> None:
    """Removes what nobody goes back to: old releases, and snapshots, which hold values of secrets."""
    current = paths.led_to(paths.current)
    names = sorted(os.listdir(paths.releases))
    for name in names:
        shutil.rmtree(paths.release(name) + "/snapshot", ignore_errors=True)
    states = {name: read_json(paths.release(name) + "/state.json", State) for name in names}
    releases = [name for name, state in states.items() if state and state["state"] == "confirmed"]
    for name in set(names) - set(releases[-KEEP:]) - set(names[-KEEP:]) - {current}:
        shutil.rmtree(paths.release(name), ignore_errors=True)
    shutil.rmtree(paths.staging, ignore_errors=True)
