import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { until } from './exec.ts';
import type { LabHost } from './host.ts';
import type { OperatorDesk } from './operator.ts';

/** Where a host keeps its attempts. */
export const ATTEMPTS = '/var/lib/sitec/releases';

/** A bit of everything: files, a unit of its own, a link, a restart, a reload, a kernel setting, ssh's port, rows. */
export function changeOfEverything({ directory }: OperatorDesk): (site: string) => string {
  const unit = '/etc/systemd/system/own-clock.service';
  const file = join(directory, 'files/mail1', unit);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '[Service]\nExecStart=/bin/sleep infinity\n[Install]\nWantedBy=multi-user.target\n');
  return (site) =>
    site
      .replace(/^ {4}services:$/m, `    files: { ${unit}: {} }\n    services:`)
      .replace('port: 2288', 'port: 2299')
      .replace('submission: { from: [internet] }', 'submission: { from: [vpn] }')
      .replace('postfix:\n', 'postfix:\n        extra: { smtpd_client_connection_count_limit: 20 }\n')
      .replace('sales: [alice, bob]', 'sales: [alice]');
}

/** All that a release answers for: files, what listens, what runs, what the database says. containerd takes any port of the loopback for itself at every start. */
export async function everything(host: LabHost): Promise<readonly string[]> {
  const script = `
    cd /etc && find . -path ./machine-id -prune -o -name 'sitec-guard-*' -prune -o -newer /lab-base -type f -exec stat --format='%n %U:%G %a' {} + -exec sha256sum {} + | sort
    find . -name 'sitec-guard-*' -prune -o -type l -printf '%p %l\\n' | sort
    cd /opt/mail_server && find . -type f -exec stat --format='%n %U:%G %a' {} + -exec sha256sum {} + | sort
    ss -Hltn | awk '{print $4}' | grep -Ev '^127.0.0.1:[345][0-9]{4}$' | sort -u
    iptables-save -t filter | grep -E '^-A ufw-user|^:' | sed 's/\\[.*//' | sort; ip6tables-save -t filter | grep -E '^-A ufw6-user' | sort
    postconf -h soft_bounce smtpd_client_connection_count_limit
    postmap -q sales@testdomain.local pgsql:/etc/postfix/pgsql/aliases.cf
    systemctl list-units --no-legend --plain --type=service --state=running,failed 'postfix*' 'dovecot*' ssh.service rspamd.service redis-server.service docker.service wg-quick@wg0.service
    systemctl is-enabled own-clock.service 2>/dev/null`;
  return (await host.must(['sh', '-c', `touch -d 2000-01-01 /lab-base; ${script}; true`])).split('\n');
}

/** Whether nothing of an attempt is left: nothing pending, no file beside its place, no daemon held back. */
export async function leftovers(host: LabHost): Promise<string> {
  return (
    await host.must([
      'sh',
      '-c',
      'ls -d /var/lib/sitec/pending /usr/sbin/policy-rc.d 2>/dev/null; find /etc /opt/mail_server /usr/local /home -name ".sitec-*"; true',
    ])
  ).trim();
}

/** Waits until nothing runs any more that belongs to an attempt. */
export async function idle(host: LabHost): Promise<void> {
  const units = async (): Promise<string> =>
    (await host.must(['systemctl', 'list-units', '--no-legend', '--plain', 'sitec-activate-*.service', 'sitec-guard-*.service'])).trim();
  await until('nothing of an attempt runs any more', async () => (await units()) === '', 120);
}
