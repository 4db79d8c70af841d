import type { Contribution } from '../../contract/contribution.ts';
import { enabled, packages, reload, restart } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import type { PostgresqlOptions } from '../../site/site.generated.ts';
import type { UnitLimits } from '../../site/limits.ts';
import { databaseServer } from './connections.ts';
import { IMPACT, type ServerSettings } from './settings.ts';

const CLUSTER = '/etc/postgresql/17/main';

/** Where the server finds what it shows to clients. */
export const CLUSTER_TLS = { certificate: `${CLUSTER}/server.crt`, key: `${CLUSTER}/server.key` } as const;

/** Debian's cluster `17/main`. */
export const CLUSTER_UNIT = 'postgresql@17-main.service';

/** pg_ctlcluster starts as root and becomes postgres; the just-in-time compiler writes the code that it runs. */
const SANDBOX = {
  kind: 'sandbox',
  unit: CLUSTER_UNIT,
  capabilities: ['CAP_CHOWN', 'CAP_DAC_OVERRIDE', 'CAP_FOWNER', 'CAP_SETGID', 'CAP_SETUID'],
  families: ['AF_UNIX', 'AF_INET', 'AF_INET6'],
  calls: ['@system-service'],
  writable: ['/run/postgresql', '/var/lib/postgresql', '/var/log/postgresql'],
  except: { MemoryDenyWriteExecute: 'no' },
} as const;

/** Debian's own cluster `17/main`: a drop-in for its settings, and our pg_hba.conf in place of Debian's. */
export function serverOnHost(settings: ServerSettings, options: PostgresqlOptions, limits: UnitLimits): readonly Contribution[] {
  const owned = { owner: 'postgres', group: 'postgres' };
  return [
    { kind: 'data', name: 'database', path: '/var/lib/postgresql/17/main' },
    ...packages(HOST_ROOT, 'postgresql-17'),
    databaseServer(
      file(HOST_ROOT, `${CLUSTER}/conf.d/sitec.conf`, {
        format: 'postgresql',
        ...owned,
        mode: 0o644,
        data: settings,
        notify: restart('postgresql'),
        extra: settings.extra,
      }),
      options.maxConnections,
    ),
    file(HOST_ROOT, `${CLUSTER}/pg_hba.conf`, {
      template: 'etc/postgresql/pg_hba.conf',
      format: 'words',
      ...owned,
      mode: 0o640,
      data: settings,
      notify: reload('postgresql'),
    }),
    ...enabled('postgresql.service'),
    file(HOST_ROOT, `/etc/systemd/system/${CLUSTER_UNIT}.d/10-sitec.conf`, {
      template: 'etc/systemd/system/postgresql@.service.d/10-sitec.conf',
      format: 'systemd',
      data: {},
    }),
    { ...SANDBOX, limits },
    {
      kind: 'daemon',
      root: HOST_ROOT,
      name: 'postgresql',
      unit: CLUSTER_UNIT,
      reload: ['pg_ctlcluster', '17', 'main', 'reload'],
      impact: IMPACT,
    },
  ];
}
