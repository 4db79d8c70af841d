"""Accounts that must not be there: nobody gets in with them any more. Their files stay, for a person to look through."""
from machine import run

# The first of January 1970, as shadow(5) counts days: the account has expired.
EXPIRED = "1"


def rows(release):
    """A row of the plan per account that somebody could still use."""
    return [{"user": name, "class": "pending", "action": "lock", "detail": "can still be used"} for name in release.manifest.get("absentUsers", []) if usable(name)]


def usable(name):
    """Whether an account exists and is not closed as `close` does it."""
    code, out, _ = run(["getent", "shadow", name])
    fields = out.strip().split(":")
    return code == 0 and not (fields[1].startswith("!") and fields[7] == EXPIRED)


def close_all(release, journal):
    """Closes them, after the confirmation: an account comes back with no release. One that cannot be closed is due again in the next plan."""
    for row in rows(release):
        code, said = close(row["user"])
        journal.say("absent", user=row["user"], code=code, said=said)


def close(name):
    """No password, no key, no group, no shell; whoever is logged in is sent away."""
    code, _, err = run(["usermod", "--lock", "--expiredate", EXPIRED, "--groups", "", "--shell", "/usr/sbin/nologin", name])
    run(["loginctl", "terminate-user", name])
    run(["pkill", "-KILL", "-u", name])
    return code, err.strip()[-500:]
