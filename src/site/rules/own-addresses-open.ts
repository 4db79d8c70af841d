import { errorAt, type Diagnostic, type SitePath } from '../../base/diagnostics.ts';
import { aliasTargets, domainPart, knownAddresses, localPart, realAddress } from '../addresses.ts';
import type { Site } from '../site.ts';
import type { Rule } from './rule.ts';

/** Block lists do not name addresses of the site: a mailbox that may not receive mail is disabled, not blocked. */
export const ownAddressesOpen: Rule = (site) => {
  const [targets, known, own] = [aliasTargets(site), knownAddresses(site), domainsBelow(site)];
  return [
    ...site.blockSenders.flatMap((entry, index) => ofTheSite(own, ['blockSenders', index], entry, 'nobody here takes mail from')),
    ...site.blockRecipients.flatMap((entry, index) => ofTheSite(own, ['blockRecipients', index], entry, 'nobody here can write to')),
    ...site.domains.flatMap(({ name, blockRecipients }) =>
      blockRecipients.flatMap((address, index) =>
        isTaken(targets, known, address) ? [blockedAddress(['domains', name, 'blockRecipients', index], address)] : [],
      ),
    ),
  ];
};

/** The first domain of the site that is, or is below, each name. */
function domainsBelow({ domains }: Site): ReadonlyMap<string, string> {
  const below = new Map<string, string>();
  for (const { name } of domains) {
    const labels = name.split('.');
    for (const [index] of labels.entries()) {
      const above = labels.slice(index).join('.');
      if (!below.has(above)) below.set(above, name);
    }
  }
  return below;
}

function ofTheSite(below: ReadonlyMap<string, string>, path: SitePath, entry: string, meaning: string): readonly Diagnostic[] {
  const domain = entry.includes('@') ? domainPart(entry) : entry;
  const own = below.get(domain);
  if (own === undefined || (entry.includes('@') && own !== domain)) return [];
  return [
    errorAt(path, 'blocked-own-address', `${entry.includes('@') ? entry : own} is the site's own, and ${meaning} it then`, {
      help: ["remove it; a mailbox is closed with `enabled: false`, and a domain's `blockRecipients` refuses single addresses"],
    }),
  ];
}

/** With a detail it is not the address itself. */
function isTaken(targets: ReadonlyMap<string, string>, known: ReadonlySet<string>, address: string): boolean {
  return !localPart(address).includes('+') && known.has(realAddress(targets, address));
}

function blockedAddress(path: SitePath, address: string): Diagnostic {
  return errorAt(path, 'blocked-own-address', `${address} is a mailbox or an alias, and would get no mail`, {
    help: ['remove it, here or there'],
  });
}
