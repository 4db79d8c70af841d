import { enabled, packages, restart } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { defineService, type Scope } from '../../contract/service.ts';
import { seconds } from '../../site/units.ts';
import { banReach } from './rules/ban-reach.ts';
import { checkJailSetting, parseJails } from './setting-problems.ts';
import { gatherJails } from './jails.ts';

const UNIT = 'fail2ban.service';

/** fail2ban's own dbpurgeage, in seconds. */
const DAY = 86_400;

/** fail2ban 1.1 (A-F2B): what it watches, the services say themselves. */
export const fail2ban = defineService({
  name: 'fail2ban',
  without: 'addresses that guess passwords are no longer banned',
  check: [banReach],
  bounds: {
    within: { least: '1s', most: '52w' },
    ban: { least: '1s', most: '520w' },
  },
  settings: { check: checkJailSetting, files: { named: /^\/etc\/fail2ban\/jail(\.d\/[^/]+)?\.(conf|local)$/, parse: parseJails } },
  reads: [
    {
      below: /^\/etc\/fail2ban\/(action|filter|fail2ban|jail)\.d\//,
      read: /\.(conf|local)$/,
      why: 'fail2ban reads names that end with .conf or .local',
    },
  ],
  gathers: { jail: gatherJails },
  contribute({ attempts, within, ban, trusted }, scope) {
    return [
      // Debian only recommends the two: its own defaults ban with nft, and what is read is the journal.
      ...packages(HOST_ROOT, 'fail2ban', 'nftables', 'python3-systemd'),
      { kind: 'ban-policy', attempts, within: seconds(within), ban: seconds(ban), trusted: addressesOf(trusted, scope) },
      file(HOST_ROOT, '/etc/fail2ban/fail2ban.d/sitec.local', {
        format: 'ini',
        data: { keep: Math.max(seconds(ban), DAY) },
        notify: restart('fail2ban'),
      }),
      ...enabled(UNIT),
      {
        kind: 'sandbox',
        unit: UNIT,
        capabilities: ['CAP_NET_ADMIN'],
        families: ['AF_UNIX', 'AF_NETLINK'],
        calls: ['@system-service'],
        writable: ['/run/fail2ban', '/var/lib/fail2ban'],
      },
      {
        kind: 'daemon',
        root: HOST_ROOT,
        name: 'fail2ban',
        unit: UNIT,
        reload: ['fail2ban-client', 'reload'],
        impact: { reload: 'bans are kept', restart: 'bans are kept' },
        unban: ['fail2ban-client', 'unban'],
      },
    ];
  },
});

function addressesOf(members: readonly string[], { host }: Scope): readonly string[] {
  return host.memberships.flatMap(({ network }) => members.flatMap((member) => network.members.get(member) ?? []));
}
