import { BlockList } from 'node:net';
import { errorAt, type Diagnostic } from '../../base/diagnostics.ts';
import type { Network } from '../site.ts';
import type { Rule } from './rule.ts';

/** Addresses of a network's hub, members and hosts lie inside it, and no two of them are the same. */
export const addressInNetwork: Rule = (site) =>
  site.networks.flatMap((network) => {
    const base = ['networks', network.name];
    const holders = [
      { path: [...base, 'wireguard', 'hub', 'address'], address: network.hub.address, who: 'the hub' },
      ...[...network.members].map(([name, address]) => ({ path: [...base, 'members', name], address, who: name })),
      ...site.hosts.flatMap(({ name, memberships }) =>
        memberships
          .filter((membership) => membership.network.name === network.name)
          .map(({ address }) => ({ path: ['hosts', name, 'addresses', network.name], address, who: name })),
      ),
    ];
    return [...outside(network, holders), ...twice(holders)];
  });

interface Holder {
  readonly path: readonly string[];
  readonly address: string;
  readonly who: string;
}

function outside(network: Network, holders: readonly Holder[]): readonly Diagnostic[] {
  const [base = '', length = '32'] = network.cidr.split('/');
  const block = new BlockList();
  block.addSubnet(base, Number(length), 'ipv4');
  return holders
    .filter(({ address }) => address.includes(':') || !block.check(address, 'ipv4'))
    .map(({ path, address }) =>
      errorAt(path, 'address-outside-network', `${address} is not in ${network.cidr}, the network ${network.name}`, {
        related: [{ path: ['networks', network.name, 'wireguard', 'cidr'], message: 'the network is this' }],
      }),
    );
}

function twice(holders: readonly Holder[]): readonly Diagnostic[] {
  const first = new Map<string, Holder>();
  const found: Diagnostic[] = [];
  for (const holder of holders) {
    const other = first.get(holder.address);
    if (other) {
      const related = [{ path: other.path, message: `${other.who} has it` }];
      found.push(errorAt(holder.path, 'duplicate-address', `${holder.address} is already the address of ${other.who}`, { related }));
    } else first.set(holder.address, holder);
  }
  return found;
}
