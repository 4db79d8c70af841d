import { closest } from '../../base/closest.ts';
import { errorAt, type Diagnostic } from '../../base/diagnostics.ts';
import type { Site } from '../site.ts';
import type { Rule } from './rule.ts';

/** What deploys look by can be looked by: the mailbox can be logged in to, and a vantage is not the host that it looks at. */
export const usableProbes: Rule = (site) => [...mailbox(site), ...vantages(site)];

function mailbox({ probes, domains }: Site): readonly Diagnostic[] {
  const wanted = probes.mailbox;
  if (wanted === undefined) return [];
  const all = domains.flatMap((domain) => domain.mailboxes.map((box) => ({ ...box, domain })));
  const found = all.find(({ address }) => address === wanted);
  if (!found) {
    const guess = closest(
      wanted,
      all.map(({ address }) => address),
    );
    return refuse(`the site has no mailbox ${wanted}${guess === undefined ? '' : `; did you mean "${guess}"?`}`);
  }
  if (!found.enabled || !found.domain.enabled) return refuse(`${wanted} is disabled, so nobody can log in to it`);
  return [];
}

function refuse(message: string): readonly Diagnostic[] {
  return [errorAt(['probes', 'mailbox'], 'unusable-probe', message)];
}

function vantages({ probes, hosts }: Site): readonly Diagnostic[] {
  return probes.vantages.flatMap(({ name, ssh }) => {
    const place = ssh.slice(ssh.indexOf('@') + 1);
    const host = hosts.find(({ fqdn, publicAddresses, memberships }) =>
      [fqdn, ...publicAddresses, ...memberships.map(({ address }) => address)].includes(place),
    );
    if (!host) return [];
    const related = [{ path: ['hosts', host.name, 'fqdn'], message: 'the host is here' }];
    return [
      errorAt(['probes', 'vantages', name, 'ssh'], 'unusable-probe', `${place} is ${host.name} itself, which always reaches itself`, {
        related,
      }),
    ];
  });
}
