import { errorAt, type Diagnostic, type SitePath } from '../../base/diagnostics.ts';
import { aliasTargets, domainPart, knownAddresses, localPart, realAddress } from '../addresses.ts';
import type { Site } from '../site.ts';
import type { Rule } from './rule.ts';

/** Block lists do not name what the site gives somebody: a mailbox that may not be written to is disabled, not blocked. */
export const ownAddressesOpen: Rule = (site) => {
  const [targets, known] = [aliasTargets(site), knownAddresses(site)];
  return [
    ...site.blockSenders.flatMap((entry, index) => ofTheSite(site, ['blockSenders', index], entry, 'nobody here takes mail from')),
    ...site.blockRecipients.flatMap((entry, index) => ofTheSite(site, ['blockRecipients', index], entry, 'nobody here can write to')),
    ...site.domains.flatMap(({ name, blockRecipients }) =>
      blockRecipients
        .filter((address) => isTaken(targets, known, address))
        .map((address) => blockedAddress(['domains', name, 'blockRecipients', blockRecipients.indexOf(address)], address)),
    ),
  ];
};

function ofTheSite(site: Site, path: SitePath, entry: string, meaning: string): readonly Diagnostic[] {
  const domain = entry.includes('@') ? domainPart(entry) : entry;
  const own = site.domains.find(({ name }) => name === domain || name.endsWith(`.${domain}`));
  if (!own || (entry.includes('@') && own.name !== domain)) return [];
  return [
    errorAt(path, 'blocked-own-address', `${entry.includes('@') ? entry : own.name} is the site's own, and ${meaning} it then`, {
      help: ["take it out; a mailbox is closed with `enabled: false`, and a domain's `blockRecipients` refuses single addresses"],
    }),
  ];
}

/** With a detail it is not the address itself. */
function isTaken(targets: ReadonlyMap<string, string>, known: ReadonlySet<string>, address: string): boolean {
  return !localPart(address).includes('+') && known.has(realAddress(targets, address));
}

function blockedAddress(path: SitePath, address: string): Diagnostic {
  return errorAt(path, 'blocked-own-address', `${address} is a mailbox or an alias, and would get no mail`, {
    help: ['take it out, here or there'],
  });
}
