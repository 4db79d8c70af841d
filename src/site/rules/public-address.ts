import { BlockList } from 'node:net';
import { warningAt } from '../../base/diagnostics.ts';
import type { Rule } from './rule.ts';

/** Networks that no router of the internet carries: private, shared, link-local and the host itself (RFC 6890). */
const UNREACHABLE: readonly (readonly [network: string, length: number, family: 'ipv4' | 'ipv6'])[] = [
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['::1', 128, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
];

/** A host's public addresses are what the DNS publishes, so that the internet must reach them. */
export const publicAddress: Rule = (site, file) => {
  const unreachable = new BlockList();
  for (const [network, length, family] of UNREACHABLE) unreachable.addSubnet(network, length, family);
  return site.hosts.flatMap(({ name, publicAddresses }) => {
    const isList = Array.isArray(file.hosts[name]?.addresses);
    const place = ['hosts', name, 'addresses', ...(isList ? [] : ['public'])];
    return publicAddresses.flatMap((address, index) => {
      if (!unreachable.check(address, address.includes(':') ? 'ipv6' : 'ipv4')) return [];
      return [
        warningAt(
          [...place, index],
          'private-address',
          `${address} cannot be reached from the internet, and the DNS would publish it for ${name}`,
          { help: HELP },
        ),
      ];
    });
  });
};

const HELP = [
  'an address in a private network stands under the name of that network, for example: addresses: { public: [203.0.113.25], vpn: 10.100.0.25 }',
];
