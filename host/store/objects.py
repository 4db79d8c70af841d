"""Objects of the mail database by kind and name: those that a release wants, and those that are there."""
import base64
import hashlib
import hmac
import re
from collections.abc import Iterator

from release.plan_rows import Says
from release.release import Filled, Release
from store.live_rows import Live
from store.wanted_rows import wanted_rows

# Kind and name of an object.
Key = tuple[str, str]

# By role, the revisions and values of passwords.
Passwords = dict[str, list[tuple[str, str]]]

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
