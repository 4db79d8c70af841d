"""
What the mail database holds of a release's: read in one transaction that cannot write, and compared with what the release wants and the last one wanted.

Everything is an object with a kind and a name: domain, mailbox, alias, alias-domain, sender, spam, role, own-schema, grant, schema. Rows and roles are wanted by
the SQL that the seed runs, grants by the manifest, and objects of the schema are what they were when the last release was confirmed. No value
holds a password: a mailbox's is its user's, and a role's is told by the revision of the secret that it fits.
"""
import base64
import difflib
import hashlib
import hmac
import json
import re
import typing
from collections.abc import Iterator

from base.command import Refusal
from base.parse import parsed
from release.plan_rows import DatabaseRow, Says
from release.records import DatabaseRecord
from release.release import Filled, Release

from store import seed

# Kind and name of an object.
Key = tuple[str, str]
# By role, the revisions and values of passwords.
Passwords = dict[str, list[tuple[str, str]]]
# What stands in a row of the seed.
Value = str | int | bool


class DomainRow(typing.TypedDict):
    """A row of virtual_domains."""

    name: str
    enabled: bool


class MailboxRow(typing.TypedDict):
    """A row of virtual_users, with the name of its domain."""

    email: str
    domain: str | None
    quota_mb: int | None
    enabled: bool


class AliasRow(typing.TypedDict):
    """A row of virtual_aliases, with the name of its domain."""

    source: str
    destination: str
    domain: str | None


class NameRow(typing.TypedDict):
    """A row of sitec_domains or sitec_roles."""

    name: str


class AccountRow(typing.TypedDict):
    """A row of sitec_accounts."""

    email: str
    removed_at: typing.NotRequired[str | None]
    display_name: typing.NotRequired[str | None]
    receives: typing.NotRequired[bool | None]
    sends: typing.NotRequired[bool | None]


class OwnAliasRow(typing.TypedDict):
    """A row of sitec_aliases."""

    source: str
    destination: str


class AliasDomainRow(typing.TypedDict):
    """A row of sitec_alias_domains."""

    name: str
    target: str


class SenderRow(typing.TypedDict):
    """A row of sitec_senders."""

    login: str
    sender: str


class SpamRow(typing.TypedDict):
    """A row of sitec_spam_settings."""

    email: str
    junk: float | None
    reject: float | None
    allow_senders: list[str]
    junk_senders: list[str]
    from_site: bool


class LiveRole(typing.TypedDict):
    """A role of the server."""

    name: str
    verifier: str | None
    schema_owner: typing.NotRequired[str | None]
    login: bool
    connection_limit: int
    may: list[str]
    until: str | None
    settings: list[str]
    member_of: list[str]


class LiveGrant(typing.TypedDict):
    """Something that a role may do."""

    role: str
    what: str


class Live(typing.TypedDict):
    """What a database holds: tables that it has, and what its catalog says."""

    virtual_domains: typing.NotRequired[list[DomainRow]]
    virtual_users: typing.NotRequired[list[MailboxRow]]
    virtual_aliases: typing.NotRequired[list[AliasRow]]
    sitec_domains: typing.NotRequired[list[NameRow]]
    sitec_accounts: typing.NotRequired[list[AccountRow]]
    sitec_aliases: typing.NotRequired[list[OwnAliasRow]]
    sitec_alias_domains: typing.NotRequired[list[AliasDomainRow]]
    sitec_senders: typing.NotRequired[list[SenderRow]]
    sitec_spam_settings: typing.NotRequired[list[SpamRow]]
    sitec_roles: typing.NotRequired[list[NameRow]]
    roles: list[LiveRole]
    grants: list[LiveGrant]
    schema: dict[str, str]


ROWS = ("virtual_domains", "virtual_users", "virtual_aliases", "sitec_domains", "sitec_accounts", "sitec_aliases", "sitec_alias_domains", "sitec_senders", "sitec_spam_settings", "sitec_roles")

