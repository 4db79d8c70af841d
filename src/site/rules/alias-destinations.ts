import { errorAt, type Diagnostic } from '../../diagnostics.ts';
import { closest } from '../../closest.ts';
import { aliasPath, domainPart, knownAddresses, realAddress } from '../addresses.ts';
import type { Site } from '../site.ts';
import type { Rule } from './rule.ts';

/** A destination in one of the site's domains exists there, as a mailbox or an alias; a detail after `+` does not count. */
export const aliasDestinations: Rule = (site) => {
  const known = knownAddresses(site);
  return site.domains.flatMap((domain) =>
    domain.aliases.flatMap((alias) =>
      alias.destinations.flatMap((destination, index) => {
        const problem = problemOf(site, known, destination);
        return problem === undefined ? [] : [errorAt([...aliasPath(domain, alias), index], 'unknown-destination', problem)];
      }),
    ),
  );
};

function problemOf(site: Site, known: ReadonlySet<string>, destination: string): Diagnostic['message'] | undefined {
  const address = realAddress(site, destination);
  const domain = site.domains.find(({ name }) => name === domainPart(address));
  const host = site.hosts.find(({ fqdn }) => fqdn === domainPart(address));
  if (!domain) return host ? `${host.fqdn} is the name of the host ${host.name}, not a mail domain: mail for it goes to the postmaster` : undefined;
  if (domain.relay || known.has(address)) return undefined;
  const guess = closest(address, [...known].filter((candidate) => !candidate.startsWith('@')));
  return `there is no mailbox or alias "${address}"${guess === undefined ? '' : `; did you mean "${guess}"?`}`;
}
