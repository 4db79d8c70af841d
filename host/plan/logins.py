"""The accounts of people: the rows of a plan for those to close and to open again."""
from collections.abc import Collection

from base.found import find
from base.paths import Paths
from plan import accounts
from release.plan_rows import UserRow
from release.release import Release

# The first day of 1970, which PAM and cron believe.
EXPIRED = "1"


def rows(paths: Paths, release: Release, confirmed: Release | None, decided: Collection[str]) -> list[UserRow]:
    """Rows of a plan for accounts to close, and to open again."""
    people = [user["name"] for user in release.manifest["users"] if user["login"]]
    before = [user["name"] for user in (confirmed.manifest["users"] if confirmed else []) if user["login"]]
    closed = closed_accounts(paths)
    leaving: list[UserRow] = [{"user": name, "class": "orphan", "action": "lock"} for name in before if name not in people and accounts.exists(name) and name not in closed]
    shut = [opened(name, name in before, name in decided) for name in people if name in closed and accounts.exists(name)]
    strangers = [name for name in absent(release) if (account := accounts.exists(name)) and account.pw_uid != 0 and name not in closed]
    shutting: list[UserRow] = [{"user": name, "class": "pending", "action": "lock"} for name in strangers]
    return [*leaving, *shut, *shutting]


def absent(release: Release) -> list[str]:
    """The names of accounts that nobody may use."""
    return release.manifest["absentUsers"]


def opened(name: str, known: bool, decided: bool) -> UserRow:
    """An account that could log in before and cannot now was locked on this host."""
    if not known:
        return {"user": name, "class": "pending", "action": "unlock"}
    return {"user": name, "class": "hand-edited", "action": "unlock", "decided": True} if decided else {"user": name, "class": "hand-edited", "action": "none", "detail": "has expired"}


def closed_accounts(paths: Paths) -> set[str]:
    """The names of accounts that have expired for good."""
    try:
        found = find(paths, "/etc/shadow", content=True)
    except PermissionError:
        return set()
    fields = [line.split(":") for line in found.content.decode().split("\n")] if found and found.content else []
    return {row[0] for row in fields if len(row) > 7 and row[7] in ("0", EXPIRED)}
