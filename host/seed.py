"""The SQL of a release, run by the client that its manifest names."""
import time

from machine import Refusal, must, run

# Docker's end when it could not start the command: nothing has run.
NOT_STARTED = 126

# What psql says, and what docker says of the container.
STARTING = (
    "the database system is starting up", "the database system is in recovery mode", "could not connect to server", "Is the server running",
    "is not running", "is restarting, wait until the container is running",
)

# Definitions are locked while they are made anew, and whoever looks something up may hold what comes next. Of the two, mail goes first: the seed finds out
# sooner than the second after which a lookup would give way, is taken back whole, and begins again.
GIVE_WAY = "SET deadlock_timeout = '100ms';\n"
DEADLOCK = "deadlock detected"


def run_all(release, filled, allow_disable=0, forget=()):
    """Runs every step, each in one transaction where it can be; gives what the last one reported. Roles to `forget` get their password again."""
    steps = release.seed_steps()
    report = ""
    for step in steps["steps"]:
        text = "\n".join(filled.sql(name) for name in step["files"])
        once = [] if step["database"] == "postgres" else ["--single-transaction"]
        if forget and any(name.endswith("roles.sql") for name in step["files"]):
            text = "DELETE FROM sitec_roles WHERE name IN (%s);\n%s" % (", ".join("'%s'" % name.replace("'", "''") for name in forget), text)
        allowed = "SET sitec.allow_disable = '%d';\n" % allow_disable if allow_disable else ""
        argv = [*steps["client"], *once, "--tuples-only", "--no-align", "--dbname=" + step["database"]]
        report = client(argv, GIVE_WAY + allowed + text, filled)
    return report


def follow_up(release):
    """Runs what shall follow once the rows are there."""
    for command in release.seed_steps().get("after", []):
        must(command)


def client(argv, text, filled, tries=30):
    """What a client of the database says; a server that is still starting is waited for, and so is whoever holds a lock that is needed."""
    for attempt in range(1, tries + 1):
        code, out, err = run(argv, text)
        if code == 0:
            return out
        later = code == NOT_STARTED or is_starting(err) or DEADLOCK in err
        if not later or attempt == tries:
            raise Refusal("seed", "the database refused the seed: %s" % filled.redacted(err.strip())[-1500:])
        time.sleep(1)
    return ""


def is_starting(err):
    """Whether the server is not there, or its end took the client with it: what was not committed has not been."""
    return not err.strip() or any(words in err for words in STARTING)
