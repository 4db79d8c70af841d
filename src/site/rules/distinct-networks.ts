import { BlockList } from 'node:net';
import { errorAt, type Diagnostic } from '../../base/diagnostics.ts';
import type { Network } from '../site.ts';
import type { Rule } from './rule.ts';

/** Networks of one site do not overlap, and those that a host joins have interfaces of their own. */
export const distinctNetworks: Rule = (site) => [
  ...pairs(site.networks)
    .filter(([a, b]) => overlap(a, b))
    .map(([a, b]) => overlapping(a, b)),
  ...site.hosts.flatMap(({ memberships }) =>
    pairs(memberships.map(({ network }) => network))
      .filter(([a, b]) => a.interface === b.interface)
      .map(([a, b]) => sharing(a, b)),
  ),
];

function pairs(networks: readonly Network[]): readonly (readonly [Network, Network])[] {
  return networks.flatMap((a, index) => networks.slice(index + 1).map((b) => [a, b] as const));
}

function overlap(a: Network, b: Network): boolean {
  return contains(a, b) || contains(b, a);
}

function contains({ cidr }: Network, { cidr: other }: Network): boolean {
  const [base = '', length = '32'] = cidr.split('/');
  const block = new BlockList();
  block.addSubnet(base, Number(length), 'ipv4');
  return block.check(other.split('/')[0] ?? '', 'ipv4');
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
