import { errorAt, type Diagnostic } from '../../base/diagnostics.ts';
import { aliasPath, aliasTargets, mailboxPath, realAddress } from '../addresses.ts';
import type { Domain, Mailbox, Site } from '../site.ts';
import type { Rule } from './rule.ts';

/** A mailbox that only sends is no alias's destination; one that only receives has nothing to send as; none does neither. */
export const oneWayMailboxes: Rule = (site) => [
  ...site.domains.flatMap((domain) => domain.mailboxes.flatMap((mailbox) => contradictions(domain, mailbox))),
  ...deadEnds(site),
];

function contradictions(domain: Domain, mailbox: Mailbox): readonly Diagnostic[] {
  const { sends, receives, mayAlsoSendAs, perHour } = mailbox;
  if (sends) return [];
  const path = mailboxPath(domain, mailbox);
  const others = [
    ...(receives ? [] : [{ key: 'sendOnly', message: 'neither sends nor receives' }]),
    ...(mayAlsoSendAs.length > 0 ? [{ key: 'mayAlsoSendAs', message: 'sends no mail' }] : []),
    ...(perHour === undefined ? [] : [{ key: 'limits', message: 'sends nothing that could be limited' }]),
  ];
  const related = [{ path: [...path, 'receiveOnly'], message: 'it only receives' }];
  const help = receives ? ['remove one of them'] : ['remove one of them, or close the mailbox: enabled: false'];
  return others.map(({ key, message }) =>
    errorAt([...path, key], 'contradiction', `${mailbox.address} ${message}`, { at: 'key', related, help }),
  );
}

function deadEnds(site: Site): readonly Diagnostic[] {
  const targets = aliasTargets(site);
  const silent = new Map(
    site.domains.flatMap((domain) =>
      domain.mailboxes.filter(({ receives }) => !receives).map((mailbox) => [mailbox.address, mailboxPath(domain, mailbox)] as const),
    ),
  );
  return site.domains.flatMap((domain) =>
    domain.aliases.flatMap((alias) =>
      alias.destinations.flatMap((destination, index) => {
        const address = realAddress(targets, destination);
        const path = silent.get(address);
        if (!path) return [];
        return [
          errorAt([...aliasPath(domain, alias), index], 'send-only-destination', `${address} only sends: nobody would read this`, {
            related: [{ path: [...path, 'sendOnly'], message: 'it is set here' }],
          }),
        ];
      }),
    ),
  );
}
