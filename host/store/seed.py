"""The SQL of a release, run by the client that its manifest names."""
import time
from collections.abc import Iterable

from base.command import Refusal, must, run
from release.manifest import SeedStep
from release.release import Filled, Release
from store import row_notes

# Docker's end when it could not start the command: nothing has run.
NOT_STARTED = 126

# The file of a release's rows.
ROWS = "seed.sql"

# What psql says, and what docker says of the container.
STARTING = (
    "the database system is starting up", "the database system is in recovery mode", "could not connect to server", "Is the server running",
    "is not running", "is restarting, wait until the container is running",
)

# Definitions are locked while they are replaced, and a lookup may hold what comes next. Of the two, mail goes first: the seed finds out
# sooner than the second after which a lookup would give way, is rolled back whole, and begins again.
GIVE_WAY = "SET deadlock_timeout = '100ms';\n"
DEADLOCK = "deadlock detected"


def run_all(release: Release, filled: Filled, allow_disable: int = 0, forget: Iterable[str] = (), attempt: str | None = None) -> str:
    """
    Runs every step; gives what the last one reported. Roles to `forget` get their password again. With an `attempt`, what becomes of rows is noted, so that
    it can be taken back.
    """
    allowed = f"SET LOCAL sitec.allow_disable = '{allow_disable}';\n" if allow_disable else ""
    report = ""
    for step in release.seed_steps()["steps"]:
        text = "\n".join(filled.sql(name) for name in step["files"])
        if forget and has(step, "roles.sql"):
            text = f"DELETE FROM sitec_roles WHERE name IN ({', '.join(map(row_notes.literal, forget))});\n{text}"
        if has(step, ROWS):
            text = row_notes.noting(attempt, allowed + text) if attempt else allowed + text
        report = run_step(release, filled, step, text)
    return report


def take_back(release: Release, filled: Filled, attempt: str) -> list[str]:
    """
    Takes back what an attempt did to rows, in the place of a release's own: that one would not know what the attempt has taken over or renamed. Everything
    else is the release's. Gives what others have changed meanwhile, which stays.
    """
    kept: list[str] = []
    for step in release.seed_steps()["steps"]:
        if not has(step, ROWS):
            run_step(release, filled, step, "\n".join(filled.sql(name) for name in step["files"]))
            continue
        kept = [line for line in run_step(release, filled, step, row_notes.undoing(attempt)).split("\n") if line]
    if row_notes.EMPTY in kept:
        run_all(release, filled)
    return [name for name in kept if name != row_notes.EMPTY]


def has(step: SeedStep, name: str) -> bool:
    return any(file.endswith(name) for file in step["files"])


def run_step(release: Release, filled: Filled, step: SeedStep, text: str) -> str:
    """Runs SQL in one transaction where it can be: its end is said in words, because a client whose other side is killed takes that for the end, and commits."""
    whole = text if step["database"] == "postgres" else f"BEGIN;\n{text}\nCOMMIT;\n"
    return client([*release.seed_steps()["client"], "--tuples-only", "--no-align", "--dbname=" + step["database"]], GIVE_WAY + whole, filled)


def follow_up(release: Release) -> None:
    """Runs what shall follow once the rows are there."""
    for command in release.seed_steps().get("after", []):
        must(command)


def client(argv: list[str], text: str, filled: Filled, tries: int = 30) -> str:
    """What a client of the database says; this waits for a server that is still starting, and for the holder of a lock that is needed."""
    for attempt in range(1, tries + 1):
        code, out, err = run(argv, text)
        if code == 0:
            return out
        later = code == NOT_STARTED or is_starting(err) or DEADLOCK in err
        if not later or attempt == tries:
            raise Refusal("seed", f"the database refused the seed: {filled.redacted(err.strip())[-1500:]}")
        time.sleep(1)
    return ""


def is_starting(err: str) -> bool:
    """Whether the server is not there, or its end took the client with it: what was not committed has not been."""
    return not err.strip() or any(words in err for words in STARTING)
