import { isIP, isIPv4, isIPv6 } from 'node:net';
import { errorAt, type Diagnostic, type SitePath } from '../../base/diagnostics.ts';
import { ipv4Number, ipv4Range, ipv4Text, isNobodys } from '../../base/ip-address.ts';
import { isLoopback } from '../../base/loopback.ts';
import type { Network } from '../site.ts';
import type { Rule } from './rule.ts';

/** A private network is one: its address is the first of it, its interface is new to the host, and its hub is reached from outside of it. */
export const usableNetworks: Rule = (site) =>
  site.networks.flatMap((network) => {
    const path = ['networks', network.name, 'wireguard'];
    return [
      ...ownAddress(network, [...path, 'cidr']),
      ...newInterface(network, [...path, 'interface']),
      ...reachableHub(network, [...path, 'hub', 'endpoint']),
    ];
  });

function ownAddress({ cidr }: Network, path: SitePath): readonly Diagnostic[] {
  const [base = '', length = ''] = cidr.split('/');
  const first = ipv4Text(ipv4Range(cidr).first);
  if (first !== base)
    return [errorAt(path, 'wrong-value', `invalid network "${cidr}": begin with its first address, for example ${first}/${length}`)];
  return isNobodys(base) || isLoopback(base)
    ? [
        errorAt(
          path,
          'wrong-value',
          `invalid network "${cidr}": its block is reserved, so no host can have an address in it; use a private one, for example 10.100.0.0/24`,
        ),
      ]
    : [];
}

/** What the kernel, systemd and Docker call their interfaces (systemd.net-naming-scheme(7)), and words that sysctl and tcpdump take for all of them. */
const TAKEN =
  /^(lo|all|any|default)$|^(eth|wlan|wwan|usb|dummy|bond|ifb|sit|gre|gretap|erspan|tunl|ip6tnl|ip6gre|docker|veth|virbr|lxcbr|team|vmnet)[0-9]|^br-|^(en|wl|ww|ib|sl)([opsxbvnad])[0-9]|^vb-|^ve-/;

function newInterface({ interface: name }: Network, path: SitePath): readonly Diagnostic[] {
  if (!TAKEN.test(name)) return [];
  return [
    errorAt(
      path,
      'wrong-value',
      `invalid interface name "${name}": the system gives it to an interface of its own; use another, for example wg0`,
    ),
  ];
}

const HOSTNAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/i;

function reachableHub({ cidr, hub: { endpoint } }: Network, path: SitePath): readonly Diagnostic[] {
  const [, bracketed, plain, port = ''] = /^(?:\[(.*)\]|([^[\]:]*)):([0-9]{1,5})$/.exec(endpoint) ?? [];
  const refuse = (why: string): readonly Diagnostic[] => [
    errorAt(path, 'wrong-value', `invalid endpoint "${endpoint}": ${why}`, {
      help: ['for example: "198.51.100.1:51820", "[2001:db8::1]:51820", "vpn.example.net:51820"'],
    }),
  ];
  const place = bracketed ?? plain;
  const known = bracketed === undefined ? plain !== undefined && (isIPv4(plain) || HOSTNAME.test(plain)) : isIPv6(bracketed);
  if (place === undefined || !known) return refuse('use ADDRESS:PORT or NAME:PORT, with brackets around an IPv6 address');
  if (Number(port) < 1 || Number(port) > 65_535) return refuse('use a port from 1 to 65535');
  if (isIP(place) === 0) return [];
  if (isNobodys(place) || isLoopback(place)) return refuse('no hub can be reached at this address; use one that the internet reaches');
  const { first, last } = ipv4Range(cidr);
  const bits = ipv4Number(place);
  return bits !== undefined && bits >= first && bits <= last
    ? refuse(`it lies inside of ${cidr}, which is reached through the hub alone; use an address outside of it`)
    : [];
}
