import type { PGlite } from '@electric-sql/pglite';
import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { asRole, createDatabase, lookUp, seed, type Rows } from './mail-database.ts';

const NOBODY = '550 5.2.1 nobody behind this address takes mail';
const DISABLED = '550 5.2.1 this mailbox is disabled';
const ONLY_SENDS = '550 5.2.1 this address only sends, and nobody reads what is sent to it';
const NO_MAIL = '550 5.1.2 this domain takes no mail';

function mailbox(email: string, more: object = {}): NonNullable<Rows['mailboxes']>[number] {
  return { email, domain: email.split('@')[1] ?? '', quotaMb: 7, enabled: true, ...more };
}

function alias(source: string, ...destinations: readonly string[]): NonNullable<Rows['aliases']> {
  return destinations.map((destination) => ({ source, destination, domain: source.split('@')[1] ?? '' }));
}

const SITE: Rows = {
  domains: [
    { name: 'a.example', enabled: true },
    { name: 'also.example', enabled: true, aliasOf: 'a.example' },
    { name: 'shut.example', enabled: false },
    { name: 'also-shut.example', enabled: true, aliasOf: 'shut.example' },
    { name: 'catch.example', enabled: true },
    { name: 'void.example', enabled: true },
  ],
  mailboxes: [
    mailbox('ana@a.example'),
    mailbox('zoe@a.example'),
    mailbox('ben@a.example', { enabled: false }),
    mailbox('scanner@a.example', { receives: false }),
    mailbox('old@shut.example'),
    mailbox('own@catch.example', { enabled: false }),
  ],
  aliases: [
    ...alias('one@a.example', 'ana@a.example'),
    ...alias('two@a.example', 'one@a.example'),
    ...alias('three@a.example', 'two+x@also.example'),
    ...alias('both@a.example', 'ana@a.example', 'zoe@a.example'),
    ...alias('dead1@a.example', 'ben@a.example', 'scanner+x@a.example'),
    ...alias('dead2@a.example', 'dead1@a.example'),
    ...alias('dead3@a.example', 'dead2+y@also.example', 'old@shut.example', 'any@also-shut.example'),
    ...alias('mixed@a.example', 'dead3@a.example', 'ana@a.example', 'nobody@a.example'),
    ...alias('forward@a.example', 'friend@elsewhere.example', 'ben@a.example'),
    ...alias('round@a.example', 'about@a.example'),
    ...alias('about@a.example', 'round+more@a.example'),
    // Details without end, if each were added to the one before.
    ...alias('grow@a.example', 'grow+a@a.example', 'grow+b@a.example'),
    ...alias('zoe@a.example', 'zoe@a.example', 'friend@elsewhere.example'),
    ...alias('capital@a.example', 'Ana@A.example'),
    ...alias('@catch.example', 'two@a.example'),
    ...alias('@void.example', 'dead2@a.example'),
    ...alias('caught@a.example', 'whoever+x@catch.example'),
    ...alias('own@a.example', 'own@catch.example'),
  ],
};

