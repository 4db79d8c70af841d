import { errorAt } from '../../base/diagnostics.ts';
import { guessing } from '../../base/closest.ts';
import { aliasPath, aliasTargets, domainPart, knownAddresses, realAddress } from '../addresses.ts';
import type { Rule } from './rule.ts';

/** A destination in one of the site's domains exists there, as a mailbox or an alias; a detail after `+` does not count. */
export const aliasDestinations: Rule = (site) => {
  const domains = new Map(site.domains.map((domain) => [domain.name, domain]));
  const hosts = new Map(site.hosts.map((host) => [host.fqdn, host]));
  const [targets, known] = [aliasTargets(site), knownAddresses(site)];
  const destinations = site.domains.flatMap((domain) =>
    domain.aliases.flatMap((alias) =>
      alias.destinations.map((destination, index) => ({
        address: realAddress(targets, destination),
        path: [...aliasPath(domain, alias), index],
      })),
    ),
  );
  const toHosts = destinations.flatMap(({ address, path }) => {
    const host = domains.has(domainPart(address)) ? undefined : hosts.get(domainPart(address));
    return host
      ? [
          errorAt(
            path,
            'unknown-destination',
            `${host.fqdn} is the name of the host ${host.name}, not a mail domain: mail for it goes to the postmaster`,
          ),
        ]
      : [];
  });
  const unknown = destinations.filter(
    ({ address }) => domains.get(domainPart(address))?.relay === undefined && domains.has(domainPart(address)) && !known.has(address),
  );
  const guess = guessing(() => [...known].filter((address) => !address.startsWith('@')));
  return [
    ...toHosts,
    ...unknown.map(({ address, path }) => {
      const near = guess(address);
      return errorAt(
        path,
        'unknown-destination',
        `there is no mailbox or alias "${address}"${near === undefined ? '' : `; did you mean "${near}"?`}`,
      );
    }),
  ];
};
