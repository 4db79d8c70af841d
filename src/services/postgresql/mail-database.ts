import { createHash } from 'node:crypto';
import type { Contribution } from '../../contract/contribution.ts';
import type { DatabaseContribution, DatabaseRoleContribution, Grant } from '../../contract/database.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import type { Scope } from '../../contract/service.ts';
import { passwordSecret } from '../../site/password-secret.ts';
import type { Domain, Host, Mailbox, SpamSettings } from '../../site/site.ts';
import type { PostgresqlOptions } from '../../site/site.generated.ts';
import { MIB } from '../../site/units.ts';
import { webmailRole } from '../../parts/webmail-role.ts';
import { addressParts } from './address-parts.ts';

/** crypt(5): the longest salt that counts. */
const SALT_LENGTH = 16;

/** What makes tables, views and functions. */
const SCHEMA = ['sql/schema.sql', 'sql/routes.sql', 'sql/functions.sql'] as const;

/** What `routes.sql` takes apart: the address that it is asked about, and what aliases lead to. */
export const ROUTES = { given: addressParts('lower($1)'), destination: addressParts('lower(a.destination)') } as const;

/** Each process of a webmail such as SOGo keeps the connections that it has opened, a few at a time. */
const WEBMAIL_CONNECTIONS = 30;

/** The tables of A-SCH, the roles of people and of a webmail, and the rows that the site names. */
export function mailDatabase(
  { database, administrators, webmail, port }: PostgresqlOptions,
  scope: Scope,
  connectionStrings: DatabaseContribution['connectionStrings'],
): readonly Contribution[] {
  const domains = scope.host.domains.filter(isKnown);
  const withMailboxes = domains.filter(({ aliasOf }) => aliasOf === undefined);
  const fromDomains = domains.map(({ name }) => ['domains', name]);
  return [
    sql('database.sql', { database }),
    sql('schema.sql', {}),
    sql('routes.sql', ROUTES),
    sql('functions.sql', {}),
    sql('passwords.sql', passwords(withMailboxes), fromDomains),
    sql('seed.sql', seedRows(domains), fromDomains),
    {
      kind: 'database',
      dialect: 'postgresql',
      name: database,
      client: asSuperuser(scope, ['psql', '--no-psqlrc', '--quiet', '--set=ON_ERROR_STOP=1', '--username=postgres', `--port=${port}`]),
      dump: asSuperuser(scope, ['pg_dump', '--username=postgres', `--port=${port}`, database]),
      schema: SCHEMA,
      ...(connectionStrings ? { connectionStrings } : {}),
      steps: sqlSteps(database),
    },
    ...withMailboxes.map(({ name }) => ({
      kind: 'secret' as const,
      name: `mailboxes/${name}`,
      secretKind: 'mailboxes' as const,
      readableByHost: true,
    })),
    ...withMailboxes.flatMap(generatedPasswords),
    ...administrators.flatMap((role, index) => administrator(role, scope.host, index)),
    ...(webmail === undefined
      ? []
      : webmailRole({
          name: webmail,
          secret: `database/${webmail}`,
          connectionLimit: WEBMAIL_CONNECTIONS,
          because: [['hosts', scope.host.name, 'services', 'postgresql', 'webmail']],
        })),
  ];
}

/** The SQL in the order in which it is run; CREATE DATABASE cannot stand in a transaction. */
export function sqlSteps(database: string): DatabaseContribution['steps'] {
  return [
    { files: ['sql/database.sql'], database: 'postgres' },
    { files: SCHEMA, database },
    { files: ['sql/roles.sql'], database },
    { files: ['sql/passwords.sql', 'sql/seed.sql'], database },
  ];
}

function sql(file: string, data: object, because: readonly (readonly string[])[] = []): Contribution {
  return { kind: 'artifact', path: `sql/${file}`, template: `sql/postgresql/${file}`, format: 'sql', data, because };
}

/** A program as the superuser, by the server's own socket: nothing that could be reached from elsewhere, and no password. */
function asSuperuser({ root }: Scope, program: readonly string[]): readonly string[] {
  return root === HOST_ROOT ? ['runuser', '-u', 'postgres', '--', ...program] : ['docker', 'exec', '-i', 'mailserver-postgres', ...program];
}

