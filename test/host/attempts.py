"""
Attempts on hosts that are directories: python3 -I -B attempts.py HOST-PROGRAMS, with a JSON list of {root, staged, units, packages, options} on standard
input. Prints a line of JSON for each: the plan, the journal and the state of the attempt that is made of it, and its units. systemd, dpkg and apt are played
in memory. With `refused`, the parsers refuse the tree; with `killed`, the attempt is, when apt has come to its end, and what follows its unit is done; with
`undone` it is taken back, or by a boot if that says `booted`, which the unit `deaf` hears nothing of. What daemons were told is printed with what the file `watched` said at that time.
"""
import importlib.util
import json
import os
import shutil
import subprocess
import sys

sys.path.insert(0, sys.argv[1])
from base import command


class Played:
    """The state of a host's units and packages. Each package has a unit of its name, which a script of `stubborn` enables without asking."""

    def __init__(self, root, units, packages, killed=False, watched=None):
        self.root, self.units, self.installed, self.killed, self.watched, self.deaf, self.told = root, dict(units), set(packages), killed, watched, None, []

    def run(self, argv, text="", timeout=600):
        words = [word for word in argv[1:] if not word.startswith("-")]
        if argv[0] == "systemctl":
            if words[0] in TELLS and self.deaf in words:
                return 1, "", "sorry"
            return 0, self.systemctl(words[0], words[1:]), ""
        if argv[0] == "dpkg-query":
            return 0, "" if "Conffiles" in argv[-1] else "".join("%s installed\n" % name for name in sorted(self.installed)), ""
        unfinished = self.root + packages.UNFINISHED
        if argv[0] == "dpkg":
            shutil.rmtree(unfinished)
        if argv[0] == "apt-get" and os.path.isdir(unfinished):
            return 100, "", "E: dpkg was interrupted, you must manually run 'dpkg --configure -a' to correct the problem."
        if argv[0] == "apt-get" and "--download-only" not in argv:
            for name in {word for word in words[1:] if "=" not in word and "::" not in word} - self.installed:
                self.install(name)
            if self.killed:
                packages.release_hold = lambda paths: None
                raise Killed
        return 0, "", ""

    def install(self, name):
        self.installed.add(name)
        held = os.path.exists(self.root + packages.PRESET) and name != "stubborn"
        self.units[name + ".service"] = ("disabled" if held else "enabled", "inactive" if self.denied() else "active")

    def denied(self):
        """What the script that maintainer scripts ask says."""
        if not os.path.exists(self.root + packages.POLICY):
            return False
        with open(self.root + packages.POLICY, encoding="utf-8") as file:
            return subprocess.run(["sh", "-c", file.read().replace(" /run/", " %s/run/" % self.root)], check=False).returncode == 101

    def systemctl(self, verb, names):
        if verb == "list-unit-files":
            return "".join("%s enabled enabled\n" % name for name, (enabled, _) in self.units.items() if enabled == "enabled")
        if verb == "show":
            return "\n".join(SHOWN % (name, *reversed(self.of(name))) for name in names)
        if verb in TELLS and self.watched:
            with open(self.root + self.watched, encoding="utf-8") as file:
                self.told.append([" ".join([verb, *names]), file.read()])
        for name in names:
            enabled, active = self.of(name)
            self.units[name] = (ENABLED.get(verb, enabled), ACTIVE.get(verb, active))
        return ""

    def of(self, name):
        return self.units.get(name, ("disabled", "inactive"))


SHOWN = "Id=%s\nLoadState=loaded\nActiveState=%s\nUnitFileState=%s\nType=simple\nRemainAfterExit=no\nAfter=\n"
TELLS = ("reload", "restart", "try-reload-or-restart")
ENABLED = {"enable": "enabled", "disable": "disabled", "mask": "masked", "unmask": "disabled"}
ACTIVE = {"start": "active", "stop": "inactive"}


class Killed(BaseException):
    """What was running is no more."""


played = Played("", {}, [])
command.run = lambda *arguments, **options: played.run(*arguments, **options)
os.fsync = lambda handle: None

from apply import activate, ending, packages, project, rollback
from plan import plan as plans
from base.disk import write_json
from base.journal import Journal
from base.paths import Paths
from release.release import Release


def attempt(root, staged, options, undone, deaf):
    """What `plan`, `begin` and the attempt's unit do, one after the other."""
    paths, release = Paths(root), Release(staged)
    os.makedirs(paths.at("/usr/sbin"), exist_ok=True)
    plan = plans.make(paths, release, activate.confirmed_release(paths), options)
    if plans.is_empty(plan):
        return {"plan": plan, "journal": [], "state": {"state": "empty"}}
    directory = paths.release(release.name)
    os.makedirs(paths.releases, exist_ok=True)
    os.rename(staged, directory)
    write_json(directory + "/attempt.json", {"plan": plan, "options": options, "window": 60, "by": "ana"})
    try:
        activate.apply(paths, release.name)
    except Killed:
        packages.release_hold = release_hold
        ending.settle(paths, release.name)
    if undone:
        played.deaf = deaf
        if undone == "booted":
            rollback.boot_early(paths)
            with open(root + played.watched, encoding="utf-8") as file:
                played.told[:] = [["boot", file.read()]]
        rollback.undo(paths, "a test", booted=undone == "booted")
    return {"plan": plan, "journal": Journal(directory + "/journal").lines(), "state": Release(directory).state, "units": played.units, "told": played.told}


spec = importlib.util.spec_from_file_location("programs", sys.argv[1] + "/__main__.py")
programs = importlib.util.module_from_spec(spec)
spec.loader.exec_module(programs)
release_hold = packages.release_hold

for case in json.load(sys.stdin):
    played = Played(case["root"], {name: tuple(state) for name, state in case["units"].items()}, case["packages"], case.get("killed"), case.get("watched"))
    project.findings = lambda *_, refused=case.get("refused"): [{"validator": "one", "code": 1, "lines": ["no"]}] if refused else []
    print(json.dumps(attempt(case["root"], case["staged"], case["options"], case.get("undone"), case.get("deaf"))))
