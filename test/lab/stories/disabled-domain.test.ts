import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { banned } from '../bans.ts';
import { until } from '../exec.ts';
import { NO_SURPRISES, surprises } from '../journal.ts';
import { arrives, message, offer, reachesForeign, submit } from '../mail.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';
import { variant } from '../variant.ts';

const BEN = 'ben@example.net';
const FRIEND = 'friend@elsewhere.example';
const ROLES = 'aliases: { postmaster: [otto], abuse: [otto] }';

/** The smallest site with a disabled domain before all others, one that another server kept, and one that leaves. */
const DOMAINS = `domains:
  closed.example: { enabled: false, mailboxes: { otto: {} }, ${ROLES} }
  moved.example: { enabled: false, relay: { host: mx.elsewhere.example } }
  example.net:`;
const LAST = 'aliases: { abuse: [postmaster], "*": [ben] }';

let world: SiteLab;

beforeAll(async () => {
  world = await startSiteLab(
    variant('test/sites/native', [
      ['domains:\n  example.net:', DOMAINS],
      [LAST, `${LAST}\n  left.example: { mailboxes: { otto: {} }, ${ROLES} }`],
    ]),
  );
  // What the seed does with a domain that has left the site (test/sql/accounts.test.ts).
  await world.host.must([...(world.manifest.seed?.client ?? []), '--dbname=mailserver'], {
    input: "UPDATE virtual_domains SET enabled = false WHERE name = 'left.example';",
  });
  await world.dns.publish({ ...world.records, mx: { ...world.records.mx, 'early.example': world.declared.fqdn } });
});

afterAll(() => world?.close());

/** How often the server of a provider was refused with such a line. */
async function refusals(pattern: string): Promise<number> {
  const log = await world.host.must(['journalctl', '--boot', '--unit=postfix.service', '--output=cat']);
  return log.split('\n').filter((line) => line.includes('RCPT from mx.elsewhere.example[') && line.includes(pattern)).length;
}

describe('three mails from one provider', () => {
  test.each([
    [
      'a domain that is disabled',
      'closed.example',
      '550 5.1.2 <PERSON@closed.example>: Recipient address rejected: this domain takes no mail',
    ],
    [
      'a disabled one that another server keeps',
      'moved.example',
      '550 5.1.2 <PERSON@moved.example>: Recipient address rejected: this domain',
    ],
    ['a domain that has left the site', 'left.example', '550 5.1.2 <PERSON@left.example>: Recipient address rejected: this domain'],
    ['a domain whose MX is here too early', 'early.example', '554 5.7.1 <PERSON@early.example>: Relay access denied'],
    ['local parts with a %', 'example.net', '554 5.7.1 <PERSON%north@example.net>: Relay access denied'],
  ])('to %s are refused', async (_, domain, reply) => {
    for (const person of ['ann', 'cid', 'dee']) {
      const to = domain === 'example.net' ? `${person}%north@${domain}` : `${person}@${domain}`;
      await world.foreign.send({ from: FRIEND, to }, message(FRIEND, to, 'are you there'));
      await until(`${to} is refused`, async () => (await refusals(reply.replace('PERSON', person))) > 0, 30);
    }
  });

  test('and its server is banned by no jail: it goes on bringing mail', async () => {
    await world.foreign.send({ from: FRIEND, to: BEN }, message(FRIEND, BEN, 'to somebody who is there'));
    await arrives(world, BEN, 'to somebody who is there');
    expect(Object.values(await banned(world.host)).flat()).toEqual([]);
  });
});

test('three wrong passwords ban whoever tried them, so that what the jail reads is read', async () => {
  for (let attempt = 0; attempt < 3; attempt += 1) await submit(world, BEN, FRIEND, 'never', { password: 'wrong' });
  await until('the guesser is banned', async () => (await banned(world.host))['postfix']?.includes('192.0.2.66') ?? false, 20);
  await world.host.must(['fail2ban-client', 'unban', '--all']);
});

test('a domain below a disabled one is not taken for it, and nobody relays', async () => {
  for (const to of ['x@below.closed.example', 'x@below.moved.example', 'x@elsewhere.example', 'x@elsewhere.example@closed.example.org'])
    expect(await offer(world, FRIEND, to), to).toMatchObject({ accepted: false, reply: expect.stringMatching(/^(554 5\.7\.1|501) /) });
});

test('a user is told the same', async () => {
  expect(await submit(world, BEN, 'otto@closed.example', 'never')).toMatchObject({
    accepted: false,
    reply: expect.stringMatching(/^550 5\.1\.2 .*this domain takes no mail/),
  });
});

test('the host itself writes to the postmaster of the first domain that takes mail', async () => {
  await world.host.must(['sendmail', 'root'], { input: 'Subject: from a program of the host\n\nHello.\n' });
  await arrives(world, 'postmaster@example.net', 'from a program of the host');
});

describe("the mail of a job's user", () => {
  test('reaches the postmaster', async () => {
    await world.host.must(['runuser', '-u', 'postgres', '--', 'sendmail', 'postgres'], { input: 'Subject: what a job said\n\nHello.\n' });
    await arrives(world, 'postmaster@example.net', 'what a job said');
  });

  test('that can go nowhere reaches the postmaster too', async () => {
    const input = 'Subject: a job wrote to nobody\n\nHello.\n';
    await world.host.must(['runuser', '-u', 'postgres', '--', 'sendmail', 'nobody@closed.example'], { input });
    await arrives(world, 'postmaster@example.net', 'a job wrote to nobody');
  });

  test('is taken from no server outside', async () => {
    expect(await offer(world, FRIEND, `postgres@${world.declared.fqdn}`)).toMatchObject({
      accepted: false,
      reply: expect.stringMatching(/^550 5\.1\.1 /),
    });
  });
});

test('mail leaves from the address that the site names, whatever else is on the interface', async () => {
  const shown = await world.host.must(['ip', '-6', '-oneline', 'address', 'show', 'to', '2001:db8::40']);
  const [, device = '', , own = ''] = shown.trim().split(/\s+/);
  await world.host.must(['ip', '-6', 'address', 'add', '2001:db8::4f/128', 'dev', device, 'nodad']);
  // The kernel takes the one that is not deprecated.
  await world.host.must(['ip', '-6', 'address', 'change', own, 'dev', device, 'preferred_lft', '0']);
  await world.host.must(['postconf', '-e', 'smtp_address_preference=ipv6']);
  await world.host.must(['sh', '-c', 'postfix reload 2>/dev/null']);
  await submit(world, BEN, FRIEND, 'from the right address');
  const received = await reachesForeign(world, 'from the right address');
  expect(received).toMatch(/^Received: from mail\.example\.net \(mail\.example\.net \[IPv6:2001:db8::40\]\)/m);
});

test('the journal holds no error and no warning but the wrong passwords and their ban', async () => {
  expect(
    await surprises(world.host, [
      /^postfix\/submission\/smtpd: warning: .*: SASL PLAIN authentication failed: /,
      // The ban is lifted by a command.
      /^fail2ban: \[(postfix|sogo|sshd|dovecot)\] Flush ticket\(s\) with nftables$/,
      /^fail2ban: \[postfix\] (Ban|Unban) 192\.0\.2\.66$/,
    ]),
  ).toEqual(NO_SURPRISES);
});
