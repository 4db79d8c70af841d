"""The three-way plan: staged release, last confirmed release, live host. It is data; who applies it decides nothing."""
import hashlib
import json

from base import units
from base.paths import Paths
from plan import accounts, logins, moves
from plan.maker import DATABASE, UNDECIDED, Maker
from plan.verbs import Verbs
from release.plan_rows import MoveRow, Options, PathRow, Plan, UnitRow, UserRow
from release.release import Release
from store import database

FORMAT = 1


# A row that is about a path, a unit, an account or a directory.
NamedRow = PathRow | UnitRow | UserRow | MoveRow


def make(paths: Paths, release: Release, confirmed: Release | None, options: Options) -> Plan:
    """
    The plan that takes the host to a release. `options` hold `overwrite` (paths and units decided for), `diffs`, `database` (compare its objects as well) and
    `look`: nothing is going to be done, so that nothing is written, and what secrets a host cannot open yet are no reason to refuse.
    """
    maker = Maker(paths, release, confirmed, options)
    path_rows, in_sync = maker.path_rows()
    packages = maker.packages()
    observed = units.observe(maker.unit_names())
    unit_changes = maker.units(observed)
    due = maker.seed()
    objects = maker.database(due)
    if due and not due.get("changed") and not any(row["action"] == "seed" for row in objects):
        due = None
    plan: Plan = {
        "format": FORMAT,
        "host": release.manifest["host"],
        "release": release.info,
        "base": confirmed.name if confirmed else None,
        "inSync": in_sync,
        "paths": path_rows,
        "packages": packages,
        "users": [*accounts.users_plan(release, confirmed), *logins.rows(paths, release, confirmed, maker.decided)],
        "units": unit_changes,
        "derive": maker.derive(path_rows),
        "seed": {**due, "forget": database.wrong_passwords(objects)} if due else None,
        "moves": moves.due(paths, release, maker.decided),
        "database": objects,
        "verbs": Verbs(paths, release, confirmed).rows(path_rows, unit_changes, due, observed),
        "managerReload": any(row["action"] != "none" and row["path"].startswith("/etc/systemd/system/") for row in path_rows),
        "tmpfiles": any(row["action"] != "none" and (row["path"].startswith("/etc/tmpfiles.d/")) for row in path_rows),
        "sysctl": [row["path"] for row in path_rows if row["action"] != "none" and row["path"].startswith("/etc/sysctl.d/")],
        "undecided": [],
        "digest": "",
    }
    plan["undecided"] = undecided(plan) + ([DATABASE] if due and maker.loses(objects) else [])
    plan["digest"] = digest(plan)
    return plan


def undecided(plan: Plan) -> list[str]:
    """Names of what is hand-edited or in conflict, and was not decided for."""
    rows = [*plan["paths"], *plan["units"], *plan["users"], *plan["moves"]]
    names = [name_of(row) for row in rows if row["class"] in UNDECIDED and not row.get("decided")]
    return names + (["accounts"] if plan["seed"] and plan["seed"]["class"] in UNDECIDED else [])


def name_of(row: NamedRow) -> str:
    """What a row is about."""
    if "path" in row:
        return row["path"]
    if "unit" in row:
        return row["unit"]
    if "directory" in row:
        return row["directory"]
    return row["user"] if "user" in row else row.get("group", "")


def is_empty(plan: Plan) -> bool:
    """Whether nothing at all is to be done or decided."""
    actions = [row["action"] for rows in (plan["paths"], plan["packages"], plan["users"], plan["units"], plan["moves"]) for row in rows]
    acting = any(action not in ("none", []) for action in actions)
    return not acting and not plan["undecided"] and not plan["verbs"] and not plan["derive"] and plan["seed"] is None and plan["base"] is not None


def digest(plan: Plan) -> str:
    """What two plans have in common exactly when they do the same to the same host."""
    rows = [{key: value for key, value in row.items() if key != "diff"} for row in plan["paths"]]
    data: dict[str, object] = {**plan, "paths": rows, "release": plan["release"].get("content"), "inSync": None, "digest": None}
    return hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()


def changed(old: Plan, new: Plan) -> list[str]:
    """What differs between two plans, by name."""
    def rows(plan: Plan) -> dict[str, dict[str, object]]:
        kinds = (plan["paths"], plan["units"], plan["users"], plan["moves"])
        return {name_of(row): {key: value for key, value in row.items() if key != "diff"} for kind in kinds for row in kind}
    before, after = rows(old), rows(new)
    names = sorted(name for name in {*before, *after} if before.get(name) != after.get(name))
    return names or [key for key in ("base", "release", "packages", "verbs", "derive", "seed") if old.get(key) != new.get(key)]
