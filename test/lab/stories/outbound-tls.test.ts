import { readFileSync } from 'node:fs';
import { createHash, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Records } from '../dns.ts';
import { until } from '../exec.ts';
import { troubles } from '../journal.ts';
import { submit } from '../mail.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';
import { enforce, servePolicies } from '../sts.ts';

const ALICE = 'alice@testdomain.local';
const POLICIES = '198.51.100.30';
const WRONG = '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';

/**
 * Domains of the foreign server, each with a server name of its own: whether its certificate carries the name, what TLSA says of it, and which
 * MTA-STS policy there is.
 */
const DOMAINS = {
  'dane.example': { certified: false, tlsa: 'right', policy: false },
  'forged.example': { certified: true, tlsa: 'wrong', policy: false },
  'sts.example': { certified: true, tlsa: 'none', policy: true },
  'broken-sts.example': { certified: false, tlsa: 'none', policy: true },
  // DANE holds although MTA-STS would refuse.
  'both.example': { certified: false, tlsa: 'right', policy: true },
  // MTA-STS would accept what DANE refuses.
  'trap.example': { certified: true, tlsa: 'wrong', policy: true },
  'plain.example': { certified: false, tlsa: 'none', policy: false },
} as const;
type Domain = keyof typeof DOMAINS;
const names = Object.keys(DOMAINS) as readonly Domain[];

let world: SiteLab;
let hash: string;

beforeAll(async () => {
  world = await startSiteLab(process.cwd());
  const { authority, foreign, host, lab, dns } = world;
  const { key, chain } = await authority.issue(
    'mx.elsewhere.example',
    ...names.filter((domain) => DOMAINS[domain].certified).map((domain) => `mx.${domain}`),
  );
  await foreign.host.must(['sh', '-c', 'cat >/etc/ssl/mail/key.pem'], { input: readFileSync(key, 'utf8') });
  await foreign.host.must(['sh', '-c', 'cat >/etc/ssl/mail/chain.pem'], { input: readFileSync(chain, 'utf8') });
  await foreign.host.must(['postconf', '-e', `virtual_mailbox_domains = elsewhere.example, ${names.join(', ')}`]);
  await foreign.host.must(['systemctl', 'reload', 'postfix.service']);
  hash = createHash('sha256')
    .update(new X509Certificate(readFileSync(chain)).publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
  const policies = await lab.namespace('policies', [POLICIES]);
  await servePolicies(
    policies,
    authority,
    Object.fromEntries(names.filter((domain) => DOMAINS[domain].policy).map((domain) => [domain, enforce(`mx.${domain}`)])),
  );
  await dns.publish(records({}));
  host.write('/usr/local/share/ca-certificates/lab.crt', readFileSync(authority.anchor, 'utf8'));
  await host.must(['update-ca-certificates']);
  // What does not exist is known for a while, too (RFC 8198).
  await host.must(['systemctl', 'restart', 'unbound.service', 'postfix-mta-sts-resolver.service', 'postfix.service']);
});

afterAll(() => world?.close());

/** The DNS of these domains; some may have been mended. */
function records(mended: { readonly [domain in Domain]?: true }): Records {
  const tlsa = (domain: Domain): readonly string[] => {
    const kind = mended[domain] ? 'right' : DOMAINS[domain].tlsa;
    return kind === 'none' ? [] : [`_25._tcp.mx.${domain}. TLSA 3 1 1 ${kind === 'right' ? hash : WRONG}`];
  };
  const withPolicy = names.filter((domain) => DOMAINS[domain].policy);
  return {
    ...world.records,
    addresses: {
      ...world.records.addresses,
      ...Object.fromEntries(names.map((domain) => [`mx.${domain}`, world.foreign.host.namespace.addresses])),
      ...Object.fromEntries(withPolicy.map((domain) => [`mta-sts.${domain}`, [POLICIES]])),
    },
    mx: { ...world.records.mx, ...Object.fromEntries(names.map((domain) => [domain, `mx.${domain}`])) },
    txt: { ...world.records.txt, ...Object.fromEntries(withPolicy.map((domain) => [`_mta-sts.${domain}`, 'v=STSv1; id=1'])) },
    others: names.flatMap(tlsa),
  };
}

const subjectOf = (domain: Domain): string => `to ${domain}`;

async function send(domain: Domain): Promise<void> {
  expect(await submit(world, ALICE, `friend@${domain}`, subjectOf(domain))).toMatchObject({ accepted: true });
}

function arrived(domain: Domain): boolean {
  return world.foreign.received().some((text) => text.includes(subjectOf(domain)));
}

/** What Postfix logged of its connections to the server of a domain. */
async function connections(domain: Domain): Promise<readonly string[]> {
  const { stdout } = await world.host.run([
    'journalctl',
    '--identifier=postfix/smtp',
    '--output=cat',
    '--no-pager',
    `--grep=TLS connection established to mx\\.${domain.replaceAll('.', '\\.')}`,
  ]);
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' TLS connection')[0] ?? '');
}

