import type { Contribution } from '../contract/contribution.ts';
import { enabled, packages } from '../contract/kinds/daemons.ts';
import { file } from '../contract/kinds/files.ts';
import { HOST_ROOT } from '../contract/root.ts';
import { defineConcern, type Scope } from '../contract/service.ts';
import { formerKeyPath, hostKeyPath } from '../secrets/public-key-path.ts';
import type { Host, Site } from '../site/site.ts';

/** The host itself: name, hosts file, clock, language, resolvers, kernel settings, greetings (A-HOST-06, A-HOST-08). */
export const host = defineConcern({
  name: 'host',
  at: ({ name }) => ['hosts', name],
  contribute: (scope) => [
    ...identity(scope.host),
    ...clock(scope.host),
    ...resolvers(scope),
    ...kernel(scope.host),
    ...greetings(scope.host),
    ...base(),
    ...identities(scope),
    ...vantages(scope.site),
  ],
});

/** Its name, and the names of those it shares private networks with. */
function identity({ name, fqdn, memberships }: Host): readonly Contribution[] {
  const [label = fqdn] = fqdn.split('.');
  const at = ['hosts', name, 'fqdn'];
  const members = memberships.flatMap(({ network }) => [...network.members].map(([member, address]) => ({ member, address })));
  return [
    file(HOST_ROOT, '/etc/hostname', { format: 'bare', data: { label }, because: [at] }),
    file(HOST_ROOT, '/etc/hosts', { format: 'words', data: { fqdn, label, members }, because: [at] }),
  ];
}

function clock({ name, timezone }: Host): readonly Contribution[] {
  return [
    ...packages(HOST_ROOT, 'tzdata'),
    ...packages(HOST_ROOT, 'systemd-timesyncd'),
    ...enabled('systemd-timesyncd.service'),
    { kind: 'link', root: HOST_ROOT, path: '/etc/localtime', target: `/usr/share/zoneinfo/${timezone}` },
    // Debian's /etc/default/locale leads here; without it, every login over ssh leaves an error in the journal (pam_env(8)).
    file(HOST_ROOT, '/etc/locale.conf', { format: 'words', data: {} }),
    file(HOST_ROOT, '/etc/timezone', { format: 'bare', data: { timezone }, because: [['hosts', name, 'timezone']] }),
  ];
}

/** A resolver of the host's own alone, where there is one: another that is asked when it fails would be believed without being checked. */
function resolvers({ host: { name, resolvers: named }, optionalEndpoint }: Scope): readonly Contribution[] {
  const own = optionalEndpoint('dns');
  const addresses = own?.type === 'tcp' ? [own.host] : named;
  if (addresses.length === 0) return [];
  const because = [['hosts', name, 'resolvers']];
  return [
    file(HOST_ROOT, '/etc/resolv.conf', { format: 'words', data: { addresses }, because }),
    // A provider's DHCP would put its own resolver there at every lease: with Debian's ifupdown it is one of these that asks.
    ...['/etc/dhcp/dhclient-enter-hooks.d/sitec', '/etc/dhcpcd.enter-hook'].map((path) =>
      file(HOST_ROOT, path, {
        format: 'shell',
        because,
      }),
    ),
  ];
}

/** Values of Debian's hardening guides; forwarding stays as it is, since it is no router's business here. */
const KERNEL: readonly (readonly [key: string, value: string])[] = [
  ['net.ipv4.conf.all.accept_redirects', '0'],
  ['net.ipv4.conf.default.accept_redirects', '0'],
  ['net.ipv4.conf.all.send_redirects', '0'],
  ['net.ipv4.conf.default.send_redirects', '0'],
  ['net.ipv4.conf.all.accept_source_route', '0'],
  ['net.ipv4.tcp_syncookies', '1'],
  ['net.ipv6.conf.all.accept_redirects', '0'],
  ['net.ipv6.conf.default.accept_redirects', '0'],
  ['kernel.dmesg_restrict', '1'],
  ['kernel.kptr_restrict', '2'],
  ['kernel.unprivileged_bpf_disabled', '1'],
  ['fs.protected_fifos', '2'],
  ['fs.protected_regular', '2'],
];

/** A daemon may listen on an address that a private network has not brought up yet, so that it survives any order at boot. */
const LISTEN_EARLY: readonly (readonly [key: string, value: string])[] = [
  ['net.ipv4.ip_nonlocal_bind', '1'],
  ['net.ipv6.ip_nonlocal_bind', '1'],
];

function kernel({ memberships }: Host): readonly Contribution[] {
  const settings = memberships.length > 0 ? [...KERNEL, ...LISTEN_EARLY] : KERNEL;
  return settings.map(([key, value]) => ({ kind: 'sysctl', key, value }));
}

/** Who may log in, shown before the login (A-HOST-07), and what they should know afterwards. */
function greetings({ fqdn }: Host): readonly Contribution[] {
  return [file(HOST_ROOT, '/etc/issue.net', { format: 'bare' }), file(HOST_ROOT, '/etc/motd', { format: 'bare', data: { fqdn } })];
}

/** What a Debian server has, and the tools that a deploy uses on the host. */
function base(): readonly Contribution[] {
  return packages(HOST_ROOT, 'age', 'ca-certificates', 'netbase', 'procps', 'python3', 'rsync');
}

/** Where deploys look at the host from, besides the operator's own machine. */
function vantages({ probes }: Site): readonly Contribution[] {
  return probes.vantages.map((vantage) => ({ kind: 'vantage', ...vantage }));
}

/** Made on the operator's side, so that a rebuilt host is the same host: for the operators alone, who install them. */
function identities({ host: { name }, site: { publicKeys } }: Scope): readonly Contribution[] {
  const age = hostKeyPath(name, 'age-identity');
  const ssh = hostKeyPath(name, 'ssh-host-key');
  const known = [age, formerKeyPath(age)].flatMap((path) => publicKeys.get(path) ?? []);
  return [
    { kind: 'host-identity', age: known, ssh: publicKeys.get(ssh) },
    { kind: 'secret', name: `hosts/${name}/age-identity`, secretKind: 'age-identity', readableByHost: false },
    { kind: 'secret', name: `hosts/${name}/ssh_host_ed25519_key`, secretKind: 'ssh-host-key', readableByHost: false },
  ];
}
