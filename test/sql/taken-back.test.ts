import type { PGlite } from '@electric-sql/pglite';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asRole, createDatabase, lookUp, seed, takeBack, type Rows } from './mail-database.ts';

const HASH = '{SHA512-CRYPT}$6$aaaa$1';
const OWN = '{SHA512-CRYPT}$6$bbbb$2';
const ROTATED = '{SHA512-CRYPT}$6$cccc$3';
const DOMAIN = { name: 'example.org', enabled: true };
const TABLES = [
  'virtual_domains',
  'virtual_users',
  'virtual_aliases',
  'sitec_domains',
  'sitec_accounts',
  'sitec_aliases',
  'sitec_alias_domains',
  'sitec_senders',
  'sitec_spam_settings',
];

type Mailbox = NonNullable<Rows['mailboxes']>[number];

function mailbox(local: string, more: Partial<Mailbox> = {}): Mailbox {
  return { email: `${local}@example.org`, domain: 'example.org', quotaMb: 1024, enabled: true, ...more };
}

function alias(source: string, destination: string, domain = 'example.org'): NonNullable<Rows['aliases']>[number] {
  return { source: `${source}@${domain}`, destination: `${destination}@example.org`, domain };
}

/** The confirmed release. */
const OLD: Rows = {
  domains: [DOMAIN, { name: 'example.net', enabled: true, aliasOf: 'example.org' }],
  mailboxes: [mailbox('ana'), mailbox('ben'), mailbox('cas'), mailbox('dan'), mailbox('caroline')],
  aliases: [alias('sales', 'ana'), alias('sales', 'ben')],
  senders: [{ sender: 'sales@example.org', login: 'ana@example.org' }],
  spam: [
    { email: 'ana@example.org', junk: '5' },
    { email: 'caroline@example.org', junk: '7', allowSenders: 'a@b.example c.example' },
  ],
  hashes: { 'ana@example.org': HASH, 'caroline@example.org': HASH },
};

/** What somebody made by hand. */
const BY_HAND = `INSERT INTO virtual_domains (name) VALUES ('hand.example');
  INSERT INTO virtual_users (domain_id, email, password, quota_mb) SELECT id, 'eve@hand.example', '${OWN}', 7 FROM virtual_domains WHERE name = 'hand.example';
  INSERT INTO virtual_aliases (domain_id, source, destination) SELECT id, 'info@hand.example', 'eve@hand.example' FROM virtual_domains WHERE name = 'hand.example';
  INSERT INTO sitec_spam_settings (email, junk, reject) VALUES ('eve@hand.example', 4.5, 20)`;

/** A release that names what was made by hand. */
const WITH_EVE: Rows = {
  ...OLD,
  domains: [...(OLD.domains ?? []), { name: 'hand.example', enabled: true }],
  mailboxes: [...(OLD.mailboxes ?? []), { email: 'eve@hand.example', domain: 'hand.example', quotaMb: 9, enabled: true }],
  aliases: [...(OLD.aliases ?? []), { source: 'info@hand.example', destination: 'eve@hand.example', domain: 'hand.example' }],
  senders: [...(OLD.senders ?? []), { sender: 'info@hand.example', login: 'eve@hand.example' }],
  spam: [...(OLD.spam ?? []), { email: 'eve@hand.example', junk: '12' }],
};

const WITH_CAROL: Rows = {
  ...OLD,
  mailboxes: [...(OLD.mailboxes ?? []).slice(0, 4), mailbox('carol', { formerly: 'caroline@example.org' })],
  spam: [
    { email: 'ana@example.org', junk: '5' },
    { email: 'carol@example.org', junk: '8' },
  ],
};

let database: PGlite;
let attempts = 0;

beforeAll(async () => {
  database = await createDatabase();
});

beforeEach(async () => {
  await database.exec(`TRUNCATE ${TABLES.join(', ')} RESTART IDENTITY CASCADE`);
  await seed(database, OLD, { attempt: attempt() });
  await change(`UPDATE virtual_users SET password = '${OWN}' WHERE email = 'caroline@example.org'`);
});

/** The name of an attempt that nobody has had. */
function attempt(): string {
  attempts += 1;
  return `20261121T000000Z-c0ffee-${attempts}`;
}

async function change(sql: string): Promise<void> {
  await database.exec(sql);
}

async function rows(query: string): Promise<readonly unknown[]> {
  return (await database.query(query)).rows;
}

