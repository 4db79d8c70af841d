import { errorAt } from '../../diagnostics.ts';
import { closest } from '../../closest.ts';
import { domainPart, knownAddresses, mailboxPath, realAddress } from '../addresses.ts';
import type { Site } from '../site.ts';
import type { Rule } from './rule.ts';

/** Whoever may also send as an address, does so as one of the site: other servers would take anything else for a forgery. */
export const knownSenders: Rule = (site) => {
  const known = knownAddresses(site);
  return site.domains.flatMap((domain) =>
    domain.mailboxes.flatMap((mailbox) =>
      mailbox.mayAlsoSendAs.flatMap((sender, index) => {
        const problem = problemOf(site, known, sender);
        return problem === undefined ? [] : [errorAt([...mailboxPath(domain, mailbox), 'mayAlsoSendAs', index], 'unknown-sender', problem)];
      }),
    ),
  );
};

function problemOf(site: Site, known: ReadonlySet<string>, sender: string): string | undefined {
  const domain = site.domains.find(({ name }) => name === domainPart(sender));
  if (!domain) {
    const guess = closest(domainPart(sender), site.domains.map(({ name }) => name));
    return `"${domainPart(sender)}" is not a domain of the site, so its mail is not ours to send${guess === undefined ? '' : `; did you mean "${guess}"?`}`;
  }
  if (domain.relay || sender.startsWith('@') || known.has(realAddress(site, sender))) return undefined;
  const guess = closest(sender, [...known].filter((address) => !address.startsWith('@')));
  return `there is no mailbox or alias "${sender}"${guess === undefined ? '' : `; did you mean "${guess}"?`}`;
}
