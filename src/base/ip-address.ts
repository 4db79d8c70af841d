import { BlockList, isIPv4 } from 'node:net';

const IPV6_BITS = 128;
const NIBBLE_BITS = 4;
const GROUP_DIGITS = 4;

/** An IPv4 or IPv6 address in the one form that everybody writes it in (RFC 5952). */
export function canonicalAddress(address: string): string {
  return address.includes(':') ? new URL(`http://[${address}]/`).hostname.slice(1, -1) : address;
}

/** The name that an address is looked up by, the other way round (RFC 1035, section 3.5; RFC 3596, section 2.5). */
export function reverseName(address: string): string {
  if (!address.includes(':')) return `${address.split('.').toReversed().join('.')}.in-addr.arpa`;
  return `${nibbles(canonicalAddress(address)).split('').toReversed().join('.')}.ip6.arpa`;
}

/** The 32 hexadecimal digits of a canonical IPv6 address. */
function nibbles(address: string): string {
  const [head = '', tail = ''] = address.split('::').map((part) =>
    part
      .split(':')
      .filter(Boolean)
      .map((group) => group.padStart(GROUP_DIGITS, '0'))
      .join(''),
  );
  return head + tail.padStart(IPV6_BITS / NIBBLE_BITS - head.length, '0');
}

/** The bits of an IPv4 address as a number, or undefined when it is none. */
export function ipv4Number(address: string): number | undefined {
  if (!isIPv4(address)) return undefined;
  return address.split('.').reduce((sum, octet) => sum * OCTET + Number(octet), 0);
}

const OCTET = 256;
const IPV4_BITS = 32;

/** The first and the last address of an IPv4 network, as numbers; the network's own address may have bits set behind the prefix. */
export function ipv4Range(cidr: string): { readonly first: number; readonly last: number } {
  const [base = '', length = ''] = cidr.split('/');
  const size = 2 ** (IPV4_BITS - Number(length));
  const first = Math.floor((ipv4Number(base) ?? 0) / size) * size;
  return { first, last: first + size - 1 };
}

/** An IPv4 address from its bits as a number. */
export function ipv4Text(bits: number): string {
  return [3, 2, 1, 0].map((place) => Math.floor(bits / OCTET ** place) % OCTET).join('.');
}

/** What no machine can be reached at (RFC 6890, RFC 4291): this network, multicast, reserved, unspecified, and IPv4 addresses written as IPv6. */
export function isNobodys(address: string): boolean {
  return NOBODYS.check(address, address.includes(':') ? 'ipv6' : 'ipv4') || /^::ffff:/i.test(canonicalAddress(address));
}

const NOBODYS = new BlockList();
for (const [network, length] of [
  ['0.0.0.0', 8],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  NOBODYS.addSubnet(network, length, 'ipv4');
NOBODYS.addAddress('::', 'ipv6');
NOBODYS.addSubnet('ff00::', 8, 'ipv6');
