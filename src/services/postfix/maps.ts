import type { Contribution } from '../../contract/contribution.ts';
import type { ResolvedEndpoint } from '../../contract/endpoint.ts';
import { directory, file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import type { Scope } from '../../contract/service.ts';
import { trustIn, verifying } from '../../parts/verified-database.ts';
import { RELOAD } from './reload.ts';

const ROLE = { name: 'postfix', secret: 'database/postfix' } as const;

/** Every table that Postfix reads from the database, by the name of its file; `readsOnly` of proxymap lists the same. */
export const MAPS = [
  'alias-domains',
  'aliases',
  'closed',
  'domains',
  'identities',
  'mailboxes',
  'names',
  'receive-only',
  'refused',
  'senders',
] as const;

/** pgsql_table(5) files for the tables, and the role that reads them (A-PFX-01). */
export function databaseMaps({ root, host }: Scope, sql: ResolvedEndpoint): readonly Contribution[] {
  // In a container the group has a number of its own; there the directory on the host keeps others out.
  const onHost = root === HOST_ROOT;
  const owned = onHost ? { group: 'postfix', mode: 0o640 } : {};
  const folder: readonly Contribution[] = [directory(root, '/etc/postfix/pgsql', { group: 'postfix', mode: 0o750 })];
  // One that used to be kept here may still be a disabled row.
  const relayed = host.domains.filter(({ relay }) => relay !== undefined).map(({ name }) => name);
  const where = sql.type === 'tcp' ? `inet:${sql.host}:${sql.port}` : `unix:${sql.path}`;
  const data = { sql: where, database: databaseOf(sql), role: ROLE, relayed };
  return [
    ...(onHost ? folder : []),
    ...MAPS.map((name) =>
      file(root, `/etc/postfix/pgsql/${name}.cf`, {
        format: 'postfixMap',
        ...owned,
        data,
        notify: RELOAD,
      }),
    ),
    ...trustIn(root, sql),
    { kind: 'secret', name: ROLE.secret, secretKind: 'password', readableByHost: true },
    databaseRole(),
  ];
}

/**
 * libpq takes settings in the place of a database's name. A URI in `hosts` would say the same, but Postfix writes it into the journal, with the password,
 * whenever the server is away.
 */
function databaseOf(sql: ResolvedEndpoint): string {
  const settings = Object.entries(verifying(sql));
  return settings.length === 0 ? sql.name : [`dbname=${sql.name}`, ...settings.map(([name, value]) => `${name}=${value}`)].join(' ');
}

/** What routing needs and no more: never a password (A-ROLE-01, X-48). */
function databaseRole(): Contribution {
  // refused_recipients: for the release before this one, as long as a deploy of this one can be taken back.
  const views = ['alias_domains', 'alias_routing', 'mailbox_routing', 'refused_recipients', 'sender_logins'];
  return {
    kind: 'database-role',
    ...ROLE,
    // A proxymap opens one for each map, and after a reload the former ones stay until their clients are done.
    connectionLimit: 60,
    readOnly: true,
    grants: [
      { privilege: 'SELECT', table: 'virtual_domains', columns: ['id', 'name', 'enabled'] },
      { privilege: 'SELECT', table: 'virtual_users', columns: ['email', 'domain_id', 'enabled'] },
      { privilege: 'SELECT', table: 'virtual_aliases', columns: ['source', 'destination', 'domain_id'] },
      ...views.map((table) => ({ privilege: 'SELECT' as const, table })),
      ...['alias_members', 'recipient_refusal'].map((name) => ({ privilege: 'EXECUTE' as const, function: name })),
    ],
  };
}
