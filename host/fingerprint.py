"""What lies at a path, as data that can be compared and shown: contents only as a keyed hash, because short secrets could be guessed from a plain one."""
import grp
import hashlib
import hmac
import os
import pwd
import stat

from disk import write_whole


class Fingerprints:
    """Takes fingerprints with the host's own key, which is made when it is first needed; who only looks goes without one that is kept."""

    def __init__(self, places, look=False):
        self.places = places
        self.key = os.urandom(32) if look and not os.path.exists(places.key) else read_key(places)

    def of_content(self, content):
        """The keyed hash of some bytes."""
        return hmac.new(self.key, content, hashlib.sha256).hexdigest()

    def of_live(self, path):
        """What lies there; None when nothing does."""
        place = self.places.at(path)
        try:
            status = os.lstat(place)
        except (FileNotFoundError, NotADirectoryError):
            return None
        if stat.S_ISLNK(status.st_mode):
            return {"type": "symlink", "target": os.readlink(place)}
        if stat.S_ISDIR(status.st_mode):
            return {"type": "directory", **ownership(status)}
        if not stat.S_ISREG(status.st_mode):
            return {"type": "other"}
        with open(place, "rb") as file:
            return {"type": "file", **ownership(status), "hash": self.of_content(file.read())}

    def of_entry(self, entry, content):
        """What shall lie there, from a manifest's entry and the filled bytes of a file."""
        if entry["type"] == "symlink":
            return {"type": "symlink", "target": entry["target"]}
        owned = {"type": entry["type"], "owner": entry["owner"], "group": entry["group"], "mode": entry["mode"]}
        return owned if entry["type"] == "directory" else {**owned, "hash": self.of_content(content)}


def read_key(places):
    os.makedirs(places.state, mode=0o700, exist_ok=True)
    if not os.path.exists(places.key):
        write_whole(places.key, os.urandom(32))
    with open(places.key, "rb") as file:
        return file.read()


def ownership(status):
    return {"owner": user_name(status.st_uid), "group": group_name(status.st_gid), "mode": "%04o" % stat.S_IMODE(status.st_mode)}


def user_name(uid):
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)


def group_name(gid):
    try:
        return grp.getgrgid(gid).gr_name
    except KeyError:
        return str(gid)
