import { errorAt, type Diagnostic } from '../../base/diagnostics.ts';
import { aliasPath, mailboxPath } from '../addresses.ts';
import type { Alias, Domain, Mailbox, Site } from '../site.ts';

/** A former name is nobody's any more: no mailbox has it, no other was called so, and an alias of that name leads to the renamed mailbox. */
export const renamedMailboxes = (site: Site): readonly Diagnostic[] =>
  site.domains.flatMap((domain) => {
    const names = {
      owners: new Map(domain.mailboxes.map((mailbox) => [mailbox.address, mailbox])),
      former: new Map(domain.mailboxes.map((mailbox) => [mailbox.formerly, mailbox] as const).toReversed()),
      aliases: new Map(domain.aliases.map((alias) => [alias.source, alias])),
    };
    return domain.mailboxes.flatMap((mailbox) => taken(names, domain, mailbox));
  });

/** What names of a domain are taken by; of a former name, the first mailbox. */
interface Names {
  readonly owners: ReadonlyMap<string, Mailbox>;
  readonly former: ReadonlyMap<string | undefined, Mailbox>;
  readonly aliases: ReadonlyMap<string, Alias>;
}

function taken({ owners, former, aliases }: Names, domain: Domain, mailbox: Mailbox): readonly Diagnostic[] {
  const { formerly, address } = mailbox;
  if (formerly === undefined) return [];
  const path = [...mailboxPath(domain, mailbox), 'formerly'];
  const refuse = (message: string, related: Diagnostic['related'] = []): readonly Diagnostic[] => [
    errorAt(path, 'former-name-taken', message, { related }),
  ];
  if (formerly === address) return refuse(`${address} has this name now`);
  const owner = owners.get(formerly);
  if (owner)
    return refuse(`${formerly} is still a mailbox: two mailboxes cannot become one`, [
      { path: mailboxPath(domain, owner), message: 'it is here' },
    ]);
  const first = former.get(formerly);
  if (first && first !== mailbox)
    return refuse(`${first.address} was called ${formerly} as well`, [
      { path: [...mailboxPath(domain, first), 'formerly'], message: 'it is set here' },
    ]);
  const alias = aliases.get(formerly);
  if (!alias || alias.destinations.includes(address)) return [];
  return refuse(`${formerly} is an alias that does not lead to ${address}`, [
    { path: aliasPath(domain, alias), message: 'the alias is here' },
  ]);
}
