import type { HostContributions } from '../../contract/contributed.ts';
import type { Contributed, Contribution } from '../../contract/contribution.ts';
import type { ValidatorContribution } from '../../contract/kinds/daemons.ts';
import { emittedFrom } from '../../contract/emitted.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { ofKind } from '../../contract/roots.ts';
import { dnsRecord } from '../../parts/dns/record.ts';
import { accountOf } from './account.ts';
import { autoconfig } from './autoconfig.ts';
import { autodiscover } from './autodiscover.ts';
import { domainsOf, namesOf } from './domains.ts';
import { profile } from './profiles.ts';
import { setupPage } from './setup-page.ts';

/** What reads the files for other people's programs. */
export const CHECK = '/usr/local/lib/sitec/check-client-files';

/** What programs of users learn of a host's ways in, when the host has `clients`. */
export function gatherAccess({ host, contributions }: HostContributions): readonly Contributed[] {
  const options = host.services.clients;
  const accesses = ofKind(contributions, 'client-access');
  const account = options && accountOf(host, accesses);
  if (!account) return [];
  const domains = domainsOf(host).map(({ name }) => name);
  const shown = { from: options.from, account, fqdn: host.fqdn };
  const made: readonly Contribution[] = [
    ...domains.flatMap((domain) => [...autoconfig(domain, shown), ...profile(domain, shown)]),
    ...autodiscover(domains, shown),
    ...setupPage(domains, shown),
    ...(options.from.includes('internet') ? domains.map((domain) => locationOf(domain, host.name)) : []),
    validator(domains),
  ];
  const path = ['hosts', host.name, 'services', 'clients'];
  return made.map((contribution) => {
    const emitted = emittedFrom(accesses, 'clients', contribution);
    return { ...emitted, origin: { ...emitted.origin, paths: [path] } };
  });
}

/** Where Outlook looks when there is no `autodiscover.DOMAIN` (MS-OXDISCO, section 3.1.5). */
function locationOf(domain: string, host: string): Contribution {
  const { autodiscover: name } = namesOf(domain);
  const record = {
    name: `_autodiscover._tcp.${domain}`,
    type: 'SRV',
    values: [`0 1 443 ${name}.`],
    why: `where Outlook asks for the settings of ${domain}`,
  } as const;
  return dnsRecord('recommended', record, ['hosts', host, 'services', 'clients']);
}

/** What Python makes of each: XML for all, and Apple's property list for profiles. A file that is read by other people's programs has no parser of its own here. */
function validator(domains: readonly string[]): ValidatorContribution {
  const files = ['/etc/sitec/autodiscover.json', ...domains.flatMap((domain) => [autoconfig.path(domain), profile.path(domain)])];
  return {
    kind: 'validator',
    root: HOST_ROOT,
    name: 'clients',
    script: `${CHECK} ${files.join(' ')}`,
    files,
  };
}
