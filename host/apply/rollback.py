"""Putting the last confirmed release back. Every step can be done again, so that a rollback that was killed is finished by the next."""
from collections.abc import Callable, Collection

from apply import confirm, daemons, moves, packages, snapshot, users
from apply.wall import wall
from apply.window import windowed
from base import units
from base.command import Refusal, run
from base.disk import read_json, unpoint, write_json
from base.journal import Journal
from base.paths import Paths
from plan.verbs import windows
from release import disk_space
from release.manifest import Daemon, Manifest
from release.records import Sender, State, kept_plan
from release.release import Filled, Release, confirmed_release
from store import database, seed
from watch import guard, mail_probe
from watch.lock import held

# Seconds that units which have to leave may hold everything else up.
LEAVE = 10
STOP = 600


def undo(paths: Paths, why: str, wait: float = 60, booted: bool = False, due: Callable[[State], bool] = lambda _: True) -> str | None:
    """
    Undoes the attempt that is pending, or finishes its confirmation if that has begun; gives how it ended, None when there is none. Whether it is still `due`,
    by the attempt's state, is asked once nobody else can change it any more.
    """
    name = paths.led_to(paths.pending)
    if name is None:
        return None
    release = Release(paths.release(name))
    confirmed = paths.led_to(paths.current) == name
    if not confirmed:
        run(["systemctl", "kill", "--signal=SIGKILL", "--kill-whom=main", f"sitec-activate-{name}.service"])
    with held(paths, "the end of a confirmation" if confirmed else f"a rollback ({why})", wait=wait):
        if paths.led_to(paths.pending) != name:
            return Release(paths.release(name)).state["state"]
        if paths.led_to(paths.current) == name:
            confirm.finish(paths, release)
            return "confirmed"
        return Undoing(paths, release, why).all(booted) if due(release.state) else release.state["state"]


def boot_early(paths: Paths) -> None:
    """Before the daemons of a boot read anything: files and the links of units."""
    name = paths.led_to(paths.pending)
    if name is None or name == paths.led_to(paths.current):
        return
    undoing = Undoing(paths, Release(paths.release(name)), "a reboot before the confirmation")
    disk_space.free(undoing.release)
    undoing.files()
    undoing.start_not()
    undoing.kernel()