/** What is asked, who is behind it as Postfix and Dovecot are told, and what a sender hears. */
const ANSWERS: readonly (readonly [address: string, members: readonly string[], sole: string | null, refusal?: string])[] = [
  ['ana@a.example', [], 'ana@a.example'],
  ['ana+x@a.example', [], 'ana@a.example'],
  ['ana+x@also.example', [], 'ana@a.example'],
  ['nobody@a.example', [], null],
  ['nobody@elsewhere.example', [], null],
  ['ben@a.example', [], null, DISABLED],
  ['ben+x@also.example', [], null, DISABLED],
  ['scanner@also.example', [], null, ONLY_SENDS],
  ['old@shut.example', [], null, NO_MAIL],
  ['nobody@shut.example', [], null, NO_MAIL],
  ['one@a.example', ['ana@a.example'], 'ana@a.example'],
  ['two@a.example', ['one@a.example'], 'ana@a.example'],
  ['three@a.example', ['two+x@also.example'], 'ana@a.example'],
  ['three+y@also.example', [], 'ana@a.example'],
  ['both@a.example', ['ana@a.example', 'zoe@a.example'], null],
  ['dead1@a.example', [], null, NOBODY],
  ['dead2@a.example', [], null, NOBODY],
  ['dead2+x@a.example', [], null, NOBODY],
  ['dead3@also.example', [], null, NOBODY],
  ['mixed@a.example', ['ana@a.example'], 'ana@a.example'],
  ['forward@a.example', ['friend@elsewhere.example'], null],
  ['round@a.example', [], null, NOBODY],
  ['grow@a.example', [], null, NOBODY],
  ['zoe@a.example', ['friend@elsewhere.example', 'zoe@a.example'], null],
  ['capital@a.example', ['Ana@A.example'], 'ana@a.example'],
  ['whoever@catch.example', [], 'ana@a.example'],
  ['own@catch.example', [], null, DISABLED],
  ['own@a.example', [], null, NOBODY],
  ['caught@a.example', ['whoever+x@catch.example'], 'ana@a.example'],
  ['whoever@void.example', [], null, NOBODY],
  ['@catch.example', ['two@a.example'], 'ana@a.example'],
  ['', [], null],
  ['@', [], null],
  ['no-domain', [], null],
  ["o'hara@a.example", [], null],
];

let database: PGlite;

beforeAll(async () => {
  database = await createDatabase();
  await seed(database, SITE);
});

/** The body of the function that walks, as the database has it. */
async function walk(): Promise<string> {
  const { rows } = await database.query<{ prosrc: string }>("SELECT prosrc FROM pg_proc WHERE proname = 'mail_routes'");
  return rows[0]?.prosrc ?? '';
}

async function routes(address: string): Promise<readonly unknown[]> {
  const { rows } = await database.query('SELECT member, mailbox, state FROM mail_routes($1) ORDER BY 1, 2, 3', [address]);
  return rows;
}

describe.each(ANSWERS.map(([address, members, sole, refusal]) => ({ address, members, sole, refusal })))(
  '$address',
  ({ address, members, sole, refusal }) => {
    test(refusal === undefined ? 'is taken, or is nobody' : 'is refused at RCPT', async () => {
      expect(await lookUp(database, 'aliases', address)).toEqual(members.toSorted());
      expect(await lookUp(database, 'refused', address)).toEqual(refusal === undefined ? [] : [refusal]);
      const quoted = `'${address.replaceAll("'", "''")}'`;
      expect(await asRole(database, 'dovecot', `SELECT sole_mailbox(${quoted}) AS sole`)).toEqual([{ sole }]);
    });
  },
);

test('a domain alone, as access(5) asks for it, is no address: a dead catch-all refuses nobody else', async () => {
  for (const key of ['void.example', 'void.example.', 'void@', '@void.example']) expect(await lookUp(database, 'refused', key)).toEqual([]);
});

test('the walk is written in words that SQLite has as well, and SQLite gives the same answers', async () => {
  const tables = ['virtual_domains', 'virtual_users', 'virtual_aliases', 'sitec_accounts', 'sitec_alias_domains'];
  const views = ['mailbox_routing', 'alias_domains', 'alias_steps', 'mailbox_states'];
  const rows = await Promise.all(tables.map(async (table) => [table, (await database.query(`SELECT * FROM ${table}`)).rows] as const));
  const definitions = await Promise.all(
    views.map(async (view) => {
      const found = await database.query<{ text: string }>(`SELECT pg_get_viewdef('${view}'::regclass) AS text`);
      return [view, found.rows[0]?.text ?? ''] as const;
    }),
  );
  const addresses = ANSWERS.map(([address]) => address);
  // What PostgreSQL adds when it writes a view down: its types, and its form of trim().
  const program = `
import json, re, sqlite3, sys
given = json.load(sys.stdin)
db = sqlite3.connect(":memory:")
for table, rows in given["rows"]:
    columns = sorted({key for row in rows for key in row} | set(given["columns"].get(table, [])))
    db.execute("CREATE TABLE %s (%s)" % (table, ", ".join(columns)))
    for row in rows:
        db.execute("INSERT INTO %s (%s) VALUES (%s)" % (table, ", ".join(columns), ", ".join("?" for _ in columns)), [row.get(key) for key in columns])
for view, text in given["views"]:
    db.execute("CREATE VIEW %s AS %s" % (view, re.sub(r"::(text|character varying)", "", text)))
answers = []
for address in given["addresses"]:
    found = db.execute(given["walk"], {"1": address}).fetchall()
    answers.append(sorted([list(row) for row in found], key=str))
print(json.dumps(answers))
`;
  const input = JSON.stringify({
    rows,
    views: definitions,
    addresses,
    walk: await walk(),
    columns: { sitec_accounts: ['email', 'receives', 'sends', 'removed_at'] },
  });
  const answers = JSON.parse(execFileSync('python3', ['-I', '-c', program], { encoding: 'utf8', input })) as readonly unknown[][];
  for (const [index, address] of addresses.entries()) {
    const expected = (await routes(address)).map((row) => Object.values(row as object));
    expect(new Set(answers[index]?.map((row) => JSON.stringify(row))), address).toEqual(
      new Set(expected.map((row) => JSON.stringify(row))),
    );
  }
});

