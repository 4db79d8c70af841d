import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DriftAnswer } from '../../src/deploy/drift.ts';
import type { Plan } from '../../src/deploy/plan-data.ts';
import { parseManifest } from '../../src/tree/manifest-data.ts';
import { fakeHost, type FakeHost, type FakeRelease } from './fake-host.ts';

const TREE = 'generated/mail1';
const MANIFEST = parseManifest(readFileSync(join(TREE, 'manifest.json'), 'utf8'));
const PASSWORD = "it's a password";

/** The SQL of the committed site, with the same password for every role and none for mailboxes. */
const SQL = Object.fromEntries(
  readdirSync(join(TREE, 'sql')).map((name) => [
    `sql/${name}`,
    readFileSync(join(TREE, 'sql', name), 'utf8')
      .replaceAll(/\{\{secret:[^|]*\|sql\}\}/g, `'${PASSWORD.replace("'", "''")}'`)
      .replaceAll(/\{\{secret:[^|]*\|sql-rows\}\}/g, '(NULL, NULL)'),
  ]),
);
const SCHEMA = { 'view one': 'SELECT 1', 'index two': 'CREATE INDEX two' };
const RELEASE: FakeRelease = { files: [{ path: '/etc/a', text: 'a' }], sql: SQL, roles: MANIFEST?.roles ?? [], schema: SCHEMA };

interface Found {
  readonly virtual_domains: readonly { name: string; enabled: boolean }[];
  readonly virtual_users: readonly { email: string; domain: string; quota_mb: number; enabled: boolean }[];
  readonly virtual_aliases: readonly { source: string; destination: string; domain: string }[];
  readonly sitec_domains: readonly { name: string }[];
  readonly sitec_accounts: readonly { email: string; display_name: string; receives: boolean; sends: boolean; removed_at: string | null }[];
  readonly sitec_aliases: readonly { source: string; destination: string }[];
  readonly sitec_spam_settings: readonly {
    email: string;
    junk: number | null;
    reject: number | null;
    allow_senders: readonly string[];
    junk_senders: readonly string[];
    from_site: boolean;
  }[];
  readonly sitec_roles: readonly { name: string }[];
  readonly roles: readonly {
    name: string;
    verifier: string | null;
    login: boolean;
    connection_limit: number;
    may: readonly string[];
    until: string | null;
    settings: readonly string[];
    member_of: readonly string[];
    schema_owner?: string | null;
  }[];
  readonly grants: readonly { role: string; what: string }[];
  readonly schema: { readonly [name: string]: string };
}

const DOMAIN = 'testdomain.local';
const USERS = [
  ['postmaster', 1024],
  ['alice', 2048],
  ['bob', 1024],
  ['health', 1024],
].map(([name, quota]) => ({ email: `${name}@${DOMAIN}`, domain: DOMAIN, quota_mb: Number(quota), enabled: true }));
const ALIASES = [
  ['abuse', 'postmaster'],
  ['sales', 'alice'],
  ['sales', 'bob'],
].map(([source, to]) => ({ source: `${source}@${DOMAIN}`, destination: `${to}@${DOMAIN}` }));

/** RFC 5803, as PostgreSQL keeps it. */
function verifier(password: string): string {
  const salt = Buffer.alloc(16, 3);
  const salted = pbkdf2Sync(password, salt, 4096, 32, 'sha256');
  const key = (name: string): Buffer => createHmac('sha256', salted).update(name).digest();
  return `SCRAM-SHA-256$4096:${salt.toString('base64')}$${createHash('sha256').update(key('Client Key')).digest('base64')}:${key('Server Key').toString('base64')}`;
}

/** What the role of a webmail has besides, as PostgreSQL writes it down. */
const OWN_SCHEMA = ['log_min_duration_statement=-1', 'log_min_error_statement=panic', 'log_statement=none', 'search_path="$user", public'];

