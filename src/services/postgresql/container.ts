import type { Contribution } from '../../contract/contribution.ts';
import { reload, restart } from '../../contract/kinds/daemons.ts';
import { directory, file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import type { Scope } from '../../contract/service.ts';
import type { PostgresqlOptions } from '../../site/site.generated.ts';
import { bytes } from '../../site/units.ts';
import { databaseServer } from './connections.ts';
import { IMPACT, type ServerSettings } from './settings.ts';

/** A-DB-10: the compose file and postgresql.conf lie here. */
const DIRECTORY = '/opt/mail_server/postgres';
const DATA = '/opt/postgres/data';
const WAL_ARCHIVE = '/opt/postgres/wal_archive';

/** The container and its host share this user (A-DB-03, A-USR-06); 999 is taken as a group on Debian 13. */
const UID = 999;
const GID = 5432;

/** Where the server finds what it shows to clients. */
export const CONTAINER_TLS = { certificate: '/etc/postgresql/server.crt', key: '/etc/postgresql/server.key' } as const;

/** The official image's contract, run as a user that is not the image's own. */
export function serverInContainer(settings: ServerSettings, options: PostgresqlOptions, scope: Scope): readonly Contribution[] {
  const { root } = scope;
  const notify = restart('postgresql');
  const owned = { owner: 'postgres', group: 'postgres' };
  return [
    { kind: 'group', name: 'postgres', gid: GID },
    {
      kind: 'user',
      name: 'postgres',
      description: 'PostgreSQL',
      uid: UID,
      gid: GID,
      home: '/opt/postgres',
      shell: '/usr/sbin/nologin',
      login: false,
      groups: [],
    },
    { kind: 'data', name: 'database', path: DATA },
    directory(HOST_ROOT, '/opt/postgres'),
    directory(HOST_ROOT, DATA, { ...owned, mode: 0o700 }),
    directory(HOST_ROOT, WAL_ARCHIVE, { ...owned, mode: 0o750 }),
    directory(HOST_ROOT, '/opt/postgres/backups', { ...owned, mode: 0o750 }),
    directory(HOST_ROOT, `${DIRECTORY}/scripts`, { mode: 0o750 }),
    databaseServer(
      file(root, '/etc/postgresql/postgresql.conf', {
        format: 'postgresql',
        data: settings,
        notify,
        extra: settings.extra,
      }),
      options.maxConnections,
    ),
    file(root, '/etc/postgresql/pg_hba.conf', {
      format: 'words',
      data: settings,
      notify: reload('postgresql'),
    }),
    file(root, '/etc/passwd', { template: 'etc/passwd', format: 'bare', data: { uid: UID, gid: GID }, notify }),
    file(HOST_ROOT, `${DIRECTORY}/.env`, {
      template: 'opt/mail_server/postgres/.env',
      format: 'dotenv',
      mode: 0o600,
      data: {},
      notify,
    }),
    { kind: 'secret', name: 'database/postgres', secretKind: 'password', readableByHost: true },
    { kind: 'daemon', root, name: 'postgresql', unit: '', reload: ['pg_ctl', 'reload'], impact: IMPACT },
    container(settings, options, scope),
    ...startOrder(settings),
    ...credentials(options),
  ];
}

function container(settings: ServerSettings, { image = '', limits }: PostgresqlOptions, { root }: Scope): Contribution {
  return {
    kind: 'container',
    root,
    project: { name: 'postgres', directory: DIRECTORY },
    places: [
      { inside: '/etc/postgresql', outside: DIRECTORY },
      { inside: '', outside: `${DIRECTORY}/rootfs` },
    ],
    name: 'mailserver-postgres',
    image,
    network: 'host',
    user: `${UID}:${GID}`,
    command: ['postgres', '-c', 'config_file=/etc/postgresql/postgresql.conf'],
    environment: {
      POSTGRES_DB: settings.database,
      POSTGRES_INITDB_ARGS: '--auth-local=peer --auth-host=scram-sha-256 --data-checksums --encoding=UTF8',
    },
    environmentFiles: [`${DIRECTORY}/.env`],
    volumes: [
      { source: DATA, target: '/var/lib/postgresql/data', readOnly: false },
      { source: WAL_ARCHIVE, target: '/var/lib/postgresql/wal_archive', readOnly: false },
    ],
    tmpfs: [`/var/run/postgresql:uid=${UID},gid=${GID},mode=0775`],
    health: {
      test: ['CMD', 'pg_isready', '--quiet', `--port=${settings.port}`],
      interval: '10s',
      timeout: '5s',
      retries: 5,
    },
    limits: {
      ...(limits?.memory === undefined ? {} : { memory: bytes(limits.memory) }),
      ...(limits?.cpus === undefined ? {} : { cpus: limits.cpus }),
    },
    ports: [],
  };
}

/** The container listens on an address that a private network brings up. */
function startOrder({ after }: ServerSettings): readonly Contribution[] {
  if (after.length === 0) return [];
  const path = '/etc/systemd/system/compose-postgres.service.d/10-network.conf';
  return [file(HOST_ROOT, path, { template: 'etc/systemd/system/after.conf', format: 'systemd', data: { after } })];
}

/** The superuser's name and password for root to look up (A-DB-11), where the site wants copies of passwords. */
function credentials({ connectionStrings }: PostgresqlOptions): readonly Contribution[] {
  if (!connectionStrings) return [];
  const data = { roles: [{ name: 'postgres', secret: 'database/postgres' }] };
  return [
    file(HOST_ROOT, '/root/postgres_credentials.txt', {
      template: 'root/postgres_service_users.txt',
      format: 'bare',
      mode: 0o600,
      data,
    }),
  ];
}
