import { errorAt } from '../../../base/diagnostics.ts';
import { isPrivateName } from '../../../site/private-names.ts';
import type { Rule } from '../../../site/rules/rule.ts';
import { domainsOf } from '../domains.ts';

/** The internet finds no name of a domain that is not in the public DNS, and no authority that its programs know issues a certificate for it. */
export const publicDomains: Rule = (site) =>
  site.hosts
    .filter(({ services: { clients } }) => clients?.from.includes('internet'))
    .flatMap((host) =>
      domainsOf(host)
        .filter(({ name }) => isPrivateName(name))
        .map(({ name }) =>
          errorAt(
            ['domains', name],
            'private-name',
            `the internet cannot ask for settings of ${name}, which is not a name of the public DNS`,
            {
              at: 'key',
              related: [{ path: ['hosts', host.name, 'services', 'clients', 'from'], message: 'the internet may ask here' }],
              help: ['name private networks alone in `from` of clients, or name the domain otherwise'],
            },
          ),
        ),
    );
