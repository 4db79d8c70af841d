import type { Contribution, DatabaseContribution, Grant } from '../../contribution.ts';
import { HOST_ROOT } from '../../root.ts';
import { type Scope } from '../../service.ts';
import type { PostgresqlOptions } from '../../site/site.generated.ts';

const MIB = 2 ** 20;

/** The tables of A-SCH, the roles of people, and the rows that the site names. */
export function mailDatabase({ database, administrators }: PostgresqlOptions, scope: Scope): readonly Contribution[] {
  const { domains } = scope.host;
  const fromDomains = domains.map(({ name }) => ['domains', name]);
  return [
    sql('database.sql', { database }),
    sql('schema.sql', {}),
    sql('passwords.sql', { domains: domains.map(({ name }) => ({ name, secret: `mailboxes/${name}` })) }, fromDomains),
    sql('seed.sql', seedRows(scope), fromDomains),
    {
      kind: 'database',
      dialect: 'postgresql',
      name: database,
      client: client(scope),
      steps: sqlSteps(database),
    },
    ...domains.map(({ name }) => ({ kind: 'secret' as const, name: `mailboxes/${name}`, secretKind: 'mailboxes' as const, readableByHost: true })),
    ...administrators.flatMap(administrator),
  ];
}

/** The SQL in the order in which it is run; CREATE DATABASE cannot stand in a transaction. */
export function sqlSteps(database: string): DatabaseContribution['steps'] {
  return [
    { files: ['sql/database.sql'], database: 'postgres' },
    { files: ['sql/schema.sql'], database },
    { files: ['sql/roles.sql'], database },
    { files: ['sql/passwords.sql', 'sql/seed.sql'], database },
  ];
}

function sql(file: string, data: object, from: readonly (readonly string[])[] = []): Contribution {
  return { kind: 'artifact', path: `sql/${file}`, template: `sql/postgresql/${file}`, format: 'sql', data, from };
}

/** psql as the superuser, by the server's own socket: nothing that could be reached from elsewhere, and no password. */
function client({ root }: Scope): readonly string[] {
  const psql = ['psql', '--no-psqlrc', '--quiet', '--set=ON_ERROR_STOP=1', '--username=postgres'];
  return root === HOST_ROOT ? ['runuser', '-u', 'postgres', '--', ...psql] : ['docker', 'exec', '-i', 'mailserver-postgres', ...psql];
}

function seedRows({ host }: Scope): object {
  const { domains } = host;
  return {
    domains: domains.map(({ name, enabled }) => ({ name, enabled })),
    mailboxes: domains.flatMap(({ name, mailboxes }) =>
      mailboxes.map(({ address, quota, enabled }) => ({ email: address, domain: name, quotaMb: Math.max(1, Math.floor(quota / MIB)), enabled })),
    ),
    aliases: domains.flatMap(({ name, aliases }) =>
      aliases.flatMap(({ source, destinations }) => destinations.map((destination) => ({ source, destination, domain: name }))),
    ),
  };
}

/** Full management of domains, users and aliases (A-ROLE-04). */
function administrator(role: string): readonly Contribution[] {
  const grants = ['virtual_domains', 'virtual_users', 'virtual_aliases'].flatMap((table) =>
    (['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const).map((privilege): Grant => ({ privilege, table })),
  );
  return [
    { kind: 'secret', name: `database/${role}`, secretKind: 'password', readableByHost: true },
    { kind: 'database-role', name: role, secret: `database/${role}`, connectionLimit: 10, readOnly: false, grants },
  ];
}
