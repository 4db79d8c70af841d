import type { PGlite } from '@electric-sql/pglite';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asRole, createDatabase, lookUp, seed, type Rows } from './mail-database.ts';

const HASH = '{SHA512-CRYPT}$6$aaaa$1';
const OTHER = '{SHA512-CRYPT}$6$bbbb$2';
const DOMAINS = [
  { name: 'example.org', enabled: true },
  { name: 'example.net', enabled: true, aliasOf: 'example.org' },
  { name: 'closed.example', enabled: false },
];

type Mailbox = NonNullable<Rows['mailboxes']>[number];

function mailbox(local: string, more: Partial<Mailbox> = {}): Mailbox {
  return { email: `${local}@example.org`, domain: 'example.org', quotaMb: 1024, enabled: true, ...more };
}

function alias(source: string, destination: string): NonNullable<Rows['aliases']>[number] {
  return { source: `${source}@example.org`, destination: `${destination}@example.org`, domain: 'example.org' };
}

/** How Postfix tells the filter whom a login may send as. */
function told(identities: string): string {
  return `PREPEND X-Sitec-Identities: ${identities}`;
}

const BASE: Rows = {
  domains: DOMAINS,
  mailboxes: [
    mailbox('ana', { name: 'Ana Example' }),
    mailbox('ben', { enabled: false }),
    mailbox('scanner', { receives: false }),
    mailbox('archive', { sends: false }),
    mailbox('caroline'),
  ],
  aliases: [alias('sales', 'ana'), alias('sales', 'ben'), alias('closed', 'ben'), alias('', 'ana')],
  senders: [
    { sender: 'sales@example.org', login: 'ana@example.org' },
    { sender: '@example.org', login: 'scanner@example.org' },
  ],
  hashes: { 'caroline@example.org': HASH },
};

let database: PGlite;

beforeAll(async () => {
  database = await createDatabase();
});

beforeEach(async () => {
  await database.exec(
    'TRUNCATE virtual_domains, virtual_users, virtual_aliases, sitec_domains, sitec_accounts, sitec_aliases, sitec_senders, sitec_alias_domains RESTART IDENTITY CASCADE',
  );
});

async function rows(query: string): Promise<readonly unknown[]> {
  return (await database.query(query)).rows;
}

test('a second run writes no row of a side table', async () => {
  const state = (): Promise<readonly unknown[]> =>
    rows(
      ['sitec_accounts', 'sitec_senders', 'sitec_alias_domains']
        .map((table) => `SELECT '${table}' AS t, xmin::text, x::text FROM ${table} x`)
        .join(' UNION ALL ') + ' ORDER BY 1, 3',
    );
  const rowsWithRename = {
    ...BASE,
    mailboxes: [...(BASE.mailboxes ?? []).slice(0, 4), mailbox('carol', { formerly: 'caroline@example.org' })],
  };
  await seed(database, BASE);
  await seed(database, rowsWithRename);
  const before = await state();
  expect(before).toHaveLength(8);
  await seed(database, rowsWithRename);
  expect(await state()).toEqual(before);
});

