import { enabled, packages, restart } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { defineConcern } from '../../contract/service.ts';
import { gatherOpenings } from './rules.ts';

/** `ufw reload` and a restart of the unit let everybody in for seconds; this does not. */
const LOADER = '/usr/local/lib/sitec/load-firewall';

/** What loads the rules names no file; ufw itself reads its own comments in them. */
const VALIDATE = `/usr/lib/ufw/ufw-init start 2>&1 >/dev/null | sed 's|^iptables-restore:|/etc/ufw/user.rules:|; s|^ip6tables-restore:|/etc/ufw/user6.rules:|' >&2
ufw status numbered >/dev/null`;

/** UFW, denying everything that no service opens, on IPv4 and IPv6 (A-FW-01, X-66); its rules come from the services. */
export const firewall = defineConcern({
  name: 'ufw',
  told: true,
  at: ({ name }) => ['hosts', name],
  gathers: { firewall: gatherOpenings },
  contribute: () => [
    ...packages(HOST_ROOT, 'ufw'),
    file(HOST_ROOT, '/etc/ufw/ufw.conf', { format: 'words', data: {}, notify: restart('ufw') }),
    file(HOST_ROOT, '/etc/default/ufw', { format: 'words', data: {}, notify: restart('ufw') }),
    {
      kind: 'validator',
      root: HOST_ROOT,
      name: 'ufw',
      script: VALIDATE,
      files: ['/etc/ufw/user.rules', '/etc/ufw/user6.rules', '/etc/ufw/ufw.conf', '/etc/default/ufw'],
    },
    file(HOST_ROOT, LOADER, { format: 'shell', mode: 0o755, data: {} }),
    ...enabled('ufw.service'),
    {
      kind: 'daemon',
      root: HOST_ROOT,
      name: 'ufw',
      unit: 'ufw.service',
      command: [LOADER],
      impact: { restart: 'connections that are open stay' },
    },
  ],
});
