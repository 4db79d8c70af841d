import type { Contributed, Contribution } from '../../contract/contribution.ts';
import type { HostContributions } from '../../contract/contributed.ts';
import type { FileContribution } from '../../contract/kinds/files.ts';
import { ofKind } from '../../contract/roots.ts';

/** PostgreSQL keeps three for superusers, unless its settings say otherwise (PostgreSQL 17, section 19.3.1). */
const SUPERUSERS = { superuser_reserved_connections: 3, reserved_connections: 0 } as const;

/** A dump, and a copy with its stream of changes. */
const BACKUP = 2;

/** Two looks at once at whether it answers. */
const PROBES = 2;

/** In large steps: each is a restart of the server, and a place for a connection that nobody opens costs next to nothing. */
const STEP = 50;

/** What the server's file says of connections once all roles are known; `configuration` is that file without the number, with the site's raw settings. */
export function databaseServer(configuration: FileContribution, most: number | undefined): Contribution {
  const { settings = {}, path = [] } = configuration.extra ?? {};
  const said = new Map(Object.entries(settings).map(([name, value]) => [name.toLowerCase(), Number(value)]));
  const kept = Object.entries(SUPERUSERS).map(([name, usual]) => said.get(name) ?? usual);
  return {
    kind: 'database-server',
    configuration,
    most,
    reserved: kept.filter(Number.isInteger).reduce((sum, one) => sum + one, BACKUP + PROBES),
    ...(said.size > 0 ? { because: [path] } : {}),
  };
}

/** The server's file. */
export function gatherServers({ contributions }: HostContributions): readonly Contributed[] {
  const roles = ofKind(contributions, 'database-role');
  const sum = roles.reduce((all, { connectionLimit }) => all + connectionLimit, 0);
  return ofKind(contributions, 'database-server').map(({ configuration, most, reserved, origin }) => {
    const maxConnections = most ?? Math.ceil((sum + reserved) / STEP) * STEP;
    return { ...configuration, ...('data' in configuration ? { data: { ...configuration.data, maxConnections } } : {}), origin };
  });
}
