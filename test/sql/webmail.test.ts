import type { PGlite } from '@electric-sql/pglite';
import { encrypt } from 'unixcrypt';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asRole, createDatabase, rolesSql, seed, transaction, type Rows } from './mail-database.ts';

const OLD = `{SHA512-CRYPT}${encrypt('old', '$6$saltsaltsaltsalt')}`;
const NEW = encrypt('new', '$6$othersalt');
const [ANA, BEN, CAS] = ['ana@example.org', 'ben@example.org', 'cas@closed.example'] as const;
const SITE: Rows = {
  domains: [
    { name: 'example.org', enabled: true },
    { name: 'closed.example', enabled: false },
  ],
  mailboxes: [
    { email: ANA, domain: 'example.org', quotaMb: 1024, enabled: true },
    { email: BEN, domain: 'example.org', quotaMb: 1024, enabled: false },
    { email: CAS, domain: 'closed.example', quotaMb: 1024, enabled: true },
  ],
  hashes: Object.fromEntries([ANA, BEN, CAS].map((email) => [email, OLD])),
};

let database: PGlite;

beforeAll(async () => {
  database = await createDatabase();
});

beforeEach(async () => {
  await transaction(database, rolesSql());
  await database.exec(
    'DROP TABLE IF EXISTS sogo.notes; TRUNCATE virtual_domains, virtual_users, virtual_aliases, sitec_domains, sitec_accounts RESTART IDENTITY CASCADE',
  );
  await seed(database, SITE);
});

function sogo(query: string): Promise<readonly unknown[]> {
  return asRole(database, 'sogo', query);
}

async function rows(query: string): Promise<readonly unknown[]> {
  return (await database.query(query)).rows;
}

function passwords(): Promise<readonly unknown[]> {
  return rows('SELECT email, password FROM virtual_users ORDER BY email');
}

describe('the role of a webmail may', () => {
  test('make tables, indexes and functions in its schema, where it looks first', async () => {
    await sogo('CREATE TABLE sogo.notes (id serial PRIMARY KEY, text varchar)');
    await sogo('CREATE INDEX notes_text ON sogo.notes (text)');
    await sogo("INSERT INTO sogo.notes (text) VALUES ('mine')");
    expect(await sogo('SELECT text FROM sogo.notes')).toEqual([{ text: 'mine' }]);
    await sogo('DROP TABLE sogo.notes');
    expect(await rows("SELECT unnest(rolconfig) AS setting FROM pg_roles WHERE rolname = 'sogo'")).toContainEqual({
      setting: 'search_path="$user", public',
    });
  });

  test('read enabled mailboxes with their hashes', async () => {
    expect(await sogo('SELECT * FROM sogo_user_profile')).toEqual([
      { c_uid: ANA, c_name: ANA, c_password: OLD, c_cn: ANA, mail: ANA, c_domain: 'example.org' },
    ]);
  });

  test('replace a password, which survives the next seed', async () => {
    const others = 'SELECT id, domain_id, email, quota_mb, enabled FROM virtual_users ORDER BY email';
    const before = await rows(others);
    await sogo(`UPDATE sogo_user_profile SET c_password = '${NEW}' WHERE c_uid = '${ANA}'`);
    const changed = [
      { email: ANA, password: `{SHA512-CRYPT}${NEW}` },
      { email: BEN, password: OLD },
      { email: CAS, password: OLD },
    ];
    expect(await passwords()).toEqual(changed);
    expect(await rows(others)).toEqual(before);
    await seed(database, SITE);
    expect(await passwords()).toEqual(changed);
  });
});