test('nobody but Postfix and Dovecot may ask, and each no more than it needs', async () => {
  for (const [role, query] of [
    ['postfix', "SELECT sole_mailbox('ana@a.example')"],
    ['postfix', "SELECT * FROM mail_routes('ana@a.example')"],
    ['postfix', 'SELECT * FROM mailbox_states'],
    ['dovecot', "SELECT * FROM alias_members('one@a.example')"],
    ['dovecot', "SELECT * FROM recipient_refusal('one@a.example')"],
    ['mailadmin', "SELECT sole_mailbox('ana@a.example')"],
    ['rspamd', "SELECT * FROM recipient_refusal('one@a.example')"],
  ] as const)
    await expect(asRole(database, role, query), `${role}: ${query}`).rejects.toThrow('permission denied');
});

test('no object that somebody makes elsewhere is taken for one of ours', async () => {
  const { rows } = await database.query<{ proname: string; proconfig: readonly string[] | null; provolatile: string }>(
    "SELECT proname, proconfig, provolatile FROM pg_proc WHERE proname IN ('mail_routes', 'alias_members', 'recipient_refusal', 'sole_mailbox') ORDER BY 1",
  );
  expect(rows).toEqual(
    ['alias_members', 'mail_routes', 'recipient_refusal', 'sole_mailbox'].map((proname) => ({
      proname,
      proconfig: ['search_path=public, pg_catalog, pg_temp'],
      provolatile: 's',
    })),
  );
});

describe('with 20,000 mailboxes and as many aliases', () => {
  beforeAll(async () => {
    await database.exec(`
      INSERT INTO virtual_users (domain_id, email, password, enabled) SELECT 1, 'u' || i || '@a.example', 'x', i % 10 <> 0 FROM generate_series(1, 20000) AS i;
      INSERT INTO virtual_aliases (domain_id, source, destination) SELECT 1, 'n' || i || '@a.example', 'u' || i || '@a.example' FROM generate_series(1, 20000) AS i;
      INSERT INTO virtual_aliases (domain_id, source, destination) SELECT 1, 'crowd@a.example', 'n' || i || '@a.example' FROM generate_series(1, 1500) AS i;
      ANALYZE`);
  });

  test('a walk looks addresses up, and reads none of the tables as a whole', async () => {
    const { rows } = await database.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${(await walk()).replaceAll('$1', "'n7@a.example'::text")}`);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('virtual_aliases_source');
    expect(plan).toContain('virtual_users_email_key');
    expect(plan).not.toMatch(/Seq Scan on virtual_(aliases|users)/);
  });

  test('an alias of aliases has exactly the members that take mail', async () => {
    expect(await lookUp(database, 'aliases', 'crowd@a.example')).toHaveLength(1350);
    expect(await lookUp(database, 'refused', 'n10@a.example')).toEqual([NOBODY]);
  });
});
