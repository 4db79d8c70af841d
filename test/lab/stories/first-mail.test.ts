import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../exec.ts';
import { NO_SURPRISES, surprises } from '../journal.ts';
import { inbox, message, offer, submit } from '../mail.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';

const ALICE = 'alice@testdomain.local';
const BOB = 'bob@testdomain.local';
const FRIEND = 'friend@elsewhere.example';

let world: SiteLab;

beforeAll(async () => {
  world = await startSiteLab(process.cwd());
});

afterAll(() => world?.close());

async function arrives(user: string, subject: string): Promise<void> {
  await until(
    `"${subject}" is in the inbox of ${user}`,
    async () => (await inbox(world, user)).messages.some((text) => text.includes(subject)),
    30,
  );
}

test('a mail from a foreign server is read over IMAPS from the VPN', async () => {
  await world.foreign.send({ from: FRIEND, to: ALICE }, message(FRIEND, ALICE, 'hello from far away'));
  await arrives(ALICE, 'hello from far away');
});

test('an alias reaches each of its mailboxes, and a detail after + does not get in the way', async () => {
  await world.foreign.send({ from: FRIEND, to: 'sales+november@testdomain.local' }, message(FRIEND, 'sales@testdomain.local', 'an order'));
  await arrives(ALICE, 'an order');
  await arrives(BOB, 'an order');
});

test.each([
  ['587 with STARTTLS', { port: 587, tls: 'starttls' }],
  ['465 with TLS from the start', { port: 465, tls: 'implicit' }],
] as const)('an authenticated submission on %s reaches the foreign server, without telling where the user is', async (name, door) => {
  const subject = `sent through ${door.port}`;
  expect(await submit(world, ALICE, FRIEND, subject, door)).toMatchObject({ accepted: true });
  await until(`${name} delivers`, async () => world.foreign.received().some((text) => text.includes(subject)), 30);
  const [received = ''] = world.foreign.received().filter((text) => text.includes(subject));
  expect(received).not.toContain(world.outside.addresses[0]);
});

test('a wrong password is refused, at submission and at IMAP', async () => {
  expect(await submit(world, ALICE, FRIEND, 'never', { password: 'wrong' })).toMatchObject({
    accepted: false,
    step: 'login',
    reply: expect.stringMatching(/^535/),
  });
  expect(await inbox(world, ALICE, { password: 'wrong' })).toMatchObject({ loggedIn: false });
});

test('nobody logs in without TLS, nor on port 25', async () => {
  expect(await submit(world, ALICE, FRIEND, 'never', { tls: 'none' })).toMatchObject({ accepted: false });
  expect(await submit(world, ALICE, FRIEND, 'never', { port: 25 })).toMatchObject({ accepted: false, step: 'login' });
});

test('a user sends as nobody else', async () => {
  expect(await submit(world, BOB, FRIEND, 'never', { from: ALICE })).toMatchObject({
    accepted: false,
    reply: expect.stringMatching(/^553 5\.7\.1/),
  });
});

test('relaying is refused', async () => {
  expect(await offer(world, FRIEND, 'someone@elsewhere.example')).toMatchObject({
    accepted: false,
    reply: expect.stringMatching(/^554 5\.7\.1 .*Relay access denied/),
  });
});

test('an unknown recipient is refused during the conversation', async () => {
  expect(await offer(world, FRIEND, 'nobody@testdomain.local')).toMatchObject({
    accepted: false,
    reply: expect.stringMatching(/^550 5\.1\.1/),
  });
});

test.each([
  ['an IPv4 address', '203.0.113.25', '[203.0.113.25]'],
  ['an IPv6 address', '2001:db8::25', '[IPv6:2001:db8::25]'],
  ['the loopback', '203.0.113.25', '[127.0.0.1]'],
  ['the loopback over IPv6', '2001:db8::25', '[IPv6:::1]'],
  ['its own name', '203.0.113.25', 'mail.example.org'],
])('the host has nobody at %s but a postmaster, who gets the mail', async (where, host, domain) => {
  for (const nobody of ['nosuch', 'alice', 'postgres'])
    expect(await offer(world, FRIEND, `${nobody}@${domain}`, { host }), nobody).toMatchObject({
      accepted: false,
      reply: expect.stringMatching(/^550 5\.1\.1 /),
    });
  const subject = `to the postmaster at ${where}`;
  const to = `postmaster@${domain}`;
  expect(await offer(world, FRIEND, to, { host, message: message(FRIEND, to, subject) })).toMatchObject({ accepted: true });
  await arrives('postmaster@testdomain.local', subject);
});

test('nobody is at those addresses for the host itself either', async () => {
  await world.host.must(['sh', '-c', 'printf "Subject: to nobody here\\n\\nHello.\\n" | sendmail -f root "nosuch@[127.0.0.1]"']);
  await until(
    'it bounces to the postmaster',
    async () =>
      (await inbox(world, 'postmaster@testdomain.local')).messages.some(
        (text) => /to nobody here/.test(text) && /no mailbox here/.test(text),
      ),
    30,
  );
});

test('the queue is seen where the site says, and is the same', async () => {
  const inodes = (path: string): Promise<string> => world.host.must(['stat', '-c', '%i %a %U', path, `${path}/deferred`]);
  expect(await inodes('/var/mail/queue')).toBe(await inodes('/var/spool/postfix'));
});

test("the host's own mail reaches the postmaster", async () => {
  await world.host.must(['sendmail', 'root'], { input: 'Subject: from a program of the host\n\nHello.\n' });
  await arrives('postmaster@testdomain.local', 'from a program of the host');
});

test('none of this leaves an error or a warning in the journal but the refusals themselves', async () => {
  const refusals = [
    /^postfix\/submissions?\/smtpd: warning: .*\[192\.0\.2\.66\]: SASL PLAIN authentication failed: \(reason unavailable\), sasl_username=alice@testdomain\.local$/,
  ];
  expect(await surprises(world.host, refusals)).toEqual(NO_SURPRISES);
});
