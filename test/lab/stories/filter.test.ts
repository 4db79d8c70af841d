import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPassword } from '../demo.ts';
import { until } from '../exec.ts';
import { troubles } from '../journal.ts';
import { converse } from '../lines.ts';
import { inbox, message, offer, submit, today } from '../mail.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';

const ALICE = 'alice@testdomain.local';
const BOB = 'bob@testdomain.local';
const FRIEND = 'friend@elsewhere.example';
const GTUBE = 'XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X';
/** Long enough to learn from: Rspamd leaves alone what holds only a few words. */
const PROSE =
  'We would like to offer you a very special opportunity that only a few of our most valued customers receive this season. Please answer quickly, because the number of places is limited and many others have already shown interest in our wonderful programme of garden furniture, kitchen knives and travel insurance.';
const SOCKET = '/run/rspamd/controller.sock';

let world: SiteLab;

beforeAll(async () => {
  world = await startSiteLab(process.cwd());
});

afterAll(() => world?.close());

async function arrives(user: string, subject: string, mailbox = 'INBOX'): Promise<string> {
  let found = '';
  await until(`"${subject}" is in ${mailbox} of ${user}`, async () => {
    found = (await inbox(world, user, { mailbox })).messages.find((text) => text.includes(subject)) ?? '';
    return found !== '';
  });
  return found;
}

async function learned(): Promise<string> {
  return (await world.host.must(['rspamc', '--connect', SOCKET, 'stat']))
    .split('\n')
    .filter((line) => line.startsWith('Statfile: BAYES_'))
    .join('\n');
}

