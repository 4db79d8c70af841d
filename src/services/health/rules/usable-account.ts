import { closest } from '../../../base/closest.ts';
import { errorAt, type Diagnostic } from '../../../base/diagnostics.ts';
import { mailboxPath } from '../../../site/addresses.ts';
import type { Rule } from '../../../site/rules/rule.ts';
import type { Host } from '../../../site/site.ts';

/** The checks log in to a mailbox of the host that is theirs alone: its password is a secret that the host can read, and no mail reaches it. */
export const usableAccount: Rule = (site) =>
  site.hosts.flatMap((host) => (host.services.health ? account(host, host.services.health.account) : []));

function account(host: Host, wanted: string): readonly Diagnostic[] {
  const at = ['hosts', host.name, 'services', 'health', 'account'];
  const refuse = (message: string, options?: Parameters<typeof errorAt>[3]): readonly Diagnostic[] => [
    errorAt(at, 'unusable-probe', message, options),
  ];
  const all = host.domains.flatMap((domain) => domain.mailboxes.map((mailbox) => ({ domain, mailbox })));
  const found = all.find(({ mailbox }) => mailbox.address === wanted);
  if (!found) {
    const guess = closest(
      wanted,
      all.map(({ mailbox }) => mailbox.address),
    );
    const [local = 'health', domain = ''] = wanted.split('@');
    const help = [`add it to domains.${domain}.mailboxes: ${local}: { generatedPassword: true, sendOnly: true }`];
    return refuse(`${host.name} has no mailbox ${wanted}${guess === undefined ? '' : `; did you mean "${guess}"?`}`, { help });
  }
  const { domain, mailbox } = found;
  const related = [{ path: mailboxPath(domain, mailbox), message: 'the mailbox is here' }];
  if (!mailbox.enabled || !domain.enabled) return refuse(`${wanted} is disabled, so that no check can log in to it`, { related });
  const missing = [...(mailbox.generatedPassword ? [] : ['generatedPassword: true']), ...(mailbox.receives ? ['sendOnly: true'] : [])];
  if (missing.length === 0) return [];
  return refuse(`${wanted} is not for the checks alone: its mailbox lacks ${missing.join(' and ')}`, {
    related,
    help: [`say ${missing.join(', ')} there`],
  });
}
