import { isIPv6 } from 'node:net';
import { HOST_ROOT } from '../../contract/root.ts';
import type { Scope } from '../../contract/service.ts';
import { mainDomain, postmasterOf } from '../../site/addresses.ts';

/** The addresses of a host as Postfix needs them. */
interface OwnAddresses {
  readonly addresses: readonly string[];
  /** Whether mail leaves over IPv4 alone. */
  readonly ipv4Only: boolean;
  /** What mail leaves from over IPv6. */
  readonly from6?: string;
}

/**
 * What mail comes to and leaves from: the addresses that the site names, which are those that SPF and PTR records speak of. A site without IPv6
 * does not send over it. Behind NAT an IPv4 address of the site is on no interface, so that nothing is bound to one.
 */
export function ownAddresses({ host, root }: Scope): OwnAddresses {
  const addresses = host.publicAddresses;
  const all = [...addresses, ...host.memberships.map(({ address }) => address)];
  if (root !== HOST_ROOT) return { addresses, ipv4Only: false };
  const from6 = addresses.find(isIPv6);
  return { addresses, ipv4Only: !all.some(isIPv6), ...(from6 === undefined ? {} : { from6 }) };
}

/**
 * Names of the host itself whose mail goes to the postmaster (RFC 2142), and the postmaster's address; no names when no domain here has one.
 */
export function systemMail({ site, host }: Scope): { readonly to: string; readonly names: readonly string[] } {
  const names = ['root', 'postmaster', 'abuse', 'hostmaster', 'mailer-daemon', ...site.operators.map(({ name }) => name)];
  return { to: postmasterOf(host), names: mainDomain(host) ? names : [] };
}