describe('the role of a webmail may not', () => {
  test.each([
    'SELECT email FROM virtual_users',
    'SELECT password FROM user_mailbox_info',
    'SELECT name FROM virtual_domains',
    'SELECT email FROM mailbox_routing',
    'SELECT written_digest FROM sitec_accounts',
    `UPDATE virtual_users SET password = '${OLD}'`,
    `UPDATE sogo_user_profile SET c_uid = 'eve@example.org' WHERE c_uid = '${ANA}'`,
    `UPDATE sogo_user_profile SET c_name = 'eve@example.org' WHERE c_uid = '${ANA}'`,
    `UPDATE sogo_user_profile SET c_cn = 'Eve' WHERE c_uid = '${ANA}'`,
    `UPDATE sogo_user_profile SET c_domain = 'closed.example' WHERE c_uid = '${ANA}'`,
    `UPDATE sogo_user_profile SET mail = 'eve@example.org' WHERE c_uid = '${ANA}'`,
    "INSERT INTO sogo_user_profile (c_uid) VALUES ('eve@example.org')",
    'DELETE FROM sogo_user_profile',
    "SELECT verify_password('ana@example.org', 'old')",
    'CREATE TABLE public.mine (id integer)',
    'CREATE TEMPORARY TABLE mine (id integer)',
    'CREATE SCHEMA mine',
    'CREATE TABLE sogo.notes (email varchar REFERENCES public.virtual_users (email))',
    'CREATE TRIGGER mine INSTEAD OF UPDATE ON sogo_user_profile FOR EACH ROW EXECUTE FUNCTION sogo_user_profile_update()',
    'CREATE OR REPLACE VIEW public.sogo_user_profile AS SELECT 1 AS c_uid',
    'DROP VIEW sogo_user_profile',
    "COPY virtual_users TO '/tmp/users'",
    'ALTER ROLE sogo SUPERUSER',
  ])('%s', async (statement) => {
    const before = await passwords();
    await expect(sogo(statement)).rejects.toThrow(/permission denied|must be owner|cannot (insert into|delete from) view/);
    expect(await passwords()).toEqual(before);
  });

  test('anything else than that, whatever is added to the schema', async () => {
    const table =
      "has_any_column_privilege('sogo', c.oid, 'SELECT, INSERT, UPDATE, REFERENCES') OR has_table_privilege('sogo', c.oid, 'DELETE, TRUNCATE, TRIGGER')";
    const open = await rows(
      `SELECT relname AS name FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND CASE WHEN relkind = 'S' THEN has_sequence_privilege('sogo', c.oid, 'USAGE, SELECT, UPDATE') WHEN relkind IN ('r', 'v', 'm', 'p', 'f') THEN ${table} END`,
    );
    expect(open).toEqual([{ name: 'sogo_user_profile' }]);
    expect(
      await rows(
        "SELECT attname AS name FROM pg_attribute WHERE attrelid = 'sogo_user_profile'::regclass AND has_column_privilege('sogo', attrelid, attnum, 'INSERT, UPDATE, REFERENCES')",
      ),
    ).toEqual([{ name: 'c_password' }]);
    expect(
      await rows(
        "SELECT proname AS name FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND has_function_privilege('sogo', p.oid, 'EXECUTE')",
      ),
    ).toEqual([]);
  });

  test.each(['new', '{PLAIN}new', '$1$salt$abcdefghijklmnopqrstuv', '$2y$05$abcdefghijklmnopqrstuv', '{SSHA}abc', ''])(
    'store what is not SHA512-CRYPT: %s',
    async (text) => {
      await expect(sogo(`UPDATE sogo_user_profile SET c_password = '${text}' WHERE c_uid = '${ANA}'`)).rejects.toThrow(
        'must be stored as SHA512-CRYPT',
      );
      expect(await passwords()).toEqual([ANA, BEN, CAS].map((email) => ({ email, password: OLD })));
    },
  );

  test.each(['$6$saltsaltsaltsalt', '$6$rounds=1000$othersalt'])('store the hash of an empty password: %s', async (setting) => {
    await expect(sogo(`UPDATE sogo_user_profile SET c_password = '${encrypt('', setting)}' WHERE c_uid = '${ANA}'`)).rejects.toThrow(
      'must not be empty',
    );
    expect(await passwords()).toEqual([ANA, BEN, CAS].map((email) => ({ email, password: OLD })));
  });

  test.each([BEN, CAS])('see or change whoever is disabled: %s', async (email) => {
    await sogo(`UPDATE sogo_user_profile SET c_password = '${NEW}' WHERE c_uid = '${email}'`);
    await sogo(`UPDATE sogo_user_profile SET c_password = '${NEW}'`);
    expect(await rows(`SELECT password FROM virtual_users WHERE email = '${email}'`)).toEqual([{ password: OLD }]);
  });

  test('have a function of its own asked about whoever is disabled', async () => {
    await sogo('CREATE TABLE sogo.notes (text varchar)');
    await sogo(
      "CREATE FUNCTION sogo.note(text) RETURNS boolean LANGUAGE plpgsql COST 0.0001 AS 'BEGIN INSERT INTO sogo.notes VALUES ($1); RETURN true; END'",
    );
    await sogo('SELECT c_uid FROM sogo_user_profile WHERE sogo.note(c_uid)');
    expect(await sogo('SELECT text FROM sogo.notes')).toEqual([{ text: ANA }]);
    await sogo('DROP FUNCTION sogo.note');
  });

  test.each(['postfix', 'dovecot', 'mailadmin'])('be read by %s', async (role) => {
    await sogo('CREATE TABLE sogo.notes (text varchar)');
    await expect(asRole(database, role, 'SELECT text FROM sogo.notes')).rejects.toThrow('permission denied for schema sogo');
    await expect(asRole(database, role, `SELECT c_password FROM sogo_user_profile`)).rejects.toThrow('permission denied');
  });
});

