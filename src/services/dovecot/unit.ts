import type { Contribution } from '../../contract/contribution.ts';
import type { ResolvedEndpoint } from '../../contract/endpoint.ts';
import { enabled } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import type { Scope } from '../../contract/service.ts';
import type { DovecotOptions } from '../../site/site.generated.ts';
import { mailJail } from '../../parts/mail-jail.ts';
import { besidePostfix, SOCKETS, UNIT } from './endpoints.ts';
import { listeners } from './listeners.ts';
import { ATTEMPTS, HARMLESS } from './log-lines.ts';

/** Where sendmail(1) leaves mail for Postfix. */
const MAILDROP = '/var/spool/postfix/maildrop';

/** Dovecot as a unit of the host: after Postfix, whose queue directory holds the sockets and what waits for delivery; after the networks that its listeners need. */
export function unit(options: DovecotOptions, scope: Scope, sql: ResolvedEndpoint): readonly Contribution[] {
  const networks = listeners(options).flatMap(({ from }) => scope.exposure(from).after);
  const after = [...new Set([...networks, sql.unit, ...(besidePostfix(scope) ? ['postfix.service'] : [])])];
  return [
    ...mailJail({ name: 'dovecot', units: [UNIT], listeners: listeners(options), attempts: ATTEMPTS, harmless: HARMLESS }),
    ...enabled(UNIT),
    { kind: 'unit', unit: 'dovecot.socket', state: 'disabled' },
    sandbox(options, scope),
    file(HOST_ROOT, '/etc/systemd/system/dovecot.service.d/10-sitec.conf', { format: 'systemd', data: { after } }),
  ];
}

/**
 * Login processes are locked up in directories of their own, and mail belongs to another user than the processes start as. Absence notes and
 * redirects go through sendmail, whose postdrop is set-group-id and looks at the interfaces.
 */
function sandbox({ mailRoot }: DovecotOptions, { limits }: Scope): Contribution {
  return {
    kind: 'sandbox',
    unit: UNIT,
    capabilities: [
      'CAP_CHOWN',
      'CAP_DAC_OVERRIDE',
      'CAP_FOWNER',
      'CAP_KILL',
      'CAP_NET_BIND_SERVICE',
      'CAP_SETGID',
      'CAP_SETUID',
      'CAP_SYS_CHROOT',
    ],
    families: ['AF_UNIX', 'AF_INET', 'AF_INET6', 'AF_NETLINK'],
    calls: ['@system-service', 'chroot'],
    writable: ['/run/dovecot', '/var/lib/dovecot', SOCKETS, MAILDROP, mailRoot],
    except: { NoNewPrivileges: 'no', RestrictSUIDSGID: 'no' },
    limits,
  };
}