describe('a renamed mailbox', () => {
  const renamed: Rows = {
    ...BASE,
    mailboxes: [...(BASE.mailboxes ?? []).slice(0, 4), mailbox('carol', { formerly: 'caroline@example.org' })],
  };
  const stateOf = (local: string): Promise<readonly unknown[]> =>
    rows(`SELECT id, password, enabled FROM virtual_users WHERE email = '${local}@example.org'`);

  test('stays the row that it was', async () => {
    await seed(database, BASE);
    const before = await stateOf('caroline');
    expect(await seed(database, renamed)).toEqual([]);
    expect(await stateOf('carol')).toEqual(before);
    expect(await stateOf('caroline')).toEqual([]);
  });

  test('keeps a password that its user changed, although the secrets have the old one under the old name', async () => {
    await seed(database, BASE);
    await database.exec(`UPDATE virtual_users SET password = '${OTHER}' WHERE email = 'caroline@example.org'`);
    await seed(database, renamed);
    expect(await stateOf('carol')).toMatchObject([{ password: OTHER }]);
  });

  test('gets a password that an operator sets under its new name', async () => {
    await seed(database, BASE);
    await seed(database, { ...renamed, hashes: { ...BASE.hashes, 'carol@example.org': OTHER } });
    expect(await stateOf('carol')).toMatchObject([{ password: OTHER }]);
  });

  test('has its password on a host that is built anew', async () => {
    await seed(database, renamed);
    expect(await stateOf('carol')).toMatchObject([{ password: HASH }]);
  });

  test('is not mixed with another that exists, and nothing is changed then', async () => {
    await seed(database, { ...BASE, mailboxes: [...(BASE.mailboxes ?? []), mailbox('carol')] });
    await expect(seed(database, renamed)).rejects.toThrow(
      'caroline@example.org cannot become carol@example.org: there is a mailbox of that name already',
    );
    expect(await stateOf('caroline')).toMatchObject([{ enabled: true }]);
  });

  test('leaves a later mailbox of its former name to whoever made it', async () => {
    await seed(database, BASE);
    await seed(database, renamed);
    await database.exec(`INSERT INTO virtual_users (domain_id, email, password) VALUES (1, 'caroline@example.org', '${OTHER}')`);
    expect(await seed(database, renamed)).toEqual([{ kind: 'user', key: 'caroline@example.org' }]);
    expect(await stateOf('caroline')).toMatchObject([{ password: OTHER, enabled: true }]);
  });
});

describe('a removed mailbox', () => {
  const without: Rows = { ...BASE, mailboxes: (BASE.mailboxes ?? []).slice(0, 4) };
  const removal = (): Promise<readonly unknown[]> =>
    rows("SELECT removed_at::text AS at FROM sitec_accounts WHERE email = 'caroline@example.org'");

  test('is dated once, and no longer when it comes back', async () => {
    await seed(database, BASE);
    expect(await removal()).toEqual([{ at: null }]);
    await seed(database, without);
    const first = await removal();
    expect(first).toEqual([{ at: expect.stringMatching(/^20/) }]);
    await seed(database, without);
    expect(await removal()).toEqual(first);
    await seed(database, BASE);
    expect(await removal()).toEqual([{ at: null }]);
  });

  test('leaves its address to the catch-all, or to nobody', async () => {
    await seed(database, BASE);
    expect(await lookUp(database, 'names', 'caroline@example.org')).toEqual(['caroline@example.org']);
    await seed(database, without);
    expect(await lookUp(database, 'names', 'caroline@example.org')).toEqual([]);
    expect(await lookUp(database, 'refused', 'caroline@example.org')).toEqual([]);
  });
});

