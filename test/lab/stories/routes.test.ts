import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPassword } from '../demo.ts';
import { until } from '../exec.ts';
import { startProvider } from '../foreign.ts';
import { troubles } from '../journal.ts';
import { arrives, inbox, message, offer, reachesForeign, submit } from '../mail.ts';
import { psql } from '../psql.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';
import type { SmtpAnswer } from '../smtp.ts';
import { variant } from '../variant.ts';

const SITE = 'test/sites/accounts';
const FRIEND = 'friend@elsewhere.example';
const [ALICE, DORA, POSTMASTER] = ['alice@club.example', 'dora@club.example', 'postmaster@club.example'] as const;

let world: SiteLab;

beforeAll(async () => {
  world = await startSiteLab(SITE);
  copyFileSync(world.authority.anchor, join(world.host.root, 'usr/local/share/ca-certificates/lab.crt'));
  await world.host.must(['update-ca-certificates']);
  await startProvider(world.foreign, world.authority, {
    branch: demoPassword('smarthost/branch.example'),
    depot: demoPassword('smarthost/depot.example'),
  });
});

afterAll(() => world?.close());

function fromFriend(to: string, subject: string): Promise<SmtpAnswer> {
  return offer(world, FRIEND, to, { message: message(FRIEND, to, subject) });
}

function refusedWith(pattern: RegExp): object {
  return { accepted: false, reply: expect.stringMatching(pattern) };
}

describe('an alias', () => {
  test('reaches everybody on it who takes mail, and bounces for nobody', async () => {
    await fromFriend('sales+november@club.example', 'an order');
    await arrives(world, ALICE, 'an order');
    await arrives(world, DORA, 'an order');
  });

  test.each(['former@club.example', 'formers@club.example', 'formers+x@club.example.net', 'closed@club.example'])(
    'behind which nobody takes mail is refused, not caught: %s',
    async (to) => {
      expect(await fromFriend(to, 'never')).toMatchObject(refusedWith(/^550 5\.2\.1 .*nobody behind this address takes mail/));
    },
  );

  test('leaves an alias out behind which nobody takes mail, and gives nothing back to the sender', async () => {
    await fromFriend('mixed@club.example', 'for those who are left');
    await arrives(world, ALICE, 'for those who are left');
    expect(await world.host.must(['postqueue', '-j'])).toBe('');
    expect(world.foreign.received().filter((text) => /^Subject: Undelivered Mail/m.test(text))).toEqual([]);
  });

  test('of more recipients than Postfix takes by itself is taken, also through another alias', async () => {
    const { host } = world;
    const members = Array.from({ length: 1100 }, (_, index) => `alice+${index}@club.example`);
    const crowd = variant(SITE, [
      ['      former: [bob]\n', `      former: [bob]\n      crowd: [${members.join(', ')}]\n      everybody: [crowd, dora]\n`],
    ]);
    const [main, former] = [join(host.root, 'etc/postfix/main.cf'), host.read('/etc/postfix/main.cf')];
    const rows = members.map((member) => `('crowd@club.example', '${member}')`).join(', ');
    await psql(
      world,
      `INSERT INTO virtual_aliases (domain_id, source, destination) SELECT d.id, v.* FROM virtual_domains d, (VALUES ${rows}, ('everybody@club.example', 'crowd@club.example')) v WHERE d.name = 'club.example'`,
    );
    try {
      copyFileSync(join(crowd, 'generated/mail/rootfs/etc/postfix/main.cf'), main);
      // They wait, where they are counted.
      await host.must(['postconf', '-e', 'defer_transports = lmtp']);
      await host.must(['systemctl', 'reload', 'postfix.service']);
      expect(await fromFriend('everybody@club.example', 'to a crowd')).toMatchObject({ accepted: true });
      await until(
        'all of them are in the queue',
        async () => (await host.must(['postqueue', '-j'])).match(/"address"/g)?.length === 1100,
        60,
      );
    } finally {
      await host.must(['postsuper', '-d', 'ALL']);
      writeFileSync(main, former);
      await host.must(['systemctl', 'reload', 'postfix.service']);
      await psql(world, "DELETE FROM virtual_aliases WHERE source IN ('crowd@club.example', 'everybody@club.example')");
    }
  });

  test('that catches all swallows nothing explicit, also with a detail', async () => {
    await fromFriend('alice+detail@club.example', 'with a detail');
    await fromFriend('whoever+detail@club.example', 'to whoever');
    await arrives(world, ALICE, 'with a detail');
    await arrives(world, POSTMASTER, 'to whoever');
    expect((await inbox(world, POSTMASTER)).messages.join('')).not.toMatch(/with a detail|an order/);
  });
});