/** A domain that another server keeps has nothing to look up. */
function isKnown({ relay }: Domain): boolean {
  return relay === undefined;
}

/** The secrets that hold the hashes of people's passwords, by domain, and those that are the passwords of programs. */
function passwords(domains: readonly Domain[]): object {
  return {
    domains: domains.map(({ name }) => ({ name, secret: `mailboxes/${name}` })),
    generated: domains.flatMap(withGeneratedPassword).map(({ address }) => ({
      address,
      secret: passwordSecret(address),
      // The hash is the same at every seed, so that a seed without a change writes none; the password is random, and no other row has the salt.
      salt: createHash('sha256').update(address).digest('hex').slice(0, SALT_LENGTH),
    })),
  };
}

function withGeneratedPassword({ mailboxes }: Domain): readonly Mailbox[] {
  return mailboxes.filter(({ generatedPassword }) => generatedPassword);
}

function generatedPasswords(domain: Domain): readonly Contribution[] {
  return withGeneratedPassword(domain).map(({ address }) => {
    const [local = '', name = ''] = address.split('@');
    const because = [['domains', name, 'mailboxes', local, 'generatedPassword']];
    return { kind: 'secret', name: passwordSecret(address), secretKind: 'password', readableByHost: true, because };
  });
}

function seedRows(domains: readonly Domain[]): object {
  return {
    domains: domains.map(({ name, enabled, aliasOf = '' }) => ({ name, enabled, aliasOf })),
    mailboxes: domains.flatMap((domain) =>
      domain.mailboxes.map(({ address, name, quota, enabled, receives, sends, formerly = '' }) => ({
        email: address,
        domain: domain.name,
        quotaMb: Math.max(1, Math.floor(quota / MIB)),
        enabled,
        name,
        receives,
        sends,
        formerly,
      })),
    ),
    aliases: domains.flatMap(({ name, aliases }) =>
      aliases.flatMap(({ source, destinations }) => destinations.map((destination) => ({ source, destination, domain: name }))),
    ),
    senders: domains.flatMap(({ mailboxes }) =>
      mailboxes.flatMap(({ address, mayAlsoSendAs }) => mayAlsoSendAs.map((sender) => ({ sender, login: address }))),
    ),
    spam: domains.flatMap(({ mailboxes }) => mailboxes.flatMap(({ address, spam }) => (spam ? [spamRow(address, spam)] : []))),
  };
}

function spamRow(email: string, { junk, reject, allowSenders, junkSenders }: SpamSettings): object {
  return {
    email,
    junk: junk?.toString() ?? '',
    reject: reject?.toString() ?? '',
    allowSenders: allowSenders.join(' '),
    junkSenders: junkSenders.join(' '),
  };
}

const EVERYTHING = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const;
const SPAM_COLUMNS = ['email', 'junk', 'reject', 'allow_senders', 'junk_senders'];

/** Full management of domains, users and aliases (A-ROLE-04), and of what mailboxes want of the filter where it asks for that. */
function administrator(role: string, { name, services: { rspamd } }: Host, index: number): readonly Contribution[] {
  const grants = [
    ...['virtual_domains', 'virtual_users', 'virtual_aliases'].flatMap((table) =>
      EVERYTHING.map((privilege): Grant => ({ privilege, table, ...(privilege === 'INSERT' ? { sequence: `${table}_id_seq` } : {}) })),
    ),
    ...(rspamd?.userSettings === true
      ? EVERYTHING.map((privilege): Grant => ({
          privilege,
          table: 'sitec_spam_settings',
          ...(privilege === 'INSERT' || privilege === 'UPDATE' ? { columns: SPAM_COLUMNS } : {}),
        }))
      : []),
  ];
  const because = [['hosts', name, 'services', 'postgresql', 'administrators', index]];
  return withPassword({
    kind: 'database-role',
    name: role,
    secret: `database/${role}`,
    connectionLimit: 10,
    readOnly: false,
    grants,
    because,
  });
}

function withPassword(role: DatabaseRoleContribution): readonly Contribution[] {
  return [{ kind: 'secret', name: role.secret, secretKind: 'password', readableByHost: true }, role];
}
