"""
What the mail database holds of a release's: read in one transaction that cannot write, and compared with what the release wants and the last one wanted.

Everything is an object with a kind and a name: domain, mailbox, alias, alias-domain, sender, spam, role, own-schema, grant, schema. Rows and roles are wanted by
the SQL that the seed runs, grants by the manifest, and objects of the schema are what they were when the last release was confirmed. No value
holds a password: a mailbox's is its user's, and a role's is known by the revision of the secret that it fits.
"""
import difflib

from base.command import Refusal
from release.plan_rows import DatabaseRow, Says
from release.records import DatabaseRecord
from release.release import Filled, Release
from store.catalog import read
from store.live_rows import Live
from store.objects import Key, live_objects, passwords_of, wanted_objects
from store.wanted_rows import raw_sql, sql_files


def remembered(release: Release, filled: Filled, confirmed: Release | None) -> DatabaseRecord | None:
    """
    What a record keeps of the database: the objects of its schema, for which a release has no other form that can be compared. As long as its SQL is what it
    was, they are what they were, so that no deploy of something else makes a stranger's change the measure. A database that cannot be asked is no reason to
    take anything back.
    """
    known = database_of(confirmed)
    if known and same_schema(release, confirmed):
        return known
    try:
        live = read(release, filled)
    except Refusal:
        return known
    return None if live is None else {"schema": live["schema"]}


def database_of(confirmed: Release | None) -> DatabaseRecord | None:
    record = confirmed.record if confirmed else None
    return record.get("database") if record else None


def changes(release: Release, filled: Filled, confirmed: Release | None, before: Filled | None, live: Live) -> list[DatabaseRow]:
    """
    A row per object that is not what the release wants, with its class. `confirmed` and `before` are the last release and its secrets, or None.
    What is foreign has the action `none`: nobody touches it. Everything else is what the seed would do.
    """
    wanted, base = wanted_objects(release, filled), wanted_objects(confirmed, before) if confirmed and before else {}
    passwords = passwords_of((confirmed, before), (release, filled))
    now, owned = live_objects(live, passwords)
    known = database_of(confirmed)
    then = known["schema"] if known else None
    rows = [row(key, wanted.get(key), base.get(key), now.get(key), key in owned) for key in sorted({*wanted, *base, *now})]
    return [item for item in rows if item] + schema_changes(live["schema"], then, same_schema(release, confirmed))


def wrong_passwords(rows: list[DatabaseRow]) -> list[str]:
    """The roles whose password others have set: the seed writes one only when it knows of no such revision."""
    return [item["name"] for item in rows if item["kind"] == "role" and item["action"] == "seed" and other_password(item.get("before"), item.get("after"))]


def other_password(before: Says | None, after: Says | None) -> bool:
    return before is not None and after is not None and before["password"] != after["password"]


def row(key: Key, wanted: Says | None, base: Says | None, now: Says | None, owned: bool) -> DatabaseRow | None:
    kind, name = key
    found = classify(kind, wanted, base, now, owned)
    if found is None:
        return None
    return {"kind": kind, "name": name, "class": found, "action": "none" if found == "foreign" else "seed", "before": now, "after": wanted}


def classify(kind: str, wanted: Says | None, base: Says | None, now: Says | None, owned: bool) -> str | None:
    """As a path is classified, but what others made is foreign, and sitec's once the site names it."""
    if now == wanted:
        return None
    if wanted is None and kind == "own-schema":
        return None  # What lies in it is data, which stays.
    if wanted is None:
        if base is not None:
            return "orphan" if now == base else "conflict"
        if owned and now is not None and has_left(kind, now):
            return None
        return "hand-edited" if owned else "foreign"
    if now is None:
        return "pending" if base is None else "missing"
    if base is None:
        return "conflict" if owned and not has_left(kind, now) else "pending"
    if now == base:
        return "pending"
    return "hand-edited" if wanted == base else "conflict"


def has_left(kind: str, now: Says) -> bool:
    """Whether an object of sitec's is as it stays when it has left the site."""
    return (kind == "domain" and not now["enabled"]) or (kind == "role" and not now["login"])


def schema_changes(now: dict[str, str], then: dict[str, str] | None, same: bool) -> list[DatabaseRow]:
    """Objects of the schema that are not what they were when the release was confirmed; without a record of that nobody knows."""
    rows: list[DatabaseRow] = []
    if then is None:
        return rows
    for name in sorted({*now, *then}):
        old, new = then.get(name), now.get(name)
        if old == new:
            continue
        kind = "missing" if new is None else "foreign" if old is None else "hand-edited" if same else "conflict"
        rows.append({"kind": "schema", "name": name, "class": kind, "action": "seed" if kind == "missing" else "none", "diff": definitions(name, new, old)})
    return rows


def definitions(name: str, live: str | None, wanted: str | None) -> str:
    """A difference of what the server says of an object."""
    old, new = ([] if text is None else text.split("\n") for text in (live, wanted))
    return "\n".join(difflib.unified_diff(old, new, "live " + name, "sitec " + name, lineterm=""))


def same_schema(release: Release, confirmed: Release | None) -> bool:
    """Whether two releases make the same schema; never where there is no other release."""
    names = [name for name in sql_files(release) if name.endswith(("schema.sql", "functions.sql"))]
    return confirmed is not None and all(raw_sql(release, name) == raw_sql(confirmed, name) for name in names)