/** Every row of every table. */
function everything(): Promise<readonly unknown[]> {
  return rows(
    `${TABLES.map((table) => `SELECT '${table}' AS t, to_jsonb(x)::text AS row FROM ${table} x`).join(' UNION ALL ')} ORDER BY 1, 2`,
  );
}

/** The rows of another release, as an attempt leaves them; gives what takes it back. */
async function attempted(release: Rows, allowDisable = '10'): Promise<() => Promise<readonly string[]>> {
  const name = attempt();
  await seed(database, release, { attempt: name, allowDisable });
  return () => takeBack(database, name);
}

/** Nothing that the seed of the confirmed release would do is left to be done. */
async function staysSo(): Promise<void> {
  const before = await everything();
  await seed(database, OLD, { allowDisable: '10' });
  expect(await everything()).toEqual(before);
}

const ATTEMPTS: readonly (readonly [string, Rows])[] = [
  ['takes over what somebody made by hand', WITH_EVE],
  ['renames a mailbox', WITH_CAROL],
  ['rotates passwords', { ...OLD, hashes: { 'ana@example.org': ROTATED, 'caroline@example.org': ROTATED } }],
  ['renames a mailbox and rotates its password', { ...WITH_CAROL, hashes: { ...OLD.hashes, 'carol@example.org': ROTATED } }],
  ['removes all but one', { ...OLD, mailboxes: [mailbox('ana')], aliases: [], senders: [], spam: [] }],
  [
    'disables a domain, and lets another stand for itself',
    {
      ...OLD,
      domains: [
        { ...DOMAIN, enabled: false },
        { name: 'example.net', enabled: true },
      ],
    },
  ],
  [
    'brings a domain, mailboxes, aliases, senders and settings',
    {
      ...OLD,
      domains: [
        ...(OLD.domains ?? []),
        { name: 'new.example', enabled: true },
        { name: 'other.example', enabled: true, aliasOf: 'new.example' },
      ],
      mailboxes: [...(OLD.mailboxes ?? []), { email: 'x@new.example', domain: 'new.example', quotaMb: 1, enabled: true }, mailbox('fay')],
      aliases: [...(OLD.aliases ?? []), alias('all', 'fay'), alias('x', 'fay', 'new.example')],
      senders: [{ sender: '@new.example', login: 'fay@example.org' }],
      spam: [
        { email: 'fay@example.org', reject: '30' },
        { email: 'ana@example.org', junk: '6', junkSenders: 'x.example' },
      ],
    },
  ],
  [
    'changes people in every respect',
    {
      ...OLD,
      mailboxes: (OLD.mailboxes ?? []).map((row) => ({
        ...row,
        quotaMb: 5,
        name: 'Somebody',
        sends: row.email.startsWith('b'),
        receives: false,
      })),
    },
  ],
];

