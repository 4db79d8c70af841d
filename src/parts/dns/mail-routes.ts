import type { Contribution } from '../../contract/contribution.ts';
import type { Scope } from '../../contract/service.ts';
import type { Domain } from '../../site/site.ts';
import { dnsRecord } from './record.ts';

/** C-DNS-03; with one host per domain the number decides nothing. */
const PREFERENCE = 10;

/** Where mail for a host's domains goes, and who sends it: for the domains, and for the host itself, whose bounces and greetings carry its name. */
export function mailRoutes({ host }: Scope, receives: boolean): readonly Contribution[] {
  const { name, fqdn } = host;
  return [
    dnsRecord('recommended', { name: fqdn, type: 'TXT', values: ['v=spf1 a -all'], why: `mail that ${fqdn} sends in its own name` }, [
      'hosts',
      name,
      'fqdn',
    ]),
    ...host.domains
      .filter(({ enabled }) => enabled)
      .flatMap((domain) => [...(receives ? [route(domain, fqdn)] : []), senders(domain, receives ? 'mx' : `a:${fqdn}`)]),
  ];
}

function route({ name }: Domain, fqdn: string): Contribution {
  return dnsRecord('required', { name, type: 'MX', values: [`${PREFERENCE} ${fqdn}.`], why: `who takes mail for ${name}` }, [
    'domains',
    name,
  ]);
}

/** RFC 7208, section 4.6.4: ten terms that are looked up, of which the host is one. */
const MOST_OTHERS = 9;

/**
 * RFC 7208; the host is the domain's MX, so that its addresses are said once. A domain that another server keeps usually sends from there, and
 * its owner may have a better record.
 */
function senders({ name, relay, spf: { also, all } }: Domain, host: string): Contribution {
  const keeper = relay && also.length < MOST_OTHERS ? [`a:${relay.host}`] : [];
  const text = ['v=spf1', host, ...keeper, ...also, all === 'fail' ? '-all' : '~all'].join(' ');
  const record = { name, type: 'TXT', values: [text], why: `who sends mail from ${name}` } as const;
  return dnsRecord(relay ? 'recommended' : 'required', record, ['domains', name, 'spf']);
}
