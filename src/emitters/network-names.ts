import { byText } from '../base/by-text.ts';
import type { HostContributions } from '../contract/contributed.ts';
import type { Contributed } from '../contract/contribution.ts';
import { emittedFrom } from '../contract/emitted.ts';
import { ofKind } from '../contract/roots.ts';
import type { Network } from '../site/site.ts';

/** A record that the members of a network get in the place of the world's. */
interface NetworkRecord {
  readonly name: string;
  readonly type: 'A' | 'SRV';
  /** The fields of its value. */
  readonly value: readonly string[];
}

/**
 * `_outside/resolver/NETWORK/HOST.conf`: what the resolver of a private network's members must say of a host, in unbound's words. The public DNS
 * leads to the public address, where what is for the network alone does not listen, and must not lead to a private one.
 */
export function emitNetworkNames({ host, contributions }: HostContributions): readonly Contributed[] {
  const accesses = ofKind(contributions, 'client-access');
  const locations = ofKind(contributions, 'web-location');
  return host.memberships.flatMap(({ network, address }) => {
    const reached = [...accesses, ...locations].filter(({ from }) => isInsideOnly(from, network));
    const names = reached.map(({ name }) => name ?? host.fqdn);
    const located = accesses.filter(({ from, service }) => isInsideOnly(from, network) && service !== 'activesync');
    const domains = host.domains.filter(({ enabled, relay, aliasOf }) => enabled && !relay && aliasOf === undefined);
    const records: readonly NetworkRecord[] = [
      ...[...new Set(names)].toSorted().map((name) => ({ name, type: 'A', value: [address] }) as const),
      ...domains.flatMap((domain) =>
        located.map(({ service, priority, port, name = host.fqdn }) => {
          return {
            name: `_${service}._tcp.${domain.name}`,
            type: 'SRV',
            value: [String(priority), '1', String(port), `${name}.`],
          } as const;
        }),
      ),
    ];
    if (records.length === 0) return [];
    return [
      emittedFrom(reached, 'network-names', {
        kind: 'outside',
        path: `resolver/${network.name}/${host.name}.conf`,
        template: '_outside/resolver.conf',
        format: 'words',
        data: { network: network.name, records: records.toSorted(byText(({ name, value }) => `${name} ${value.join(' ')}`)) },
      }),
    ];
  });
}

/** Whether members of a network may reach it, and the internet may not. */
function isInsideOnly(from: readonly string[], network: Network): boolean {
  return !from.includes('internet') && from.some((name) => name === network.name || network.members.has(name));
}