/** Why the queue still holds the mail for a domain; nothing when it does not. */
async function waiting(domain: Domain): Promise<string> {
  const queue = (await world.host.must(['postqueue', '-j']))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { readonly recipients: readonly { readonly address: string; readonly delay_reason?: string }[] });
  return queue.flatMap(({ recipients }) => recipients).find(({ address }) => address === `friend@${domain}`)?.delay_reason ?? '';
}

describe('delivered,', () => {
  test.each([
    ['checked by DANE, whoever signed the certificate', 'dane.example', 'Verified'],
    ['checked by the MTA-STS policy', 'sts.example', 'Verified'],
    ['checked by DANE where there is a policy as well, which would refuse it', 'both.example', 'Verified'],
    ['encrypted without a check, where nobody asks for one', 'plain.example', 'Trusted'],
  ] as const)('%s', async (_, domain, level) => {
    await send(domain);
    await until(`the mail is at ${domain}`, () => Promise.resolve(arrived(domain)));
    const seen = await connections(domain);
    expect(seen).toContain(level);
    expect(new Set(seen).size).toBe(1);
  });
});

describe('kept in the queue, and delivered once the cause is gone,', () => {
  test.each([
    ['when TLSA names another certificate', 'forged.example', /not trusted|not verified|Server certificate/i],
    [
      'when TLSA names another certificate and the MTA-STS policy is content',
      'trap.example',
      /not trusted|not verified|Server certificate/i,
    ],
  ] as const)('%s', async (_, domain, reason) => {
    await send(domain);
    await until('the queue says why', async () => reason.test(await waiting(domain)));
    expect(arrived(domain)).toBe(false);
    await world.dns.publish(records({ [domain]: true }));
    await world.host.must(['systemctl', 'restart', 'unbound.service']);
    await until(`the mail is at ${domain}`, async () => {
      await world.host.must(['postqueue', '-f']);
      return arrived(domain);
    });
  });

  test('when the certificate does not carry the name that the MTA-STS policy asks for', async () => {
    await send('broken-sts.example');
    await until('the queue says why', async () => /not verified/i.test(await waiting('broken-sts.example')));
    expect(arrived('broken-sts.example')).toBe(false);
    const { key, chain } = await world.authority.issue('mx.broken-sts.example');
    await world.foreign.host.must(['sh', '-c', 'cat >/etc/ssl/mail/key.pem'], { input: readFileSync(key, 'utf8') });
    await world.foreign.host.must(['sh', '-c', 'cat >/etc/ssl/mail/chain.pem'], { input: readFileSync(chain, 'utf8') });
    await world.foreign.host.must(['systemctl', 'reload', 'postfix.service']);
    await until('the mail is there', async () => {
      await world.host.must(['postqueue', '-f']);
      return arrived('broken-sts.example');
    });
  });
});

test('the journal says nothing but that certificates were wrong', async () => {
  expect(await troubles(world.host)).toEqual([]);
});
