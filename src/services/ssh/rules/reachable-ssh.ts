import { errorAt } from '../../../base/diagnostics.ts';
import type { Rule } from '../../../site/rules/rule.ts';

/** At least one network can reach ssh: a host that nobody can log in to cannot be repaired. */
export const reachableSsh: Rule = (site) =>
  site.hosts
    .filter(({ services }) => services.ssh.from.length === 0)
    .map(({ name }) =>
      errorAt(['hosts', name, 'services', 'ssh', 'from'], 'unreachable-ssh', `nobody could log in to ${name}: ssh is open to no one`, {
        help: ['name a network, a member of one, or the internet'],
      }),
    );
