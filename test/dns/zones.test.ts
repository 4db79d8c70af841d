import { describe, expect, test } from 'vitest';
import { compileText, siteText, zonesOf } from './sites.ts';

const ONE =
  '  one: { fqdn: mail.example.org, addresses: [203.0.113.1, "2001:DB8:0::1"], services: { postfix: {}, dovecot: { imaps: { from: [] } }, postgresql: {} } }\n';
const PEOPLE = 'mailboxes: { ana: {} }, aliases: { postmaster: [ana], abuse: [ana] }';

test('records of several hosts for one zone are one file, the same for each of them', () => {
  const hosts = `${ONE}  two: { fqdn: mx2.example.org, addresses: [203.0.113.2], services: { postfix: {}, dovecot: {}, postgresql: {} } }\n  three: { fqdn: www.example.org, addresses: [203.0.113.3], services: {} }\n`;
  const compiled = compileText(siteText(hosts, `  example.org: { host: one, ${PEOPLE} }\n  example.net: { host: two, ${PEOPLE} }\n`));
  const [one, two, three] = zonesOf(compiled);
  expect(two?.['example.org.zone']).toBe(one?.['example.org.zone']);
  expect(three?.['example.org.zone']).toBe(one?.['example.org.zone']);
  expect(Object.keys(three ?? {})).toEqual(['elsewhere.txt', 'example.org.zone']);
  expect(one?.['example.org.zone']?.replaceAll(/\n+/g, '\n')).toBe(`example.org. 3600 IN MX 10 mail.example.org.
example.org. 3600 IN TXT "v=spf1 mx -all"
_dmarc.example.org. 3600 IN TXT "v=DMARC1; p=none; rua=mailto:postmaster@example.org"
_imap._tcp.example.org. 3600 IN SRV 0 0 0 .
_imaps._tcp.example.org. 3600 IN SRV 0 0 0 .
_pop3._tcp.example.org. 3600 IN SRV 0 0 0 .
_pop3s._tcp.example.org. 3600 IN SRV 0 0 0 .
_sieve._tcp.example.org. 3600 IN SRV 0 0 0 .
_submission._tcp.example.org. 3600 IN SRV 10 1 587 mail.example.org.
_submissions._tcp.example.org. 3600 IN SRV 0 1 465 mail.example.org.
_smtp._tls.example.org. 3600 IN TXT "v=TLSRPTv1; rua=mailto:postmaster@example.org"
mail.example.org. 3600 IN A 203.0.113.1
mail.example.org. 3600 IN AAAA 2001:db8::1
mail.example.org. 3600 IN TXT "v=spf1 a -all"
mx2.example.org. 3600 IN A 203.0.113.2
mx2.example.org. 3600 IN TXT "v=spf1 a -all"
www.example.org. 3600 IN A 203.0.113.3
www.example.org. 3600 IN MX 0 .
www.example.org. 3600 IN TXT "v=spf1 -all"
_dmarc.www.example.org. 3600 IN TXT "v=DMARC1; p=reject"`);
});

function linesOf(domain: string, host = ONE): string {
  return zonesOf(compileText(siteText(host, domain)))
    .flatMap((files) => Object.values(files))
    .join('\n');
}

