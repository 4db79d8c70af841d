import { BlockList } from 'node:net';
import { errorAt, warningAt, type Diagnostic, type SitePath } from '../../base/diagnostics.ts';
import { isNobodys } from '../../base/ip-address.ts';
import type { Host } from '../site.ts';
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

/** A host's public addresses are what the DNS publishes, so that the internet must reach them; and name servers have an address at all. */
export const publicAddress: Rule = (site, file) => {
  const unreachable = new BlockList();
  for (const [network, length, family] of UNREACHABLE) unreachable.addSubnet(network, length, family);
  const published = site.hosts.flatMap(({ name, publicAddresses }) => {
    const isList = Array.isArray(file.hosts[name]?.addresses);
    const place = ['hosts', name, 'addresses', ...(isList ? [] : ['public'])];
    return publicAddresses.flatMap((address, index) => {
      if (isNobodys(address)) return [nobodys([...place, index], address)];
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
  return [...published, ...site.hosts.flatMap(nameServers)];
};

function nameServers({ name, resolvers, services: { certificates } }: Host): readonly Diagnostic[] {
  const server = certificates.dns?.server;
  return [
    ...resolvers.flatMap((address, index) => (isNobodys(address) ? [nobodys(['hosts', name, 'resolvers', index], address)] : [])),
    ...(server !== undefined && isNobodys(server) ? [nobodys(['hosts', name, 'services', 'certificates', 'dns', 'server'], server)] : []),
  ];
}

function nobodys(path: SitePath, address: string): Diagnostic {
  const why = /^::ffff:/i.test(address)
    ? `it is an IPv4 address in the form of IPv6; write it as IPv4, for example ${ipv4Of(address)}`
    : 'its block is reserved, so no machine can have it; use the address that your provider gave you';
  return errorAt(path, 'wrong-value', `invalid address "${address}": ${why}`);
}

/** The IPv4 address that an IPv6 address `::ffff:…` stands for; its end has either form. */
function ipv4Of(address: string): string {
  const end = address.slice('::ffff:'.length);
  if (end.includes('.')) return end;
  const [high = 0, low = 0] = end.split(':').map((group) => Number.parseInt(group, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

const HELP = [
  'an address in a private network stands under the name of that network, for example: addresses: { public: [203.0.113.25], vpn: 10.100.0.25 }',
];
