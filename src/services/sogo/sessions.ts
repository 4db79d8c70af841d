import type { Contribution } from '../../contract/contribution.ts';
import type { ResolvedEndpoint } from '../../contract/endpoint.ts';
import { enabled, packages } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { verifying } from '../../parts/verified-database.ts';
import type { SogoOptions } from '../../site/site.generated.ts';
import { seconds } from '../../site/units.ts';
import { CACHE_SOCKET, CONNECTION, ROLE } from './place.ts';

const EXPIRE = 'sitec-sogo-sessions';
const END = '/usr/local/lib/sitec/end-web-sessions';

/** A file of the host's, gone with a boot, at which nothing is remembered of an account. */
const STATE = '/run/sitec-webmail-accounts';

/** Pages that nobody uses are logged out; who is disabled or has another password is out at once, also on a phone that waits for news. */
export function sessions({ idleSessions }: SogoOptions, sql: ResolvedEndpoint, environment: string): readonly Contribution[] {
  const data = { minutes: Math.ceil(seconds(idleSessions) / 60), environment, after: [sql.unit] };
  const server = sql.type === 'tcp' ? { host: sql.host, port: sql.port } : { host: sql.path, port: 5432 };
  return [
    ...['service', 'timer'].map((type) => file(HOST_ROOT, `/etc/systemd/system/${EXPIRE}.${type}`, { format: 'systemd', data })),
    ...enabled(`${EXPIRE}.timer`),
    {
      kind: 'sandbox',
      unit: `${EXPIRE}.service`,
      capabilities: [],
      families: ['AF_UNIX', 'AF_INET', 'AF_INET6'],
      calls: ['@system-service'],
      writable: [],
      except: { PrivateUsers: 'yes', ProcSubset: 'pid' },
    },
    ...packages(HOST_ROOT, 'postgresql-client-17', 'python3'),
    file(HOST_ROOT, CONNECTION, {
      template: 'etc/sitec/database.conf',
      format: 'postfixMap',
      mode: 0o600,
      data: { ...server, database: sql.name, role: ROLE, verifying: Object.entries(verifying(sql)) },
    }),
    file(HOST_ROOT, END, { format: 'text', mode: 0o755, data: {} }),
    { kind: 'after-seed', root: HOST_ROOT, command: [END, CACHE_SOCKET, CONNECTION, STATE] },
  ];
}
