"""What the host is now, but for files and units: packages, users and groups."""
import grp
import pwd

from base.command import must
from release.manifest import User
from release.plan_rows import UserRow
from release.release import Release


def installed_packages() -> set[str]:
    """The names of all packages that are installed."""
    out = must(["dpkg-query", "--show", "--showformat=${Package} ${db:Status-Status}\n"])
    return {line.split()[0] for line in out.split("\n") if line.endswith(" installed")}


def users_plan(release: Release, confirmed: Release | None) -> list[UserRow]:
    """What is missing or wrong about the users and groups of a release, and which of its daemons' users nothing needs any more; logins.py has the rest."""
    changes: list[UserRow] = [change for user in release.manifest["users"] for change in user_change(user)]
    changes += [change for name, gid in groups_of(release) for change in group_change(name, gid)]
    known = known_names(confirmed) if confirmed else ()
    changes = [{**change, "class": "missing"} if change["action"] == "add" and (change.get("user") or change.get("group")) in known else change for change in changes]
    names = {user["name"] for user in release.manifest["users"]}
    left = [user["name"] for user in (confirmed.manifest["users"] if confirmed else []) if user["name"] not in names and not user["login"] and exists(user["name"])]
    orphans: list[UserRow] = [{"user": name, "class": "orphan", "action": "none"} for name in left]
    return changes + orphans


def known_names(release: Release) -> set[str]:
    return {user["name"] for user in release.manifest["users"]} | {name for name, _ in groups_of(release)}


def exists(name: str) -> pwd.struct_passwd | None:
    """The account of a name; None when there is none."""
    try:
        return pwd.getpwnam(name)
    except KeyError:
        return None


def owner_of(uid: int | None) -> str | None:
    """The name of the account that has a number; None when it is free."""
    try:
        return None if uid is None else pwd.getpwuid(uid).pw_name
    except KeyError:
        return None


def user_change(user: User) -> list[UserRow]:
    live = exists(user["name"])
    if live is None:
        uid = user.get("uid")
        owner = owner_of(uid)
        if uid is not None and owner is not None:
            # systemd-sysusers would take another number, and end with 0.
            return [{"user": user["name"], "class": "conflict", "action": "none", "detail": f"its number {uid} is that of {owner}"}]
        return [{"user": user["name"], "class": "pending", "action": "add"}]
    if "uid" in user and live.pw_uid != user["uid"]:
        return [{"user": user["name"], "class": "conflict", "action": "none", "detail": f"has the number {live.pw_uid}, not {user['uid']}"}]
    return []


def groups_of(release: Release) -> list[tuple[str, str]]:
    """The groups that sysusers.d asks for, with their numbers."""
    if "/etc/sysusers.d/sitec.conf" not in release.entries:
        return []
    rows = [line.split() for line in release.raw("/etc/sysusers.d/sitec.conf").decode().split("\n")]
    return [(row[1], row[2]) for row in rows if len(row) > 2 and row[0] == "g"]


def group_change(name: str, gid: str) -> list[UserRow]:
    try:
        live = grp.getgrnam(name).gr_gid
    except KeyError:
        return [{"group": name, "class": "pending", "action": "add"}]
    if gid.isdigit() and live != int(gid):
        return [{"group": name, "class": "conflict", "action": "none", "detail": f"has the number {live}, not {gid}"}]
    return []
