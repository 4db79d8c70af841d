import { errorAt } from '../../../base/diagnostics.ts';
import type { Rule } from '../../../site/rules/rule.ts';
import type { Host } from '../../../site/site.ts';
import { domainsOf } from '../domains.ts';

/** Programs that set themselves up must then reach a mailbox: there is one, and its user may read and send mail over the network. */
export const wayIn: Rule = (site) =>
  site.hosts.flatMap((host) => {
    const why = host.services.clients && missing(host);
    if (why === undefined) return [];
    return [
      errorAt(
        ['hosts', host.name, 'services', 'clients'],
        'contradiction',
        `mail programs would set themselves up and find nothing: ${why}`,
        {
          at: 'key',
          help: ['open dovecot.imaps and postfix.submissions with `from`, or take clients out'],
        },
      ),
    ];
  });

function missing(host: Host): string | undefined {
  const { dovecot, postfix } = host.services;
  // A domain that is disabled for a while has its mailboxes still.
  if (domainsOf({ domains: host.domains.map((domain) => ({ ...domain, enabled: true })) }).length === 0)
    return `no domain of ${host.name} has a mailbox`;
  if (!isOpen(dovecot?.imaps, dovecot?.imap)) return `nobody may read mail on ${host.name} over IMAP`;
  if (!isOpen(postfix?.submissions, postfix?.submission)) return `nobody may send mail through ${host.name}`;
  return undefined;
}

function isOpen(...listeners: readonly ({ readonly from: readonly string[] } | undefined)[]): boolean {
  return listeners.some((listener) => listener !== undefined && listener.from.length > 0);
}
