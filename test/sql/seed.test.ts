import type { PGlite } from '@electric-sql/pglite';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createDatabase, rolesSql, seed, transaction, type Rows } from './mail-database.ts';

const DOMAIN = { name: 'example.org', enabled: true };
const HASH = '{SHA512-CRYPT}$6$aaaa$1';
const OTHER = '{SHA512-CRYPT}$6$bbbb$2';

function mailbox(local: string, more: object = {}): NonNullable<Rows['mailboxes']>[number] {
  return { email: `${local}@example.org`, domain: 'example.org', quotaMb: 1024, enabled: true, ...more };
}

const BASE: Rows = {
  domains: [DOMAIN],
  mailboxes: ['ana', 'ben', 'cas', 'dan', 'eve'].map((local) => mailbox(local)),
  aliases: [
    { source: 'sales@example.org', destination: 'ana@example.org', domain: 'example.org' },
    { source: 'sales@example.org', destination: 'ben@example.org', domain: 'example.org' },
  ],
  hashes: { 'ana@example.org': HASH },
};

let database: PGlite;

beforeAll(async () => {
  database = await createDatabase();
});

beforeEach(async () => {
  await database.exec(
    'TRUNCATE virtual_domains, virtual_users, virtual_aliases, sitec_domains, sitec_accounts, sitec_aliases RESTART IDENTITY CASCADE',
  );
});

async function rows(query: string): Promise<readonly unknown[]> {
  return (await database.query(query)).rows;
}

async function user(email: string): Promise<unknown> {
  return (await rows(`SELECT password, quota_mb, enabled FROM virtual_users WHERE email = '${email}'`))[0];
}

function state(): Promise<readonly unknown[]> {
  const tables = ['virtual_domains', 'virtual_users', 'virtual_aliases', 'sitec_domains', 'sitec_accounts', 'sitec_aliases', 'sitec_roles'];
  const parts = tables.map((table) => `SELECT '${table}' AS t, xmin::text, x::text FROM ${table} x`);
  return rows(
    `${parts.join(' UNION ALL ')} UNION ALL SELECT 'role', rolname::text, concat_ws(' ', rolpassword, rolconnlimit) FROM pg_authid ORDER BY 1, 2, 3`,
  );
}

test('the documented tables have exactly their columns, types and defaults', async () => {
  const columns =
    await rows(`SELECT table_name || '.' || column_name || ' ' || data_type || COALESCE('(' || character_maximum_length || ')', '')
    || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END || COALESCE(' default ' || column_default, '') AS c
    FROM information_schema.columns WHERE table_name LIKE 'virtual\\_%' ORDER BY table_name, ordinal_position`);
  expect(columns.map((row) => (row as { c: string }).c)).toEqual([
    "virtual_aliases.id integer not null default nextval('virtual_aliases_id_seq'::regclass)",
    'virtual_aliases.domain_id integer',
    'virtual_aliases.source character varying(255) not null',
    'virtual_aliases.destination character varying(255) not null',
    "virtual_domains.id integer not null default nextval('virtual_domains_id_seq'::regclass)",
    'virtual_domains.name character varying(255) not null',
    'virtual_domains.enabled boolean default true',
    "virtual_users.id integer not null default nextval('virtual_users_id_seq'::regclass)",
    'virtual_users.domain_id integer',
    'virtual_users.email character varying(255) not null',
    'virtual_users.password character varying(255) not null',
    'virtual_users.quota_mb integer default 1024',
    'virtual_users.enabled boolean default true',
  ]);
});

test('a second run writes no row, no role and no password', async () => {
  await seed(database, BASE);
  const before = await state();
  expect(before.length).toBeGreaterThan(15);
  await seed(database, BASE);
  await transaction(database, rolesSql());
  expect(await state()).toEqual(before);
});

test('a rotated password of a role is written, once', async () => {
  const verifier = (): Promise<readonly unknown[]> => rows("SELECT rolpassword FROM pg_authid WHERE rolname = 'postfix'");
  const before = await verifier();
  await transaction(database, rolesSql('11111111'));
  const rotated = await verifier();
  expect(rotated).not.toEqual(before);
  await transaction(database, rolesSql('11111111'));
  expect(await verifier()).toEqual(rotated);
});

