import { errorAt } from '../../base/diagnostics.ts';
import type { Rule } from './rule.ts';

/** The queue is not seen among the mailboxes: Dovecot would take it for a domain, and a backup of the mail would hold it. */
export const queuePlace: Rule = (site) =>
  site.hosts.flatMap(({ name, services: { postfix, dovecot } }) => {
    const [place, mailRoot] = [postfix?.queueSeenAt, dovecot?.mailRoot];
    if (place === undefined || mailRoot === undefined || !`${place}/`.startsWith(`${mailRoot}/`)) return [];
    return [
      errorAt(
        ['hosts', name, 'services', 'postfix', 'queueSeenAt'],
        'contradiction',
        `${place} is among the mailboxes, which are below ${mailRoot}`,
        { help: ['name a place outside of it, for example: /var/mail/queue'] },
      ),
    ];
  });
