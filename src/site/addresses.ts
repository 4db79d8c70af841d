import type { SitePath } from '../base/diagnostics.ts';
import type { Alias, Domain, Host, Mailbox, Site } from './site.ts';

/** A destination of an alias, and where it stands in site.yaml. */
export interface Destination {
  readonly address: string;
  readonly path: SitePath;
}

/** The destinations of a host's aliases that are none of the site's: mail for them leaves with whatever sender it came with. */
export function forwardsOf(site: Site, { domains }: Host): readonly Destination[] {
  const own = new Set(site.domains.map(({ name }) => name));
  const destinations = domains.flatMap((domain) =>
    domain.aliases.flatMap((alias) =>
      alias.destinations.map((address, index) => ({ address, path: [...aliasPath(domain, alias), index] })),
    ),
  );
  return destinations.filter(({ address }) => !own.has(domainPart(address)));
}

/** Every address of the site that has a mailbox or an alias, with the catch-alls as `@domain`. */
export function knownAddresses(site: Site): ReadonlySet<string> {
  return new Set(
    site.domains.flatMap(({ mailboxes, aliases }) => [...mailboxes.map(({ address }) => address), ...aliases.map(({ source }) => source)]),
  );
}

/** Every address of the site that has a mailbox. */
export function knownMailboxes(site: Site): ReadonlySet<string> {
  return new Set(site.domains.flatMap(({ mailboxes }) => mailboxes.map(({ address }) => address)));
}

/** The site's alias domains with the domains that they stand for. */
export function aliasTargets(site: Site): ReadonlyMap<string, string> {
  return new Map(site.domains.flatMap(({ name, aliasOf }) => (aliasOf === undefined ? [] : [[name, aliasOf] as const])));
}

/** The address that takes an address's mail: without a detail, and of the domain that an alias domain stands for. */
export function realAddress(targets: ReadonlyMap<string, string>, address: string): string {
  const [local = '', domain = ''] = withoutDetail(address).split('@');
  return `${local}@${targets.get(domain) ?? domain}`;
}

/** An address without what follows a `+` (recipient_delimiter in postconf(5)). */
function withoutDetail(address: string): string {
  return address.replace(/\+[^@]*@/, '@');
}

/** The part of an address before the @. */
export function localPart(address: string): string {
  return address.split('@')[0] ?? '';
}

/** The part of an address after the @. */
export function domainPart(address: string): string {
  return address.split('@')[1] ?? '';
}

/**
 * The domain that a host says what it has to say of itself in: its postmaster, the senders that SRS makes, its warnings. The first that takes
 * mail here under its own name; undefined when there is none.
 */
export function mainDomain({ domains }: Host): Domain | undefined {
  return domains.find(({ enabled, relay, aliasOf }) => enabled && !relay && aliasOf === undefined);
}

/** The address that reads what a host has to say; one at the host itself when no domain takes mail here. */
export function postmasterOf(host: Host): string {
  return `postmaster@${mainDomain(host)?.name ?? host.fqdn}`;
}

/** Where an alias stands in site.yaml. */
export function aliasPath({ name }: Domain, { source }: Alias): SitePath {
  return ['domains', name, 'aliases', source.startsWith('@') ? '*' : localPart(source)];
}

/** Where a mailbox stands in site.yaml. */
export function mailboxPath({ name }: Domain, { address }: Mailbox): SitePath {
  return ['domains', name, 'mailboxes', localPart(address)];
}