describe('a role that left the site', () => {
  const GRANTS = `SELECT n.nspname AS place FROM pg_namespace n CROSS JOIN LATERAL aclexplode(n.nspacl) x WHERE x.grantee = 'mailadmin'::regrole
    UNION ALL SELECT relname FROM pg_class c CROSS JOIN LATERAL aclexplode(c.relacl) x WHERE x.grantee = 'mailadmin'::regrole
    UNION ALL SELECT attname FROM pg_attribute a CROSS JOIN LATERAL aclexplode(a.attacl) x WHERE x.grantee = 'mailadmin'::regrole
    UNION ALL SELECT datname FROM pg_database d CROSS JOIN LATERAL aclexplode(d.datacl) x WHERE x.grantee = 'mailadmin'::regrole ORDER BY 1`;
  const role = (): Promise<readonly unknown[]> => rows("SELECT rolcanlogin AS login FROM pg_roles WHERE rolname = 'mailadmin'");
  const here = () => transaction(database, rolesSql());
  const left = () => transaction(database, rolesSql('00000000', 'mailadmin'));

  beforeEach(here);

  test('can do nothing any more and is there to come back, as it was', async () => {
    const before = await rows(GRANTS);
    expect(before.length).toBeGreaterThan(5);
    await left();
    expect(await role()).toEqual([{ login: false }]);
    expect(await rows(GRANTS)).toEqual([]);
    await here();
    expect(await role()).toEqual([{ login: true }]);
    expect(await rows(GRANTS)).toEqual(before);
  });

  test('is dropped a release later, and made anew with its password when it comes back', async () => {
    await left();
    await left();
    expect(await role()).toEqual([]);
    expect(await rows("SELECT FROM sitec_roles WHERE name = 'mailadmin'")).toEqual([]);
    await here();
    expect(
      await rows("SELECT rolcanlogin AS login, rolpassword IS NOT NULL AS password FROM pg_authid WHERE rolname = 'mailadmin'"),
    ).toEqual([{ login: true, password: true }]);
  });

  test('stays without a login when something is its own by now', async () => {
    await database.exec('CREATE TABLE theirs (id integer); ALTER TABLE theirs OWNER TO mailadmin');
    await left();
    await left();
    expect(await role()).toEqual([{ login: false }]);
    await database.exec('DROP TABLE theirs');
    await left();
    expect(await role()).toEqual([]);
  });

  test('is left alone when sitec did not make it', async () => {
    await database.exec('CREATE ROLE stranger LOGIN');
    await left();
    await left();
    expect(await rows("SELECT rolcanlogin AS login FROM pg_roles WHERE rolname = 'stranger'")).toEqual([{ login: true }]);
    await database.exec('DROP ROLE stranger');
  });
});

describe('a password', () => {
  test('from the secrets is written', async () => {
    await seed(database, BASE);
    expect(await user('ana@example.org')).toEqual({ password: HASH, quota_mb: 1024, enabled: true });
  });

  test('that the user changed survives the next run', async () => {
    await seed(database, BASE);
    await database.exec(`UPDATE virtual_users SET password = '${OTHER}' WHERE email = 'ana@example.org'`);
    await seed(database, BASE);
    expect(await user('ana@example.org')).toMatchObject({ password: OTHER });
  });

  test("that an operator set anew overwrites the user's", async () => {
    await seed(database, BASE);
    await database.exec(`UPDATE virtual_users SET password = '${OTHER}' WHERE email = 'ana@example.org'`);
    await seed(database, { ...BASE, hashes: { 'ana@example.org': '{SHA512-CRYPT}$6$cccc$3' } });
    expect(await user('ana@example.org')).toMatchObject({ password: '{SHA512-CRYPT}$6$cccc$3' });
  });

  test('that is missing is one that nothing matches', async () => {
    await seed(database, BASE);
    expect(await user('ben@example.org')).toMatchObject({ password: '{SHA512-CRYPT}!' });
  });
});

describe('what left the site', () => {
  test('is disabled if it is a mailbox, with its quota and password kept', async () => {
    await seed(database, BASE);
    await seed(database, { ...BASE, mailboxes: (BASE.mailboxes ?? []).slice(1) });
    expect(await user('ana@example.org')).toEqual({ password: HASH, quota_mb: 1024, enabled: false });
  });

  test('is removed if it is an alias', async () => {
    await seed(database, BASE);
    await seed(database, { ...BASE, aliases: (BASE.aliases ?? []).slice(1) });
    expect(await rows('SELECT source, destination FROM virtual_aliases')).toEqual([
      { source: 'sales@example.org', destination: 'ben@example.org' },
    ]);
  });

  test('comes back as it was', async () => {
    await seed(database, BASE);
    await seed(database, { ...BASE, mailboxes: (BASE.mailboxes ?? []).slice(1) });
    await seed(database, BASE);
    expect(await user('ana@example.org')).toEqual({ password: HASH, quota_mb: 1024, enabled: true });
  });
});

