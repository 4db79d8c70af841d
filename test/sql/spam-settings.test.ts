import type { PGlite } from '@electric-sql/pglite';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asRole, createDatabase, seed, type Rows } from './mail-database.ts';

const mailbox = (local: string, more: object = {}): NonNullable<Rows['mailboxes']>[number] => ({
  email: `${local}@example.org`,
  domain: 'example.org',
  quotaMb: 1024,
  enabled: true,
  ...more,
});
const alias = (local: string, ...to: readonly string[]): NonNullable<Rows['aliases']> =>
  to.map((destination) => ({ source: `${local}@example.org`, destination, domain: 'example.org' }));

const BASE: Rows = {
  domains: [
    { name: 'example.org', enabled: true },
    { name: 'example.net', enabled: true, aliasOf: 'example.org' },
  ],
  mailboxes: [mailbox('ana'), mailbox('a.na'), mailbox('ben'), mailbox('closed', { enabled: false })],
  aliases: [
    ...alias('hers', 'ana+work@example.org'),
    ...alias('list', 'ana@example.org', 'ben@example.org'),
    ...alias('away', 'friend@elsewhere.example'),
    ...alias('', 'ben@example.org'),
    ...alias('half', 'ana@example.org', 'closed@example.org'),
  ],
  spam: [
    {
      email: 'ana@example.org',
      junk: '2.5',
      reject: '20',
      allowSenders: 'friend@elsewhere.example welcome.example',
      junkSenders: 'tiresome.example',
    },
    { email: 'a.na@example.org', junk: '4' },
    { email: 'closed@example.org', junk: '4' },
  ],
};

interface Rule {
  readonly priority: string;
  readonly rcpt: string;
  readonly from?: string;
  readonly from_mime?: string;
  readonly apply: object;
}

let database: PGlite;

beforeAll(async () => {
  database = await createDatabase();
});

beforeEach(async () => {
  await database.exec(
    'TRUNCATE virtual_domains, virtual_users, virtual_aliases, sitec_domains, sitec_accounts, sitec_aliases, sitec_senders, sitec_alias_domains, sitec_spam_settings RESTART IDENTITY CASCADE',
  );
});

async function rules(): Promise<ReadonlyMap<string, Rule>> {
  const found = (await asRole(database, 'rspamd', 'SELECT name, rule FROM spam_rules ORDER BY name')) as readonly {
    readonly name: string;
    readonly rule: Rule;
  }[];
  return new Map(found.map(({ name, rule }) => [name, rule]));
}

/** A pattern as Rspamd reads it: between slashes, with flags. */
function matches(pattern = '', address: string): boolean {
  const [, body = '', flags = ''] = /^\/(.*)\/([a-z]*)$/.exec(pattern) ?? [];
  return new RegExp(body, flags).test(address);
}

test('there is a rule for each thing that a mailbox wants, and none for one that is closed', async () => {
  await seed(database, BASE);
  expect([...(await rules()).keys()]).toEqual([
    'allow ana@example.org',
    'junk ana@example.org',
    'score a.na@example.org',
    'score ana@example.org',
  ]);
});

test.each([
  ['ana@example.org', true],
  ['Ana+shop@Example.org', true],
  ['ana@example.net', true],
  ['hers@example.org', true],
  ['hers+x@example.net', true],
  ['half@example.org', true],
  ['list@example.org', false],
  ['ben@example.org', false],
  ['a.na@example.org', false],
  ['xana@example.org', false],
  ['ana@exampleXorg', false],
  ['ana@example.org.evil.example', false],
  ['away@example.org', false],
  ['whoever@example.org', false],
])('mail to %s is for ana alone: %s', async (address, hers) => {
  await seed(database, BASE);
  expect(matches((await rules()).get('score ana@example.org')?.rcpt, address)).toBe(hers);
});

test('a dot in an address is that dot', async () => {
  await seed(database, BASE);
  const { rcpt } = (await rules()).get('score a.na@example.org') ?? {};
  expect([matches(rcpt, 'a.na@example.org'), matches(rcpt, 'axna@example.org')]).toEqual([true, false]);
});

test.each([
  ['friend@elsewhere.example', true],
  ['Friend@Elsewhere.Example', true],
  ['a.friend@elsewhere.example', false],
  ['anybody@welcome.example', true],
  ['anybody@deep.welcome.example', true],
  ['anybody@unwelcome.example', false],
  ['welcome.example@evil.example', false],
])('%s is allowed: %s', async (sender, allowed) => {
  await seed(database, BASE);
  expect(matches((await rules()).get('allow ana@example.org')?.from_mime, sender)).toBe(allowed);
});