/** What the database holds when it is what the site says. */
const WELL: Found = {
  virtual_domains: [{ name: DOMAIN, enabled: true }],
  virtual_users: USERS,
  virtual_aliases: ALIASES.map((row) => ({ ...row, domain: DOMAIN })),
  sitec_domains: [{ name: DOMAIN }],
  sitec_accounts: USERS.map(({ email }) => ({
    email,
    display_name: email,
    receives: !email.startsWith('health@'),
    sends: true,
    removed_at: null,
  })),
  sitec_aliases: ALIASES,
  sitec_spam_settings: [],
  sitec_roles: (MANIFEST?.roles ?? []).map(({ name }) => ({ name })),
  roles: (MANIFEST?.roles ?? []).map(({ name, connectionLimit, readOnly, ownSchema }) => ({
    name,
    verifier: verifier(PASSWORD),
    login: true,
    connection_limit: connectionLimit,
    may: [],
    until: null,
    settings: [`default_transaction_read_only=${readOnly ? 'on' : 'off'}`, ...(ownSchema ? OWN_SCHEMA : [])],
    member_of: [],
    schema_owner: ownSchema ? name : null,
  })),
  grants: (MANIFEST?.roles ?? []).flatMap(({ name, grants }) => [
    { role: name, what: 'CONNECT on database mailserver' },
    { role: name, what: 'USAGE on schema public' },
    ...grants.flatMap(({ privilege, table, columns, sequence }) => [
      ...(columns
        ? columns.map((column) => ({ role: name, what: `${privilege} on ${table} (${column})` }))
        : [{ role: name, what: `${privilege} on ${table}` }]),
      ...(sequence === undefined ? [] : [{ role: name, what: `USAGE on sequence ${sequence}` }]),
    ]),
  ]),
  schema: SCHEMA,
};

function hostWith(found: Found): FakeHost {
  const host = fakeHost();
  host.confirmed(RELEASE);
  host.database(found);
  return host;
}

function drift(found: Found, release = RELEASE): DriftAnswer {
  const host = hostWith(found);
  const { answer, code, stderr } = host.run(['compare', host.stage(release)]);
  if (code !== 0) throw new Error(stderr || JSON.stringify(answer));
  return answer as DriftAnswer;
}

/** The rows about the database, a line each; the seed as a whole is another matter. */
function rows(found: Found, release = RELEASE): readonly string[] {
  return drift(found, release).plan.database.map(({ kind, name, class: is }) => `${is} ${kind} ${name}`);
}

function change<Name extends keyof Found>(name: Name, edit: (rows: Found[Name]) => Found[Name]): Found {
  return { ...WELL, [name]: edit(WELL[name]) };
}

test('a database that is what the SQL of the site makes it has not drifted', () => {
  expect(rows(WELL)).toEqual([]);
});

test('rows that somebody changed or removed are named, with what differs', () => {
  const [alice] = drift(
    change('virtual_users', (users) => users.map((user) => (user.email.startsWith('alice') ? { ...user, quota_mb: 5 } : user))),
  ).plan.database;
  expect(alice).toMatchObject({
    kind: 'mailbox',
    name: `alice@${DOMAIN}`,
    class: 'hand-edited',
    action: 'seed',
    before: { quota_mb: 5 },
    after: { quota_mb: 2048 },
  });
  expect(rows(change('virtual_aliases', ([, ...rest]) => rest))).toEqual([`missing alias abuse@${DOMAIN} -> postmaster@${DOMAIN}`]);
  expect(rows(change('virtual_domains', () => [{ name: DOMAIN, enabled: false }]))).toEqual([`hand-edited domain ${DOMAIN}`]);
  expect(rows(change('sitec_accounts', (accounts) => accounts.map((row) => ({ ...row, sends: row.email !== `bob@${DOMAIN}` }))))).toEqual([
    `hand-edited mailbox bob@${DOMAIN}`,
  ]);
});

