import { errorAt } from '../../../base/diagnostics.ts';
import type { Rule } from '../../../site/rules/rule.ts';

/** A database is for the host itself and for private networks: everybody's passwords lie in it. */
export const privateDatabase: Rule = (site) =>
  site.hosts.flatMap(({ name, services }) => {
    const index = services.postgresql?.from.indexOf('internet') ?? -1;
    if (index === -1) return [];
    const path = ['hosts', name, 'services', 'postgresql', 'from', index];
    return [errorAt(path, 'public-database', 'a database cannot be reached from the internet; name a private network, or nobody')];
  });
