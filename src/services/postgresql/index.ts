import type { Contribution } from '../../contract/contribution.ts';
import { INTERNAL_TRUST } from '../../contract/kinds/certificates.ts';
import { reload } from '../../contract/kinds/daemons.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { defineService, type Scope } from '../../contract/service.ts';
import type { PostgresqlOptions } from '../../site/site.generated.ts';
import { TLS } from '../../parts/tls.ts';
import { bytes, MIB } from '../../site/units.ts';
import { mailDatabase } from './mail-database.ts';
import { gatherServers } from './connections.ts';
import { CONTAINER_TLS, serverInContainer } from './container.ts';
import { CLUSTER_TLS, CLUSTER_UNIT, serverOnHost } from './native.ts';
import { RAW } from './raw-settings.ts';
import type { ServerSettings } from './settings.ts';
import { validator } from './validator.ts';
import { hostCache } from './rules/cache.ts';
import { databaseRoles } from './rules/database-roles.ts';
import { privateDatabase } from './rules/private-database.ts';
import { onlyConf } from '../../site/rules/read-names.ts';
import { LIMITED_MEMORY } from '../../site/bounds.ts';
import { gatherRoles } from './roles.ts';

/** PostgreSQL 17, as Debian's package or in a container, with the mail database in it (A-DB, A-SCH, A-ROLE). */
export const postgresql = defineService({
  name: 'postgresql',
  without: 'the database is no longer looked after; its data stays',
  offers: ['sql'],
  check: [databaseRoles, hostCache, privateDatabase],
  bounds: {
    'limits.memory': LIMITED_MEMORY,
    sharedBuffers: { least: '1MiB', most: '16TiB' },
  },
  settings: { care: RAW },
  reads: [onlyConf(/^\/etc\/postgresql\/17\/main\/conf\.d\//)],
  gathers: { 'database-server': gatherServers, 'database-role': gatherRoles },
  provides: (options, scope) => [
    { kind: 'sql', unit: serverUnit(scope), name: options.database, tcp: { port: options.port, address: listenAddress(options, scope) } },
  ],
  contribute(options, scope) {
    const settings = settingsOf(options, scope);
    return [
      ...(scope.root === HOST_ROOT ? serverOnHost(settings, options, scope.limits) : serverInContainer(settings, options, scope)),
      ...certificate(scope),
      ...mailDatabase(
        options,
        scope,
        options.connectionStrings ? { host: settings.address, port: settings.port, trust: INTERNAL_TRUST } : undefined,
      ),
      validator(scope.root, options, settings),
      ...exposed(options),
    ];
  },
});

function settingsOf(options: PostgresqlOptions, scope: Scope): ServerSettings {
  const { listen, openings, after } = scope.exposure(options.from);
  return {
    listen: listen.join(', '),
    address: listenAddress(options, scope),
    port: options.port,
    database: options.database,
    administrators: options.administrators,
    networks: openings.map(({ source }) => source).filter((source) => source !== 'any'),
    sharedBuffersMiB: bytes(options.sharedBuffers) / MIB,
    after,
    tls: { ...tlsPaths(scope), oldest: TLS.oldest, ciphers: TLS.ciphers },
    extra: scope.extra(),
  };
}

/** Clients verify the server, and only PostgreSQL's own user can read its key; it reads another pair at a reload (A-CERT-04). */
function certificate(scope: Scope): readonly Contribution[] {
  const owner = { owner: 'postgres', group: 'postgres' };
  return [
    { kind: 'internal-certificate', root: scope.root, ...tlsPaths(scope), owner, notify: reload('postgresql') },
    { kind: 'internal-trust', root: HOST_ROOT },
  ];
}

function tlsPaths({ root }: Scope): { readonly certificate: string; readonly key: string } {
  return root === HOST_ROOT ? CLUSTER_TLS : CONTAINER_TLS;
}

/** The unit of the server itself; Debian's postgresql.service only starts it along. */
function serverUnit({ root }: Scope): string {
  return root === HOST_ROOT ? CLUSTER_UNIT : 'compose-postgres.service';
}

/** Where the host's own services connect: an address of a private network if its members may connect, the loopback otherwise. */
function listenAddress({ from }: PostgresqlOptions, { exposure }: Scope): string {
  const [address = '127.0.0.1'] = exposure(from).listen;
  return address;
}

function exposed({ port, from }: PostgresqlOptions): readonly Contribution[] {
  return [{ kind: 'firewall', protocol: 'tcp', port, from, comment: 'postgresql' }];
}
