import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inbox } from '../mail.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';
import { asWebmail, changePassword } from '../webmail.ts';

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
  ['mailadmin', 'SELECT c_password FROM sogo_user_profile', false],
  ['sogo', 'SELECT c_uid, c_name, c_password, c_cn, mail FROM sogo_user_profile', true],
  ['sogo', 'SELECT email FROM virtual_users', false],
  ['sogo', 'SELECT password FROM user_mailbox_info', false],
  ['sogo', "UPDATE virtual_users SET password = 'x'", false],
  ['sogo', "UPDATE sogo_user_profile SET c_cn = 'Eve'", false],
  ['sogo', 'CREATE TABLE public.mine (id integer)', false],
  ['sogo', 'CREATE SCHEMA mine', false],
] as const)('%s: %s is allowed: %s', async (role, statement, allowed) => {
  const { code, stderr } = await ask(statement, role);
  expect({ allowed: code === 0, stderr }).toMatchObject({
    allowed,
    stderr: allowed ? '' : expect.stringMatching(/permission denied|must be owner/),
  });
});

test('what somebody added by hand is reported and left alone', async () => {
  await ask("INSERT INTO virtual_domains (name) VALUES ('by-hand.example')", 'mailadmin');
  expect(await world.seed()).toBe('domain|by-hand.example\n');
  expect((await ask("SELECT enabled FROM virtual_domains WHERE name = 'by-hand.example'")).stdout).toBe('t\n');
});

test('the superuser cannot log in over the network, nor a service role from elsewhere in the VPN', async () => {
  const hba = await ask(
    'SELECT type, database, user_name, address, auth_method FROM pg_hba_file_rules WHERE error IS NULL ORDER BY rule_number',
  );
  expect(hba.stdout.trim().split('\n')).toEqual([
    'local|{all}|{postgres}||peer',
    'host|{all}|{postgres}|all|reject',
    'hostssl|{mailserver}|{mailadmin}|10.100.0.0|scram-sha-256',
    'hostssl|{mailserver}|{all}|10.100.0.25|scram-sha-256',
    'host|{all}|{all}|all|reject',
  ]);
});

describe('a webmail', () => {
  const [ALICE, BOB] = ['alice@testdomain.local', 'bob@testdomain.local'] as const;
  const CHANGED = 'changed in a webmail';

  test('logs in with its connection string, and makes tables in a schema of its own, which nobody else reads', async () => {
    expect(await asWebmail(world, "CREATE TABLE notes (text varchar); INSERT INTO notes VALUES ('mine')")).toMatchObject({
      code: 0,
      stderr: '',
    });
    expect((await ask("SELECT schemaname, tableowner FROM pg_tables WHERE tablename = 'notes'")).stdout).toBe('sogo|sogo\n');
    expect(await ask('SELECT text FROM sogo.notes', 'mailadmin')).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('permission denied for schema sogo') as string,
    });
  });

  test('changes a password, which is the one that logs in from then on, also after the next seed', async () => {
    expect(await inbox(world, BOB)).toMatchObject({ loggedIn: true });
    expect(await changePassword(world, BOB, CHANGED)).toMatchObject({ code: 0, stderr: '' });
    for (const _ of ['before the seed', 'after it']) {
      expect(await inbox(world, BOB, { password: CHANGED })).toMatchObject({ loggedIn: true });
      expect(await inbox(world, BOB)).toMatchObject({ loggedIn: false });
      expect(await inbox(world, ALICE)).toMatchObject({ loggedIn: true });
      await world.seed();
    }
    expect((await asWebmail(world, 'SELECT text FROM notes')).stdout).toBe('mine\n');
  });

  test('with wrong settings stores nothing, and what it tried is not in the log of the server', async () => {
    const refused = await asWebmail(world, `UPDATE sogo_user_profile SET c_password = 'in plain text' WHERE c_uid = '${ALICE}'`);
    expect(refused).toMatchObject({ code: 3, stderr: expect.stringContaining('a password must be stored as SHA512-CRYPT') as string });
    expect(await inbox(world, ALICE)).toMatchObject({ loggedIn: true });
    const { stdout, stderr } = await world.host.run(['docker', 'logs', 'mailserver-postgres']);
    expect(stdout + stderr).toContain('a password must be stored as SHA512-CRYPT');
    expect(stdout + stderr).not.toContain('in plain text');
  });
});
