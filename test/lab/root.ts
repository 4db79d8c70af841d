import { cached } from './cache.ts';
import { must, shell } from './exec.ts';

/** What boots and what the lab itself needs in a host, besides the packages of the site. */
const LAB_PACKAGES = ['systemd', 'systemd-sysv', 'dbus', 'iproute2', 'iputils-ping', 'wireguard-go', 'libnss-systemd'];

/** Services that a package enables; a host of the lab runs what its tree names and nothing else. */
const QUIET = [
  'apt-daily.timer',
  'apt-daily-upgrade.timer',
  'docker.service',
  'docker.socket',
  'dovecot.service',
  'fail2ban.service',
  'memcached.service',
  'nginx.service',
  'postfix-mta-sts-resolver.service',
  'postfix.service',
  'redis-server.service',
  'rspamd.service',
  'sogo.service',
  'ssh.service',
  'systemd-timesyncd.service',
  'ufw.service',
  'unattended-upgrades.service',
  'unbound.service',
];

/** A Debian 13 root with these packages, made once by mmdebstrap from the machine's own Debian sources. */
export function debianRoot(packages: readonly string[]): Promise<string> {
  const all = [...new Set([...LAB_PACKAGES, ...packages])].toSorted();
  return cached('root', ['6', ...all], async (directory) => {
    await must(['mmdebstrap', '--quiet', '--variant=minbase', `--include=${all.join(',')}`, 'trixie', directory], { timeout: 900 });
    const disable = QUIET.map((unit) => `chroot ${directory} systemctl disable --quiet ${unit} 2>/dev/null || true`).join('\n');
    await shell(`${disable}\nrm -f ${directory}/etc/machine-id ${directory}/etc/ssh/ssh_host_*`);
  });
}
