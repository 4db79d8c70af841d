import { PGlite } from '@electric-sql/pglite';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compileSite } from '../../src/compile.ts';
import type { SecretIndex } from '../../src/secrets/index-file.ts';
import { sql } from '../../src/formats/quote.ts';
import { ROUTES } from '../../src/services/postgresql/mail-database.ts';
import { createRenderer } from '../../src/tree/render.ts';

/** What a seed is made of. */
export interface Rows {
  readonly domains?: readonly { readonly name: string; readonly enabled: boolean; readonly aliasOf?: string }[];
  readonly mailboxes?: readonly {
    readonly email: string;
    readonly domain: string;
    readonly quotaMb: number;
    readonly enabled: boolean;
    readonly name?: string;
    readonly receives?: boolean;
    readonly sends?: boolean;
    readonly formerly?: string;
  }[];
  readonly aliases?: readonly { readonly source: string; readonly destination: string; readonly domain: string }[];
  readonly senders?: readonly { readonly sender: string; readonly login: string }[];
  readonly spam?: readonly {
    readonly email: string;
    readonly junk?: string;
    readonly reject?: string;
    readonly allowSenders?: string;
    readonly junkSenders?: string;
  }[];
  /** Password hashes by address, as the secrets hold them. */
  readonly hashes?: { readonly [email: string]: string };
}

const entry = { kind: 'password', recipients: [], revision: '00000000', sha256: '' } as const;
const roles = compileSite('.').hosts.flatMap(({ contributions }) =>
  contributions.filter((contribution) => contribution.kind === 'database-role'),
);
const index: SecretIndex = new Map(['mailboxes/example.org', ...roles.map(({ secret }) => secret)].map((name) => [name, entry]));
const renderer = createRenderer(index);

/** A PostgreSQL 17 inside this process with the schema and the roles of the templates. */
export async function createDatabase(): Promise<PGlite> {
  const database = new PGlite();
  await transaction(database, render('schema.sql', {}) + render('routes.sql', ROUTES) + render('functions.sql', {}));
  await transaction(database, rolesSql());
  return database;
}

/** The roles of this repository's site but for one, with their grants, and a password each. */
export function rolesSql(revision = '00000000', without?: string): string {
  return render('roles.sql', { database: 'postgres', roles: roles.filter(({ name }) => name !== without) })
    .replaceAll('00000000', revision)
    .replaceAll(/\{\{secret:([^#]+)#[^}]+\}\}/g, "'password of $1'");
}

/** What Postfix gets for a key from one of its tables: the committed query as pgsql_table(5) fills it in, run as the role that Postfix has. */
export async function lookUp(database: PGlite, table: string, key: string): Promise<readonly string[]> {
  const file = readFileSync(`generated/mail1/rootfs/etc/postfix/pgsql/${table}.cf`, 'utf8');
  const query = /^query = (.*)$/m.exec(file)?.[1] ?? '';
  const [, user = key, domain = ''] = /^(.*)@([^@]*)$/.exec(key) ?? [];
  if ((query.includes('%d') && domain === '') || (query.includes('%u') && user === '')) return [];
  const values: { readonly [name: string]: string } = { s: key, u: user, d: domain };
  const filled = query.replaceAll(/%([sud])/g, (_, name: string) => (values[name] ?? '').replaceAll("'", "''"));
  const rows = await asRole(database, 'postfix', filled);
  return rows.map((row) => String(Object.values(row as object)[0])).toSorted();
}

/** Runs a query as one of the roles. */
export async function asRole(database: PGlite, role: string, query: string): Promise<readonly unknown[]> {
  await database.exec(`SET ROLE ${role}`);
  try {
    return (await database.query(query)).rows;
  } finally {
    await database.exec('RESET ROLE');
  }
}

/** How a seed is run. */
export interface Seeding {
  readonly allowDisable?: string;
  /** The attempt that can be taken back afterwards. */
  readonly attempt?: string;
}

/** Runs passwords.sql and seed.sql in one transaction, as a deploy does; gives the report of what is not ours. */
export async function seed(
  database: PGlite,
  rows: Rows,
  { allowDisable = '', attempt }: Seeding = {},
): Promise<readonly { kind: string; key: string }[]> {
  const { aliases = [], senders = [], hashes = {} } = rows;
  const domains = (rows.domains ?? []).map((domain) => ({ aliasOf: '', ...domain }));
  const mailboxes = (rows.mailboxes ?? []).map((mailbox) => ({
    name: mailbox.email,
    receives: true,
    sends: true,
    formerly: '',
    ...mailbox,
  }));
  const spam = (rows.spam ?? []).map((settings) => ({ junk: '', reject: '', allowSenders: '', junkSenders: '', ...settings }));
  const pairs = Object.entries(hashes).map(([email, hash]) => `(${sql(email)}, ${sql(hash)})`);
  const passwords = render('passwords.sql', {
    domains: [{ name: 'example.org', secret: 'mailboxes/example.org' }],
    generated: [],
  }).replaceAll(/\{\{secret:[^}]+\}\}/g, () => pairs.join(', ') || '(NULL, NULL)');
  const allow = `SET LOCAL sitec.allow_disable = ${sql(allowDisable)};\n`;
  const text = passwords + render('seed.sql', { domains, mailboxes, aliases, senders, spam });
  const results = await transaction(database, allow + (attempt === undefined ? text : hostSql('noting', attempt, text)));
  return (results.findLast(({ fields }) => fields.length > 0)?.rows ?? []) as { kind: string; key: string }[];
}

/** Takes the rows of an attempt back, as a rollback does; gives what it says. */
export async function takeBack(database: PGlite, attempt: string): Promise<readonly string[]> {
  const results = await transaction(database, hostSql('undoing', attempt));
  return ((results.at(-1)?.rows ?? []) as { kind: string; name: string }[]).map(({ kind, name }) => `${kind} ${name}`);
}

/** What the host's programs make the database do. */
function hostSql(name: string, attempt: string, text?: string): string {
  const program = `import json, sys; sys.path.insert(0, ${JSON.stringify(resolve('host'))}); from store import row_notes; print(row_notes.${name}(*json.load(sys.stdin)))`;
  return execFileSync('python3', ['-I', '-B', '-c', program], {
    encoding: 'utf8',
    input: JSON.stringify(text === undefined ? [attempt] : [attempt, text]),
    maxBuffer: 2 ** 28,
  });
}

/** Runs a script in a transaction of its own, undone as a whole when it fails. */
export async function transaction(database: PGlite, script: string): Promise<Awaited<ReturnType<PGlite['exec']>>> {
  await database.exec('BEGIN');
  try {
    const results = await database.exec(script);
    await database.exec('COMMIT');
    return results;
  } catch (error) {
    await database.exec('ROLLBACK');
    throw error;
  }
}

function render(file: string, data: object): string {
  return renderer.render(`sql/${file}`, { format: 'sql', template: `sql/postgresql/${file}`, data });
}
