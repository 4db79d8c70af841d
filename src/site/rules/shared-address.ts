import { errorAt } from '../../diagnostics.ts';
import type { Rule } from './rule.ts';

/** An address is either a mailbox or an alias: an alias of the same name would take all of the mailbox's mail. */
export const sharedAddress: Rule = (site) =>
  site.domains.flatMap(({ name, mailboxes, aliases }) => {
    const known = new Set(mailboxes.map(({ address }) => address));
    return aliases
      .filter(({ source }) => known.has(source))
      .map(({ source }) => {
        const local = source.split('@')[0] ?? '';
        return errorAt(['domains', name, 'aliases', local], 'shadowed-mailbox', `${source} is a mailbox, and this alias would take its mail`, {
          at: 'key',
          related: [{ path: ['domains', name, 'mailboxes', local], message: 'the mailbox is here' }],
        });
      });
  });
