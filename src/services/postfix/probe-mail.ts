import type { Contribution } from '../../contract/contribution.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import type { Scope } from '../../contract/service.ts';
import type { Domain } from '../../site/site.ts';

/**
 * The mailbox that a deploy hands one mail to: the site's probes.mailbox, else the one where mail for a postmaster of this host ends. It has to be
 * kept here, take mail, and hand none of it on. Nothing where there is no such mailbox, and where Postfix runs in a container.
 */
export function probeMail({ host, site, root }: Scope): readonly Contribution[] {
  if (root !== HOST_ROOT) return [];
  const domains = host.domains.filter(({ enabled, relay, aliasOf }) => enabled && !relay && aliasOf === undefined);
  const wanted = [site.probes.mailbox, ...domains.flatMap((domain) => endsOf(`postmaster@${domain.name}`, domain))];
  const address = wanted.find((candidate) => candidate !== undefined && domains.some((domain) => keeps(domain, candidate)));
  return address === undefined ? [] : [{ kind: 'probe-mail', address }];
}

function endsOf(address: string, { aliases }: Domain): readonly string[] {
  return aliases.find(({ source }) => source === address)?.destinations ?? [address];
}

function keeps({ mailboxes, aliases }: Domain, address: string): boolean {
  const handsOn = aliases.some(({ source }) => source === address);
  return !handsOn && mailboxes.some((mailbox) => mailbox.address === address && mailbox.enabled && mailbox.receives);
}
