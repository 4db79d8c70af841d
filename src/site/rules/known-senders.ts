import { errorAt, type Diagnostic } from '../../base/diagnostics.ts';
import { guessing } from '../../base/closest.ts';
import { aliasTargets, domainPart, knownAddresses, mailboxPath, realAddress } from '../addresses.ts';
import type { Domain, Site } from '../site.ts';

/** A mailbox may also send only as addresses of the site: other servers would take anything else for a forgery. */
export const knownSenders = (site: Site): readonly Diagnostic[] => {
  const book = {
    known: knownAddresses(site),
    targets: aliasTargets(site),
    domains: new Map(site.domains.map((domain) => [domain.name, domain])),
    nearDomain: guessing(() => site.domains.map(({ name }) => name)),
    nearAddress: guessing(() => [...knownAddresses(site)].filter((address) => !address.startsWith('@'))),
  };
  return site.domains.flatMap((domain) =>
    domain.mailboxes.flatMap((mailbox) =>
      mailbox.mayAlsoSendAs.flatMap((sender, index) => {
        const problem = problemOf(book, sender);
        return problem === undefined ? [] : [errorAt([...mailboxPath(domain, mailbox), 'mayAlsoSendAs', index], 'unknown-sender', problem)];
      }),
    ),
  );
};

interface Book {
  readonly known: ReadonlySet<string>;
  readonly targets: ReadonlyMap<string, string>;
  readonly domains: ReadonlyMap<string, Domain>;
  readonly nearDomain: (text: string) => string | undefined;
  readonly nearAddress: (text: string) => string | undefined;
}

function problemOf({ known, targets, domains, nearDomain, nearAddress }: Book, sender: string): string | undefined {
  const domain = domains.get(domainPart(sender));
  if (!domain) {
    const guess = nearDomain(domainPart(sender));
    return `"${domainPart(sender)}" is not a domain of the site, so its mail is not ours to send${guess === undefined ? '' : `; did you mean "${guess}"?`}`;
  }
  if (domain.relay || sender.startsWith('@') || known.has(realAddress(targets, sender))) return undefined;
  const guess = nearAddress(sender);
  return `there is no mailbox or alias "${sender}"${guess === undefined ? '' : `; did you mean "${guess}"?`}`;
}
