import type { Contribution } from '../contract/contribution.ts';
import { enabled, packages, restart } from '../contract/kinds/daemons.ts';
import { file } from '../contract/kinds/files.ts';
import { HOST_ROOT } from '../contract/root.ts';
import { defineConcern, type Scope } from '../contract/service.ts';
import { wireguardUnit } from '../site/exposure.ts';
import type { Host, Membership } from '../site/site.ts';

/** The private networks that a host joins (A-VPN-01 to A-VPN-04): an interface each, and the block for the hub. */
export const wireguard = defineConcern({
  name: 'wireguard',
  at: ({ name, memberships: [first] }) => (first ? ['hosts', name, 'addresses', first.network.name] : undefined),
  contribute: (scope) => [
    ...packages(HOST_ROOT, 'wireguard-tools'),
    { kind: 'secret', name: keyName(scope.host), secretKind: 'wireguard', readableByHost: true },
    ...scope.host.memberships.flatMap((membership) => membershipOf(membership, scope)),
  ],
});

/** wg reads the whole file before it looks for the interface, which is not there. */
function validate(name: string): string {
  return `wg-quick strip ${name} >/run/${name}.stripped && wg setconf sitec-none /run/${name}.stripped 2>&1 | grep -v '^Unable to modify interface' >&2; true`;
}

/** One key pair per host, for all its networks. */
function keyName({ name }: Host): string {
  return `wireguard/${name}`;
}

function membershipOf({ network, address }: Membership, { host, site }: Scope): readonly Contribution[] {
  const unit = wireguardUnit(network);
  const prefixLength = network.cidr.split('/')[1] ?? '32';
  const notify = restart(unit);
  const publicKey = site.publicKeys.get(`wireguard/${host.name}.pub`);
  return [
    file(HOST_ROOT, `/etc/wireguard/${network.interface}.conf`, {
      template: 'etc/wireguard/wg.conf',
      format: 'wireguard',
      mode: 0o600,
      data: { key: keyName(host), address: `${address}/${prefixLength}`, network },
      notify,
      because: [['networks', network.name]],
    }),
    {
      kind: 'validator',
      root: HOST_ROOT,
      name: `wireguard ${network.interface}`,
      script: validate(network.interface),
      files: [`/etc/wireguard/${network.interface}.conf`],
    },
    ...enabled(unit),
    {
      kind: 'daemon',
      root: HOST_ROOT,
      name: unit,
      unit,
      impact: { restart: 'the tunnel is silent for some seconds; sessions over it survive' },
    },
    ...(publicKey === undefined ? [] : [hubBlock(host, address, network.name, publicKey)]),
  ];
}

/** The hub is not ours to write: its operator adds this peer. */
function hubBlock({ name, fqdn }: Host, address: string, network: string, publicKey: string): Contribution {
  return {
    kind: 'outside',
    path: `wireguard-hub/${network}/${name}.conf`,
    template: '_outside/wireguard-hub-peer.conf',
    format: 'wireguard',
    data: { fqdn, address, publicKey },
  };
}
