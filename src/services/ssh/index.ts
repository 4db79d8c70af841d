import type { Contribution } from '../../contract/contribution.ts';
import { enabled, packages, reload } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { defineService } from '../../contract/service.ts';
import { RAW } from './raw-settings.ts';
import { sshInForce } from './in-force.ts';
import { ATTEMPTS, HARMLESS } from './log-lines.ts';
import { reachableSsh } from './rules/reachable-ssh.ts';
import { onlyConf } from '../../site/rules/read-names.ts';

const UNIT = 'ssh.service';
const PATH = '/etc/ssh/sshd_config.d/10-sitec.conf';
const IMPACT = { reload: 'sessions that are open stay', restart: 'sessions that are open stay' } as const;

/**
 * sshd itself does not ask whether the users it lets in exist, nor whether they have a key, nor whether the host key is one that it may use: all would
 * be a lock-out. Ports and addresses of several files add up instead of replacing each other, and an address that is not there is taken as well.
 */
function validate(port: number, listen: readonly string[]): string {
  const addresses = listen.length > 0 ? listen : ['0.0.0.0', '::'];
  const wanted = [
    `port ${port}`,
    ...addresses.map((address) => `listenaddress ${address.includes(':') ? `[${address}]` : address}:${port}`),
  ].toSorted();
  return `mkdir -p /run/sshd
sshd -t || exit
listens=$(sshd -T | grep -E '^(port|listenaddress) ' | LC_ALL=C sort | paste -sd, -)
[ "$listens" = '${wanted.join(',')}' ] || echo "sshd would listen at $listens; the site says ${wanted.join(',')}" >&2
sshd -T | grep -Eq '^hostkeyalgorithms (.*,)?ssh-ed25519(,|$)' || echo 'HostKeyAlgorithms: the host key is ssh-ed25519, which is not among them' >&2
sshd -T | sed -n 's/^allowusers //p' | while read -r user; do
  id "$user" >/dev/null 2>&1 || echo "AllowUsers: there is no user $user" >&2
  ssh-keygen -l -f "/etc/ssh/authorized_keys.d/$user" >/dev/null 2>&1 || echo "AllowUsers: $user has no usable key in /etc/ssh/authorized_keys.d/$user" >&2
done`;
}

/** The OpenSSH server (A-SSH-01 to A-SSH-07, X-25): it survives a private network that comes up late or not at all. */
export const ssh = defineService({
  name: 'ssh',
  check: [reachableSsh],
  settings: { care: RAW },
  reads: [onlyConf(/^\/etc\/ssh\/sshd_config\.d\//)],
  contribute({ port, from }, scope) {
    const { site, exposure } = scope;
    const { listen, openings, after } = exposure(from);
    const notify = reload('ssh');
    const addresses = listen.includes('*') ? [] : listen;
    const data = {
      port,
      listen: addresses,
      users: site.operators.map(({ name }) => name),
      exempt: openings.map(({ source }) => source).filter((source) => source !== 'any'),
    };
    return [
      ...packages(HOST_ROOT, 'openssh-server'),
      file(HOST_ROOT, PATH, { format: 'ssh', data, notify, extra: scope.extra() }),
      ...enabled(UNIT),
      { kind: 'unit', unit: 'ssh.socket', state: 'disabled' },
      { kind: 'link', root: HOST_ROOT, path: '/etc/systemd/system/sshd-unix-local.socket', target: '/dev/null' },
      { kind: 'daemon', root: HOST_ROOT, name: 'ssh', unit: UNIT, reload: ['systemctl', 'reload', UNIT], impact: IMPACT },
      {
        kind: 'validator',
        root: HOST_ROOT,
        name: 'ssh',
        script: validate(port, addresses),
        files: [PATH],
      },
      sshInForce(PATH),
      { kind: 'firewall', protocol: 'tcp', port, from, comment: 'ssh' },
      // Debian's own name for it, so that Debian's jail is this one. No network is spared: with `from: [vpn]`, nobody else could be banned (X-24).
      { kind: 'jail', name: 'sshd', units: [UNIT], ports: [port], sparesNetworks: false, attempts: ATTEMPTS, harmless: HARMLESS },
      ...(after.length > 0 ? [startOrder(after)] : []),
    ];
  },
});

/**
 * Ordering alone leaves ssh dead when the network fails at boot: a failed bind ends sshd with 255,
 * which Debian's unit never retries.
 */
function startOrder(after: readonly string[]): Contribution {
  return file(HOST_ROOT, '/etc/systemd/system/ssh.service.d/10-sitec.conf', {
    format: 'systemd',
    data: { after },
  });
}
