import type { Contribution } from '../../contract/contribution.ts';
import type { ResolvedEndpoint } from '../../contract/endpoint.ts';
import { INTERNAL_TRUST } from '../../contract/kinds/certificates.ts';
import { enabled, packages, restart } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { defineService, type Scope } from '../../contract/service.ts';
import { trustIn } from '../../parts/verified-database.ts';
import { webmailRole } from '../../parts/webmail-role.ts';
import { LIMITED_MEMORY, SHORTEST_PASSWORD } from '../../site/bounds.ts';
import type { SogoOptions } from '../../site/site.generated.ts';
import { bytes, MIB } from '../../site/units.ts';
import { cache } from './cache.ts';
import { health } from './health.ts';
import { jail } from './jail.ts';
import { CACHE_SOCKET, CONFIGURATION, HOSTS, PORT, ROLE, UNIT } from './place.ts';
import { RAW } from './raw-settings.ts';
import { enoughMemory } from './rules/memory.ts';
import { oneAddress } from './rules/one-address.ts';
import { sessions } from './sessions.ts';
import { clientAccess, webLocations } from './web.ts';
import { connectionsOf, workersOf } from './workers.ts';

/** SOGo 5.12 (A-SOGO): mail, calendars and contacts on a web page, over DAV and for phones. */
export const sogo = defineService({
  name: 'sogo',
  without: 'there is no web page for mail, and calendars, contacts and phones are no longer synchronized; what is stored stays',
  check: [enoughMemory, oneAddress],
  bounds: {
    'limits.memory': LIMITED_MEMORY,
    cacheMemory: { least: '1MiB', most: '1TiB' },
    idleSessions: { least: '10m', most: '52w' },
  },
  share: { percent: 15, least: 128 * MIB },
  settings: { care: RAW },
  watched: true,
  keeps: { name: "SOGo's memcached", key: 'cacheMemory' },
  contribute(options, scope) {
    const workers = workersOf(options, scope.host);
    const sql = scope.endpoint('sql');
    scope.endpoint('web');
    return [
      ...packages(HOST_ROOT, 'sogo', 'sogo-activesync'),
      ...trustIn(HOST_ROOT, sql),
      ...configuration(options, scope, sql),
      ...unit(scope, workers, sql),
      ...cache(options),
      ...sessions(options, sql, ENVIRONMENT),
      ...webLocations(options, scope, bodySize(scope)),
      ...clientAccess(options),
      health(options, scope),
      ...webmailRole({ ...ROLE, connectionLimit: connectionsOf(workers) }),
      ...jail(options, scope),
    ];
  },
});

/** What libpq gets besides the URLs of sogo.conf, which have no place for it. */
const ENVIRONMENT = `PGSSLMODE=verify-full PGSSLROOTCERT=${INTERNAL_TRUST} PGSSLCERTMODE=disable PGCONNECT_TIMEOUT=5`;

/** RFC 5321 sizes are of whole messages, as what a page uploads is. */
function bodySize({ host: { services } }: Scope): number {
  return services.postfix ? bytes(services.postfix.messageSize) : MIB;
}

function configuration(options: SogoOptions, scope: Scope, sql: ResolvedEndpoint): readonly Contribution[] {
  const { fqdn, domains, timezone } = scope.host;
  const [imaps, submission] = [scope.endpoint('imaps'), scope.endpoint('submission')];
  const sieve = scope.optionalEndpoint('sieve');
  const data = {
    ...options,
    timezone: options.timezone ?? timezone,
    port: PORT,
    cache: CACHE_SOCKET,
    role: ROLE,
    sql: { ...placeOf(sql), database: sql.name },
    domain: domains.find(({ mailboxes }) => mailboxes.length > 0)?.name ?? fqdn,
    fqdn,
    imaps: placeOf(imaps).port,
    sieve: sieve && placeOf(sieve).port,
    submission: placeOf(submission).port,
    messageKib: Math.floor(bodySize(scope) / 1024),
    shortest: SHORTEST_PASSWORD,
  };
  const addresses = [imaps, submission, ...(sieve ? [sieve] : [])].map((endpoint) => placeOf(endpoint).host);
  const owned = { owner: 'root', group: 'sogo', mode: 0o640 };
  return [
    file(HOST_ROOT, CONFIGURATION, { format: 'plist', ...owned, data, notify: restart('sogo'), extra: scope.extra() }),
    file(HOST_ROOT, HOSTS, {
      format: 'words',
      data: { fqdn, address: addresses.find((address) => address !== '*') ?? '127.0.0.1' },
      notify: restart('sogo'),
    }),
    {
      kind: 'validator',
      root: HOST_ROOT,
      name: 'sogo',
      script: `said=$(plparse ${CONFIGURATION} 2>&1); [ "\${said##* }" = dictionary ] || printf '%s\\n' "$said" >&2`,
      files: [CONFIGURATION],
    },
  ];
}

function placeOf(endpoint: ResolvedEndpoint): { readonly host: string; readonly port: number } {
  return endpoint.type === 'tcp' ? endpoint : { host: '127.0.0.1', port: 0 };
}

function unit({ limits, endpoint }: Scope, workers: number, sql: ResolvedEndpoint): readonly Contribution[] {
  const after = [...new Set([sql.unit, endpoint('imaps').unit, endpoint('submission').unit])];
  return [
    file(HOST_ROOT, '/etc/default/sogo', { format: 'shell', data: { workers }, notify: restart('sogo') }),
    file(HOST_ROOT, `/etc/systemd/system/${UNIT}.d/10-sitec.conf`, {
      format: 'systemd',
      data: { after, hosts: HOSTS, environment: ENVIRONMENT },
      notify: restart('sogo'),
    }),
    ...enabled(UNIT),
    {
      kind: 'sandbox',
      unit: UNIT,
      capabilities: [],
      families: ['AF_UNIX', 'AF_INET', 'AF_INET6'],
      calls: ['@system-service'],
      exceptCalls: ['@privileged', '@resources'],
      writable: ['/var/spool/sogo'],
      except: { PrivateUsers: 'yes', ProcSubset: 'pid' },
      limits,
    },
    {
      kind: 'daemon',
      root: HOST_ROOT,
      name: 'sogo',
      unit: UNIT,
      impact: { restart: 'pages and phones ask again after a second; nobody is logged out' },
    },
  ];
}