describe('the guard', () => {
  test('stops a run that would disable more than three accounts, and undoes it', async () => {
    await seed(database, BASE);
    const before = await state();
    await expect(seed(database, { ...BASE, mailboxes: (BASE.mailboxes ?? []).slice(4) })).rejects.toThrow(
      'this would disable 4 of 5 accounts; allow it with --allow-disable 4',
    );
    expect(await state()).toEqual(before);
  });

  test('counts a disabled domain', async () => {
    await seed(database, BASE);
    await expect(seed(database, { ...BASE, domains: [{ ...DOMAIN, enabled: false }] })).rejects.toThrow(
      'this would disable 5 of 5 accounts',
    );
  });

  test('stops at an empty site', async () => {
    await seed(database, BASE);
    await expect(seed(database, {})).rejects.toThrow('this would disable 5 of 5 accounts');
  });

  test('lets one account go, and as many as are allowed', async () => {
    await seed(database, BASE);
    await seed(database, { ...BASE, mailboxes: (BASE.mailboxes ?? []).slice(1) });
    await seed(database, { ...BASE, mailboxes: (BASE.mailboxes ?? []).slice(4) }, { allowDisable: '3' });
    expect(await rows('SELECT email FROM user_mailbox_info WHERE enabled')).toEqual([{ email: 'eve@example.org' }]);
  });
});

describe('rows that somebody else made', () => {
  beforeEach(async () => {
    await database.exec(`INSERT INTO virtual_domains (name) VALUES ('theirs.example');
      INSERT INTO virtual_users (domain_id, email, password, quota_mb) VALUES (1, 'boss@theirs.example', '${OTHER}', 7);
      INSERT INTO virtual_aliases (domain_id, source, destination) VALUES (1, 'all@theirs.example', 'boss@theirs.example')`);
  });

  test('are reported and left alone', async () => {
    expect(await seed(database, BASE)).toEqual([
      { kind: 'alias', key: 'all@theirs.example -> boss@theirs.example' },
      { kind: 'domain', key: 'theirs.example' },
      { kind: 'user', key: 'boss@theirs.example' },
    ]);
    expect(await user('boss@theirs.example')).toEqual({ password: OTHER, quota_mb: 7, enabled: true });
  });

  test('become ours when the site names them, and keep a password that the site has none for', async () => {
    const theirs = {
      domains: [DOMAIN, { name: 'theirs.example', enabled: true }],
      mailboxes: [{ email: 'boss@theirs.example', domain: 'theirs.example', quotaMb: 9, enabled: true }],
    };
    expect(await seed(database, { ...BASE, ...theirs })).toEqual([{ kind: 'alias', key: 'all@theirs.example -> boss@theirs.example' }]);
    expect(await user('boss@theirs.example')).toEqual({ password: OTHER, quota_mb: 9, enabled: true });
  });
});

test('a disabled domain disables its users for Dovecot', async () => {
  await seed(database, { ...BASE, domains: [{ ...DOMAIN, enabled: false }] });
  expect(await rows('SELECT email FROM user_mailbox_info WHERE enabled')).toEqual([]);
});

test('values that look like SQL stay values', async () => {
  const hostile = "o'hara'); drop table virtual_users; --@example.org";
  await seed(database, { ...BASE, aliases: [{ source: hostile, destination: 'back\\slash@example.org', domain: 'example.org' }] });
  expect(await rows('SELECT source, destination FROM virtual_aliases')).toEqual([
    { source: hostile, destination: 'back\\slash@example.org' },
  ]);
});

test('ten thousand mailboxes are seeded, and changed one by one', async () => {
  const many = { ...BASE, mailboxes: Array.from({ length: 10_000 }, (_, index) => mailbox(`user${index}`)) };
  await seed(database, many);
  await seed(database, { ...many, mailboxes: [mailbox('user0', { quotaMb: 5 }), ...many.mailboxes.slice(1)] });
  expect(await rows('SELECT quota_mb, count(*)::int AS n FROM virtual_users GROUP BY 1 ORDER BY 1')).toEqual([
    { quota_mb: 5, n: 1 },
    { quota_mb: 1024, n: 9999 },
  ]);
});
