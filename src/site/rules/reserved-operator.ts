import { errorAt } from '../../diagnostics.ts';
import type { Rule } from './rule.ts';

/** Accounts that Debian or a mail daemon already has (base-passwd, and the packages that sitec installs). */
const TAKEN = new Set([
  'root', 'daemon', 'bin', 'sys', 'sync', 'games', 'man', 'lp', 'mail', 'news', 'uucp', 'proxy', 'www-data', 'backup', 'list', 'irc', 'nobody', 'messagebus', 'sshd', 'postfix', 'postdrop',
  'dovecot', 'dovenull', 'vmail', 'postgres', 'mysql', 'redis', 'rspamd', 'sogo', 'docker', 'sudo', 'adm', 'staff', 'unbound', 'wazuh', 'clamav', 'opendkim', 'debian-spamd',
]);

/** An operator is a person, never one of the system's own accounts: those must not get a shell and keys. */
export const reservedOperator: Rule = (site) =>
  site.operators
    .filter(({ name }) => TAKEN.has(name))
    .map(({ name }) => errorAt(['operators', name], 'reserved-name', `"${name}" is an account of the system, which must not log in`, { at: 'key', help: ['give the operator a name of their own; everybody becomes root through sudo'] }));
