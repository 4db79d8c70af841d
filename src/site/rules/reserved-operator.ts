import { errorAt, type Diagnostic, type SitePath } from '../../base/diagnostics.ts';
import { isSystemAccount } from '../system-accounts.ts';
import type { Host, Site } from '../site.ts';
import type { Rule } from './rule.ts';

/** An operator is a person, never one of the system's own accounts: those must not get a shell and keys, nor be removed. */
export const reservedOperator: Rule = (site) => {
  const operators = new Set(site.operators.map(({ name }) => name));
  return [
    ...site.operators.flatMap(({ name }) => operator(site, name)),
    ...site.hosts.flatMap((host) => [
      ...maintenance(host),
      ...host.absentUsers.flatMap((name, index) => absent(host, operators, name, ['hosts', host.name, 'absentUsers', index])),
    ]),
  ];
};

function operator({ hosts }: Site, name: string): readonly Diagnostic[] {
  const path = ['operators', name];
  if (isSystemAccount(name)) {
    const help = ['give the operator a name of their own; everybody becomes root through sudo'];
    return [errorAt(path, 'reserved-name', `"${name}" is an account of the system, which must not log in`, { at: 'key', help })];
  }
  const host = hosts.find(({ services }) => services.maintenance?.account === name);
  if (!host) return [];
  const related = [{ path: ['hosts', host.name, 'services', 'maintenance'], message: 'the account is here' }];
  return [
    errorAt(path, 'reserved-name', `"${name}" is the maintenance account of ${host.name}, which nobody logs in as`, { at: 'key', related }),
  ];
}

function maintenance({ name, services }: Host): readonly Diagnostic[] {
  const account = services.maintenance?.account;
  if (account === undefined || !isSystemAccount(account)) return [];
  const path = ['hosts', name, 'services', 'maintenance', 'account'];
  return [
    errorAt(path, 'reserved-name', `"${account}" is an account of the system, which others use`, { help: ['for example: mailadmin'] }),
  ];
}

function absent({ services }: Host, operators: ReadonlySet<string>, name: string, path: SitePath): readonly Diagnostic[] {
  if (isSystemAccount(name)) return [errorAt(path, 'reserved-name', `"${name}" is an account of the system, which must not be removed`)];
  if (services.maintenance?.account === name)
    return [errorAt(path, 'reserved-name', `"${name}" is the maintenance account, which the host keeps`)];
  if (!operators.has(name)) return [];
  return [
    errorAt(path, 'reserved-name', `"${name}" is an operator, and would be removed with their home`, {
      related: [{ path: ['operators', name], message: 'an operator since here' }],
    }),
  ];
}
