"""The mailboxes that the rows of a release would disable: a site that lost half of its lines must not disable everyone, and the plan names them beforehand."""
import typing

from base.command import run
from release.release import Filled, Release
from store import wanted_rows

# The seed counts the same in its own transaction (templates/sql), and so does the review of a change (src/review/mass-disable.ts).
MOST_AT_ONCE = 3
MOST_PERCENT = 10

REACHABLE = """SELECT to_regclass('public.sitec_accounts') IS NOT NULL AND to_regclass('public.user_mailbox_info') IS NOT NULL AS there
\\gset
\\if :there
SELECT i.email FROM user_mailbox_info i JOIN sitec_accounts USING (email) WHERE i.enabled ORDER BY i.email;
\\endif
"""


class Disabled(typing.TypedDict):
    """How many accounts can be reached now, and which of them could not afterwards."""

    accounts: int
    disables: list[str]


def of(release: Release, filled: Filled, confirmed: Release | None) -> Disabled | None:
    """Accounts that can be reached now, and of them those that could not afterwards; None when the database cannot be asked."""
    if confirmed is None:
        return {"accounts": 0, "disables": []}
    steps = release.seed_steps()
    code, out, _ = run([*steps["client"], "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1", "--dbname=" + steps["steps"][-1]["database"]], REACHABLE, timeout=60)
    if code != 0:
        return None
    now = [line for line in out.split("\n") if line]
    stay = staying(release, filled)
    return {"accounts": len(now), "disables": [email for email in now if email not in stay]}


def staying(release: Release, filled: Filled) -> set[str]:
    """All mailboxes that the rows enable, by each name that the mailbox has or had."""
    domains: set[object] = set()
    users: list[dict[str, wanted_rows.Value]] = []
    for table, columns, values in wanted_rows.wanted_rows(release, filled):
        data = dict(zip(columns, values, strict=False))
        if table == "domain" and data["enabled"]:
            domains.add(data["name"])
        if table == "user" and data["enabled"]:
            users.append(data)
    return {name for data in users if data["domain"] in domains for name in (str(data["email"]), str(data["formerly"])) if name}


def too_many(found: Disabled, allowed: int) -> bool:
    """Whether the operator must allow so many mailboxes to be disabled."""
    lost, accounts = len(found["disables"]), found["accounts"]
    return (lost > MOST_AT_ONCE or (lost > 1 and lost * 100 > accounts * MOST_PERCENT)) and lost > allowed
