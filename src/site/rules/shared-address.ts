import { errorAt } from '../../base/diagnostics.ts';
import { aliasPath, mailboxPath } from '../addresses.ts';
import type { Rule } from './rule.ts';

/** An alias of a mailbox's name would take all of its mail, unless it lists the mailbox as well: a forward with a copy. */
export const sharedAddress: Rule = (site) =>
  site.domains.flatMap((domain) => {
    const mailboxes = new Map(domain.mailboxes.map((mailbox) => [mailbox.address, mailbox]));
    return domain.aliases.flatMap((alias) => {
      const mailbox = mailboxes.get(alias.source);
      if (!mailbox || alias.destinations.includes(alias.source)) return [];
      return [
        errorAt(aliasPath(domain, alias), 'shadowed-mailbox', `${alias.source} is a mailbox, and this alias would take its mail`, {
          at: 'key',
          related: [{ path: mailboxPath(domain, mailbox), message: 'the mailbox is here' }],
          help: ['list the mailbox as well, and it keeps a copy'],
        }),
      ];
    });
  });
