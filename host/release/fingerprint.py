"""What lies at a path, as data that can be compared and shown: contents only as a keyed hash, because short secrets could be guessed from a plain one."""
import hashlib
import hmac
import os
import stat

from base.disk import write_whole
from base.found import Found, find
from base.paths import Paths
from base.safe_path import Unsafe, group, user
from release.manifest import Entry
from release.plan_rows import Fingerprint


class Fingerprints:
    """Takes fingerprints with the host's own key, which is made when it is first needed; who only looks goes without one that is kept."""

    def __init__(self, paths: Paths, look: bool = False) -> None:
        self.paths = paths
        self.key = os.urandom(32) if look and not os.path.exists(paths.key) else read_key(paths)

    def of_content(self, content: bytes) -> str:
        """The keyed hash of some bytes."""
        return hmac.new(self.key, content, hashlib.sha256).hexdigest()

    def of_live(self, path: str) -> Fingerprint | None:
        """What lies there; None when nothing does."""
        found = find(self.paths, path, content=True)
        return None if found is None else self.of_found(found)

    def is_live(self, path: str, fingerprint: Fingerprint) -> bool:
        """Whether what lies there is what it was; what may not be believed is not."""
        try:
            return self.of_live(path) == fingerprint
        except Unsafe:
            return False

    def of_found(self, found: Found) -> Fingerprint:
        """The same for a path that was found already."""
        if found.target is not None:
            return {"type": "symlink", "target": found.target}
        if found.is_directory():
            return ownership("directory", found.status)
        if found.content is None:
            return {"type": "other"}
        return {**ownership("file", found.status), "hash": self.of_content(found.content)}

    def of_entry(self, entry: Entry, content: bytes) -> Fingerprint:
        """What shall lie there, from a manifest's entry and the filled bytes of a file."""
        if entry["type"] == "symlink":
            return {"type": "symlink", "target": entry["target"]}
        owned: Fingerprint = {"type": entry["type"], "owner": entry["owner"], "group": entry["group"], "mode": entry["mode"]}
        return owned if entry["type"] == "directory" else {**owned, "hash": self.of_content(content)}


def read_key(paths: Paths) -> bytes:
    os.makedirs(paths.state, mode=0o700, exist_ok=True)
    if not os.path.exists(paths.key):
        write_whole(paths.key, os.urandom(32))
    with open(paths.key, "rb") as file:
        return file.read()


def ownership(kind: str, status: os.stat_result) -> Fingerprint:
    """Whose something of a kind is, and who may use it."""
    return {"type": kind, "owner": user(status.st_uid), "group": group(status.st_gid), "mode": f"{stat.S_IMODE(status.st_mode):04o}"}
