"""Who has the host, in words for somebody else who wants it."""
import os
import time

import guard
from disk import read_json


def of_attempt(places, name):
    """What there is to know of an attempt that others wait for."""
    directory = places.release(name)
    attempt, info, state = (read_json(os.path.join(directory, file), {}) for file in ("attempt.json", "release.json", "state.json"))
    left = guard.remaining(state.get("deadline")) if state.get("state") == "waiting" else 0
    more = ", for %d s more unless it is confirmed" % left if left > 0 else ""
    return "the attempt %s of %s is %s%s: %s" % (name, attempt.get("by", "somebody"), state.get("state", "new"), more, words(info.get("commit"), os.stat(os.path.join(directory, "attempt.json")).st_mtime))


def of_lock(data):
    """The same of a lock, whose content is data."""
    return "%s: %s" % (data["what"], words(data.get("commit"), data["at"]))


def words(commit, since):
    """A commit and an age."""
    age = max(0, int(time.time() - since))
    return "%sbegun %s ago" % ("commit %s, " % commit[:7] if commit else "", "%d s" % age if age < 120 else "%d min" % (age // 60))
