"""Plans for staged releases on a host that is exactly as a confirmed release wants it: python3 -I -B plans-of-edits.py HOST-PROGRAMS ROOT CONFIRMED STAGED..."""
import json
import sys

sys.path.insert(0, sys.argv[1])
from store import database
from store import disabling
from release import fingerprint
from release import identity
from plan import accounts
from plan import plan
from base import units
from base.paths import Paths
from release.release import Release

OPTIONS = {"overwrite": [], "allowDisable": 0, "diffs": False}
RUNNING = {"ActiveState": "active", "Type": "simple", "RemainAfterExit": "no", "After": "", "LoadState": "loaded"}


def main(root, confirmed, staged):
    paths, base = Paths(root), Release(confirmed)
    maker = plan.Maker(paths, base, None, OPTIONS)
    live = {path: maker.wanted(entry) for path, entry in base.entries.items()}
    base.__class__ = Confirmed
    base.known = {"paths": live, "seed": maker.seed_fingerprint(), "derived": {}}
    states = {row["unit"]: row["state"] for row in base.manifest["units"]}
    fingerprint.Fingerprints.of_live = lambda self, path: live.get(path)
    database.read = lambda release, filled: None
    accounts.installed_packages = lambda: set(base.packages())
    accounts.exists = lambda name: next((user for user in map(User, base.manifest["users"]) if user.pw_name == name), None)
    accounts.owner_of = lambda uid: next((row["name"] for row in base.manifest["users"] if uid is not None and row.get("uid") == uid), None)
    accounts.group_change = lambda name, gid: []
    accounts.owner_of = lambda uid: None
    units.observe = lambda names: {name: unit(states.get(name, "disabled")) for name in names}
    identity.live_key = lambda paths: base.manifest.get("identity", {}).get("ssh", "")
    disabling.of = lambda *_: {"accounts": 0, "disables": []}
    for directory in staged:
        print(json.dumps(plan.make(paths, Release(directory), base, OPTIONS)))


class Confirmed(Release):
    """A release whose record is not on disk."""

    record = property(lambda self: self.known)


class User:
    """A user as the manifest describes it."""

    def __init__(self, row):
        self.pw_name, self.pw_uid = row["name"], row.get("uid")


def unit(state):
    up = state == "enabled"
    return {**RUNNING, "UnitFileState": state, "ActiveState": "active" if up else "inactive"}


main(sys.argv[2], sys.argv[3], sys.argv[4:])
