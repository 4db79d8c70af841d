import { describe, expect, test } from 'vitest';
import { compareRecord } from '../../src/review/dns/compare.ts';
import { forgottenKeys } from '../../src/review/dns/forgotten-keys.ts';
import type { DnsRecord } from '../../src/contract/dns-record.ts';
import { compileSite } from '../../src/compile.ts';

function record(type: DnsRecord['type'], values: readonly string[], name = 'example.org'): DnsRecord {
  return { name, type, values, ttl: 3600, why: '', need: 'required' };
}

const SPF = record('TXT', ['v=spf1 mx -all']);
const DMARC = record('TXT', ['v=DMARC1; p=reject; rua=mailto:a@example.org'], '_dmarc.example.org');
const DKIM = record('TXT', ['v=DKIM1; k=rsa; p=AAAA/BBB+CCCC='], 's1._domainkey.example.org');
const ADDRESSES = record('A', ['203.0.113.1', '203.0.113.2']);

const cases: readonly (readonly [what: string, record: DnsRecord, published: readonly string[], state: string])[] = [
  ['nothing is missing', SPF, [], 'missing'],
  ['the same is right', SPF, ['v=spf1 mx -all'], 'right'],
  ['what others put at the name is not looked at', SPF, ['google-site-verification=x', 'v=spf1  MX -all '], 'right'],
  ['only what others put there is missing', SPF, ['google-site-verification=x'], 'missing'],
  ['a softer SPF is different', SPF, ['v=spf1 mx ~all'], 'different'],
  ['a second SPF makes both worthless', SPF, ['v=spf1 mx -all', 'v=spf1 include:_spf.example -all'], 'surplus'],
  ['SPF in another order means something else', record('TXT', ['v=spf1 a mx -all']), ['v=spf1 mx a -all'], 'different'],
  ['order and blanks of tags do not matter', DMARC, ['v=DMARC1;rua=mailto:a@example.org ;p=reject;'], 'right'],
  ['another policy is different', DMARC, ['v=DMARC1; p=none; rua=mailto:a@example.org'], 'different'],
  ['a second DMARC is ignored with the first', DMARC, ['v=DMARC1; p=reject; rua=mailto:a@example.org', 'v=DMARC1; p=none'], 'surplus'],
  ['a key may be broken into pieces', DKIM, ['v=DKIM1; k=rsa; p=AAAA/BBB +CCCC='], 'right'],
  ['a key in other letters is another key', DKIM, ['v=DKIM1; k=rsa; p=aaaa/BBB+CCCC='], 'different'],
  ['a key without a version is a key', DKIM, ['k=rsa; p=DDDD'], 'different'],
  ['addresses in any order', ADDRESSES, ['203.0.113.2', '203.0.113.1'], 'right'],
  ['an address that is left over', ADDRESSES, ['203.0.113.2', '203.0.113.1', '203.0.113.3'], 'surplus'],
  ['an address that is not there', ADDRESSES, ['203.0.113.1'], 'different'],
  ['a null MX', record('MX', ['0 .']), ['0 .'], 'right'],
  ['a key that must not be there', record('TXT', [], 'old._domainkey.example.org'), ['v=DKIM1; p=AAAA'], 'surplus'],
  ['a key that is gone', record('TXT', [], 'old._domainkey.example.org'), [], 'right'],
];

describe('what is published, against what the site wants', () => {
  test.each(cases)('%s', (_, wanted, values, state) => {
    expect(compareRecord(wanted, { values }).state).toBe(state);
  });

  test('no answer is no finding', () => {
    expect(compareRecord(SPF, { failure: 'ETIMEOUT' })).toMatchObject({ state: 'unanswered', failure: 'ETIMEOUT' });
  });
});

test('keys that the site does not name any more are looked for as long as their public halves are kept', () => {
  const { site } = compileSite('.');
  if (!site) throw new Error('the site does not compile');
  const publicKeys = new Map([
    ...site.publicKeys,
    ['dkim/testdomain.local.s2020a.pub', ''],
    ['dkim/other.testdomain.local.s1.pub', ''],
    ['dkim/testdomain.local.a.b.pub', ''],
  ]);
  expect(forgottenKeys({ ...site, publicKeys })).toMatchObject([{ name: 's2020a._domainkey.testdomain.local', values: [] }]);
  expect(forgottenKeys(site)).toEqual([]);
});
