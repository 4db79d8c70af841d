import { PGlite } from '@electric-sql/pglite';
import type { SecretIndex } from '../../src/secrets/index-file.ts';
import { sql } from '../../src/target/quote.ts';
import { createRenderer } from '../../src/target/render.ts';

/** What a seed is made of. */
export interface Rows {
  readonly domains?: readonly { readonly name: string; readonly enabled: boolean }[];
  readonly mailboxes?: readonly { readonly email: string; readonly domain: string; readonly quotaMb: number; readonly enabled: boolean }[];
  readonly aliases?: readonly { readonly source: string; readonly destination: string; readonly domain: string }[];
  /** Password hashes by address, as the secrets hold them. */
  readonly hashes?: { readonly [email: string]: string };
}

const entry = { kind: 'password', recipients: [], revision: '00000000', sha256: '' } as const;
const index: SecretIndex = new Map(['database/postfix', 'database/dovecot', 'mailboxes/example.org'].map((name) => [name, entry]));
const renderer = createRenderer(index);

/** A PostgreSQL 17 inside this process with the schema and the roles of the templates. */
export async function createDatabase(): Promise<PGlite> {
  const database = new PGlite();
  await transaction(database, render('schema.sql', {}));
  await transaction(database, rolesSql());
  return database;
}

/** The roles of Postfix and Dovecot, with a password each. */
export function rolesSql(revision = '00000000'): string {
  const role = (name: string, grants: readonly object[]): object => ({ name, secret: `database/${name}`, connectionLimit: 40, readOnly: true, grants });
  const roles = [
    role('postfix', [{ privilege: 'SELECT', table: 'virtual_domains', columns: ['id', 'name', 'enabled'] }]),
    role('dovecot', [{ privilege: 'SELECT', table: 'user_mailbox_info' }]),
  ];
  return render('roles.sql', { database: 'postgres', roles }).replaceAll('00000000', revision).replaceAll(/\{\{secret:([^#]+)#[^}]+\}\}/g, "'password of $1'");
}

/** Runs passwords.sql and seed.sql in one transaction, as a deploy does; gives the report of what is not ours. */
export async function seed(database: PGlite, rows: Rows, allowDisable = ''): Promise<readonly { kind: string; key: string }[]> {
  const { domains = [], mailboxes = [], aliases = [], hashes = {} } = rows;
  const pairs = Object.entries(hashes).map(([email, hash]) => `(${sql(email)}, ${sql(hash)})`);
  const passwords = render('passwords.sql', { domains: [{ name: 'example.org', secret: 'mailboxes/example.org' }] }).replaceAll(
    /\{\{secret:[^}]+\}\}/g,
    () => pairs.join(', ') || '(NULL, NULL)',
  );
  const allow = `SET LOCAL sitec.allow_disable = ${sql(allowDisable)};\n`;
  const results = await transaction(database, allow + passwords + render('seed.sql', { domains, mailboxes, aliases }));
  return (results.at(-1)?.rows ?? []) as { kind: string; key: string }[];
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
