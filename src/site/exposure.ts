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

/** The public addresses alone, each a listen address of its own, for everybody: where the host's other addresses have another listener at the port. */
export function publicExposure({ publicAddresses }: Host): Exposure {
  return {
    listen: publicAddresses,
    openings: publicAddresses.map((destination) => ({ source: ANYONE, destination })),
    after: [],
  };
}

/** The same as `resolveExposure`, but that the internet reaches the public addresses alone. */
export function separateExposure(host: Host, from: readonly string[]): Exposure {
  const inside = from.filter((name) => name !== 'internet');
  const parts = [
    ...(from.includes('internet') ? [publicExposure(host)] : []),
    ...(inside.length > 0 || from.length === 0 ? [resolveExposure(host, inside)] : []),
  ];
  return {
    listen: parts.flatMap(({ listen }) => listen),
    openings: parts.flatMap(({ openings }) => openings),
    after: parts.flatMap(({ after }) => after),
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