# What of the seed's `sitec_wanted_…` tables is compared, by kind: how an object is called, and what it says.
WANTED: dict[str, tuple[str | tuple[str, str, str], tuple[str, ...]]] = {
    "domain": ("name", ("enabled",)),
    "user": ("email", ("domain", "quota_mb", "enabled", "display_name", "receives", "sends")),
    "alias": (("source", " -> ", "destination"), ("domain",)),
    "sender": (("login", " as ", "sender"), ()),
    "spam": ("email", ("junk", "reject", "allow_senders", "junk_senders")),
    "role": ("name", ("revision", "connection_limit", "read_only", "own_schema")),
}
KINDS = {"user": "mailbox"}

# Settings of a role that has a schema of its own, as the server writes them down (roles.sql).
OWN_SCHEMA = ["log_min_duration_statement=-1", "log_min_error_statement=panic", "log_statement=none", 'search_path="$user", public']

CATALOG = r"""
BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY;
SELECT format('SELECT jsonb_build_object(%L, coalesce(jsonb_agg(to_jsonb(t) - ARRAY[''password'', ''written_digest'', ''id'']), ''[]'')) FROM (SELECT * FROM public.%I) AS t', relname, relname)
FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname IN (TABLES) AND relname NOT IN ('virtual_users', 'virtual_aliases') ORDER BY relname
\gexec
SELECT format('SELECT jsonb_build_object(%L, coalesce(jsonb_agg(to_jsonb(t) - ARRAY[''password'', ''id'', ''domain_id'']), ''[]'')) FROM (SELECT t.*, d.name AS domain FROM public.%I t LEFT JOIN public.virtual_domains d ON d.id = t.domain_id) AS t', relname, relname)
FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname IN ('virtual_users', 'virtual_aliases') AND to_regclass('public.virtual_domains') IS NOT NULL ORDER BY relname
\gexec
SELECT jsonb_build_object('roles', coalesce(jsonb_agg(jsonb_build_object('name', r.rolname, 'verifier', r.rolpassword, 'schema_owner', (SELECT pg_get_userbyid(n.nspowner) FROM pg_namespace n WHERE n.nspname = r.rolname), 'login', r.rolcanlogin, 'connection_limit', r.rolconnlimit,
  'may', array_remove(ARRAY[CASE WHEN r.rolsuper THEN 'superuser' END, CASE WHEN r.rolcreatedb THEN 'createdb' END, CASE WHEN r.rolcreaterole THEN 'createrole' END,
    CASE WHEN r.rolreplication THEN 'replication' END, CASE WHEN r.rolbypassrls THEN 'bypassrls' END], NULL),
  'until', r.rolvaliduntil,
  'settings', coalesce((SELECT jsonb_agg(setting ORDER BY setting) FROM (SELECT unnest(s.setconfig) AS setting FROM pg_db_role_setting s WHERE s.setrole = r.oid) AS x), '[]'),
  'member_of', coalesce((SELECT jsonb_agg(g.rolname ORDER BY g.rolname) FROM pg_auth_members m JOIN pg_authid g ON g.oid = m.roleid WHERE m.member = r.oid), '[]'))), '[]'))
FROM pg_authid r WHERE r.oid >= 16384;
WITH access (object, owner, acl) AS (
  SELECT CASE c.relkind WHEN 'S' THEN 'sequence ' ELSE '' END || c.relname, c.relowner, coalesce(c.relacl, acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner))
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
  UNION ALL SELECT 'function ' || p.oid::regprocedure, p.proowner, coalesce(p.proacl, acldefault('f', p.proowner)) FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
  UNION ALL SELECT 'schema public', n.nspowner, coalesce(n.nspacl, acldefault('n', n.nspowner)) FROM pg_namespace n WHERE n.nspname = 'public'
  UNION ALL SELECT 'database ' || d.datname, d.datdba, coalesce(d.datacl, acldefault('d', d.datdba)) FROM pg_database d WHERE d.datname = current_database()
  UNION ALL SELECT c.relname || ' (' || a.attname || ')', c.relowner, a.attacl FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relnamespace = 'public'::regnamespace AND a.attacl IS NOT NULL AND NOT a.attisdropped
)
SELECT jsonb_build_object('grants', coalesce(jsonb_agg(jsonb_build_object('role', coalesce(g.rolname, 'PUBLIC'), 'what',
  x.privilege_type || ' on ' || a.object || CASE WHEN x.is_grantable THEN ' with grant option' ELSE '' END)), '[]'))
FROM access a CROSS JOIN LATERAL aclexplode(a.acl) AS x LEFT JOIN pg_authid g ON g.oid = x.grantee WHERE x.grantee <> a.owner AND (x.grantee = 0 OR x.grantee >= 16384);
SET LOCAL search_path = pg_catalog;
WITH object (name, definition) AS (
  SELECT 'table ' || c.relname, string_agg(format('%s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END, coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')), E'\n' ORDER BY a.attnum)
    || CASE WHEN c.relrowsecurity THEN E'\nrow security' ELSE '' END || E'\nowned by ' || pg_get_userbyid(c.relowner)
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'f') GROUP BY c.oid, c.relname, c.relowner, c.relrowsecurity
  UNION ALL SELECT 'view ' || c.relname, pg_get_viewdef(c.oid) || coalesce(E'\nwith ' || array_to_string(c.reloptions, ', '), '') || E'\nowned by ' || pg_get_userbyid(c.relowner) FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('v', 'm')
  UNION ALL SELECT 'index ' || c.relname, pg_get_indexdef(c.oid) FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'i'
  UNION ALL SELECT 'constraint ' || k.conname || ' of ' || c.relname, pg_get_constraintdef(k.oid) FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE c.relnamespace = 'public'::regnamespace
  UNION ALL SELECT 'function ' || p.oid::regprocedure, pg_get_functiondef(p.oid) || E'\nowned by ' || pg_get_userbyid(p.proowner) FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prokind IN ('f', 'p')
  UNION ALL SELECT 'trigger ' || t.tgname || ' of ' || c.relname, pg_get_triggerdef(t.oid) || CASE t.tgenabled WHEN 'D' THEN ' DISABLED' ELSE '' END FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace = 'public'::regnamespace AND NOT t.tgisinternal
  UNION ALL SELECT 'rule ' || r.rulename || ' of ' || c.relname, pg_get_ruledef(r.oid) FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class WHERE c.relnamespace = 'public'::regnamespace AND r.rulename <> '_RETURN'
  UNION ALL SELECT 'event trigger ' || evtname, evtevent || ' ' || evtfoid::regproc FROM pg_event_trigger
  UNION ALL SELECT 'extension ' || extname, extversion FROM pg_extension
)
SELECT jsonb_build_object('schema', coalesce(jsonb_object_agg(name, definition), '{}')) FROM object;
COMMIT;
"""


