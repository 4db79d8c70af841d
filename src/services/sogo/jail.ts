import type { Contribution } from '../../contract/contribution.ts';
import { restart } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import type { Scope } from '../../contract/service.ts';
import type { SogoOptions } from '../../site/site.generated.ts';
import { CACHE_SOCKET, CONNECTION, UNIT } from './place.ts';
import { ATTEMPTS, HARMLESS } from './log-lines.ts';

/** Every program's first request over DAV is without a password, and looks like a wrong one. */
const LINES = 20;

const PARDON = '/usr/local/lib/sitec/is-webmail-away';
const STAMP = '/run/fail2ban/webmail-away';

/** Bans addresses that guess passwords, also those of private networks, since only they reach SOGo; none while SOGo cannot check a password. */
export function jail({ from }: SogoOptions, { rootOf }: Scope): readonly Contribution[] {
  if (from.length === 0) return [];
  const banning = rootOf('fail2ban') !== undefined;
  return [
    {
      kind: 'jail',
      name: 'sogo',
      units: [UNIT],
      ports: [443],
      sparesNetworks: false,
      lines: LINES,
      pardon: [PARDON, CACHE_SOCKET, CONNECTION, STAMP].join(' '),
      attempts: ATTEMPTS,
      harmless: HARMLESS,
    },
    ...(banning
      ? [
          file(HOST_ROOT, PARDON, { format: 'text', mode: 0o755, data: {} }),
          // What asks the database by TCP is its child.
          file(HOST_ROOT, '/etc/systemd/system/fail2ban.service.d/30-sogo.conf', {
            template: 'etc/systemd/system/fail2ban.service.d/30-sogo.conf',
            format: 'systemd',
            data: {},
            notify: restart('fail2ban'),
          }),
        ]
      : []),
  ];
}
