import { errorAt, type Diagnostic, type SitePath } from '../../base/diagnostics.ts';
import type { Site } from '../site.ts';
import type { Rule } from './rule.ts';

/** Accounts that Debian or a mail daemon already has (base-passwd, and the packages that sitec installs). */
const TAKEN = new Set([
  'root',
  'daemon',
  'bin',
  'sys',
  'sync',
  'games',
  'man',
  'lp',
  'mail',
  'news',
  'uucp',
  'proxy',
  'www-data',
  'backup',
  'list',
  'irc',
  'nobody',
  'messagebus',
  'sshd',
  'postfix',
  'postdrop',
  'dovecot',
  'dovenull',
  'vmail',
  'postgres',
  'mysql',
  'redis',
  'rspamd',
  'sogo',
  'docker',
  'sudo',
  'adm',
  'staff',
  'unbound',
  'wazuh',
  'clamav',
  'opendkim',
  'debian-spamd',
]);

/** An operator is a person, never one of the system's own accounts: those must not get a shell and keys, nor be removed. */
export const reservedOperator: Rule = (site) => [
  ...site.operators
    .filter(({ name }) => TAKEN.has(name))
    .map(({ name }) =>
      errorAt(['operators', name], 'reserved-name', `"${name}" is an account of the system, which must not log in`, {
        at: 'key',
        help: ['give the operator a name of their own; everybody becomes root through sudo'],
      }),
    ),
  ...site.hosts.flatMap((host) =>
    host.absentUsers.flatMap((name, index) => absent(site, name, ['hosts', host.name, 'absentUsers', index])),
  ),
];

function absent(site: Site, name: string, path: SitePath): readonly Diagnostic[] {
  if (TAKEN.has(name)) return [errorAt(path, 'reserved-name', `"${name}" is an account of the system, which must not be removed`)];
  if (!site.operators.some((operator) => operator.name === name)) return [];
  return [
    errorAt(path, 'reserved-name', `"${name}" is an operator, and would be removed with their home`, {
      related: [{ path: ['operators', name], message: 'an operator since here' }],
    }),
  ];
}