describe('refused while the sender is still connected:', () => {
  test('a message that every filter must refuse', async () => {
    expect(await offer(world, FRIEND, ALICE, { message: message(FRIEND, ALICE, 'gtube').replace('The body.', GTUBE) })).toMatchObject({
      accepted: false,
      reply: expect.stringMatching(/^554 5\.7\.1 Gtube pattern/),
    });
  });

  test("somebody else's name, when its domain asks for that (DMARC)", async () => {
    const from = 'boss@strict.example';
    // What else Rspamd finds before or after decides whether the reply names DMARC; its log always does.
    await until('it is refused for good', async () => {
      const { accepted, reply } = await offer(world, from, ALICE, { message: message(from, ALICE, 'a forgery') });
      expect(accepted, reply).toBe(false);
      return reply.startsWith('554 5.7.1 ');
    });
    expect(
      await world.host.must(['journalctl', '--unit=rspamd.service', '--grep=from: <boss@strict.example>', '--lines=1', '--output=cat']),
    ).toContain('forced: reject "Action set by DMARC"');
  });

  test.each(['invoice.exe', 'Invoice.PDF.js'])('an attachment that runs: %s', async (name) => {
    const attached = [
      `From: ${FRIEND}`,
      `To: ${ALICE}`,
      'Subject: an invoice',
      `Date: ${today()}`,
      `Message-ID: <${name}@lab>`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Please pay.',
      '--b',
      `Content-Type: application/octet-stream; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      'TVqQAAMAAAAEAAAA',
      '--b--',
      '',
    ].join('\r\n');
    expect(await offer(world, FRIEND, ALICE, { message: attached })).toMatchObject({
      accepted: false,
      reply: expect.stringContaining('an attachment of this kind is not accepted here'),
    });
  });

  test('a user who shows another From than their own', async () => {
    const forged = message(BOB, FRIEND, 'not from bob');
    expect(await submit(world, ALICE, FRIEND, 'not from bob', { message: forged })).toMatchObject({
      accepted: false,
      reply: expect.stringContaining('the From header is not the address that you may send as'),
    });
  });
});

test('doubtful mail lands in Junk, and teaches the filter when it is moved out and back in', async () => {
  const from = 'boss@careful.example';
  expect(await offer(world, from, BOB, { message: message(from, BOB, 'a doubtful offer').replace('The body.', PROSE) })).toMatchObject({
    accepted: true,
  });
  expect(await arrives(BOB, 'a doubtful offer', 'Junk')).toMatch(/^X-Spam: Yes/im);
  const before = await learned();
  await inbox(world, BOB, { mailbox: 'Junk', moveTo: 'INBOX' });
  await until('it was learned as ham', async () => (await learned()) !== before);
  const once = await learned();
  await inbox(world, BOB, { mailbox: 'INBOX', moveTo: 'Junk' });
  await until('it was learned as spam', async () => (await learned()) !== once);
});

test('what a user sends is signed, and SPF, DKIM and DMARC hold at the foreign server', async () => {
  expect(await submit(world, ALICE, FRIEND, 'a signed mail')).toMatchObject({ accepted: true });
  let arrived = '';
  await until('it is there', async () => (arrived = world.foreign.received().find((text) => text.includes('a signed mail')) ?? '') !== '');
  expect(arrived).toMatch(/^DKIM-Signature: .*\bd=testdomain\.local;/ms);
  await world.foreign.host.must(['systemctl', 'start', 'rspamd.service']);
  const verdict = async (text: string): Promise<string> =>
    (
      await world.foreign.host.run(
        [
          'rspamc',
          '--ip',
          world.declared.publicAddresses[0] ?? '',
          '--helo',
          world.declared.fqdn,
          '--from',
          ALICE,
          '--rcpt',
          FRIEND,
          'symbols',
        ],
        { input: text },
      )
    ).stdout;
  await until('the foreign filter answers', async () => (await verdict(arrived)).includes('Symbol:'));
  const symbols = await verdict(arrived.replace(/^[\s\S]*?(?=^DKIM-Signature:)/m, ''));
  for (const symbol of ['R_SPF_ALLOW', 'R_DKIM_ALLOW', 'DMARC_POLICY_ALLOW']) expect(symbols).toContain(`Symbol: ${symbol}`);
  expect(await verdict(arrived.replace(/^[\s\S]*?(?=^DKIM-Signature:)/m, '').replace('The body.', 'Another body.'))).toContain(
    'Symbol: R_DKIM_REJECT',
  );
});

test('mail that was scanned says so, and a sender cannot say it instead', async () => {
  const claimed = `X-Spam: Yes\r\nAuthentication-Results: mail.example.org; dkim=pass\r\n${message(FRIEND, ALICE, 'an honest mail')}`;
  await world.foreign.send({ from: FRIEND, to: ALICE }, claimed);
  const arrived = await arrives(ALICE, 'an honest mail');
  expect(arrived).toMatch(/^Authentication-Results: mail\.example\.org;[\s\S]*spf=pass/m);
  expect(arrived).not.toMatch(/dkim=pass/);
});

test('POP3 over TLS, from the VPN', async () => {
  const { replies, error } = await converse(world.inside, {
    host: '10.100.0.25',
    port: 995,
    name: world.declared.fqdn,
    anchor: world.authority.anchor,
    tls: 'implicit',
    steps: [
      { send: '', until: '^\\+OK' },
      { send: `USER ${ALICE}`, until: '^\\+OK' },
      { send: `PASS ${demoPassword(ALICE)}`, until: '^(\\+OK|-ERR)' },
      { send: 'STAT', until: '^(\\+OK|-ERR)' },
      { send: 'QUIT', until: '^\\+OK' },
    ],
  });
  expect({ error, stat: replies[3] }).toEqual({ error: '', stat: expect.stringMatching(/^\+OK [1-9]/) });
});

test('people edit their own filters: an absence note goes out, and a folder is filled', async () => {
  const script =
    'require ["fileinto","mailbox","vacation"];\r\nif header :contains "Subject" "list" { fileinto :create "Lists"; stop; }\r\nvacation "I am away.";\r\n';
  const plain = Buffer.from(`\0${ALICE}\0${demoPassword(ALICE)}`).toString('base64');
  const { error } = await converse(world.inside, {
    host: '10.100.0.25',
    port: 4190,
    name: world.declared.fqdn,
    anchor: world.authority.anchor,
    tls: 'starttls',
    steps: [
      { send: '', until: '^OK' },
      { send: 'STARTTLS', until: '^OK' },
      { send: '', until: '^OK' },
      { send: `AUTHENTICATE "PLAIN" "${plain}"`, until: '^OK' },
      { send: `PUTSCRIPT "mine" {${Buffer.byteLength(script)}+}\r\n${script}`, until: '^OK' },
      { send: 'SETACTIVE "mine"', until: '^OK' },
    ],
  });
  expect(error).toBe('');
  await world.foreign.send({ from: FRIEND, to: ALICE }, message(FRIEND, ALICE, 'from the list'));
  await arrives(ALICE, 'from the list', 'Lists');
  await world.foreign.send({ from: FRIEND, to: ALICE }, message(FRIEND, ALICE, 'are you there'));
  await until('the absence note is there', async () => world.foreign.received().some((text) => text.includes('I am away.')));
});

test('what people send on leaves as theirs, and what bounces stays without a sender', async () => {
  const script = 'require ["copy"];\nif header :contains "Subject" "send on" { redirect :copy "friend@elsewhere.example"; }\n';
  await world.host.must(
    ['sh', '-euc', `cat >~vmail/testdomain.local/bob/.dovecot.sieve; chown vmail: ~vmail/testdomain.local/bob/.dovecot.sieve`],
    {
      input: script,
    },
  );
  const redirected = async (subject: string): Promise<string> => {
    await until(`"${subject}" is sent on`, async () => world.foreign.received().some((text) => text.includes(`Subject: ${subject}`)));
    return world.foreign.received().find((text) => text.includes(`Subject: ${subject}`)) ?? '';
  };
  await world.foreign.send({ from: FRIEND, to: BOB }, message(FRIEND, BOB, 'please send on'));
  await arrives(BOB, 'please send on');
  expect(await redirected('please send on')).toMatch(/^Return-Path: <bob@testdomain\.local>$/m);
  await world.foreign.send({ from: '<>', to: BOB }, message(FRIEND, BOB, 'a bounce to send on'));
  expect(await redirected('a bounce to send on')).toMatch(/^Return-Path: <(MAILER-DAEMON)?>$/m);
});

/** A zip file of one member, stored as it is (APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16). */
function zip(name: string, content: Buffer): Buffer {
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(crc32(content), 0);
  sizes.writeUInt32LE(content.length, 4);
  sizes.writeUInt32LE(content.length, 8);
  const [lengths, version, when] = [Buffer.from([name.length, 0, 0, 0]), Buffer.from([20, 0, 0, 0, 0, 0]), Buffer.from([0, 0, 0x21, 0x5a])];
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), version, when, sizes, lengths, Buffer.from(name), content]);
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02'),
    Buffer.from([20, 0]),
    version,
    when,
    sizes,
    lengths,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

describe('an archive', () => {
  const program = Buffer.from(`MZ${'\0'.repeat(200)}`);
  const attached = (name: string, content: Buffer): string =>
    [
      `From: ${FRIEND}`,
      `To: ${ALICE}`,
      `Subject: attached ${name}`,
      `Date: ${today()}`,
      `Message-ID: <${name}@lab>`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Please have a look.',
      '--b',
      `Content-Type: application/zip; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      content.toString('base64'),
      '--b--',
      '',
    ].join('\r\n');

  test('with a program is refused', async () => {
    const text = attached('invoice.zip', zip('invoice.exe', program));
    expect(await offer(world, FRIEND, ALICE, { message: text })).toMatchObject({
      accepted: false,
      reply: expect.stringContaining('an attachment of this kind is not accepted here'),
    });
  });

  test('with another one, into which nobody looks, lands in Junk', async () => {
    await world.foreign.send({ from: FRIEND, to: ALICE }, attached('outer.zip', zip('inner.zip', zip('invoice.exe', program))));
    await arrives(ALICE, 'attached outer.zip', 'Junk');
  });

  test('with a text arrives', async () => {
    await world.foreign.send({ from: FRIEND, to: ALICE }, attached('report.zip', zip('report.txt', Buffer.from('All is well.'))));
    await arrives(ALICE, 'attached report.zip');
  });
});

test('nothing learns by itself: the neural network is off, and nothing of it is kept', async () => {
  expect(await world.host.must(['rspamadm', 'configdump', 'neural'])).toMatch(/^enabled = false;$/m);
  expect(await world.host.must(['redis-cli', '-s', '/run/redis/redis-server.sock', '--scan', '--pattern', 'rn*'])).toBe('');
});

test('a search finds a word in a body, and the index is what answers', async () => {
  await world.foreign.send({ from: FRIEND, to: BOB }, message(FRIEND, BOB, 'to be found').replace('The body.', 'The quick chrysanthemum.'));
  await arrives(BOB, 'to be found');
  const { messages } = await inbox(world, BOB, { search: 'chrysanthemum' });
  expect(messages.map((text) => text.includes('to be found'))).toEqual([true]);
  expect(
    await world.host.must(['find', '/var/mail/vmail/testdomain.local/bob', '-path', '*fts-flatcurve*', '-name', '*.glass', '-printf', 'x']),
  ).not.toBe('');
});

test('the last login is known', async () => {
  expect(await world.host.must(['cat', '/var/mail/vmail/testdomain.local/bob/last-login'])).toMatch(/last-login\/imap\s+\d+/);
});

test('being in the private network is no reason to be trusted: what claims to be from a user there is not signed as theirs', async () => {
  const forged = message(ALICE, BOB, 'not from alice');
  expect(await offer({ ...world, outside: world.inside }, ALICE, BOB, { host: '10.100.0.25', message: forged })).toMatchObject({
    accepted: true,
  });
  const arrived = await arrives(BOB, 'not from alice', 'Junk');
  expect(arrived).not.toMatch(/^DKIM-Signature:/m);
  expect(arrived).toMatch(/^Authentication-Results: mail\.example\.org;[\s\S]*dmarc=fail/m);
});

test('the journal holds no error and no warning', async () => {
  expect(await troubles(world.host)).toEqual([]);
});