test('whoever is reached in several ways gets one copy', async () => {
  const to = [ALICE, 'sales@club.example', 'sales@club.example.net', 'whoever@club.example', 'another@club.example', POSTMASTER];
  const text = message(FRIEND, ALICE, 'to everybody at once');
  expect(await offer(world, FRIEND, ALICE, { to, message: text })).toMatchObject({ accepted: true, refused: [] });
  for (const user of [ALICE, DORA, POSTMASTER]) await arrives(world, user, 'to everybody at once');
  await until('all is delivered', async () => (await world.host.must(['postqueue', '-p'])).includes('Mail queue is empty'), 30);
  for (const user of [ALICE, DORA, POSTMASTER]) {
    const copies = (await inbox(world, user)).messages.filter((found) => found.includes('to everybody at once'));
    expect(copies.length, user).toBe(1);
  }
});

describe('a domain that stands for another', () => {
  test('takes mail for the same local parts, aliases, details and the catch-all among them', async () => {
    await fromFriend('alice+x@club.example.net', 'to the other domain');
    await fromFriend('sales@club.example.net', 'an order to the other domain');
    await fromFriend('whoever@club.example.net', 'to whoever in the other domain');
    await arrives(world, ALICE, 'to the other domain');
    await arrives(world, DORA, 'an order to the other domain');
    await arrives(world, POSTMASTER, 'to whoever in the other domain');
  });

  test('is one that its users send from', async () => {
    const from = 'alice@club.example.net';
    expect(
      await submit(world, ALICE, FRIEND, 'from the other domain', { from, message: message(from, FRIEND, 'from the other domain') }),
    ).toMatchObject({ accepted: true });
    expect(await reachesForeign(world, 'from the other domain')).toMatch(/^DKIM-Signature: .*\bd=club\.example\.net;/ms);
    expect(await submit(world, ALICE, FRIEND, 'never', { from: 'dora@club.example.net' })).toMatchObject(refusedWith(/^553 5\.7\.1/));
  });
});

describe('mail that is forwarded', () => {
  const bounceAddress = (text: string): string => /^Return-Path: <(.*)>/m.exec(text)?.[1] ?? '';

  test('leaves with a sender of ours, from an address that is ours, and a copy stays as it came', async () => {
    await fromFriend('partner@club.example', 'a forward');
    const forwarded = await reachesForeign(world, 'a forward');
    expect(bounceAddress(forwarded)).toMatch(/^SRS0=[^=]+=[^=]+=elsewhere\.example=friend@club\.example$/);
    expect(forwarded).toMatch(/^Received: from mail\.club\.example \(mail\.club\.example \[(203\.0\.113\.60|IPv6:2001:db8::60)\]\)/m);
    expect(forwarded).toContain(`From: ${FRIEND}`);

    await fromFriend(DORA, 'a forward with a copy');
    expect(bounceAddress(await reachesForeign(world, 'a forward with a copy'))).toMatch(/^SRS0=/);
    expect(bounceAddress(await arrives(world, DORA, 'a forward with a copy'))).toBe(FRIEND);
  });

  test('passes SPF at the next server, which it would not with the sender that it came with, and says what was found out here', async () => {
    const forwarded = await reachesForeign(world, 'a forward');
    expect(forwarded).toMatch(/^ARC-Seal: .*\bd=club\.example;/ms);
    await world.foreign.host.must(['systemctl', 'start', 'rspamd.service']);
    const symbols = async (from: string): Promise<string> =>
      (
        await world.foreign.host.run(
          [
            'rspamc',
            '--ip',
            world.declared.publicAddresses[0] ?? '',
            '--helo',
            world.declared.fqdn,
            '--from',
            from,
            '--rcpt',
            FRIEND,
            'symbols',
          ],
          { input: forwarded },
        )
      ).stdout;
    await until('the foreign filter answers', async () => (await symbols(FRIEND)).includes('Symbol:'));
    expect(await symbols(bounceAddress(forwarded))).toContain('Symbol: R_SPF_ALLOW');
    expect(await symbols(FRIEND)).toContain('Symbol: R_SPF_FAIL');
  });

  test('comes back to its sender when it bounces', async () => {
    const address = bounceAddress(await reachesForeign(world, 'a forward'));
    await world.foreign.send({ from: '<>', to: address }, 'Subject: it did not arrive\n\nReally.\n');
    expect(await reachesForeign(world, 'it did not arrive')).toContain('X-Original-To: friend@elsewhere.example');
  });

  test('finds its way back to a sender whose name needs quotes', async () => {
    const sender = '"a b"@elsewhere.example';
    const to = 'partner@club.example';
    expect(await offer(world, sender, to, { message: message(FRIEND, to, 'from a quoted name') })).toMatchObject({ accepted: true });
    const address = bounceAddress(await reachesForeign(world, 'from a quoted name'));
    expect(address).toMatch(/^"SRS0=[^=]+=[^=]+=elsewhere\.example=a b"@club\.example$/);
    await world.foreign.send({ from: '<>', to: address }, 'Subject: the quoted one did not arrive\n\nReally.\n');
    expect(await reachesForeign(world, 'the quoted one did not arrive')).toContain('X-Original-To: "a b"@elsewhere.example');
  });

  test('goes on when it is judged junk, and says so', async () => {
    const [from, to] = ['boss@careful.example', 'partner@club.example'];
    expect(await offer(world, from, to, { message: message(from, to, 'a doubtful forward') })).toMatchObject({ accepted: true });
    expect(await reachesForeign(world, 'a doubtful forward')).toMatch(/^X-Spam: Yes/im);
  });

  test('is not a way to anybody for whoever makes such an address up', async () => {
    await fromFriend('SRS0=AAAA=BB=elsewhere.example=victim@club.example', 'made up');
    await arrives(world, POSTMASTER, 'made up');
    expect(world.foreign.received().join('')).not.toContain('made up');
  });

  test('keeps a sender that is ours', async () => {
    await submit(world, ALICE, 'partner@club.example', 'a forward of our own');
    expect(bounceAddress(await reachesForeign(world, 'a forward of our own'))).toBe(ALICE);
  });
});