def read(release: Release, filled: Filled) -> Live | None:
    """What the database of a release's site holds; None when there is none. Throws Refusal when it cannot be asked."""
    steps = release.seed_steps()
    if not steps["steps"]:
        return None
    argv = [*steps["client"], "--tuples-only", "--no-align", "--dbname=" + steps["steps"][-1]["database"]]
    text = CATALOG.replace("TABLES", ", ".join(f"'{name}'" for name in ROWS))
    found: dict[str, object] = {}
    try:
        for line in seed.client(argv, text, filled, tries=10).split("\n"):
            found.update(parsed(dict[str, object], json.loads(line), "the answer of the database") if line.strip() else {})
    except Refusal as refusal:
        raise Refusal("database", refusal.message.replace("refused the seed", "cannot be asked")) from refusal
    return parsed(Live, found, "the answer of the database")


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
    """The roles whose password somebody else has set: the seed writes one only when it knows of no such revision."""
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
    """As a path is classified, but that what somebody else made is foreign, and taken over once the site names it."""
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
    names = [name for name in sql_files(release) if name.endswith(("schema.sql", "functions.sql"))]
    return confirmed is not None and all(raw_sql(release, name) == raw_sql(confirmed, name) for name in names)


def wanted_objects(release: Release, filled: Filled) -> dict[Key, Says]:
    """What a release wants of the database, by kind and name."""
    found: dict[Key, Says] = {}
    schemas: dict[Key, Says] = {}
    for table, columns, values in wanted_rows(release, filled):
        if table not in WANTED:
            continue
        data = dict(zip(columns, values, strict=False))
        name, says = WANTED[table]
        called = str(data[name]) if isinstance(name, str) else str(data[name[0]]) + name[1] + str(data[name[2]])
        found[KINDS.get(table, table), called] = {key: data.get(key) for key in says}
        if table == "domain" and data["alias_of"]:
            found["alias-domain", f"{data['name']} -> {data['alias_of']}"] = {}
    for key, value in found.items():
        if key[0] == "role":
            settings = [f"default_transaction_read_only={'on' if value['read_only'] else 'off'}", *(OWN_SCHEMA if value["own_schema"] else [])]
            found[key] = role(value["revision"], True, value["connection_limit"], [], None, settings, [])
            if value["own_schema"]:
                schemas["own-schema", key[1]] = {"owner": key[1]}
    found.update(schemas)
    if release.seed_steps()["steps"]:
        found.update({("grant", grant): {} for grant in wanted_grants(release)})
    return found


