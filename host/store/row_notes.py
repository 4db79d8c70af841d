"""
What the rows of the mail database were before an attempt: the transaction that changes them notes each that it changes, before and after the change, so
that there is no moment at which one is there without the other. A rollback restores what the attempt left and nobody changed, column by column; what
others have changed since stays.

The notes lie in a schema of their own, which nobody but the owner of the database may read: passwords are among them. They are of one attempt, the last that
ran its seed, and are gone when it has been taken back.
"""

# How a row is found again. Addresses follow a mailbox that is renamed.
KEYS = {
    "virtual_domains": ("id",),
    "virtual_users": ("id",),
    "virtual_aliases": ("id",),
    "sitec_domains": ("name",),
    "sitec_accounts": ("email",),
    "sitec_aliases": ("source", "destination"),
    "sitec_alias_domains": ("name",),
    "sitec_senders": ("sender", "login"),
    "sitec_spam_settings": ("email",),
}

# What a seed writes in a row that is there.
WRITTEN = {
    "virtual_domains": ("enabled",),
    "virtual_users": ("domain_id", "email", "password", "quota_mb", "enabled"),
    "virtual_aliases": ("domain_id",),
    "sitec_accounts": ("email", "written_digest", "display_name", "receives", "sends", "removed_at"),
    "sitec_alias_domains": ("target",),
    "sitec_spam_settings": ("email", "junk", "reject", "allow_senders", "junk_senders", "from_site"),
}

# What people change, and how a row of it is called.
NAMES = {
    "virtual_domains": ("domain", "(b.made).name"),
    "virtual_users": ("mailbox", "(b.made).email"),
    "virtual_aliases": ("alias", "(b.made).source || ' -> ' || (b.made).destination"),
    "sitec_spam_settings": ("spam", "(b.made).email"),
}

# What says that a database holds nothing of sitec's: the rows of the last release have to be made.
EMPTY = "empty|"

# One at a time, the seed of an attempt that was killed among them, and nobody writes a row that has been read.
BEGIN = f"""SET LOCAL client_min_messages = warning;
DO $$ BEGIN PERFORM pg_advisory_xact_lock(hashtext('sitec_before')); END $$;
CREATE SCHEMA IF NOT EXISTS sitec_before;
REVOKE ALL ON SCHEMA sitec_before FROM PUBLIC;
CREATE TABLE IF NOT EXISTS sitec_before.attempt (name text NOT NULL, undone boolean NOT NULL);
CREATE TABLE IF NOT EXISTS sitec_before.changes (relation text NOT NULL, before jsonb, after jsonb);
LOCK TABLE {', '.join('public.' + table for table in KEYS)} IN SHARE ROW EXCLUSIVE MODE;
"""


def noting(attempt: str, rows: str) -> str:
    """The SQL of an attempt's rows with notes of what it changes. A seed that is run again, because nobody knows how it ended, keeps the first notes."""
    taken_back = f"""DO $$ BEGIN
  IF EXISTS (SELECT FROM sitec_before.attempt WHERE name = {literal(attempt)} AND undone) THEN RAISE EXCEPTION 'this attempt has been rolled back'; END IF;
END $$;
"""
    was = [f"CREATE TEMPORARY TABLE sitec_was_{table} ON COMMIT DROP AS SELECT t AS was FROM public.{table} t;\n" for table in KEYS]
    renamed = """CREATE TEMPORARY TABLE sitec_renamed ON COMMIT DROP AS
  SELECT (w.was).email AS before, u.email AS after FROM sitec_was_virtual_users w JOIN public.virtual_users u ON u.id = (w.was).id WHERE u.email <> (w.was).email;
"""
    notes = f"""DO $$ BEGIN
  IF EXISTS (SELECT FROM sitec_before.attempt WHERE name = {literal(attempt)}) THEN RETURN; END IF;
{header(attempt, 'false')}{''.join(map(note, KEYS))}END $$;
"""
    return BEGIN + taken_back + "".join(was) + rows + "\n" + renamed + notes


def note(table: str) -> str:
    """Notes the rows of a table that are not what they were."""
    if KEYS[table] == ("email",):
        key = "CASE WHEN r.before IS NOT NULL THEN r.after WHEN n.after IS NULL THEN (w.was).email END AS email"
        joined = " LEFT JOIN sitec_renamed r ON r.before = (w.was).email LEFT JOIN sitec_renamed n ON n.after = (w.was).email"
    else:
        key, joined = ", ".join(f"(w.was).{column} AS {column}" for column in KEYS[table]), ""
    same = " AND ".join(f"a.{column} = b.{column}" for column in KEYS[table])
    return f"""  INSERT INTO sitec_before.changes SELECT '{table}', to_jsonb(b.was), to_jsonb(a)
    FROM (SELECT w.was, {key} FROM sitec_was_{table} w{joined}) b FULL JOIN public.{table} a ON {same} WHERE b.was IS DISTINCT FROM a;
"""