describe('a block list', () => {
  test.each([
    ['spam@bulk.example', ALICE],
    ['spam@deep.bulk.example', 'eve@branch.example'],
    ['liar@elsewhere.example', ALICE],
    ['liar@elsewhere.example', 'alice@club.example.net'],
  ])('refuses the sender %s to %s', async (from, to) => {
    expect(await offer(world, from, to)).toMatchObject(refusedWith(/^550 5\.7\.1 .*mail from this sender is refused/));
  });

  test('of one domain is not one of another', async () => {
    expect(await offer(world, 'liar@elsewhere.example', 'eve@branch.example')).toMatchObject({ accepted: true });
  });

  test('refuses an address that leaked, and nothing else of its owner', async () => {
    for (const to of ['alice+shop@club.example', 'alice+shop@club.example.net'])
      expect(await fromFriend(to, 'never')).toMatchObject(refusedWith(/^550 5\.7\.1 .*mail to this recipient is refused/));
    expect(await fromFriend('alice+other@club.example', 'to another detail')).toMatchObject({ accepted: true });
  });

  test('keeps our own from writing to somebody', async () => {
    expect(await submit(world, ALICE, 'collect@fraud.example', 'never')).toMatchObject(
      refusedWith(/^550 5\.7\.1 .*mail to this recipient is refused/),
    );
  });
});

describe('another way than the MX says', () => {
  test.each([
    ['eve@branch.example', 'branch', 'on 587'],
    ['otto@depot.example', 'depot', 'on 465'],
  ])('%s sends through the provider, logged in as %s over TLS', async (from, user, subject) => {
    await submit(world, from, FRIEND, `through the provider ${subject}`);
    expect(await reachesForeign(world, `through the provider ${subject}`)).toMatch(
      new RegExp(`\\(Authenticated sender: ${user}\\)\\s+by \\S+ \\(Postfix\\) with ESMTPSA`),
    );
  });

  test('nobody else does, and bounces do not', async () => {
    await submit(world, ALICE, FRIEND, 'straight to the friend');
    expect(await reachesForeign(world, 'straight to the friend')).not.toContain('Authenticated sender');
  });

  test('a domain of others has its own server, which must prove its name', async () => {
    await submit(world, ALICE, 'somebody@partner.example', 'to the partner');
    await reachesForeign(world, 'to the partner');
    const log = await world.host.must(['journalctl', '--boot', '--no-pager', '--identifier=postfix/smtp']);
    expect(log).toMatch(/Verified TLS connection established to mx\.elsewhere\.example/);
  });

  test('a domain that another server keeps takes the addresses that it knows', async () => {
    await until('the address is known to exist', async () => (await fromFriend('somebody@kept.example', 'to be kept')).accepted, 30);
    await reachesForeign(world, 'to be kept');
    await until('the other is known not to', async () => (await fromFriend('nobody@kept.example', 'never')).reply.startsWith('550'), 30);
  });

  test('nothing is sent to a provider that cannot prove its name', async () => {
    await world.host.must([
      'sh',
      '-euc',
      'rm /usr/local/share/ca-certificates/lab.crt; update-ca-certificates --fresh >/dev/null 2>&1; postfix reload 2>/dev/null',
    ]);
    await submit(world, 'eve@branch.example', FRIEND, 'to an impostor');
    await until('it waits', async () => /Server certificate not (trusted|verified)/.test(await world.host.must(['mailq'])), 30);
    expect(world.foreign.received().join('')).not.toContain('to an impostor');
  });
});

test('none of this leaves an error or a warning in the journal', async () => {
  expect(await troubles(world.host)).toEqual([]);
});
