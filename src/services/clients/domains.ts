import type { Domain, Host } from '../../site/site.ts';

/** The domains whose users log in here with their own addresses: not those that another server keeps, nor those whose addresses are another domain's. */
export function domainsOf({ domains }: Pick<Host, 'domains'>): readonly Domain[] {
  return domains.filter(({ enabled, relay, aliasOf, mailboxes }) => enabled && !relay && aliasOf === undefined && mailboxes.length > 0);
}

/** The names that programs make of a domain: Thunderbird's and Outlook's. */
export function namesOf(domain: string): { readonly autoconfig: string; readonly autodiscover: string } {
  return { autoconfig: `autoconfig.${domain}`, autodiscover: `autodiscover.${domain}` };
}