def role(revision: object, login: bool, limit: object, may: list[str], until: str | None, settings: list[str], member_of: list[str]) -> Says:
    return {"password": revision, "login": login, "connections": limit, "may": may, "until": until, "settings": settings, "memberOf": member_of}


def wanted_grants(release: Release) -> Iterator[str]:
    database = release.seed_steps()["steps"][-1]["database"]
    for item in release.manifest["roles"]:
        yield f"{item['name']}: CONNECT on database {database}"
        yield f"{item['name']}: USAGE on schema public"
        for grant in item["grants"]:
            for column in grant.get("columns") or [None]:
                yield f"{item['name']}: {grant['privilege']} on {grant['table']}{'' if column is None else f' ({column})'}"
            if "sequence" in grant:
                yield f"{item['name']}: USAGE on sequence {grant['sequence']}"


def live_objects(live: Live, passwords: Passwords) -> tuple[dict[Key, Says], set[Key]]:
    """What there is, by kind and name, and which of it is sitec's; a mailbox that left the site and is disabled counts as gone."""
    ours = {row["name"] for row in live.get("sitec_domains", [])}
    accounts = {row["email"]: row for row in live.get("sitec_accounts", [])}
    aliases = {(row["source"], row["destination"]) for row in live.get("sitec_aliases", [])}
    found: dict[Key, Says] = {}
    owned: set[Key] = set()

    def add(kind: str, name: str, value: Says, own: bool) -> None:
        found[kind, name] = value
        if own:
            owned.add((kind, name))

    for item in live.get("virtual_domains", []):
        add("domain", item["name"], {"enabled": item["enabled"]}, item["name"] in ours)
    for item in live.get("virtual_users", []):
        account = accounts.get(item["email"])
        if account and account.get("removed_at") and not item["enabled"]:
            continue
        shown = (account.get("display_name") if account else None) or item["email"]
        value: Says = {"domain": item["domain"], "quota_mb": item["quota_mb"], "enabled": item["enabled"], "display_name": shown, "receives": account.get("receives", True) if account else True, "sends": account.get("sends", True) if account else True}
        add("mailbox", item["email"], value, bool(account))
    for item in live.get("virtual_aliases", []):
        source, destination = item["source"], item["destination"]
        add("alias", f"{source} -> {destination}", {"domain": item["domain"]}, (source, destination) in aliases)
    for item in live.get("sitec_alias_domains", []):
        add("alias-domain", f"{item['name']} -> {item['target']}", {}, True)
    for item in live.get("sitec_senders", []):
        add("sender", f"{item['login']} as {item['sender']}", {}, True)
    for item in live.get("sitec_spam_settings", []):
        value: Says = {"junk": number(item["junk"]), "reject": number(item["reject"]), "allow_senders": " ".join(item["allow_senders"]), "junk_senders": " ".join(item["junk_senders"])}
        add("spam", item["email"], value, item["from_site"])
    known = {row["name"] for row in live.get("sitec_roles", [])}
    for item in live["roles"]:
        if item["login"] or item["may"] or (item["name"] in passwords):
            fits = next((revision for revision, password in passwords.get(item["name"], []) if verifies(item["verifier"], password)), None)
            value = role(fits or ("another" if item["verifier"] else "none"), item["login"], item["connection_limit"], item["may"], item["until"], item["settings"], item["member_of"])
            add("role", item["name"], value, item["name"] in known)
        owner = item.get("schema_owner")
        if owner:
            add("own-schema", item["name"], {"owner": owner}, item["name"] in known)
    for item in live["grants"]:
        add("grant", f"{item['role']}: {item['what']}", {}, True)
    return found, owned


