import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSiteLab, type SiteLab } from '../site-lab.ts';

let world: SiteLab;

beforeAll(async () => {
  world = await startSiteLab(process.cwd());
});

afterAll(() => world?.close());

/** Rows with the transaction that wrote each, roles with their password verifiers, and all grants. */
const STATE = `
  SELECT 'd', xmin::text, t::text FROM virtual_domains t UNION ALL SELECT 'u', xmin::text, t::text FROM virtual_users t
  UNION ALL SELECT 'a', xmin::text, t::text FROM virtual_aliases t UNION ALL SELECT 'sd', xmin::text, t::text FROM sitec_domains t
  UNION ALL SELECT 'su', xmin::text, t::text FROM sitec_accounts t UNION ALL SELECT 'sa', xmin::text, t::text FROM sitec_aliases t
  UNION ALL SELECT 'sr', xmin::text, t::text FROM sitec_roles t
  UNION ALL SELECT 'role', rolname, concat_ws(' ', rolpassword, rolconnlimit, rolcanlogin) FROM pg_authid
  UNION ALL SELECT 'grant', relname, (SELECT string_agg(x::text, ',' ORDER BY x::text) FROM unnest(relacl) x) FROM pg_class WHERE relnamespace = 'public'::regnamespace
  ORDER BY 1, 2, 3`;

function ask(sql: string, role?: string): ReturnType<SiteLab['host']['run']> {
  const as = role === undefined ? '' : `SET SESSION AUTHORIZATION ${role};`;
  const client = [...(world.manifest.seed?.client ?? []), '--tuples-only', '--no-align', '--dbname=mailserver'];
  return world.host.run(client, { input: `${as}${sql};\n` });
}

test('PostgreSQL is 17, in the container that the site names', async () => {
  expect((await ask('SHOW server_version')).stdout).toMatch(/^17\./);
});

test('the seed a second time changes no row, no role and no grant', async () => {
  const before = (await ask(STATE)).stdout;
  expect(before).toContain('alice@testdomain.local');
  expect(await world.seed()).toBe('');
  expect((await ask(STATE)).stdout).toBe(before);
});

test.each([
  ['postfix', 'SELECT email, enabled, domain_id FROM virtual_users', true],
  ['postfix', 'SELECT source, destination FROM virtual_aliases', true],
  ['postfix', 'SELECT password FROM virtual_users', false],
  ['postfix', 'SELECT * FROM user_mailbox_info', false],
  ['postfix', "UPDATE virtual_users SET enabled = true WHERE email = 'x'", false],
  ['postfix', "SET default_transaction_read_only = off; INSERT INTO virtual_domains (name) VALUES ('x')", false],
  ['dovecot', 'SELECT email, password, quota_mb FROM user_mailbox_info', true],
  ['dovecot', 'SELECT password FROM virtual_users', false],
  ['dovecot', 'SELECT source FROM virtual_aliases', false],
  ['dovecot', 'SET default_transaction_read_only = off; DELETE FROM virtual_users', false],
  ['mailadmin', "INSERT INTO virtual_domains (name) VALUES ('by-hand.example')", true],
  ['mailadmin', "DELETE FROM virtual_domains WHERE name = 'by-hand.example'", true],
  ['mailadmin', 'CREATE TABLE mine (id integer)', false],
  ['mailadmin', "UPDATE sitec_accounts SET written_digest = 'x'", false],
  ['mailadmin', 'DROP TABLE virtual_aliases', false],
] as const)('%s: %s is allowed: %s', async (role, statement, allowed) => {
  const { code, stderr } = await ask(statement, role);
  expect({ allowed: code === 0, stderr }).toMatchObject({ allowed, stderr: allowed ? '' : expect.stringMatching(/permission denied|must be owner/) });
});

test('what somebody added by hand is reported and left alone', async () => {
  await ask("INSERT INTO virtual_domains (name) VALUES ('by-hand.example')", 'mailadmin');
  expect(await world.seed()).toBe('domain|by-hand.example\n');
  expect((await ask("SELECT enabled FROM virtual_domains WHERE name = 'by-hand.example'")).stdout).toBe('t\n');
});

test('the superuser cannot log in over the network, nor a service role from elsewhere in the VPN', async () => {
  const hba = await ask("SELECT database, user_name, address, auth_method FROM pg_hba_file_rules WHERE error IS NULL ORDER BY rule_number");
  expect(hba.stdout.trim().split('\n')).toEqual([
    '{all}|{postgres}||peer',
    '{all}|{postgres}|all|reject',
    '{mailserver}|{mailadmin}|10.100.0.0|scram-sha-256',
    '{mailserver}|{all}|10.100.0.25|scram-sha-256',
    '{all}|{all}|all|reject',
  ]);
});