test('what people make with the tools that they have is foreign, no finding, and nothing for the seed', () => {
  const found = {
    ...WELL,
    virtual_domains: [...WELL.virtual_domains, { name: 'by-hand.example', enabled: true }],
    virtual_users: [...USERS, { email: 'x@by-hand.example', domain: 'by-hand.example', quota_mb: 1, enabled: true }],
    sitec_spam_settings: [{ email: `bob@${DOMAIN}`, junk: 7.5, reject: null, allow_senders: [], junk_senders: [], from_site: false }],
  };
  const { plan, findings } = drift(found);
  expect(plan.database.map(({ name, class: is, action }) => [name, is, action])).toEqual([
    ['by-hand.example', 'foreign', 'none'],
    ['x@by-hand.example', 'foreign', 'none'],
    [`bob@${DOMAIN}`, 'foreign', 'none'],
  ]);
  expect(findings.filter(({ kind }) => kind !== 'seed')).toEqual([]);
});

test('mailboxes and domains that left the site and are disabled are no drift; one that is enabled again is', () => {
  const left = { email: `old@${DOMAIN}`, display_name: 'Old', receives: true, sends: true, removed_at: '2026-01-01' };
  const user = { email: left.email, domain: DOMAIN, quota_mb: 1, enabled: false };
  const found = {
    ...WELL,
    sitec_accounts: [...WELL.sitec_accounts, left],
    virtual_users: [...USERS, user],
    sitec_domains: [...WELL.sitec_domains, { name: 'old.example' }],
    virtual_domains: [...WELL.virtual_domains, { name: 'old.example', enabled: false }],
  };
  expect(rows(found)).toEqual([]);
  expect(rows({ ...found, virtual_users: [...USERS, { ...user, enabled: true }] })).toEqual([`hand-edited mailbox ${left.email}`]);
});