def number(value: float | None) -> str:
    """A score as the seed writes it."""
    if value is None:
        return ""
    return str(int(value)) if value == int(value) else repr(value)


def wanted_rows(release: Release, filled: Filled) -> Iterator[tuple[str, list[str], list[Value]]]:
    """The rows of the `sitec_wanted_…` tables in a release's own SQL: table, columns, values."""
    columns: dict[str, list[str]] = {}
    for name in sql_files(release):
        text = filled.sql(name)
        for table, body in re.findall(r"^CREATE TEMPORARY TABLE sitec_wanted_(\w+) \((.*?)\) ON COMMIT DROP;", text, re.M | re.S):
            columns[table] = [part.split()[0] for part in body.split(",") if re.match(r"\s*[a-z_]+ (text|integer|boolean)", part)]
        for match in re.finditer(r"^INSERT INTO sitec_wanted_(\w+) VALUES\s*", text, re.M):
            for values in literals(text, match.end()):
                yield match[1], columns[match[1]], values


TOKEN = re.compile(r"\s*(?:'((?:[^']|'')*)'|(true|false|-?[0-9]+)|([(),;]))")


def literals(text: str, start: int) -> Iterator[list[Value]]:
    """The rows of a VALUES list: texts, whole numbers, true and false, to the semicolon at its end."""
    values: list[Value] = []
    place = start
    while True:
        match = TOKEN.match(text, place)
        if not match:
            raise Refusal("seed", "the rows of the seed cannot be read")
        place = match.end()
        string, word, mark = match.groups()
        if mark == "(":
            values = []
        elif mark == ")":
            yield values
        elif mark == ";":
            return
        elif string is not None:
            values.append(string.replace("''", "'"))
        elif word is not None:
            values.append(word == "true" if word in ("true", "false") else int(word))


def sql_files(release: Release) -> list[str]:
    return [name for step in release.seed_steps()["steps"] for name in step["files"]]


def raw_sql(release: Release, name: str) -> str:
    with open(release.path("tree", name), encoding="utf-8") as file:
        return file.read()


def passwords_of(*releases: tuple[Release | None, Filled | None]) -> Passwords:
    """By role, the revisions and values of the passwords that releases want it to have."""
    found: Passwords = {}
    for release, filled in releases:
        for table, columns, values in wanted_rows(release, filled) if release and filled else ():
            if table == "role":
                data = dict(zip(columns, values, strict=False))
                found.setdefault(str(data["name"]), []).append((str(data["revision"]), str(data["password"])))
    return found


def verifies(verifier: str | None, password: str) -> bool:
    """Whether a SCRAM verifier (RFC 5803) is of a password."""
    match = re.fullmatch(r"SCRAM-SHA-256\$([0-9]+):([^$]+)\$([^:]+):(.+)", verifier or "")
    if not match:
        return False
    salted = hashlib.pbkdf2_hmac("sha256", password.encode(), base64.b64decode(match[2]), int(match[1]))
    stored = hashlib.sha256(hmac.digest(salted, b"Client Key", "sha256")).digest()
    return hmac.compare_digest(stored, base64.b64decode(match[3]))