describe('a webmail that left the site', () => {
  const left = () => transaction(database, rolesSql('00000000', 'sogo'));
  const role = (): Promise<readonly unknown[]> =>
    rows(
      "SELECT rolcanlogin AS login, pg_get_userbyid(nspowner)::text AS owner FROM pg_roles LEFT JOIN pg_namespace ON nspname = rolname WHERE rolname = 'sogo'",
    );

  test('can do nothing with mail; its schema stays, however many releases later, and is its own again when it comes back', async () => {
    await sogo('CREATE TABLE sogo.notes (text varchar)');
    await sogo("INSERT INTO sogo.notes VALUES ('mine')");
    for (const _ of [1, 2, 3]) {
      await left();
      expect(await role()).toEqual([{ login: false, owner: 'sogo' }]);
      await expect(sogo('SELECT c_uid FROM public.sogo_user_profile')).rejects.toThrow('permission denied');
      expect(await rows('SELECT text FROM sogo.notes')).toEqual([{ text: 'mine' }]);
    }
    await transaction(database, rolesSql());
    expect(await role()).toEqual([{ login: true, owner: 'sogo' }]);
    expect(await sogo('SELECT text FROM sogo.notes')).toEqual([{ text: 'mine' }]);
  });

  test('and has made nothing stays as well', async () => {
    await left();
    await left();
    expect(await role()).toEqual([{ login: false, owner: 'sogo' }]);
  });
});

test('a schema of that name is taken over, and settings that somebody made are taken back', async () => {
  await database.exec(
    'ALTER SCHEMA sogo OWNER TO CURRENT_USER; ALTER ROLE sogo SET search_path = public; ALTER ROLE sogo SET work_mem = 64',
  );
  await transaction(database, rolesSql());
  expect(await rows("SELECT pg_get_userbyid(nspowner)::text AS owner FROM pg_namespace WHERE nspname = 'sogo'")).toEqual([
    { owner: 'sogo' },
  ]);
  expect(await rows("SELECT unnest(rolconfig) AS setting FROM pg_roles WHERE rolname = 'sogo' ORDER BY 1")).toEqual(
    [
      'default_transaction_read_only=off',
      'log_min_duration_statement=-1',
      'log_min_error_statement=panic',
      'log_statement=none',
      'search_path="$user", public',
    ].map((setting) => ({ setting })),
  );
});
