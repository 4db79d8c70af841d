import { HOST_ROOT } from '../root.ts';
import { defineConcern } from '../service.ts';

/** UFW, denying everything that no service opens, on IPv4 and IPv6 (A-FW-01, X-66); its rules come from the services. */
export const firewall = defineConcern({
  name: 'ufw',
  at: ({ name }) => ['hosts', name],
  contribute: () => [
    { kind: 'package', root: HOST_ROOT, name: 'ufw' },
    { kind: 'file', root: HOST_ROOT, path: '/etc/ufw/ufw.conf', format: 'words', data: {}, notify: [{ daemon: 'ufw', verb: 'restart' }] },
    { kind: 'file', root: HOST_ROOT, path: '/etc/default/ufw', format: 'words', data: {}, notify: [{ daemon: 'ufw', verb: 'restart' }] },
    { kind: 'unit', unit: 'ufw.service', state: 'enabled' },
    { kind: 'daemon', root: HOST_ROOT, name: 'ufw', unit: 'ufw.service', impact: { restart: 'connections that are open stay' } },
  ],
});