describe.each(ATTEMPTS)('an attempt that %s, taken back', (_, release) => {
  test('leaves every row as it was, for good', async () => {
    await change(BY_HAND);
    const before = await everything();
    const back = await attempted(release);
    expect(await everything()).not.toEqual(before);
    expect(await back()).toEqual([]);
    expect(await everything()).toEqual(before);
    await staysSo();
  });

  test('is the same when it is made again', async () => {
    await change(BY_HAND);
    const back = await attempted(release);
    const made = await everything();
    await back();
    await attempted(release);
    const plain = (list: readonly unknown[]): readonly unknown[] =>
      list
        .map((row) => (row as { row: string }).row.replaceAll(/"(id|domain_id)": \d+/g, '').replaceAll(/"removed_at": "[^"]+"/g, ''))
        .toSorted();
    expect(plain(await everything())).toEqual(plain(made));
  });
});

test('an attempt is taken back once, however often that is asked for', async () => {
  const back = await attempted(WITH_CAROL);
  await back();
  await change("UPDATE virtual_users SET quota_mb = 77 WHERE email = 'caroline@example.org'");
  const after = await everything();
  expect(await back()).toEqual([]);
  expect(await everything()).toEqual(after);
});

test("what was taken over is reached by mail as before, and is nobody's of sitec's", async () => {
  await change(BY_HAND);
  await (
    await attempted(WITH_EVE)
  )();
  expect(await lookUp(database, 'mailboxes', 'eve@hand.example')).toEqual(['eve@hand.example']);
  expect(await lookUp(database, 'aliases', 'info@hand.example')).toEqual(['eve@hand.example']);
  expect(await seed(database, OLD)).toEqual([
    { kind: 'alias', key: 'info@hand.example -> eve@hand.example' },
    { kind: 'domain', key: 'hand.example' },
    { kind: 'user', key: 'eve@hand.example' },
  ]);
});

describe('what somebody changes meanwhile stays:', () => {
  const user = async (email: string): Promise<unknown> =>
    (await rows(`SELECT password, quota_mb, enabled FROM virtual_users WHERE email = '${email}@example.org'`))[0];

  test('the password of a mailbox that was renamed, under the name that it has again', async () => {
    const back = await attempted(WITH_CAROL);
    await change(`UPDATE virtual_users SET password = '${ROTATED}' WHERE email = 'carol@example.org'`);
    expect(await back()).toEqual(['mailbox carol@example.org']);
    expect(await user('caroline')).toEqual({ password: ROTATED, quota_mb: 1024, enabled: true });
    expect(await user('carol')).toBeUndefined();
    await staysSo();
  });

  test('what the filter is to do for a mailbox that was renamed', async () => {
    const back = await attempted(WITH_CAROL);
    await change("UPDATE sitec_spam_settings SET junk = 9 WHERE email = 'carol@example.org'");
    expect(await back()).toEqual(['spam carol@example.org']);
    expect(await rows("SELECT email, junk, from_site FROM sitec_spam_settings WHERE email LIKE 'carol%'")).toEqual([
      { email: 'caroline@example.org', junk: 9, from_site: true },
    ]);
  });

  test('a password, also where the attempt had set another', async () => {
    const back = await attempted({ ...OLD, hashes: { 'ana@example.org': ROTATED } });
    await change(`UPDATE virtual_users SET password = '${OWN}', quota_mb = 3 WHERE email = 'ana@example.org'`);
    await back();
    expect(await user('ana')).toEqual({ password: OWN, quota_mb: 3, enabled: true });
  });

  test("an account of sitec's that an administrator has shut, and one that they made", async () => {
    const back = await attempted(WITH_CAROL);
    await change(`SET ROLE mailadmin; UPDATE virtual_users SET enabled = false WHERE email = 'ben@example.org';
      INSERT INTO virtual_users (domain_id, email, password) SELECT id, 'gus@example.org', '${OWN}' FROM virtual_domains WHERE name = 'example.org'; RESET ROLE`);
    await back();
    expect([await user('ben'), await user('gus')]).toMatchObject([{ enabled: false }, { enabled: true }]);
  });

  test('what was taken over and has been changed since: it is foreign again, and has what it was given', async () => {
    await change(BY_HAND);
    const back = await attempted(WITH_EVE);
    await change(
      `UPDATE virtual_users SET password = '${ROTATED}' WHERE email = 'eve@hand.example'; UPDATE sitec_spam_settings SET junk = 3 WHERE email = 'eve@hand.example'`,
    );
    expect(await back()).toEqual(['mailbox eve@hand.example', 'spam eve@hand.example']);
    expect(await rows("SELECT password, quota_mb, enabled FROM virtual_users WHERE email = 'eve@hand.example'")).toEqual([
      { password: ROTATED, quota_mb: 7, enabled: true },
    ]);
    expect(await rows("SELECT junk, reject, from_site FROM sitec_spam_settings WHERE email = 'eve@hand.example'")).toEqual([
      { junk: 3, reject: 20, from_site: false },
    ]);
    expect(await rows("SELECT FROM sitec_accounts WHERE email = 'eve@hand.example'")).toEqual([]);
    await staysSo();
  });

  test('an alias that somebody took away', async () => {
    const back = await attempted({ ...OLD, aliases: [...(OLD.aliases ?? []), alias('all', 'ana')] });
    await change("DELETE FROM virtual_aliases WHERE source IN ('all@example.org', 'sales@example.org')");
    expect(await back()).toEqual(['alias all@example.org -> ana@example.org']);
    expect(await rows('SELECT FROM virtual_aliases')).toEqual([]);
  });

  test('an account that the attempt brought, whose user has set a password: nobody can use it, as of whoever leaves the site', async () => {
    const back = await attempted({
      ...OLD,
      domains: [...(OLD.domains ?? []), { name: 'new.example', enabled: true }],
      mailboxes: [...(OLD.mailboxes ?? []), { email: 'x@new.example', domain: 'new.example', quotaMb: 1, enabled: true }],
    });
    await change(`UPDATE virtual_users SET password = '${OWN}' WHERE email = 'x@new.example'`);
    expect(await back()).toEqual(['mailbox x@new.example']);
    expect(
      await rows(
        "SELECT u.password, u.enabled, d.enabled AS domain, a.removed_at IS NOT NULL AS removed FROM virtual_users u JOIN virtual_domains d ON d.id = u.domain_id JOIN sitec_accounts a USING (email) WHERE d.name = 'new.example'",
      ),
    ).toEqual([{ password: OWN, enabled: false, domain: false, removed: true }]);
    await staysSo();
  });

  test('a mailbox that somebody made under the name that a renamed one had: both are there, and nothing else is held up', async () => {
    const back = await attempted(WITH_CAROL);
    await change(`INSERT INTO virtual_users (domain_id, email, password) SELECT id, 'caroline@example.org', '${ROTATED}' FROM virtual_domains WHERE name = 'example.org';
      INSERT INTO sitec_spam_settings (email, junk) VALUES ('caroline@example.org', 2)`);
    await back();
    expect([await user('carol'), await user('caroline')]).toMatchObject([
      { password: OWN, enabled: true },
      { password: ROTATED, enabled: true },
    ]);
    expect(await rows("SELECT email FROM sitec_accounts WHERE email LIKE 'carol%'")).toEqual([{ email: 'carol@example.org' }]);
  });

  test('a domain that somebody took away, with all that was in it', async () => {
    await change(BY_HAND);
    const back = await attempted({
      ...WITH_EVE,
      mailboxes: [...(OLD.mailboxes ?? []), { email: 'eve@hand.example', domain: 'example.org', quotaMb: 9, enabled: true }],
      aliases: [],
      senders: [],
    });
    await change("DELETE FROM virtual_aliases WHERE domain_id = 3; DELETE FROM virtual_domains WHERE name = 'hand.example'");
    await back();
    expect(
      await rows("SELECT d.name FROM virtual_users u JOIN virtual_domains d ON d.id = u.domain_id WHERE u.email = 'eve@hand.example'"),
    ).toEqual([{ name: 'example.org' }]);
  });
});

describe('the notes', () => {
  test('are of the attempt alone that ran its seed: another one finds nothing to put back', async () => {
    await attempted(WITH_CAROL);
    const after = await everything();
    expect(await takeBack(database, attempt())).toEqual([]);
    expect(await everything()).toEqual(after);
  });

  test('are there exactly when the rows are: a seed that is refused leaves neither', async () => {
    const before = await everything();
    const name = attempt();
    await expect(seed(database, { ...OLD, mailboxes: [] }, { attempt: name })).rejects.toThrow('this would disable');
    expect(await takeBack(database, name)).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  test('of a seed that is run again are the first', async () => {
    const before = await everything();
    const name = attempt();
    for (let time = 0; time < 2; time += 1) await seed(database, WITH_CAROL, { attempt: name });
    await takeBack(database, name);
    expect(await everything()).toEqual(before);
  });

  test('keep a seed from ending well whose attempt has been taken back', async () => {
    const name = attempt();
    await takeBack(database, name);
    const before = await everything();
    await expect(seed(database, WITH_CAROL, { attempt: name })).rejects.toThrow('this attempt has been rolled back');
    expect(await everything()).toEqual(before);
  });

  test('hold passwords, can be read by none of the roles, and are gone when they were used', async () => {
    const back = await attempted({ ...OLD, hashes: { 'ana@example.org': ROTATED } });
    expect(JSON.stringify(await rows('SELECT * FROM sitec_before.changes'))).toContain(ROTATED);
    for (const { role } of (await rows('SELECT rolname AS role FROM pg_roles WHERE rolcanlogin AND NOT rolsuper')) as { role: string }[]) {
      await expect(asRole(database, role, 'SELECT * FROM sitec_before.changes')).rejects.toThrow(
        'permission denied for schema sitec_before',
      );
    }
    await back();
    expect(await rows('SELECT * FROM sitec_before.changes')).toEqual([]);
  });

  test('say when a database holds nothing, so that the rows of the last release are made', async () => {
    await change(`TRUNCATE ${TABLES.join(', ')} CASCADE`);
    expect(await takeBack(database, attempt())).toEqual(['empty ']);
  });
});

test('of ten thousand mailboxes all are put back', async () => {
  const many = { ...OLD, mailboxes: [...(OLD.mailboxes ?? []), ...Array.from({ length: 10_000 }, (_, index) => mailbox(`user${index}`))] };
  await seed(database, many);
  const before = await everything();
  const back = await attempted({ ...many, mailboxes: many.mailboxes.map((row) => ({ ...row, quotaMb: 5 })) });
  expect(await rows('SELECT DISTINCT quota_mb AS mb FROM virtual_users')).toEqual([{ mb: 5 }]);
  await back();
  expect(await everything()).toEqual(before);
});
