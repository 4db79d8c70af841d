"""An attempt: from a staged release to one that waits for its confirmation. It obeys its plan and decides nothing."""
import os
from collections.abc import Callable, Iterable

from apply import daemons, moves, packages, private_networks, project, snapshot, users
from apply.before import derived_now, facts_now
from apply.looking import Looking
from apply.placing import Placing
from apply.window import windowed
from base import files
from base.command import Refusal, must, run
from base.disk import point, read_json, write_json
from base.journal import Journal
from base.paths import Paths
from plan import plan as plans
from plan.plan import changed
from release import disk_space, identity
from release.plan_rows import Options, Plan, SeedRow, VerbRow
from release.records import Attempt, Sender
from release.release import Filled, Release, confirmed_release
from store import dump, seed
from watch import guard, holder
from watch.lock import held

# How long an attempt may take before the guard undoes it, besides the window.
LIMIT = 600

# How long a hub may take to learn a host's new key, unless the operator says otherwise.
HUB = 600


def apply(paths: Paths, name: str) -> bool:
    """Activates an attempt. Before the guard is armed, a failure leaves the host unchanged; after that, the caller undoes."""
    release = Release(paths.release(name))
    sender = read_json(release.path("attempt.json"), Sender) or {}
    journal = Journal(release.path("journal"))
    try:
        with held(paths, f"the deploy of {sender.get('by', 'an unknown operator')}", wait=10, commit=release.info.get("commit")):
            # The client that followed it has given it up, because nothing had happened for long.
            if release.state["state"] == "refused":
                return False
            return Steps(paths, release, attempt_of(release), journal).all()
    except Refusal as refusal:
        if refusal.kind != "locked":
            raise
        release.become("refused", kind=refusal.kind, message=refusal.message, detail=refusal.detail)
        journal.say("refused", kind=refusal.kind, message=refusal.message, detail=refusal.detail)
        return False


def attempt_of(release: Release) -> Attempt:
    """What the operator's side sent of an attempt. Throws Refusal."""
    attempt = read_json(release.path("attempt.json"), Attempt)
    if attempt is None:
        raise Refusal("broken", f"{release.directory} holds no attempt")
    return attempt


