"""What the last check of a part found: a check runs at most every ten seconds, and never twice at once, however many ask."""
import fcntl
import json
import os
import sys
import time
import typing

from checks import CHECKS, Account, Check

# How long an answer is good (A-HLT).
GOOD_FOR = 10.0


class Found(typing.TypedDict):
    """What others may know: nothing of versions, users and errors."""

    state: typing.Literal["ok", "failing"]
    seconds: float


class Kept(Found):
    """The same with when it was found."""

    at: float


def found(directory: str, part: str, check: Check, account: Account) -> Found:
    """The state of a part, from memory while that is good."""
    with open(os.path.join(directory, f"{part}.json"), "a+", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.seek(0)
        kept = remembered(file.read())
        if kept is None or not 0 <= now() - kept["at"] < GOOD_FOR:
            kept = checked(part, check, account, kept)
            file.truncate(0)
            file.write(json.dumps(kept))
    return {"state": kept["state"], "seconds": kept["seconds"]}


def remembered(text: str) -> Kept | None:
    return json.loads(text) if text else None


def now() -> float:
    """Seconds since the host has started, also while it slept: nobody sets this clock."""
    return time.clock_gettime(time.CLOCK_BOOTTIME)


def checked(part: str, check: Check, account: Account, before: Kept | None) -> Kept:
    """Does the work of a part; its journal hears of a problem when it begins and when it ends."""
    began = now()
    problem: str | None = None
    try:
        CHECKS[check["type"]](check, account)
    except Exception as error:  # Whatever it is, the part does not do its work.
        problem = str(error) or type(error).__name__
    state: typing.Literal["ok", "failing"] = "ok" if problem is None else "failing"
    if before is None or before["state"] != state:
        print(f"{part} is {state}" + (f": {problem.replace(account.password, '(secret)')}" if problem else ""), file=sys.stderr)
    return {"state": state, "seconds": round(now() - began, 3), "at": now()}