describe('a domain that', () => {
  test('is disabled neither takes nor sends mail', () => {
    const lines = linesOf(`  example.net: { enabled: false, ${PEOPLE} }\n`)
      .split('\n')
      .filter((line) => line.includes('example.net.'));
    expect(lines).toEqual([
      'example.net. 3600 IN MX 0 .',
      'example.net. 3600 IN TXT "v=spf1 -all"',
      '_dmarc.example.net. 3600 IN TXT "v=DMARC1; p=reject"',
    ]);
  });

  test('no server on the internet may write to has no MX, and its mail comes from the host', () => {
    const closed = ONE.replace('postfix: {}', 'postfix: { smtp: { from: [] } }');
    const lines = linesOf(`  example.net: { ${PEOPLE} }\n`, closed);
    expect(lines).not.toContain(' MX ');
    expect(lines).toContain('example.net. 3600 IN TXT "v=spf1 a:mail.example.org -all"');
  });

  test('has other senders names them', () => {
    expect(
      linesOf(`  example.net: { spf: { also: [a, "ip4:192.0.2.0/24", "include:_spf.other.example"], all: softfail }, ${PEOPLE} }\n`),
    ).toContain('example.net. 3600 IN TXT "v=spf1 mx a ip4:192.0.2.0/24 include:_spf.other.example ~all"');
  });

  test('sends its reports to another domain, which must agree, in its own zone or in elsewhere.txt', () => {
    const [files] = zonesOf(
      compileText(
        siteText(
          ONE,
          `  example.net: { dmarc: { policy: reject, subdomainPolicy: none, reports: ana@example.org }, ${PEOPLE} }\n  example.org: { dmarc: { reports: x@reports.example }, ${PEOPLE} }\n`,
        ),
      ),
    );
    expect(files?.['example.net.zone']).toContain(
      '_dmarc.example.net. 3600 IN TXT "v=DMARC1; p=reject; sp=none; rua=mailto:ana@example.org"',
    );
    expect(files?.['example.org.zone']).toContain('example.net._report._dmarc.example.org. 3600 IN TXT "v=DMARC1"');
    expect(files?.['elsewhere.txt']).toContain('example.org._report._dmarc.reports.example. 3600 IN TXT "v=DMARC1"');
  });

  test('is below another one has a zone file of its own', () => {
    const [files] = zonesOf(compileText(siteText(ONE, `  example.org: { ${PEOPLE} }\n  lists.example.org: { ${PEOPLE} }\n`)));
    expect(Object.keys(files ?? {})).toEqual(['elsewhere.txt', 'example.org.zone', 'lists.example.org.zone']);
    expect(files?.['example.org.zone']).not.toContain('lists.');
  });
});

test('IMAP that is for a private network is not told to the internet, nor said to be missing', () => {
  const { hosts } = compileText(
    siteText(
      ONE.replace('addresses: [203.0.113.1, "2001:DB8:0::1"]', 'addresses: { public: [203.0.113.1], vpn: 10.1.0.2 }').replace(
        'from: []',
        'from: [vpn]',
      ),
      `  example.org: { ${PEOPLE} }\n`,
    ).replace(
      'hosts:',
      'networks: { vpn: { wireguard: { cidr: 10.1.0.0/24, hub: { address: 10.1.0.1, endpoint: "192.0.2.1:1", publicKey: LcVy1Z9ynnPvC0jFCLo8l08+HDzKhtoKvgVJfT/ski4= } } } }\nhosts:',
    ),
  );
  const names = hosts.flatMap(({ contributions }) =>
    contributions.flatMap((contribution) => (contribution.kind === 'dns-record' ? [contribution.name] : [])),
  );
  expect(names).toContain('_imap._tcp.example.org');
  expect(names).not.toContain('_imaps._tcp.example.org');
});

test('a host directly below a top-level domain is a zone of its own', () => {
  expect(
    Object.keys(
      zonesOf(
        compileText(
          siteText(
            ONE.replace('mail.example.org', 'mailhost.example'),
            '  example.org: { mailboxes: { postmaster: {} }, aliases: { abuse: [postmaster] } }\n',
          ),
        ),
      )[0] ?? {},
    ),
  ).toContain('mailhost.example.zone');
});

test('the id of an MTA-STS policy is another one whenever the policy is', () => {
  const policy = (mode: string): readonly (string | undefined)[] => {
    const { hosts } = compileText(
      siteText(
        ONE,
        `  example.org: { mtaSts: { mode: ${mode}${mode === 'enforce' ? ', force: "14 days of reports"' : ''} }, ${PEOPLE} }\n`,
      ),
    );
    const outside = hosts.flatMap(({ contributions }) =>
      contributions.flatMap((contribution) =>
        contribution.kind === 'outside' && 'text' in contribution ? [contribution.path, contribution.text] : [],
      ),
    );
    return [
      ...outside,
      /id=([a-z0-9]{1,32})"/.exec(
        linesOf(`  example.org: { mtaSts: { mode: ${mode}${mode === 'enforce' ? ', force: "14 days of reports"' : ''} }, ${PEOPLE} }\n`),
      )?.[1],
    ];
  };
  const [path, text, id] = policy('testing');
  expect(path).toBe('mta-sts/example.org/.well-known/mta-sts.txt');
  expect(text).toBe('version: STSv1\nmode: testing\nmx: mail.example.org\nmax_age: 86400\n');
  expect(id).toBeDefined();
  expect(policy('enforce')[1]).toContain('max_age: 1209600\n');
  expect(policy('enforce')[2]).not.toBe(id);
});
