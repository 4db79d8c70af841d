"""The mail database is asked for all that it holds, in one transaction that cannot write."""
import json

from base.command import Refusal
from base.parse import parsed
from release.release import Filled, Release
from store import seed
from store.live_rows import Live

ROWS = ("virtual_domains", "virtual_users", "virtual_aliases", "sitec_domains", "sitec_accounts", "sitec_aliases", "sitec_alias_domains", "sitec_senders", "sitec_spam_settings", "sitec_roles")

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
