"""What a first deploy does besides: the SSH host key that waits, and the private networks before ssh moves into them."""
import os
import time

import files
from machine import Refusal, must, run

HOST_KEY = "/etc/ssh/ssh_host_ed25519_key"


def waiting_key(places):
    """The SSH host key that was made on the operator's side; None once it is in place."""
    path = places.state + "/ssh_host_ed25519_key"
    return path if os.path.exists(path) else None


def paths(places):
    """What a first deploy writes beside the release."""
    return [HOST_KEY, HOST_KEY + ".pub"] if waiting_key(places) else []


def place_key(places, journal):
    """Puts the host key in its place; sshd reads it when it is told."""
    waiting = waiting_key(places)
    if waiting is None:
        return
    with open(waiting, "rb") as file:
        private = file.read()
    public = must(["ssh-keygen", "-y", "-f", waiting]).encode()
    for path, content, mode in ((HOST_KEY, private, 0o600), (HOST_KEY + ".pub", public, 0o644)):
        files.prepare_file(places, path, content, 0, 0, mode)
        files.put_in_place(places, path)
        journal.say("path", path=path, action="window")


def forget_key(places):
    """Removes the copy that waited, once it is in place for good."""
    waiting = waiting_key(places)
    if waiting is not None:
        os.unlink(waiting)


def networks(release):
    """The units of private networks."""
    return [daemon["unit"] for daemon in release.manifest["daemons"] if daemon["service"] == "wireguard"]


def await_hub(journal, units, seconds):
    """Waits until every peer in these networks has answered: what listens there alone must be reachable before the old way in is closed."""
    interfaces = {unit.split("@")[1].removesuffix(".service") for unit in units}
    journal.say("await-hub", seconds=seconds)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        code, out, _ = run(["wg", "show", "all", "latest-handshakes"])
        rows = [row for row in map(str.split, out.split("\n")) if row and row[0] in interfaces]
        if code == 0 and {row[0] for row in rows} == interfaces and all(row[-1] != "0" for row in rows):
            journal.say("hub-answered")
            return
        time.sleep(1)
    raise Refusal("hub", "the hub did not answer within %d s: was it given the block of this host?" % seconds)