test.each([
  ['another limit', { connection_limit: 1000 }],
  ['more than it may', { may: ['superuser'] }],
  ['another password', { verifier: verifier('hunter2') }],
  ['no password', { verifier: null }],
  ['no login', { login: false }],
  ['a role of which it is a member', { member_of: ['postgres'] }],
  ['that it may write', { settings: ['default_transaction_read_only=off'] }],
] as const)('a role with %s is drift', (_, edit) => {
  const found = change('roles', (roles) => roles.map((role) => (role.name === 'postfix' ? { ...role, ...edit } : role)));
  expect(rows(found)).toEqual(['hand-edited role postfix']);
  expect(JSON.stringify(drift(found).plan.database)).not.toMatch(/SCRAM|it's a password/);
});

test('a stranger who may log in, and a grant too many or too few, are findings', () => {
  const stranger = {
    name: 'mallory',
    verifier: null,
    login: true,
    connection_limit: -1,
    may: ['superuser'],
    until: null,
    settings: [],
    member_of: [],
  };
  expect(drift(change('roles', (roles) => [...roles, stranger])).findings).toContainEqual({
    kind: 'role',
    name: 'mallory',
    class: 'foreign',
  });
  expect(rows(change('grants', (grants) => [...grants, { role: 'PUBLIC', what: 'SELECT on virtual_users' }]))).toEqual([
    'hand-edited grant PUBLIC: SELECT on virtual_users',
  ]);
  expect(
    rows(change('grants', (grants) => grants.filter(({ role, what }) => role !== 'dovecot' || what !== 'SELECT on user_mailbox_info'))),
  ).toEqual(['missing grant dovecot: SELECT on user_mailbox_info']);
});

test('objects of the schema are compared with what they were when the release was confirmed', () => {
  const { plan } = drift(change('schema', () => ({ 'view one': 'SELECT 2', 'table three': 'a' })));
  expect(plan.database.map(({ name, class: is }) => [name, is])).toEqual([
    ['index two', 'missing'],
    ['table three', 'foreign'],
    ['view one', 'hand-edited'],
  ]);
  expect(plan.database[2]?.diff).toContain('-SELECT 2\n+SELECT 1');
});

test('what the site wants otherwise is pending, and in conflict where somebody changed it as well', () => {
  const seed = (SQL['sql/seed.sql'] ?? '').replace(
    "'alice@testdomain.local', 'testdomain.local', 2048",
    "'alice@testdomain.local', 'testdomain.local', 4096",
  );
  const next = { ...RELEASE, sql: { ...SQL, 'sql/seed.sql': seed } };
  expect(rows(WELL, next)).toEqual([`pending mailbox alice@${DOMAIN}`]);
  expect(
    rows(
      change('virtual_users', (users) => users.map((user) => ({ ...user, quota_mb: user.quota_mb === 2048 ? 5 : user.quota_mb }))),
      next,
    ),
  ).toEqual([`conflict mailbox alice@${DOMAIN}`]);
  const without = { ...RELEASE, sql: { ...SQL, 'sql/seed.sql': seed.replace(/\n {2}\('bob@testdomain[^\n]*/, '') } };
  expect(rows(WELL, without)).toContain(`orphan mailbox bob@${DOMAIN}`);
});

test('a database that does not answer is a finding, and hides no other', () => {
  const host = hostWith(WELL);
  host.live('/etc/a', 'b');
  host.database(undefined);
  expect(host.run(['compare', host.stage(RELEASE)]).answer).toMatchObject({
    findings: [
      { name: '/etc/a', class: 'hand-edited' },
      { kind: 'database', class: 'missing', detail: expect.stringContaining('FATAL') as string },
      { kind: 'seed' },
    ],
  });
});

/** What a deploy would do about the database: classes of its rows, roles whose password is set again, and what somebody has to decide. */
function planned(found: Found, release: FakeRelease, overwrite: readonly string[] = []): object {
  const host = hostWith(found);
  const { plan } = host.run(['plan', host.stage(release)], { overwrite, allowDisable: 0, diffs: false, validate: false }).answer as {
    plan: Plan & { seed: { forget: readonly string[] } | null };
  };
  return {
    rows: plan.database.map(({ kind, name, class: is }) => `${is} ${kind} ${name}`),
    forget: plan.seed?.forget,
    undecided: plan.undecided,
  };
}

test('a deploy that runs the seed undoes what somebody changed only when that is said by name', () => {
  const edited = change('roles', (roles) =>
    roles.map((role) => (role.name === 'postfix' ? { ...role, verifier: verifier('hunter2') } : role)),
  );
  const foreign = { ...edited, virtual_domains: [...WELL.virtual_domains, { name: 'by-hand.example', enabled: true }] };
  const rowsOf = ['hand-edited role postfix'];
  expect(planned(foreign, RELEASE)).toEqual({ rows: rowsOf, forget: ['postfix'], undecided: ['database'] });
  expect(planned(foreign, RELEASE, ['database'])).toEqual({ rows: rowsOf, forget: ['postfix'], undecided: [] });
  expect(planned(WELL, RELEASE)).toEqual({ rows: [], forget: [], undecided: [] });
});

test("a rotated password is nobody else's doing, and neither is one that is in place already", () => {
  const rotated = {
    ...RELEASE,
    sql: {
      ...SQL,
      'sql/roles.sql': (SQL['sql/roles.sql'] ?? '').replace(/\('postfix', '[0-9a-f]+', '[^,]*,/, "('postfix', '0badcafe', 'another one',"),
    },
  };
  expect(planned(WELL, rotated)).toMatchObject({ rows: ['pending role postfix'], undecided: [] });
  const there = change('roles', (roles) =>
    roles.map((role) => (role.name === 'postfix' ? { ...role, verifier: verifier('another one') } : role)),
  );
  expect(planned(there, rotated)).toMatchObject({ rows: [], undecided: [] });
});

test('a role and a domain that come back to the site are due, not in conflict', () => {
  const without = {
    ...RELEASE,
    roles: RELEASE.roles?.filter(({ name }) => name !== 'postfix') ?? [],
    sql: {
      ...SQL,
      'sql/roles.sql': (SQL['sql/roles.sql'] ?? '').replace(/^INSERT INTO sitec_wanted_role VALUES \('postfix'.*\n/m, ''),
      'sql/seed.sql': (SQL['sql/seed.sql'] ?? '').replace(/^INSERT INTO sitec_wanted_domain VALUES\n.*;\n/m, ''),
    },
  };
  const left = {
    ...change('roles', (roles) => roles.map((role) => (role.name === 'postfix' ? { ...role, login: false } : role))),
    virtual_domains: [{ name: DOMAIN, enabled: false }],
    grants: WELL.grants.filter(({ role }) => role !== 'postfix'),
  };
  const host = fakeHost();
  host.confirmed(without);
  host.database(left);
  const { plan } = host.run(['compare', host.stage(RELEASE)]).answer as DriftAnswer;
  expect(new Set(plan.database.map(({ class: is }) => is))).toEqual(new Set(['pending']));
  expect(plan.database.map(({ name }) => name)).toEqual(expect.arrayContaining(['postfix', DOMAIN]));
});

/** The committed site without its webmail, as of before there could be one. */
const BEFORE_WEBMAIL: FakeRelease = {
  ...RELEASE,
  roles: RELEASE.roles?.filter(({ name }) => name !== 'sogo') ?? [],
  sql: {
    ...SQL,
    'sql/roles.sql': (SQL['sql/roles.sql'] ?? '')
      .replace(/^INSERT INTO sitec_wanted_role VALUES \('sogo'.*\n/m, '')
      .replace(', own_schema boolean NOT NULL', '')
      .replaceAll(/^(INSERT INTO sitec_wanted_role .*), (?:true|false)\);$/gm, '$1);'),
  },
};

function webmail(edit: Partial<Found['roles'][number]>): Found {
  return change('roles', (roles) => roles.map((role) => (role.name === 'sogo' ? { ...role, ...edit } : role)));
}

test.each([
  ['is gone', { schema_owner: null }, 'missing own-schema sogo'],
  ["is somebody else's", { schema_owner: 'mailadmin' }, 'hand-edited own-schema sogo'],
  [
    'is not where it looks first',
    { settings: ['default_transaction_read_only=off', ...OWN_SCHEMA.slice(0, 3), 'search_path=public'] },
    'hand-edited role sogo',
  ],
] as const)('a webmail whose schema %s is drift', (_, edit, row) => {
  expect(rows(webmail(edit))).toEqual([row]);
});

test('a webmail that comes is due with its schema, also where the release in place knows of no such thing', () => {
  const found = {
    ...WELL,
    roles: WELL.roles.filter(({ name }) => name !== 'sogo'),
    grants: WELL.grants.filter(({ role }) => role !== 'sogo'),
  };
  const host = fakeHost();
  host.confirmed(BEFORE_WEBMAIL);
  host.database(found);
  const { plan } = host.run(['compare', host.stage(RELEASE)]).answer as DriftAnswer;
  expect(new Set(plan.database.map(({ class: is }) => is))).toEqual(new Set(['pending']));
  expect(plan.database.map(({ kind, name }) => `${kind} ${name}`)).toEqual(
    expect.arrayContaining(['own-schema sogo', 'role sogo', 'grant sogo: UPDATE on sogo_user_profile (c_password)']),
  );
});

test('a webmail that leaves loses its login and its grants; its schema stays and is nothing to tell of', () => {
  expect(rows(WELL, BEFORE_WEBMAIL).every((row) => /^orphan (role sogo$|grant sogo: )/.test(row))).toBe(true);
  const host = fakeHost();
  host.confirmed(BEFORE_WEBMAIL);
  host.database({ ...webmail({ login: false }), grants: WELL.grants.filter(({ role }) => role !== 'sogo') });
  expect((host.run(['compare', host.stage(BEFORE_WEBMAIL)]).answer as DriftAnswer).plan.database).toEqual([]);
});
