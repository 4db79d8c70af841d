"""
People's access to the host. Who left the site has neither key nor sshd's leave as soon as the files are in place; once that is confirmed, the account
has expired, is in no group of sitec's, and has no process. It stays, with its files, and opens again for a person who comes back.
Accounts that nobody may use (`absentUsers`) end in the same way, without a password, a shell and any group: no release could bring one back with its files.
"""
from collections.abc import Collection

from base.command import must, run
from base.found import find
from base.journal import Journal
from base.paths import Paths
from plan import accounts
from release.plan_rows import EndedPlan, KeptPlan, UserRow
from release.release import Release

# The first day of 1970, which PAM and cron believe.
EXPIRED = "1"
NEVER = ""


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


def let_in(plan: KeptPlan, release: Release, journal: Journal) -> None:
    """Opens accounts again, before the files are in place that let their people in."""
    for name in named(plan, "unlock"):
        must(["usermod", "--expiredate", NEVER, name])
        for group in groups(release, name):
            must(["gpasswd", "--add", name, group])
        journal.say("user", user=name, action="unlock")


def shut_again(plan: KeptPlan, release: Release, journal: Journal) -> None:
    """Takes back what `let_in` did."""
    for name in named(plan, "unlock"):
        close(name, release)
        journal.say("user", user=name, action="lock")


def end_access(plan: EndedPlan, release: Release, before: Release | None, journal: Journal) -> None:
    """What a confirmation brings with it; nothing of it keeps the release from being the confirmed one."""
    for name in named(plan, "lock"):
        tell(journal, name, "lock", close_for_good(name) if name in absent(release) else close(name, before or release))


def close(name: str, release: Release) -> tuple[int, str, str]:
    for group in groups(release, name):
        run(["gpasswd", "--delete", name, group])
    ended = run(["usermod", "--expiredate", EXPIRED, name])
    run(["pkill", "-KILL", "-U", name])
    return ended


def close_for_good(name: str) -> tuple[int, str, str]:
    ended = run(["usermod", "--lock", "--expiredate", EXPIRED, "--groups", "", "--shell", "/usr/sbin/nologin", name])
    run(["pkill", "-KILL", "-U", name])
    return ended


def tell(journal: Journal, name: str, action: str, ended: tuple[int, str, str]) -> None:
    code, _, err = ended
    if code == 0:
        journal.say("user", user=name, action=action)
    else:
        journal.say("problem", message=f"the account {name} could not be made to {action}: {err.strip()[-500:]}")


def named(plan: EndedPlan, action: str) -> list[str]:
    return [row["user"] for row in plan["users"] if row["action"] == action and "user" in row and accounts.exists(row["user"])]


def groups(release: Release, name: str) -> list[str]:
    """The groups that a release puts users into."""
    if "/etc/sysusers.d/sitec.conf" not in release.entries:
        return []
    lines = [line.split() for line in release.raw("/etc/sysusers.d/sitec.conf").decode().split("\n")]
    return [row[2] for row in lines if row[:2] == ["m", name]]