class Undoing:
    """The steps back."""

    def __init__(self, paths: Paths, release: Release, why: str) -> None:
        self.paths, self.release, self.why = paths, release, why
        self.journal = Journal(release.path("journal"))
        self.plan = kept_plan(read_json(release.path("plan.json"), dict[str, object]), release.path("plan.json"))
        self.kept = snapshot.must_read(release.path("snapshot"))
        self.confirmed = confirmed_release(paths)
        self.problems: list[str] = []
        # What files say besides until everything is back, the rows of the database included.
        self.window = windowed(self.release, self.plan)

    def all(self, booted: bool) -> str:
        """All steps; a problem with one does not keep the others from being done. Daemons that a boot has just started need no notification."""
        disk_space.free(self.release)
        self.release.become("rolling-back", why=self.why)
        wall(f"{self.release.manifest['host']}: the deploy of {self.release.info.get('by', 'an unknown operator')} is rolled back: {self.why}")
        for step in (self.leave, self.files, self.users, self.kernel, self.units, *(() if booted else (self.verbs,)), self.let_in, self.seed, self.end_window, self.packages, self.look):
            try:
                step()
            except (Refusal, OSError, KeyError) as error:
                self.problems.append(str(error))
                self.journal.say("problem", message=str(error)[-1000:])
        state = "rollback-failed" if self.problems else "rolled-back"
        self.journal.say(state, why=self.why, problems=self.problems)
        self.release.become(state, why=self.why, problems=self.problems)
        if not self.problems:
            unpoint(self.paths.pending)
        guard.disarm()
        mail_probe.forget_left(self.paths, self.release)
        wall(f"{self.release.manifest['host']}: {'the last confirmed release is in place again' if not self.problems else 'ROLLBACK FAILED: ' + '; '.join(self.problems)}")
        return state

    def surplus(self) -> list[str]:
        """The units that did not run before."""
        return [name for name, state in self.kept["units"].items() if state in ("inactive", "failed")]

    def start_not(self) -> None:
        """A boot decides what it starts before it reads what has been put back: units that came with the attempt are not to start at all."""
        observed = units.observe(self.surplus())
        names = [name for name, unit in observed.items() if unit["UnitFileState"] not in ("enabled", "static", "alias")]
        if names:
            run(["systemctl", "stop", "--no-block", *names])

    def leave(self) -> None:
        """Units that did not run before stop while the files that they need for it are still there; a unit that takes long goes on meanwhile."""
        self.stop_surplus(LEAVE)

    def stop_surplus(self, timeout: float) -> str | None:
        observed = units.observe(self.surplus())
        # One that is already stopping is waited for: it still listens.
        stop = [name for name, unit in observed.items() if unit["ActiveState"] in ("active", "activating", "reloading", "deactivating")]
        if not stop:
            return None
        code, _, err = run(["systemctl", "stop", *stop], timeout=timeout)
        self.journal.say("units", verb="stop", units=stop, code=code)
        return None if code == 0 else f"systemctl stop {' '.join(stop)}: {err.strip()[-500:]}"

    def files(self) -> None:
        touched, problems = snapshot.restore(self.paths, self.release.path("snapshot"), self.window)
        self.problems += problems
        for problem in problems:
            self.journal.say("problem", message=problem)
        self.journal.say("restored", paths=touched)
        code, _, err = units.reload_manager()
        if code != 0:
            self.problems.append(f"systemd did not read its units again: {err.strip()}")

    def users(self) -> None:
        users.shut_again(self.plan, self.release, self.journal)

    def kernel(self) -> None:
        for key, value in self.kept["kernel"].items():
            try:
                with open(self.paths.at("/proc/sys/" + key.replace(".", "/")), "r+", encoding="utf-8") as file:
                    if file.read().strip() != value:
                        file.write(value)
            except OSError as error:
                self.journal.say("kernel", key=key, message=str(error))

    def units(self) -> None:
        """Units that ran run again; those that did not are stopped. Masking and enabling are links, and back already."""
        problem = self.stop_surplus(STOP)
        self.problems += [problem] if problem else []
        observed = units.observe(sorted(self.kept["units"]))
        start = [name for name, state in self.kept["units"].items() if state == "active" and not units.runs(observed[name])]
        forget = [name for name, unit in observed.items() if units.failed(unit) and self.kept["units"][name] != "failed"]
        if forget:
            run(["systemctl", "reset-failed", *forget])
        if start:
            code, _, err = run(["systemctl", "start", *start])
            self.journal.say("units", verb="start", units=start, code=code)
            if code != 0:
                self.problems.append(f"systemctl start {' '.join(start)}: {err.strip()[-500:]}")

    def verbs(self) -> None:
        """Notifies every daemon again that was notified, or was about to be, by the commands of the release that is put back."""
        known = {daemon["name"]: daemon for daemon in self.daemons()}
        for row in daemons.access_first(self.plan["verbs"], self.manifest()):
            daemon = known.get(row["daemon"])
            if daemon is None:
                continue
            self.tell(daemon, row["verb"])

    def tell(self, daemon: Daemon, verb: str, step: str = "verb") -> None:
        """Restarts daemons that a reload does not reach."""
        code, _, err = run(daemon["restart"] if verb == "restart" else daemon["reload"])
        if code != 0:
            self.journal.say("again", daemon=daemon["name"], verb="restart", message=err.strip()[-500:])
            code, _, err = run(daemon["restart"])
        self.journal.say(step, daemon=daemon["name"], verb=verb, code=code)
        if code != 0:
            self.problems.append(f"{daemon['name']} could not be notified: {err.strip()[-500:]}")

    def manifest(self) -> Manifest:
        return (self.confirmed or self.release).manifest

    def daemons(self) -> list[Daemon]:
        """Those of the release that is put back. Where there is none, the commands of the attempt went with its files."""
        if self.confirmed:
            return self.manifest()["daemons"]
        return [without_files(daemon) for daemon in self.manifest()["daemons"]]

    def let_in(self) -> None:
        """The deploying machine may have been banned meanwhile: an attempt that keeps people out makes their logins fail. A stock host bans nobody."""
        peer = (read_json(self.release.path("attempt.json"), Sender) or {}).get("peer")
        if peer is None or self.confirmed is None:
            return
        banning = [(daemon, daemon["unban"]) for daemon in self.confirmed.manifest["daemons"] if "unban" in daemon]
        observed = units.observe([daemon["unit"] for daemon, _ in banning])
        for daemon, unban in banning:
            if units.runs(observed[daemon["unit"]]):
                code, _, err = run([*unban, peer])
                self.journal.say("let-in", daemon=daemon["name"], address=peer, code=code)
                if code != 0:
                    self.problems.append(f"{daemon['name']} did not let {peer} in again: {err.strip()[-500:]}")

    def seed(self) -> None:
        """The rows of the release before, if the attempt had come that far, and directories that are called as they say."""
        moves.hold(self.paths, self.plan)
        self.rows()
        moves.undo(self.paths, self.plan, self.journal)

    def rows(self) -> None:
        began = [line for line in self.journal.lines() if line["step"] == "seed-begins"]
        if self.confirmed is None or self.plan["seed"] is None or not began:
            return
        filled = Filled(self.confirmed, self.paths)
        told: dict[str, object] = {}
        if began[-1].get("noted"):
            told["kept"] = seed.take_back(self.confirmed, filled, self.release.name)
        else:
            # The programs of the attempt are older, and have noted nothing: what comes nearest to what was is what the last release wants.
            seed.run_all(self.confirmed, filled, 1000000)
        seed.follow_up(self.confirmed)
        if not database.same_schema(self.release, self.confirmed):
            # What the attempt added to the schema stays there, and is nobody's change.
            write_json(self.confirmed.path("record.json"), {**(self.confirmed.record or {}), "database": database.remembered(self.confirmed, Filled(self.confirmed, self.paths), None)})
        self.journal.say("seed-back", **told)

    def end_window(self) -> None:
        """Files lose their additional lines, and their daemons are notified; if something is not restored, this waits for the rollback that restores it."""
        if self.problems or not self.window:
            return
        snapshot.put_again(self.paths, self.release.path("snapshot"), self.window)
        names = {name for path in self.window for name in windows(self.release.entries[path])}
        told = [daemon for daemon in self.daemons() if daemon["name"] in names]
        observed = units.observe([daemon["unit"] for daemon in told])
        for daemon in told:
            if units.runs(observed[daemon["unit"]]):
                self.tell(daemon, "reload", step="window-ends")

    def packages(self) -> None:
        """Packages stay; that nothing of theirs starts ends."""
        packages.release_hold(self.paths)

    def look(self) -> None:
        """Whether the host is what it was."""
        waiting: Collection[str] = self.window if self.problems else ()
        wrong = [path for path in snapshot.differences(self.paths, self.release.path("snapshot")) if path not in waiting]
        if wrong:
            raise Refusal("look", f"these differ from what they were: {', '.join(wrong)}")
        observed = units.observe(sorted(self.kept["units"]))
        down = [name for name, state in self.kept["units"].items() if state == "active" and not units.runs(observed[name])]
        if down:
            raise Refusal("look", f"these units no longer run: {', '.join(down)}")


def without_files(daemon: Daemon) -> Daemon:
    command = ["systemctl", "try-reload-or-restart", daemon["unit"]]
    return {**daemon, "reload": command, "restart": command}
