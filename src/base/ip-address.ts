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
