import type { Contribution } from '../../contract/contribution.ts';
import { file } from '../../contract/kinds/files.ts';
import type { Scope } from '../../contract/service.ts';
import { domainPart } from '../../site/addresses.ts';
import type { Domain, Site } from '../../site/site.ts';
import { RELOAD } from './reload.ts';

/** What main.cf must know of the block lists: which tables there are, and the restriction classes of domains. */
export interface Blocks {
  readonly senders: boolean;
  readonly recipients: boolean;
  /** Domains that have a list of their own. */
  readonly classes: readonly { readonly name: string; readonly domain: string }[];
}

/** The block lists in short. */
export function blocksOf({ site, host }: Pick<Scope, 'site' | 'host'>): Blocks {
  return {
    senders: site.blockSenders.length > 0,
    recipients: blockedRecipients(site, host.domains).length > 0,
    classes: withList(host.domains).map(({ name }) => ({ name: className(name), domain: name })),
  };
}

/** access(5) tables: a domain stands for all below it as well. */
export function blockTables({ site, host, root }: Scope): readonly Contribution[] {
  const blocks = blocksOf({ site, host });
  const table = (name: string, rows: readonly Row[], because: readonly (readonly (string | number)[])[]): Contribution =>
    file(root, `/etc/postfix/block/${name}`, {
      template: 'etc/postfix/table',
      format: 'postfixMap',
      data: { rows },
      notify: RELOAD,
      because,
    });
  const fromDomains = host.domains.map(({ name }) => ['domains', name]);
  return [
    ...(blocks.senders ? [table('senders', site.blockSenders.map(refusedSender), [['blockSenders']])] : []),
    ...(blocks.recipients
      ? [table('recipients', blockedRecipients(site, host.domains).map(refusedRecipient), [['blockRecipients'], ...fromDomains])]
      : []),
    ...(blocks.classes.length > 0
      ? [
          table(
            'domains',
            host.domains.map((domain) => listOfDomain(domain, withList(host.domains))),
            fromDomains,
          ),
        ]
      : []),
    ...withList(host.domains).map(({ name, blockSenders }) =>
      table(`senders-to-${name}`, blockSenders.map(refusedSender), [['domains', name, 'blockSenders']]),
    ),
  ];
}

interface Row {
  readonly key: string;
  readonly value: string;
}

function refusedSender(key: string): Row {
  return { key, value: '550 5.7.1 mail from this sender is refused' };
}

function refusedRecipient(key: string): Row {
  return { key, value: '550 5.7.1 mail to this recipient is refused' };
}

/** Its own list and that of the domain it stands for; a domain without any must say so, or it would get that of a domain above it. */
function listOfDomain({ name, aliasOf }: Domain, listed: readonly Domain[]): Row {
  const lists = listed.filter((domain) => domain.name === name || domain.name === aliasOf);
  return { key: name, value: lists.map((domain) => className(domain.name)).join(', ') || 'DUNNO' };
}

function withList(domains: readonly Domain[]): readonly Domain[] {
  return domains.filter(({ blockSenders }) => blockSenders.length > 0);
}

/** In an alias domain the same local parts are refused. */
function blockedRecipients(site: Site, domains: readonly Domain[]): readonly string[] {
  const aliases = (target: string): readonly string[] => domains.filter(({ aliasOf }) => aliasOf === target).map(({ name }) => name);
  const ofDomains = domains.flatMap(({ blockRecipients }) =>
    blockRecipients.flatMap((address) => [address, ...aliases(domainPart(address)).map((domain) => address.replace(/@.*$/, `@${domain}`))]),
  );
  // The site may block an address that its domain blocks as well; a table warns of a key that stands twice.
  return [...new Set([...site.blockRecipients, ...ofDomains])];
}

/** A name in main.cf: a dot becomes one underscore and a dash two, which no two domains share. */
function className(domain: string): string {
  return `block_${domain.replaceAll('-', '__').replaceAll('.', '_')}`;
}
