import { closest } from '../../../base/closest.ts';
import { errorAt, warningAt, type Diagnostic } from '../../../base/diagnostics.ts';
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
    return refuse(
      `${host.name} has no mailbox ${wanted}${guess === undefined ? '' : `; did you mean "${guess}"?`}`,
      guess === undefined ? { help } : {},
    );
  }
  const { domain, mailbox } = found;
  const related = [{ path: mailboxPath(domain, mailbox), message: 'the mailbox is here' }];
  const missing = [...(mailbox.generatedPassword ? [] : ['generatedPassword: true']), ...(mailbox.receives ? ['sendOnly: true'] : [])];
  if (missing.length === 0) return [];
  return refuse(`${wanted} is not for the checks alone: its mailbox lacks ${missing.join(' and ')}`, {
    related,
    help: [`say ${missing.join(', ')} there`],
  });
}

/** A domain that has to be closed at once is closed, whatever its checks then say. */
export const disabledAccount: Rule = (site) =>
  site.hosts.flatMap(({ name, domains, services: { health } }) =>
    domains.flatMap((domain) =>
      domain.mailboxes
        .filter(({ address, enabled }) => address === health?.account && !(enabled && domain.enabled))
        .map((mailbox) =>
          warningAt(
            ['hosts', name, 'services', 'health', 'account'],
            'unusable-probe',
            `${mailbox.address} is disabled, so that every check that logs in fails`,
            {
              related: [{ path: mailboxPath(domain, mailbox), message: 'the mailbox is here' }],
              help: ['name a mailbox of another domain, or take health out'],
            },
          ),
        ),
    ),
  );
