import { enabled, packages, reload } from '../../contract/kinds/daemons.ts';
import type { Contribution } from '../../contract/contribution.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { defineService, type Scope } from '../../contract/service.ts';
import { TLS } from '../../parts/tls.ts';
import { LIMITED_MEMORY } from '../../site/bounds.ts';
import { onlyConf } from '../../site/rules/read-names.ts';
import { MIB } from '../../site/units.ts';
import { gatherLocations } from './locations.ts';
import { CONFIGURATION, PORT, RELOAD_PROGRAM, SERVERS, UNIT } from './place.ts';
import { RAW } from './raw-settings.ts';

/** nginx 1.26 (A-RP-01, A-RP-02): what it shows, the services say themselves. */
export const nginx = defineService({
  name: 'nginx',
  without: 'nothing of this host is reached over HTTPS any more',
  offers: ['web'],
  bounds: { 'limits.memory': LIMITED_MEMORY },
  share: { percent: 5, least: 32 * MIB },
  settings: { care: RAW },
  reads: [
    onlyConf(/^\/etc\/nginx\/conf\.d\//),
    {
      below: /^\/etc\/nginx\/(sites-enabled|sites-available|modules-enabled|snippets)\//,
      read: /^$/,
      why: 'the nginx.conf that sitec writes includes files of /etc/nginx/conf.d alone',
    },
  ],
  gathers: { 'web-location': gatherLocations },
  provides: (_, { host }) => [{ kind: 'web', unit: UNIT, tcp: { port: PORT, address: host.publicAddresses[0] ?? '127.0.0.1' } }],
  contribute: (_, scope) => [
    ...packages(HOST_ROOT, 'nginx', 'iproute2', 'openssl'),
    ...enabled(UNIT),
    sandbox(scope),
    { kind: 'certificate-reader', root: HOST_ROOT, daemon: 'nginx', verifiedAt: [] },
    {
      kind: 'daemon',
      root: HOST_ROOT,
      name: 'nginx',
      unit: UNIT,
      reload: ['systemctl', 'reload', UNIT],
      impact: { reload: 'no request is dropped', restart: 'pages and synchronizations fail for a second, and are asked for again' },
    },
    file(HOST_ROOT, CONFIGURATION, {
      format: 'nginx',
      data: { ciphers: TLS.ciphers, servers: SERVERS, included: includedOf(scope) },
      notify: reload('nginx'),
      extra: scope.extra(),
    }),
    file(HOST_ROOT, RELOAD_PROGRAM, { format: 'shell', mode: 0o755, data: {} }),
  ],
});

/** Files of the operator's own; Debian's are not read, nor what else lies there. */
function includedOf({ host }: Scope): readonly string[] {
  return host.files.map(({ path }) => path).filter((path) => /^\/etc\/nginx\/conf\.d\/[^/]+\.conf$/.test(path));
}

/** Its master opens ports, keys and logs as root, and its workers become www-data. */
function sandbox({ limits }: Scope): Contribution {
  return {
    kind: 'sandbox',
    unit: UNIT,
    capabilities: ['CAP_NET_BIND_SERVICE', 'CAP_SETUID', 'CAP_SETGID', 'CAP_CHOWN', 'CAP_DAC_OVERRIDE'],
    families: ['AF_UNIX', 'AF_INET', 'AF_INET6'],
    calls: ['@system-service'],
    exceptCalls: ['@resources'],
    writable: ['/run', '/var/lib/nginx', '/var/log/nginx'],
    limits,
  };
}
