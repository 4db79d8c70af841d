import type { Contribution } from '../contract/contribution.ts';
import { defineConcern } from '../contract/service.ts';
import type { Domain, Site } from '../site/site.ts';
import { dnsRecord } from '../parts/dns/record.ts';
import { silentName } from '../parts/dns/silent-name.ts';
import { mtaSts, policyHost } from '../parts/dns/mta-sts.ts';

/** What the public DNS says about a host's mail domains, whatever receives and signs their mail. */
export const domains = defineConcern({
  name: 'domains',
  at: (host) => (host.domains.length > 0 ? ['domains'] : undefined),
  serves: ({ domains: own }) =>
    own
      .filter((domain) => domain.enabled && domain.mtaSts)
      .map((domain) => ({ name: policyHost(domain), from: ['internet'], path: ['domains', domain.name, 'mtaSts'] })),
  contribute: (scope) =>
    scope.host.domains.flatMap((domain) =>
      domain.enabled
        ? [...dkim(domain, scope.site), ...dmarc(domain), ...tlsReports(domain), ...mtaSts(domain, scope)]
        : silentName(domain.name, ['domains', domain.name, 'enabled']),
    ),
});

/** The keys whose public halves are committed: the one that signs, and those before and after it. */
function dkim({ name, dkim: { selector, published, retired } }: Domain, { publicKeys }: Site): readonly Contribution[] {
  const uses = new Map([
    ...retired.map((old) => [old, 'has signed'] as const),
    ...published.map((next) => [next, 'will sign'] as const),
    [selector, 'signs'] as const,
  ]);
  return [...uses].flatMap(([key, does]) => {
    const text = publicKeys.get(`dkim/${name}.${key}.pub`);
    if (text === undefined) return [];
    const need = key === selector ? 'required' : 'recommended';
    return [
      dnsRecord(need, { name: `${key}._domainkey.${name}`, type: 'TXT', values: [text], why: `the key that ${does} mail from ${name}` }, [
        'domains',
        name,
        'dkim',
      ]),
    ];
  });
}

/** RFC 7489, section 6.3; a receiver of reports in another domain must agree to get them (section 7.1). */
function dmarc({ name, dmarc: { policy, subdomainPolicy, reports } }: Domain): readonly Contribution[] {
  const tags = ['v=DMARC1', `p=${policy}`, ...(subdomainPolicy === undefined ? [] : [`sp=${subdomainPolicy}`]), `rua=mailto:${reports}`];
  const at = reports.split('@')[1] ?? name;
  const path = ['domains', name, 'dmarc'];
  const agreement = {
    name: `${name}._report._dmarc.${at}`,
    type: 'TXT',
    values: ['v=DMARC1'],
    why: `${at} takes the reports about ${name}`,
  } as const;
  return [
    dnsRecord(
      'required',
      { name: `_dmarc.${name}`, type: 'TXT', values: [tags.join('; ')], why: `what receivers do with forged mail from ${name}` },
      path,
    ),
    ...(at === name ? [] : [dnsRecord('recommended', agreement, path)]),
  ];
}

/** RFC 8460, section 3. */
function tlsReports({ name, dmarc: { reports } }: Domain): readonly Contribution[] {
  const values = [`v=TLSRPTv1; rua=mailto:${reports}`];
  return [
    dnsRecord('recommended', { name: `_smtp._tls.${name}`, type: 'TXT', values, why: `where reports about failed TLS to ${name} go` }, [
      'domains',
      name,
      'dmarc',
    ]),
  ];
}
