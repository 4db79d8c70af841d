"""What the database held before its schema changed, for a person to look up: a rollback runs the SQL of the last release, and schemas only grow."""
import gzip
import os

from base.command import Refusal, run
from base.journal import Journal
from base.paths import Paths
from release.release import Release

KEEP = 5


def before_change(paths: Paths, release: Release, confirmed: Release | None, journal: Journal) -> None:
    """Writes the whole database down if a release makes another schema than the confirmed one."""
    seed = release.seed_steps()
    if confirmed is None or all(text(release, name) == text(confirmed, name) for name in seed.get("schema", [])):
        return
    code, out, err = run(seed.get("dump", []), timeout=1800)
    if code != 0:
        raise Refusal("dump", f"the database could not be dumped before its schema changes: {err.strip()[-1500:]}")
    folder = paths.state + "/dumps"
    os.makedirs(folder, mode=0o700, exist_ok=True)
    path = os.path.join(folder, release.name + ".sql.gz")
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(out)
    for old in sorted(os.listdir(folder))[:-KEEP]:
        os.unlink(os.path.join(folder, old))
    journal.say("dump", path=path)


def text(release: Release, name: str) -> str | None:
    path = release.path("tree", name)
    if not os.path.exists(path):
        return None
    with open(path, encoding="utf-8") as file:
        return file.read()