class Steps:
    """The steps of an attempt, in their order (design, section 8)."""

    def __init__(self, paths: Paths, release: Release, attempt: Attempt, journal: Journal) -> None:
        self.paths, self.release, self.attempt, self.journal = paths, release, attempt, journal
        self.plan: Plan = attempt["plan"]
        self.confirmed = confirmed_release(paths)
        self.filled = Filled(release, paths)
        self.acting = [row for row in self.plan["paths"] if row["action"] != "none"]
        # Units of private networks in which the host gets another key.
        self.rekeyed: list[str] = []

    def hub_seconds(self) -> float:
        """Seconds that a hub may take to answer."""
        return self.attempt["options"].get("hubSeconds", HUB)

    def all(self) -> bool:
        """All of them; whether they came to their end."""
        self.release.become("applying")
        self.journal.say("start", by=self.attempt["by"], commit=self.release.info.get("commit"), base=self.plan["base"])
        if not self.go("refused", "refused", (self.check, self.bring_packages, self.validate, self.protect)):
            return False
        if not self.go("failed", "failing", (self.place, self.settle, self.start, self.seed, self.look)):
            return False
        self.wait()
        return True

    def go(self, word: str, state: str, steps: Iterable[Callable[[], None]]) -> bool:
        """Some of them, in their order, until one refuses."""
        try:
            for step in steps:
                step()
        except (Refusal, OSError) as error:
            refusal = disk_space.refusal_of(error)
            disk_space.free(self.release)
            self.journal.say(word, kind=refusal.kind, message=refusal.message, detail=refusal.detail)
            self.release.become(state, kind=refusal.kind, message=refusal.message, detail=refusal.detail)
            return False
        return True

    def check(self) -> None:
        """The host is still the one that the plan was made for."""
        other = self.paths.led_to(self.paths.pending)
        if other:
            raise Refusal("held", holder.of_attempt(self.paths, other))
        packages.release_hold(self.paths)
        made = plans.make(self.paths, self.release, self.confirmed, self.attempt["options"])
        if made["digest"] != self.plan["digest"]:
            raise Refusal("stale", "the host has changed since the plan was made", changed=changed(self.plan, made))
        if made["undecided"]:
            raise Refusal("undecided", "these were changed on the host, and this would overwrite them", names=made["undecided"])
        self.filled.all()
        identity.require_key(self.paths, self.release.manifest)
        self.journal.say("checked", digest=made["digest"])

    def bring_packages(self) -> None:
        """Downloads, users, packages: all that is only ever added."""
        names = [row["package"] for row in self.plan["packages"] if row["action"] == "install"]
        if names:
            self.journal.say("download", packages=names)
            packages.download(self.paths, names, self.awaits_apt)
        if any(row["action"] == "add" for row in self.plan["users"]):
            self.journal.say("users", names=[plans.name_of(row) for row in self.plan["users"] if row["action"] == "add"])
            must(["systemd-sysusers", self.release.path("tree/rootfs/etc/sysusers.d/sitec.conf")])
        if names:
            self.journal.say("install", packages=names)
            packages.install(self.paths, names, self.awaits_apt)
            self.plan_again()

    def awaits_apt(self, seconds: float) -> None:
        self.journal.say("await-apt", seconds=seconds)

    def plan_again(self) -> None:
        """Packages bring files of their own, which the plan could not know."""
        fresh = [row["path"] for row in self.plan["paths"] if row.get("before", row) is None]
        options: Options = {**self.attempt["options"], "fresh": fresh}
        self.plan = {**plans.make(self.paths, self.release, self.confirmed, options), "packages": self.plan["packages"]}
        if self.plan["undecided"]:
            raise Refusal("undecided", "packages brought files that differ", names=self.plan["undecided"])
        self.acting = [row for row in self.plan["paths"] if row["action"] != "none"]
        self.journal.say("planned-again")

    def validate(self) -> None:
        """All parsers read the tree where nobody else sees it."""
        self.journal.say("validate")
        found = project.findings(self.release, self.filled, self.plan)
        if found:
            raise Refusal("invalid", "the daemons refuse what would be written", findings=found)

    def protect(self) -> None:
        """From here on, whatever happens, the host comes back to what it is now."""
        facts = facts_now(self.paths, self.release, self.confirmed, self.plan)
        mounted = {path for path, entry in self.release.entries.items() if entry["type"] == "file" and entry.get("mounted")}
        kept = [row["path"] for row in self.acting] + identity.key_paths(self.paths, self.release.manifest) + [*windowed(self.release, self.plan)] + derived_now(self.paths, self.release, self.plan)
        snapshot.save(self.paths, self.release.path("snapshot"), kept, mounted, facts)
        write_json(self.release.path("plan.json"), self.plan)
        disk_space.keep(self.release, snapshot.size(self.release.path("snapshot")))
        # What was sent lies in memory for a while, and a power cut must not take what the way back needs.
        disk_space.settle(self.paths)
        self.journal.say("snapshot", paths=len(kept))
        guard.install(self.paths, self.release.name)
        # Afterwards the files say the new key already.
        self.rekeyed = private_networks.rekeyed(self.paths, self.filled, self.acting)
        limit = self.attempt["window"] + LIMIT + (self.hub_seconds() if self.rekeyed or self.attempt["options"].get("first") else 0)
        self.release.become("applying", deadline=guard.deadline(limit))
        point(self.paths.pending, os.path.join("releases", self.release.name))
        guard.arm(self.paths, self.release.name, limit)
        guard.watch(self.paths, self.release.name)
        self.journal.say("armed", seconds=limit)

    def place(self) -> None:
        Placing(self.paths, self.release, self.filled, self.plan, self.journal).all(self.acting)

    def settle(self) -> None:
        """What systemd makes of the files, before any daemon hears of them."""
        users.let_in(self.plan, self.release, self.journal)
        leaving = [row for row in self.plan["units"] if row["class"] == "orphan"]
        daemons.change_units(leaving, ("stop", "disable", "unmask"), self.journal)
        for row in sorted((row for row in self.acting if row["action"] == "remove"), key=lambda row: row["path"]):
            files.remove(self.paths, row["path"])
            self.journal.say("path", path=row["path"], action="remove")
        for row in sorted((row for row in self.acting if row["action"] == "rmdir"), key=lambda row: row["path"], reverse=True):
            gone = files.remove_empty(self.paths, row["path"])
            self.journal.say("path", path=row["path"], action="rmdir", kept=not gone)
        if self.plan["tmpfiles"]:
            code, _, err = run(["systemd-tmpfiles", "--create", "/etc/tmpfiles.d/sitec.conf"])
            self.journal.say("tmpfiles", code=code, said=err.strip()[-500:])
        if self.plan["sysctl"]:
            code, _, err = run(["/usr/lib/systemd/systemd-sysctl", *[path for path in self.plan["sysctl"] if path in self.release.entries]])
            self.journal.say("sysctl", code=code, said=err.strip()[-500:])
        for row in self.plan["derive"]:
            derive = next(item for item in self.release.manifest["derive"] if item["name"] == row["name"])
            must(["sh", "-euc", derive["script"]])
            self.journal.say("derive", name=row["name"])

    def start(self) -> None:
        """Units and daemons, each with the verb of the plan."""
        if self.plan["managerReload"]:
            must(["systemctl", "daemon-reload"])
            self.journal.say("manager-reload")
        staying = [row for row in self.plan["units"] if row["class"] != "orphan"]
        daemons.change_units(staying, ("unmask", "disable", "mask", "stop", "enable"), self.journal)
        networks = private_networks.networks(self.release) if self.attempt["options"].get("first") else []
        if networks:
            daemons.change_units([row for row in staying if row["unit"] in networks], ("start",), self.journal)
            private_networks.await_hub(self.journal, networks, self.hub_seconds())
        daemons.change_units([row for row in staying if row["unit"] not in networks], ("start",), self.journal)
        again = [row for row in self.plan["verbs"] if row["unit"] in self.rekeyed]
        self.tell(again)
        if again:
            private_networks.await_hub(self.journal, [row["unit"] for row in again], self.hub_seconds())
        self.tell([row for row in self.plan["verbs"] if row not in again])

    def tell(self, rows: list[VerbRow]) -> None:
        """Daemons hear of the change, each by the verb of the plan."""
        for row in rows:
            must(row["argv"])
            self.journal.say("verb", daemon=row["daemon"], verb=row["verb"])

    def seed(self) -> None:
        """The database's rows, what comes after them, and directories that are called as the rows say."""
        moves.hold(self.paths, self.plan)
        if self.plan["seed"] is not None:
            self.rows(self.plan["seed"])
        moves.make(self.paths, self.plan, self.journal)

    def rows(self, due: SeedRow) -> None:
        dump.before_change(self.paths, self.release, self.confirmed, self.journal)
        # Where there is no release to go back to, nobody puts rows back.
        noted = self.release.name if self.confirmed else None
        self.journal.say("seed-begins", noted=noted)
        report = seed.run_all(self.release, self.filled, due["allowDisable"], due.get("forget", ()), noted)
        self.journal.say("seed", report=self.filled.redacted(report.strip())[-4000:])
        seed.follow_up(self.release)

    def look(self) -> None:
        Looking(self.paths, self.release, self.confirmed, self.filled, self.plan).look()
        self.journal.say("looked")

    def wait(self) -> None:
        """The window begins: a client has to confirm from outside that the host can be reached and does its work."""
        window = self.attempt["window"]
        guard.arm(self.paths, self.release.name, window)
        self.release.become("waiting", deadline=guard.deadline(window), activeAt=guard.clock(), boot=guard.boot_id())
        self.journal.say("waiting", seconds=window)
