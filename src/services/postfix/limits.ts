import type { Contribution } from '../../contract/contribution.ts';
import { enabled, packages, restart } from '../../contract/kinds/daemons.ts';
import { directory, file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import type { Scope } from '../../contract/service.ts';

const UNIT = 'policyd-rate-limit.service';
const DIRECTORY = '/var/spool/postfix/ratelimit';
const HOUR = 3600;

/** Where smtpd asks, as seen from its chroot. */
export const LIMITS_SOCKET = 'unix:ratelimit/policy';

/** Whether any account of the host has a limit. */
export function hasLimits({ host, root }: Scope): boolean {
  return root === HOST_ROOT && host.domains.some(({ mailboxes }) => mailboxes.some(({ perHour }) => perHour !== undefined));
}

/** Debian's policyd-rate-limit, which counts the recipients of each login; it does not count for an account without a limit. */
export function rateLimits(scope: Scope): readonly Contribution[] {
  if (!hasLimits(scope)) return [];
  const limited = scope.host.domains.flatMap(({ mailboxes }) =>
    mailboxes.flatMap(({ address, perHour }) => (perHour === undefined ? [] : [{ address, perHour, seconds: HOUR }])),
  );
  const owner = 'policyd-rate-limit';
  return [
    ...packages(HOST_ROOT, 'policyd-rate-limit'),
    directory(HOST_ROOT, DIRECTORY, { owner, group: 'postfix', mode: 0o750 }),
    file(HOST_ROOT, '/etc/policyd-rate-limit.yaml', {
      format: 'yaml',
      group: 'postfix',
      mode: 0o640,
      data: { socket: `${DIRECTORY}/policy`, limited },
      notify: restart(owner),
      because: scope.host.domains.map(({ name }) => ['domains', name]),
    }),
    file(HOST_ROOT, `/etc/systemd/system/${UNIT}`, {
      format: 'systemd',
      data: {},
      notify: restart(owner),
    }),
    ...enabled(UNIT),
    { kind: 'daemon', root: HOST_ROOT, name: owner, unit: UNIT, impact: { restart: 'nothing: what it does not answer is let through' } },
  ];
}
