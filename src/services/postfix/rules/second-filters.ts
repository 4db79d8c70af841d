import { errorAt } from '../../../base/diagnostics.ts';
import type { Rule } from '../../../site/rules/rule.ts';
import { optionsOf } from '../../../site/options.ts';

/** Postfix asks the filters that its own settings name: another one there would take the filter's place, and nothing would be scanned. */
export const rawFilters: Rule = (site, _, { services: known }) =>
  site.hosts.flatMap(({ name: host, services }) => {
    const filter = known.find(({ name, offers }) => offers.includes('milter') && optionsOf(services, name))?.name;
    if (filter === undefined) return [];
    return ['smtpd_milters', 'non_smtpd_milters']
      .filter((setting) => setting in (services.postfix?.extra ?? {}))
      .map((setting) =>
        errorAt(
          ['hosts', host, 'services', 'postfix', 'extra', setting],
          'overlapping-filters',
          `this would take the place of ${filter}, and nothing would be scanned or signed`,
          {
            at: 'key',
            related: [{ path: ['hosts', host, 'services', filter], message: 'the filter is here' }],
          },
        ),
      );
  });
