"""The daemons' own parsers, asked about a tree before it is there: it is laid over the host where nobody else sees it."""
import json
import os
import re
import subprocess
import typing

from base import files
from base.command import Refusal, run
from base.parse import parsed
from base.paths import Paths
from release.manifest import Validator
from release.plan_rows import PathRow, Plan
from release.release import Filled, Release

ARTIFACTS = "/run/sitec/artifacts"
TIMEOUT = 120
# The host as the checks see it, which is their root.
HERE = Paths()
NAMESPACES = ("CLONE_NEWNS", "CLONE_NEWNET", "CLONE_NEWIPC", "CLONE_NEWUTS", "CLONE_NEWPID")
REAL = ("ext4", "ext3", "ext2", "xfs", "btrfs", "zfs", "overlay", "f2fs", "bcachefs")


class Said(typing.TypedDict):
    """What a validator has to say."""

    validator: str
    code: int
    lines: list[str]


class Answer(typing.TypedDict):
    """What the process in its namespaces comes to."""

    said: typing.NotRequired[list[Said]]
    error: typing.NotRequired[str]


def findings(release: Release, filled: Filled, plan: Plan) -> list[Said]:
    """What the validators of a release say of the host as the plan would make it; empty when they accept everything."""
    if not release.manifest["validators"]:
        return []
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reader)
        outer(release, filled, plan, writer)
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8") as pipe:
        text = pipe.read()
    os.waitpid(pid, 0)
    answer = parsed(Answer, json.loads(text) if text else {"error": "the checks ended before they said anything"}, "the answer of the checks")
    if "error" in answer:
        raise Refusal("project", f"the tree could not be laid over the host to be checked: {filled.redacted(answer['error'])}")
    return [{**row, "lines": [filled.redacted(line) for line in row["lines"]]} for row in answer.get("said", [])]


def outer(release: Release, filled: Filled, plan: Plan, writer: int) -> typing.NoReturn:
    """In a process of its own: new namespaces, and in them another process that is their first."""
    try:
        os.unshare(sum(getattr(os, name) for name in NAMESPACES))
        child = os.fork()
        if child == 0:
            inner(release, filled, plan, writer)
        os.waitpid(child, 0)
    except BaseException as error:
        tell(writer, {"error": repr(error)})
    os._exit(0)


def inner(release: Release, filled: Filled, plan: Plan, writer: int) -> typing.NoReturn:
    # Some parsers run as their daemon's user, who has to get to what lies here alone.
    os.umask(0o022)
    try:
        enter(lay_over())
        lay_files(release, filled, plan)
        answer: Answer = {"said": [row for row in map(ask, release.manifest["validators"]) if row]}
    except BaseException as error:
        answer = {"error": str(error) or repr(error)}
    tell(writer, answer)
    os._exit(0)


def tell(writer: int, answer: Answer) -> None:
    os.write(writer, json.dumps(answer).encode())


