"""Who the host is to others: its age identity, which takes several lines while one takes the place of another, and its SSH host key."""
import os
import typing

from base import files
from base.command import Refusal, must, run
from base.disk import write_whole
from base.journal import Journal
from base.paths import Paths
from release.manifest import Identity, Manifest


class IdentityRequest(typing.TypedDict):
    """What an operator sends: a line for the identity file, and the private half of an SSH host key."""

    age: str
    ssh: typing.NotRequired[str | None]


HOST_KEY = "/etc/ssh/ssh_host_ed25519_key"
PREFIX = "AGE-SECRET-KEY-1"


def waiting_key(paths: Paths) -> str | None:
    """The SSH host key that was made on the operator's side; None once it is in place."""
    path = paths.state + "/ssh_host_ed25519_key"
    return path if os.path.exists(path) else None


def bring(paths: Paths, given: IdentityRequest) -> dict[str, bool]:
    """
    Adds what an operator sends: `age`, a line for the identity file, and `ssh`, the private half of a host key, which waits for the next attempt. Programs of
    every release read each line of the identity file, so that nothing that could be opened before is closed by it. Gives whether the line was new.
    """
    line = given["age"].strip()
    if not line.startswith(PREFIX) or len(line.split()) != 1:
        raise Refusal("identity", "what was sent is no age identity")
    known = lines(paths)
    if line not in known:
        write_whole(paths.identity, "".join(one + "\n" for one in [*known, line]).encode())
    key = given.get("ssh")
    if key:
        write_whole(paths.state + "/ssh_host_ed25519_key", key.encode())
    return {"added": line not in known}


def lines(paths: Paths) -> list[str]:
    """The age identities of the host."""
    try:
        with open(paths.identity, encoding="utf-8") as file:
            return [line.strip() for line in file if line.startswith(PREFIX)]
    except FileNotFoundError:
        return []


def keep_named(paths: Paths, manifest: Manifest) -> None:
    """Drops the age identities that the confirmed release does not name. A release that names none of them, or none at all, leaves the file as it is."""
    named, known = identity_of(manifest).get("age", []), lines(paths)
    if len(known) < 2 or not named:
        return
    kept = [line for line in known if run(["age-keygen", "-y"], line + "\n")[1].strip() in named]
    if kept and kept != known:
        write_whole(paths.identity, "".join(line + "\n" for line in kept).encode())


def identity_of(manifest: Manifest) -> Identity:
    return manifest.get("identity") or {}


def key_due(paths: Paths, manifest: Manifest) -> bool:
    """Whether the release names another SSH host key than the host shows; one that was made before releases named it does not."""
    wanted = identity_of(manifest).get("ssh")
    return wanted is not None and words(wanted) != words(live_key(paths))


def live_key(paths: Paths) -> str:
    """The public half of the key in place, which is what sshd shows; empty when there is none."""
    return run(["ssh-keygen", "-y", "-f", paths.at(HOST_KEY)])[1]


def words(key: str) -> list[str]:
    """A public key without its comment."""
    return key.split()[:2]


def key_paths(paths: Paths, manifest: Manifest) -> list[str]:
    """What an attempt writes of it beside the release."""
    return [HOST_KEY, HOST_KEY + ".pub"] if moves(paths, manifest) else []


def moves(paths: Paths, manifest: Manifest) -> bool:
    """Whether the key that waits is put in place: by a release that names it, or that names none."""
    return waiting_key(paths) is not None and (key_due(paths, manifest) or "ssh" not in identity_of(manifest))


def require_key(paths: Paths, manifest: Manifest) -> None:
    """Refuses a release that names a host key that is neither in place nor waits: nobody would trust what the host shows."""
    if not key_due(paths, manifest):
        return
    waiting = waiting_key(paths)
    if waiting is None or words(public_half(waiting)) != words(identity_of(manifest).get("ssh", "")):
        raise Refusal("identity", "the release is for another SSH host key than this host has, and that key was not sent: was the key replaced since the release was made?")


def public_half(path: str) -> str:
    return must(["ssh-keygen", "-y", "-f", path])


def place_key(paths: Paths, manifest: Manifest, journal: Journal) -> None:
    """Puts the host key in its place; sshd reads it when it reloads."""
    waiting = waiting_key(paths)
    if waiting is None or not moves(paths, manifest):
        return
    with open(waiting, "rb") as file:
        private = file.read()
    for path, content, mode in ((HOST_KEY, private, 0o600), (HOST_KEY + ".pub", public_half(waiting).encode(), 0o644)):
        files.prepare_file(paths, path, content, 0, 0, mode)
        files.put_in_place(paths, path)
        journal.say("path", path=path, action="window")


def forget_key(paths: Paths) -> None:
    """Removes the copy that waited, once it is in place for good."""
    waiting = waiting_key(paths)
    if waiting is not None:
        os.unlink(waiting)
