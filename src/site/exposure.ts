import type { Host, Network, Site } from './site.ts';

/** Everybody, over IPv4 and IPv6. */
export const ANYONE = 'any';

/** One opening: packets from `source` (a CIDR or `any`), to `destination`, arriving on `interface`. */
export interface Opening {
  readonly source: string;
  readonly destination?: string;
  readonly interface?: string;
}

/** What an exposure list means on a host. */
export interface Exposure {
  /** Addresses to listen on; `*` is every address of both families. */
  readonly listen: readonly string[];
  readonly openings: readonly Opening[];
  /** Units that bring up the addresses listened on. */
  readonly after: readonly string[];
}

/**
 * Listen addresses, openings and unit order of a `from` list: `internet`, networks and members that the host shares.
 * Names that mean nothing on this host are left to the rules. An empty list is the host itself.
 */
export function resolveExposure(host: Host, from: readonly string[]): Exposure {
  if (from.includes('internet')) return { listen: ['*'], openings: [{ source: ANYONE }], after: [] };
  const reached = host.memberships.filter(({ network }) => from.some((name) => belongs(network, name)));
  if (reached.length === 0) return { listen: ['127.0.0.1'], openings: [], after: [] };
  return {
    listen: reached.map(({ address }) => address),
    openings: reached.flatMap(({ network, address }) =>
      sourcesOf(network, from).map((source) => ({ source, destination: address, interface: network.interface })),
    ),
    after: reached.map(({ network }) => wireguardUnit(network)),
  };
}

/** The unit that brings up a network's interface. */
export function wireguardUnit(network: Network): string {
  return `wg-quick@${network.interface}.service`;
}

/** Every name that a `from` list of this site may hold. */
export function exposureNames(site: Site): readonly string[] {
  return ['internet', ...site.networks.flatMap((network) => [network.name, ...network.members.keys()])];
}

function belongs(network: Network, name: string): boolean {
  return network.name === name || network.members.has(name);
}

function sourcesOf(network: Network, from: readonly string[]): readonly string[] {
  if (from.includes(network.name)) return [network.cidr];
  return [...network.members].filter(([name]) => from.includes(name)).map(([, address]) => `${address}/32`);
}