def mount(*arguments: str) -> None:
    done = subprocess.run(["mount", *arguments], capture_output=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        raise OSError(f"mount {' '.join(arguments)}: {done.stderr.strip()}")


def lay_over() -> str:
    """A writable view of the whole host whose changes are in memory."""
    mount("--make-rprivate", "/")
    extra = other_mounts()
    mount("-t", "tmpfs", "-o", "mode=0700", "tmpfs", "/mnt")
    root = overlay("/", "0")
    for number, (place, kind) in enumerate(extra, 1):
        if kind in REAL:
            mount("--bind", overlay(place, str(number)), root + place)
    mount("-t", "proc", "proc", root + "/proc")
    mount("--rbind", "/dev", root + "/dev")
    mount("-t", "tmpfs", "-o", "mode=0755", "tmpfs", root + "/run")
    return root


def overlay(place: str, number: str) -> str:
    for part in ("upper", "work", "root"):
        os.makedirs(f"/mnt/{number}/{part}")
    os.chmod(f"/mnt/{number}/upper", os.stat(place).st_mode & 0o7777)
    mount("-t", "overlay", "-o", f"lowerdir={place},upperdir=/mnt/{number}/upper,workdir=/mnt/{number}/work", "overlay", f"/mnt/{number}/root")
    return f"/mnt/{number}/root"


def other_mounts() -> list[tuple[str, str]]:
    """File systems beside the root's, such as /var: as (place, kind)."""
    with open("/proc/self/mountinfo", encoding="utf-8") as file:
        rows = [line.split() for line in file]
    paths = [(re.sub(r"\\040", " ", row[4]), row[row.index("-") + 1]) for row in rows]
    return [(place, kind) for place, kind in paths if re.fullmatch(r"/(var|usr|opt|home|srv|etc|boot|var/lib|var/log|var/mail|var/spool|usr/local)", place)]


def enter(root: str) -> None:
    os.makedirs(root + "/run/lock", exist_ok=True)
    os.chroot(root)
    os.chdir("/")
    run(["ip", "link", "set", "lo", "up"])
    # What is sent anywhere goes nowhere; without any route some parsers give up before they read.
    run(["ip", "route", "add", "default", "dev", "lo"])
    run(["ip", "-6", "route", "add", "default", "dev", "lo"])
    for name in ("ipv4", "ipv6"):
        try:
            with open(f"/proc/sys/net/{name}/ip_nonlocal_bind", "w", encoding="ascii") as file:
                file.write("1")
        except OSError:
            pass


def lay_files(release: Release, filled: Filled, plan: Plan) -> None:
    """The plan's paths and the release's SQL, where the parsers look for them."""
    acting = [row for row in plan["paths"] if row["action"] != "none"]
    sysusers = "/etc/sysusers.d/sitec.conf"
    if sysusers in release.entries:
        files.prepare_file(HERE, sysusers, release.raw(sysusers), 0, 0, 0o644)
        files.put_in_place(HERE, sysusers)
        run(["systemd-sysusers", sysusers])
    for row in acting:
        lay(row, release, filled)
    for row in acting:
        if row["action"] == "remove":
            files.remove(HERE, row["path"])
    for name in [name for step in release.seed_steps()["steps"] for name in step["files"]]:
        files.prepare_file(HERE, os.path.join(ARTIFACTS, name), filled.sql(name).encode(), 0, 0, 0o644)
        files.put_in_place(HERE, os.path.join(ARTIFACTS, name))


def lay(row: PathRow, release: Release, filled: Filled) -> None:
    path, action = row["path"], row["action"]
    if action not in ("mkdir", "link", "write"):
        return
    entry = release.entries[path]
    if entry["type"] == "directory":
        files.make_directory(HERE, path, *files.numbers(entry), int(entry["mode"], 8))
    elif entry["type"] == "symlink":
        files.prepare_link(HERE, path, entry["target"])
        files.put_in_place(HERE, path)
    else:
        files.prepare_file(HERE, path, filled.content(path), *files.numbers(entry), int(entry["mode"], 8))
        files.put_in_place(HERE, path)


def ask(validator: Validator) -> Said | None:
    """What one parser has to say; nothing when it accepts the tree."""
    environment = {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "HOME": "/root", "ARTIFACTS": ARTIFACTS}
    try:
        done = subprocess.run(["sh", "-c", validator["script"]], stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", errors="replace", env=environment, timeout=TIMEOUT, check=False)
    except subprocess.TimeoutExpired:
        return {"validator": validator["name"], "code": 124, "lines": [f"did not end within {TIMEOUT} s"]}
    said = done.stderr.strip() or ("" if done.returncode == 0 else done.stdout.strip() or f"ended with {done.returncode} and said nothing")
    lines = [line for line in said.split("\n") if line.strip()]
    return {"validator": validator["name"], "code": done.returncode, "lines": lines} if lines else None
