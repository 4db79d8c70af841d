import { count } from '../../../base/count.ts';
import { warningAt, type Diagnostic } from '../../../base/diagnostics.ts';
import { mailboxPath } from '../../../site/addresses.ts';
import type { Rule } from '../../../site/rules/rule.ts';
import type { Host } from '../../../site/site.ts';
import { bytes } from '../../../site/units.ts';

/** A larger size of messages has no effect where mailboxes are smaller. */
export const withoutRoom: Rule = (site) => site.hosts.flatMap(messageSize);

/** What the schema fills in, and small mailboxes are used to: they answer 552 to what is larger than they are. */
const USUAL_MESSAGE = '50MiB';

/** A size of messages that the site asks for, and that no message to a mailbox can have. */
function messageSize({ name, services: { postfix }, domains }: Host): readonly Diagnostic[] {
  if (!postfix || postfix.messageSize === USUAL_MESSAGE) return [];
  const wanted = bytes(postfix.messageSize);
  const small = domains.flatMap((domain) =>
    domain.mailboxes.filter(({ quota, receives }) => receives && quota < wanted).map((mailbox) => ({ domain, mailbox })),
  );
  const [first, ...others] = small;
  if (!first) return [];
  const more = others.length === 0 ? '' : `, and ${count(others.length, 'other quota')} too`;
  return [
    warningAt(
      ['hosts', name, 'services', 'postfix', 'messageSize'],
      'without-effect',
      `a message of ${postfix.messageSize} never fits into ${first.mailbox.address}: its quota is smaller${more}`,
      {
        related: [{ path: mailboxPath(first.domain, first.mailbox), message: 'the mailbox is here' }],
        help: ['raise the quota, or take smaller messages'],
      },
    ),
  ];
}
