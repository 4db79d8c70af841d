"""
People's access to the host. Who left the site has neither key nor sshd's leave as soon as the files are in place; once that is confirmed, the account
has expired, is in no group of sitec's, and has no process. It stays, with its files, and opens again for a person who comes back.
Accounts that nobody may use (`absentUsers`) end in the same way, without a password, a shell and any group: no release could bring one back with its files.
"""
from base.command import must, run
from base.journal import Journal
from plan import accounts, logins
from release.plan_rows import EndedPlan, KeptPlan
from release.release import Release

# The date that `usermod --expiredate` takes for none.
NEVER = ""


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
        tell(journal, name, "lock", close_for_good(name) if name in logins.absent(release) else close(name, before or release))


def close(name: str, release: Release) -> tuple[int, str, str]:
    for group in groups(release, name):
        run(["gpasswd", "--delete", name, group])
    ended = run(["usermod", "--expiredate", logins.EXPIRED, name])
    run(["pkill", "-KILL", "-U", name])
    return ended


def close_for_good(name: str) -> tuple[int, str, str]:
    ended = run(["usermod", "--lock", "--expiredate", logins.EXPIRED, "--groups", "", "--shell", "/usr/sbin/nologin", name])
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
