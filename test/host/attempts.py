"""
Attempts on hosts that are directories: python3 -I -B attempts.py HOST-PROGRAMS, with a JSON list of {root, staged, units, packages, options} on standard
input. Prints a line of JSON for each: the plan, the journal and the state of the attempt that is made of it. systemd, dpkg and apt are played in memory.
"""
import json
import os
import sys

sys.path.insert(0, sys.argv[1])
import machine


class Played:
    """The state of a host's units and packages."""

    def __init__(self, units, packages):
        self.units, self.installed = dict(units), set(packages)

    def run(self, argv, text="", timeout=600):
        words = [word for word in argv[1:] if not word.startswith("-")]
        if argv[0] == "systemctl":
            return 0, self.systemctl(words[0], words[1:]), ""
        if argv[0] == "dpkg-query":
            return 0, "" if "Conffiles" in argv[-1] else "".join("%s installed\n" % name for name in sorted(self.installed)), ""
        if argv[0] == "apt-get" and "--download-only" not in argv:
            self.installed |= {word for word in words[1:] if "=" not in word and "::" not in word}
        return 0, "", ""

    def systemctl(self, verb, names):
        if verb == "show":
            return "\n".join(SHOWN % (name, *reversed(self.of(name))) for name in names)
        for name in names:
            enabled, active = self.of(name)
            self.units[name] = (ENABLED.get(verb, enabled), ACTIVE.get(verb, active))
        return ""

    def of(self, name):
        return self.units.get(name, ("disabled", "inactive"))


SHOWN = "Id=%s\nLoadState=loaded\nActiveState=%s\nUnitFileState=%s\nType=simple\nRemainAfterExit=no\nAfter=\n"
ENABLED = {"enable": "enabled", "disable": "disabled", "mask": "masked", "unmask": "disabled"}
ACTIVE = {"start": "active", "stop": "inactive"}

played = Played({}, [])
machine.run = lambda *arguments, **options: played.run(*arguments, **options)
os.fsync = lambda handle: None

import activate
import plan as plans
from disk import write_json
from journal import Journal
from places import Places
from release import Release


def attempt(root, staged, options):
    """What `plan`, `begin` and the attempt's unit do, one after the other."""
    places, release = Places(root), Release(staged)
    os.makedirs(places.at("/usr/sbin"), exist_ok=True)
    plan = plans.make(places, release, activate.confirmed_release(places), options)
    if plans.is_empty(plan):
        return {"plan": plan, "journal": [], "state": {"state": "empty"}}
    directory = places.release(release.name)
    os.rename(staged, directory)
    write_json(directory + "/attempt.json", {"plan": plan, "options": options, "window": 60, "by": "ana"})
    activate.apply(places, release.name)
    return {"plan": plan, "journal": Journal(directory + "/journal").lines(), "state": Release(directory).state}


for case in json.load(sys.stdin):
    played = Played({name: tuple(state) for name, state in case["units"].items()}, case["packages"])
    print(json.dumps(attempt(case["root"], case["staged"], case["options"])))