def undoing(attempt: str) -> str:
    """
    The SQL that takes an attempt's rows back, once; no seed of that attempt ends well afterwards. It says what others changed meanwhile, which stays, and
    whether the database holds nothing.
    """
    back = [f"""CREATE TEMPORARY TABLE sitec_back_{table} ON COMMIT DROP AS
  SELECT c.before IS NOT NULL AS before, c.after IS NOT NULL AS after, jsonb_populate_record(NULL::public.{table}, c.before) AS was, jsonb_populate_record(NULL::public.{table}, c.after) AS made
  FROM sitec_before.changes c JOIN sitec_before.attempt a ON a.name = {literal(attempt)} AND NOT a.undone WHERE c.relation = '{table}';
""" for table in KEYS]
    kept = " UNION ALL ".join(f"SELECT '{kind}' AS kind, {name} AS name FROM sitec_back_{table} b LEFT JOIN public.{table} t ON {found(table)} WHERE b.after AND t IS DISTINCT FROM b.made" for table, (kind, name) in NAMES.items())
    steps = [
        f"CREATE TEMPORARY TABLE sitec_kept ON COMMIT DROP AS {kept};\n",
        *map(changed_back, WRITTEN),
        # What the attempt brought goes, unless others have built on it: then it stays as what has left the site.
        gone("virtual_users"), shut("virtual_users"),
        gone("virtual_aliases"), come_back("virtual_aliases", f"NOT EXISTS (SELECT FROM public.virtual_aliases o WHERE (o.source, o.destination) = ((b.was).source, (b.was).destination)) AND {DOMAIN}"),
        gone("virtual_domains", "NOT EXISTS (SELECT FROM public.virtual_users u WHERE u.domain_id = t.id) AND NOT EXISTS (SELECT FROM public.virtual_aliases v WHERE v.domain_id = t.id)"), shut("virtual_domains"),
        gone("sitec_spam_settings"), f"UPDATE public.sitec_spam_settings t SET from_site = false {brought('sitec_spam_settings')};\n",
        # What it took over is nobody's of sitec's again, whatever has become of it.
        disowned("sitec_domains", stays("virtual_domains", "name")),
        disowned("sitec_accounts", stays("virtual_users", "email")), f"UPDATE public.sitec_accounts t SET removed_at = now() {brought('sitec_accounts')};\n",
        *(disowned(table, "false") for table in ("sitec_aliases", "sitec_alias_domains", "sitec_senders")),
        *(come_back(table, "true") for table in KEYS if table.startswith("sitec_")),
        header(attempt, "true"),
        "SELECT kind, name FROM sitec_kept UNION ALL SELECT 'empty', '' WHERE NOT EXISTS (SELECT FROM public.sitec_domains) ORDER BY 1, 2;\n",
    ]
    return BEGIN + "".join(back) + "".join(steps)


def header(attempt: str, undone: str) -> str:
    """Whose notes there are: none of another attempt's any more."""
    return f"DELETE FROM sitec_before.changes;\nDELETE FROM sitec_before.attempt;\nINSERT INTO sitec_before.attempt VALUES ({literal(attempt)}, {undone});\n"


def literal(text: str) -> str:
    """A text as SQL has it."""
    return "'" + text.replace("'", "''") + "'"


def found(table: str) -> str:
    """That a row is the one that was noted."""
    return " AND ".join(f"t.{column} = (b.made).{column}" for column in KEYS[table])


def brought(table: str) -> str:
    """The rows that are there since the attempt."""
    return f"FROM sitec_back_{table} b WHERE b.after AND NOT b.before AND {found(table)}"


# A domain may be gone that a row was of.
DOMAIN = "((b.was).domain_id IS NULL OR EXISTS (SELECT FROM public.virtual_domains d WHERE d.id = (b.was).domain_id))"


def changed_back(table: str) -> str:
    """What the attempt wrote in rows that were there, and nobody has since. A name that another row got meanwhile stays with that row."""
    conditions = {
        "domain_id": DOMAIN,
        "email": f"NOT EXISTS (SELECT FROM public.{table} o WHERE o.email = (b.was).email AND o.email <> t.email)"
        + ("" if table == "virtual_users" else " AND NOT EXISTS (SELECT FROM public.virtual_users u WHERE u.email = (b.made).email)"),
    }
    columns = [f"{column} = CASE WHEN t.{column} IS NOT DISTINCT FROM (b.made).{column} AND {conditions.get(column, 'true')} THEN (b.was).{column} ELSE t.{column} END" for column in WRITTEN[table]]
    return f"UPDATE public.{table} t SET {', '.join(columns)} FROM sitec_back_{table} b WHERE b.before AND b.after AND {found(table)};\n"


def gone(table: str, condition: str = "true") -> str:
    """What the attempt brought and nobody has touched goes."""
    return f"DELETE FROM public.{table} t USING sitec_back_{table} b WHERE b.after AND NOT b.before AND {found(table)} AND t IS NOT DISTINCT FROM b.made AND {condition};\n"


def shut(table: str) -> str:
    """What the attempt brought and is still there is disabled."""
    return f"UPDATE public.{table} t SET enabled = false {brought(table)} AND t.enabled IS DISTINCT FROM false;\n"


def stays(table: str, name: str) -> str:
    """That a row is of something that the attempt brought and that is still there."""
    return f"EXISTS (SELECT FROM sitec_back_{table} n JOIN public.{table} s ON s.id = (n.made).id WHERE n.after AND NOT n.before AND s.{name} = t.{name})"


def disowned(table: str, unless: str) -> str:
    """What the attempt made sitec's is not any more."""
    return f"DELETE FROM public.{table} t USING sitec_back_{table} b WHERE b.after AND NOT b.before AND {found(table)} AND NOT {unless};\n"


def come_back(table: str, condition: str) -> str:
    """What the attempt removed is there again."""
    return f"INSERT INTO public.{table} SELECT (b.was).* FROM sitec_back_{table} b WHERE b.before AND NOT b.after AND {condition} ON CONFLICT DO NOTHING;\n"