test('a mailbox says only what differs, and the more special rule comes first', async () => {
  await seed(database, BASE);
  const found = await rules();
  expect(found.get('score a.na@example.org')).toMatchObject({ priority: 'low', apply: { actions: { 'add header': 4 } } });
  expect(found.get('score a.na@example.org')?.apply).toEqual({ actions: { 'add header': 4 } });
  expect(found.get('score ana@example.org')?.apply).toEqual({ actions: { 'add header': 2.5, reject: 20 } });
  expect(found.get('allow ana@example.org')).toMatchObject({ priority: 'medium' });
  expect(matches(found.get('junk ana@example.org')?.from, 'x@tiresome.example')).toBe(true);
});

describe('rows', () => {
  const settings = (): Promise<readonly unknown[]> =>
    database.query('SELECT email, junk, from_site FROM sitec_spam_settings ORDER BY email').then(({ rows }) => rows);

  test('of the site come and go with it, and are not written twice', async () => {
    await seed(database, BASE);
    const versions = async (): Promise<readonly unknown[]> =>
      (await database.query('SELECT email, xmin::text FROM sitec_spam_settings ORDER BY 1')).rows;
    const before = await versions();
    await seed(database, BASE);
    expect(await versions()).toEqual(before);
    await seed(database, { ...BASE, spam: [] });
    expect(await settings()).toEqual([]);
  });

  test("of an administrator's stay, until the site says something else", async () => {
    await seed(database, { ...BASE, spam: [] });
    await asRole(database, 'mailadmin', "INSERT INTO sitec_spam_settings (email, junk) VALUES ('ben@example.org', 9)");
    await seed(database, { ...BASE, spam: [] });
    expect(await settings()).toEqual([{ email: 'ben@example.org', junk: 9, from_site: false }]);
    await seed(database, { ...BASE, spam: [{ email: 'ben@example.org', junk: '3' }] });
    expect(await settings()).toEqual([{ email: 'ben@example.org', junk: 3, from_site: true }]);
  });

  test('go with a mailbox that is renamed', async () => {
    await seed(database, { ...BASE, spam: [] });
    await asRole(database, 'mailadmin', "INSERT INTO sitec_spam_settings (email, junk) VALUES ('ben@example.org', 9)");
    await seed(database, {
      ...BASE,
      spam: [],
      mailboxes: [
        mailbox('ana'),
        mailbox('a.na'),
        mailbox('benjamin', { formerly: 'ben@example.org' }),
        mailbox('closed', { enabled: false }),
      ],
    });
    expect(await settings()).toEqual([{ email: 'benjamin@example.org', junk: 9, from_site: false }]);
  });

  test.each([
    ["INSERT INTO sitec_spam_settings (email, junk) VALUES ('Ben@example.org', 9)", 'check constraint'],
    ["INSERT INTO sitec_spam_settings (email, junk) VALUES ('ben@example.org', 0)", 'check constraint'],
    ["INSERT INTO sitec_spam_settings (email, from_site) VALUES ('ben@example.org', true)", 'permission denied'],
  ])('that make no sense are refused: %s', async (statement, reason) => {
    await expect(asRole(database, 'mailadmin', statement)).rejects.toThrow(reason);
  });

  test('are nothing that the filter could change', async () => {
    await expect(asRole(database, 'rspamd', "INSERT INTO sitec_spam_settings (email) VALUES ('ben@example.org')")).rejects.toThrow(
      'permission denied',
    );
    await expect(asRole(database, 'rspamd', 'SELECT password FROM virtual_users')).rejects.toThrow('permission denied');
  });

  test('with characters that a pattern or a string gives a meaning are just those characters', async () => {
    await seed(database, { ...BASE, spam: [] });
    await asRole(
      database,
      'mailadmin',
      `INSERT INTO sitec_spam_settings (email, allow_senders) VALUES ('ben@example.org', ARRAY['o''br"ien/|(x)\\$@elsewhere.example'])`,
    );
    const { from_mime: pattern } = (await rules()).get('allow ben@example.org') ?? {};
    expect([matches(pattern, `o'br"ien/|(x)\\$@elsewhere.example`), matches(pattern, 'x')]).toEqual([true, false]);
  });
});