describe('Postfix is told', () => {
  beforeEach(() => seed(database, BASE));

  test.each([
    ['mailboxes', 'ana@example.org', ['ana@example.org']],
    ['mailboxes', 'ben@example.org', []],
    ['mailboxes', 'scanner@example.org', []],
    ['mailboxes', 'archive@example.org', ['archive@example.org']],
    // A catch-all takes nothing from a mailbox that is closed or only sends.
    ['names', 'ben@example.org', ['ben@example.org']],
    ['names', 'scanner@example.org', ['scanner@example.org']],
    ['aliases', '@example.org', ['ana@example.org']],
    ['aliases', 'sales@example.org', ['ana@example.org']],
    ['aliases', 'closed@example.org', []],
    ['refused', 'ana@example.org', []],
    ['refused', 'nobody@example.org', []],
    ['refused', 'ben@example.org', ['550 5.2.1 this mailbox is disabled']],
    ['refused', 'scanner@example.org', ['550 5.2.1 this address only sends, and nobody reads what is sent to it']],
    ['refused', 'closed@example.org', ['550 5.2.1 nobody behind this address takes mail']],
    ['refused', 'anybody@closed.example', ['550 5.1.2 this domain takes no mail']],
    ['refused', 'scanner@example.net', ['550 5.2.1 this address only sends, and nobody reads what is sent to it']],
    ['receive-only', 'archive@example.org', ['554 5.7.1 this account only receives mail']],
    ['receive-only', 'ana@example.org', []],
    ['alias-domains', 'ana@example.net', ['ana@example.org']],
    ['alias-domains', 'sales@example.net', ['sales@example.org']],
    ['alias-domains', 'ana@example.org', []],
    ['domains', 'example.net', ['example.net']],
    ['domains', 'closed.example', []],
    ['closed', 'ana@closed.example', ['550 5.1.2 this domain takes no mail']],
    ['closed', 'ana@below.closed.example', []],
    ['closed', 'ana@example.org', []],
    ['closed', 'ana@example.net', []],
    ['closed', 'ana@elsewhere.example', []],
    ['closed', 'closed.example', []],
    ['identities', 'ana@example.org', [told('ana@example.net ana@example.org sales@example.net sales@example.org')]],
    ['identities', 'scanner@example.org', [told('@example.net @example.org scanner@example.net scanner@example.org')]],
    ['identities', 'ben@example.org', [told('')]],
    ['identities', 'archive@example.org', [told('')]],
    ['identities', 'nobody@elsewhere.example', [told('')]],
  ])('by %s about %s: %j', async (table, key, answer) => {
    expect(await lookUp(database, table, key)).toEqual(answer);
  });

  test.each([
    ['ana@example.org', ['ana@example.org', 'scanner@example.org']],
    ['ana+list@example.org', ['ana@example.org', 'scanner@example.org']],
    ['ana@example.net', ['ana@example.org', 'scanner@example.org']],
    ['sales@example.org', ['ana@example.org', 'scanner@example.org']],
    ['ben@example.org', ['scanner@example.org']],
    ['archive@example.org', ['scanner@example.org']],
    ["o'hara@elsewhere.example", []],
  ])('that %s is sent as by %j', async (sender, logins) => {
    expect(await lookUp(database, 'senders', sender)).toEqual(logins);
  });
});

test('a domain that has left the site is closed, and so is one that was closed by hand, whatever it is called', async () => {
  await seed(database, BASE);
  await seed(database, { ...BASE, domains: DOMAINS.filter(({ name }) => name !== 'example.net') });
  await database.exec(
    "INSERT INTO virtual_domains (name, enabled) VALUES ('hand.example', NULL), ('ok', false), ('permit.example', false)",
  );
  for (const domain of ['example.net', 'hand.example', 'ok', 'permit.example', "o'k.example"])
    expect(await lookUp(database, 'closed', `ana@${domain}`)).toEqual(domain.includes("'") ? [] : ['550 5.1.2 this domain takes no mail']);
});

test('an alias domain knows no address that its target does not know', async () => {
  await seed(database, { ...BASE, aliases: (BASE.aliases ?? []).slice(0, 3) });
  expect(await lookUp(database, 'alias-domains', 'nobody@example.net')).toEqual([]);
  expect(await lookUp(database, 'alias-domains', 'ana@example.net')).toEqual(['ana@example.org']);
});

test('a domain that stands for another one no longer does when the site says otherwise', async () => {
  await seed(database, BASE);
  await seed(database, { ...BASE, domains: [...DOMAINS.slice(0, 1), { name: 'example.net', enabled: true }, ...DOMAINS.slice(2)] });
  expect(await lookUp(database, 'alias-domains', 'ana@example.net')).toEqual([]);
});

describe('what a role may not read', () => {
  test.each([
    ['postfix', 'SELECT password FROM virtual_users'],
    ['postfix', 'SELECT * FROM user_mailbox_info'],
    ['postfix', 'SELECT * FROM sogo_user_profile'],
    ['postfix', 'SELECT * FROM sitec_accounts'],
    ['postfix', "SELECT verify_password('ana@example.org', 'x')"],
    ['dovecot', 'SELECT * FROM mailbox_routing'],
    ['dovecot', 'SELECT * FROM sogo_user_profile'],
    ['dovecot', 'SELECT * FROM sitec_senders'],
    ['dovecot', "SELECT verify_password('ana@example.org', 'x')"],
    ['mailadmin', 'SELECT * FROM sogo_user_profile'],
    ['mailadmin', "INSERT INTO sitec_senders VALUES ('a', 'b')"],
    ['mailadmin', 'UPDATE sitec_accounts SET removed_at = now()'],
  ])('%s: %s', async (role, query) => {
    await expect(asRole(database, role, query)).rejects.toThrow('permission denied');
  });
});
