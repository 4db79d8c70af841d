import { errorAt } from '../../base/diagnostics.ts';
import { guessing } from '../../base/closest.ts';
import { aliasTargets, domainPart, knownAddresses, localPart, realAddress } from '../addresses.ts';
import type { Rule } from './rule.ts';

/** A missing postmaster is a finding of its own. */
const POSTMASTER = 'postmaster';

/** Reports of receivers go to an address that exists: sent to nobody, they say nothing about forgeries, and they bounce every day. */
export const reportAddress: Rule = (site) => {
  const domains = new Map(site.domains.map((domain) => [domain.name, domain]));
  const [targets, known] = [aliasTargets(site), knownAddresses(site)];
  const near = guessing(() => [...known].filter((address) => !address.startsWith('@')));
  return site.domains.flatMap(({ name, dmarc: { reports } }) => {
    const plain = realAddress(targets, reports);
    const at = domainPart(plain);
    const receiver = domains.get(at);
    if (!receiver || receiver.relay || localPart(plain) === POSTMASTER) return [];
    if (known.has(plain) || known.has(`@${at}`)) return [];
    const guess = near(plain);
    const hint = guess === undefined ? '' : `; did you mean "${guess}"?`;
    return [
      errorAt(
        ['domains', name, 'dmarc', 'reports'],
        'unknown-destination',
        `nobody gets the reports about ${name}: there is no mailbox or alias "${plain}"${hint}`,
      ),
    ];
  });
};
