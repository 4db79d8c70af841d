import { errorAt, type Diagnostic } from '../../base/diagnostics.ts';
import { groupBy } from '../../base/group-by.ts';
import { ipv4Number, ipv4Range, ipv4Text } from '../../base/ip-address.ts';
import type { Network } from '../site.ts';
import type { Rule } from './rule.ts';

/** Addresses of a network's hub, members and hosts lie inside it, are a machine's, and no two of them are the same. */
export const addressInNetwork: Rule = (site) => {
  const joined = groupBy(
    site.hosts.flatMap(({ name, memberships }) => memberships.map(({ network, address }) => ({ network: network.name, name, address }))),
    ({ network }) => network,
  );
  return site.networks.flatMap((network) => {
    const base = ['networks', network.name];
    const holders = [
      { path: [...base, 'wireguard', 'hub', 'address'], address: network.hub.address, who: 'the hub' },
      ...[...network.members].map(([name, address]) => ({ path: [...base, 'members', name], address, who: name })),
      ...(joined.get(network.name) ?? []).map(({ name, address }) => ({
        path: ['hosts', name, 'addresses', network.name],
        address,
        who: name,
      })),
    ];
    return [...outside(network, holders), ...twice(holders)];
  });
};

interface Holder {
  readonly path: readonly string[];
  readonly address: string;
  readonly who: string;
}

function outside(network: Network, holders: readonly Holder[]): readonly Diagnostic[] {
  const { first, last } = ipv4Range(network.cidr);
  const related = [{ path: ['networks', network.name, 'wireguard', 'cidr'], message: 'the network is this' }];
  return holders.flatMap(({ path, address }) => {
    const bits = ipv4Number(address);
    if (bits === undefined || bits < first || bits > last)
      return [errorAt(path, 'address-outside-network', `${address} is not in ${network.cidr}, the network ${network.name}`, { related })];
    if (bits !== first && bits !== last) return [];
    const whose = bits === first ? "the network's own address" : "the network's broadcast address";
    const help = [`machines have ${ipv4Text(first + 1)} to ${ipv4Text(last - 1)}`];
    return [errorAt(path, 'address-outside-network', `${address} is ${whose}, which no machine can have`, { related, help })];
  });
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
