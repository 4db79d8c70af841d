import type { HostContributions } from '../contract/contributed.ts';
import { errorAt, type Diagnostic } from '../base/diagnostics.ts';
import type { PreviousHost } from '../site/previous.ts';
import { ofKind } from '../contract/roots.ts';

/**
 * Data whose place changes, and users whose number does, against what was last written: the daemon would start with nothing in the new
 * place, and systemd-sysusers leaves a user that exists as it is. Data counts as moved when `moved` names its former place.
 */
export function findMoves({ host, contributions }: HostContributions, previous: PreviousHost | undefined): readonly Diagnostic[] {
  if (!previous) return [];
  const data = ofKind(contributions, 'data').flatMap(({ name, path, origin }) => {
    const before = previous.data.get(name);
    if (before === undefined || before === path || host.moved[name] === before) return [];
    const message = `the ${name} data of ${host.name} lies in ${before}, and nothing would be in ${path}`;
    const help = [`keep the place, or move the data on the host and say so: moved: { ${name}: ${before} }`];
    return [errorAt(origin.paths.at(-1) ?? [], 'moved-data', message, { at: 'key', help })];
  });
  const users = ofKind(contributions, 'user').flatMap(({ name, uid, origin }) => {
    const before = previous.users.get(name);
    if (before === undefined || uid === undefined || before === uid) return [];
    const operator = origin.service === 'operators' ? ['operators', name, 'uid'] : (origin.paths.at(-1) ?? []);
    const message = `${name} has the user id ${before} on ${host.name}, which cannot change: with ${uid}, the account would lose its files`;
    return [errorAt(operator, 'changed-uid', message, { help: [`keep ${before}; give a new person a new name`] })];
  });
  return [...data, ...users];
}
