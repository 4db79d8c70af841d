import type { Host } from '../site/site.ts';
import { runs, type HostChange } from './change.ts';
import { defineMeaning } from './meaning.ts';
import { words } from './sentence.ts';

type Services = Host['services'];

/** The services that a host can be without. */
type Optional = { [Name in keyof Services]-?: undefined extends Services[Name] ? Name : never }[keyof Services];

/** What is no longer done without a service, which its units and files do not say. */
const WITHOUT: { readonly [service in Optional]?: string } = {
  postfix: 'no mail is received or sent here any more',
  dovecot: 'nobody can read mail here any more; what is stored stays',
  rspamd: 'mail is no longer filtered, so that junk and forgeries are delivered, and mail that leaves is no longer signed (DKIM, ARC)',
  postgresql: 'the database is no longer looked after; its data stays',
  fail2ban: 'whoever guesses passwords is no longer banned',
  unbound: 'names are no longer looked up by the host itself, and their signatures (DNSSEC) no longer checked by it',
  'tls-policies': 'what other domains say of their TLS (DANE, MTA-STS) is no longer asked and kept to',
  maintenance: 'nothing links the scripts and pages of maintenance any more; the account stays',
  'disk-quota': 'the tools for quotas of the file system leave',
};

/** Services that a host goes without from now on. */
export const servicesLeft = defineMeaning<{ readonly service: Optional }>({
  name: 'services',
  title: 'What is no longer done',
  find: (change) => {
    const [old, now] = [servicesOf(change, 'before'), servicesOf(change, 'after')];
    if (!runs(change) || !old || !now) return [];
    return (Object.keys(old) as Optional[])
      .filter((name) => old[name] !== undefined && now[name] === undefined)
      .toSorted()
      .map((service) => ({ service }));
  },
  tell: (items) => ({
    warnings: items.map(({ service }) => words(`without ${service}, ${WITHOUT[service] ?? 'nothing of what it does is done any more'}`)),
  }),
});

function servicesOf({ host, ...sides }: HostChange, when: 'before' | 'after'): Services | undefined {
  return sides[when]?.site?.hosts.find(({ name }) => name === host)?.services;
}
