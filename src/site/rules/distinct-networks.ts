import { errorAt, type Diagnostic } from '../../base/diagnostics.ts';
import { ipv4Range } from '../../base/ip-address.ts';
import type { Network } from '../site.ts';
import type { Rule } from './rule.ts';

/** Networks of one site do not overlap, and those that a host joins have interfaces of their own. */
export const distinctNetworks: Rule = (site) => [
  ...overlaps(site.networks).map(([a, b]) => overlapping(a, b)),
  ...site.hosts.flatMap(({ memberships }) => sharingOf(memberships.map(({ network }) => network)).map(([a, b]) => sharing(a, b))),
];

type Two = readonly [Network, Network];

/** Each network that begins inside of another, with the one before it that reaches furthest; in the site's order. */
function overlaps(networks: readonly Network[]): readonly Two[] {
  const placed = networks.map((network, index) => ({ network, index, ...ipv4Range(network.cidr) }));
  const found: (readonly [(typeof placed)[number], (typeof placed)[number]])[] = [];
  let furthest: (typeof placed)[number] | undefined;
  for (const next of placed.toSorted((a, b) => a.first - b.first || b.last - a.last || a.index - b.index)) {
    if (furthest && next.first <= furthest.last) found.push(furthest.index < next.index ? [furthest, next] : [next, furthest]);
    if (!furthest || next.last > furthest.last) furthest = next;
  }
  return found.toSorted(([, a], [, b]) => a.index - b.index).map(([a, b]) => [a.network, b.network]);
}

/** Each network whose interface is that of one before it. */
function sharingOf(networks: readonly Network[]): readonly Two[] {
  const first = new Map<string, Network>();
  return networks.flatMap((network): readonly Two[] => {
    const other = first.get(network.interface);
    if (!other) first.set(network.interface, network);
    return other ? [[other, network]] : [];
  });
}

function overlapping(a: Network, b: Network): Diagnostic {
  return errorAt(
    ['networks', b.name, 'wireguard', 'cidr'],
    'overlapping-networks',
    `${b.cidr} and ${a.cidr} overlap, so that a host could not tell which way to send`,
    {
      related: [{ path: ['networks', a.name, 'wireguard', 'cidr'], message: 'the other network' }],
    },
  );
}

function sharing(a: Network, b: Network): Diagnostic {
  return errorAt(
    ['networks', b.name, 'wireguard', 'interface'],
    'shared-interface',
    `the networks ${a.name} and ${b.name} would both be the interface ${b.interface}`,
    {
      related: [{ path: ['networks', a.name, 'wireguard', 'interface'], message: 'the other network' }],
      help: [`give one of them another name, for example: interface: wg1`],
    },
  );
}
