import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../exec.ts';
import { NO_SURPRISES, surprises } from '../journal.ts';
import { inbox, message, offer, submit } from '../mail.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';

const ALICE = 'alice@testdomain.local';
const FRIEND = 'friend@elsewhere.example';

let world: SiteLab;

beforeAll(async () => {
  world = await startSiteLab(process.cwd());
});

afterAll(() => world?.close());

async function found(subject: string): Promise<string | undefined> {
  return (await inbox(world, ALICE)).messages.find((text) => text.includes(subject));
}

/** Mail that is on its way in or out, somewhere. */
async function queued(on: SiteLab['host']): Promise<number> {
  return (await on.must(['postqueue', '-j'])).split('\n').filter(Boolean).length;
}

test('while the resolver is away, mail waits: what comes in outside, what goes out in the queue', async () => {
  await world.host.must(['systemctl', 'stop', 'unbound.service']);
  expect(await offer(world, FRIEND, ALICE)).toMatchObject({ accepted: false, reply: expect.stringMatching(/^4\d\d /) });
  await world.foreign.send({ from: FRIEND, to: ALICE }, message(FRIEND, ALICE, 'while nobody knew names'));
  expect(await submit(world, ALICE, FRIEND, 'sent without names')).toMatchObject({ accepted: true });
  await until('each has been tried', async () => {
    const log = await world.host.run(['journalctl', '--identifier=postfix/smtp', '--output=cat', '--grep=status=deferred']);
    const refused = await world.host.run([
      'journalctl',
      '--identifier=postfix/smtpd',
      '--output=cat',
      '--grep=reject: RCPT .*mx.elsewhere.example|reject: RCPT .*198.51.100.10',
    ]);
    return log.stdout !== '' && refused.stdout !== '';
  });
  expect([await queued(world.foreign.host), await queued(world.host)]).toEqual([1, 1]);
  expect(await found('while nobody knew names')).toBeUndefined();
});

test('once it is back, new mail passes at once, and what waited is neither lost nor unscanned', async () => {
  await world.host.must(['systemctl', 'start', 'unbound.service']);
  expect(await submit(world, ALICE, FRIEND, 'sent with names')).toMatchObject({ accepted: true });
  await until(
    'new mail is delivered',
    () => Promise.resolve(world.foreign.received().some((text) => text.includes('sent with names'))),
    20,
  );
  await until('the foreign server has tried again', async () => (await found('while nobody knew names')) !== undefined);
  expect(await found('while nobody knew names')).toMatch(/^Authentication-Results: mail\.example\.org;[\s\S]*spf=pass/m);
  await world.host.must(['postqueue', '-f']);
  await until('what went out is there', () =>
    Promise.resolve(world.foreign.received().some((text) => text.includes('sent without names'))),
  );
  expect(world.foreign.received().find((text) => text.includes('sent without names'))).toMatch(
    /^DKIM-Signature: .*\bd=testdomain\.local;/ms,
  );
  expect([await queued(world.foreign.host), await queued(world.host)]).toEqual([0, 0]);
});

test('a resolver that is killed comes back by itself', async () => {
  await world.host.must(['systemctl', 'kill', '--signal=SIGKILL', 'unbound.service']);
  await until('names are found again', async () => (await world.host.run(['getent', 'ahostsv4', 'mx.elsewhere.example'])).code === 0, 20);
});

test('an emptied trust anchor, as a full disk leaves it, keeps nobody from finding names', async () => {
  await world.host.must(['sh', '-c', 'truncate --size=0 /var/lib/unbound/root.key; systemctl restart unbound.service']);
  await until('names are found again', async () => (await world.host.run(['getent', 'ahostsv4', 'mx.elsewhere.example'])).code === 0, 20);
  expect(await world.host.must(['grep', '-c', 'DNSKEY', '/var/lib/unbound/root.key'])).not.toBe('0\n');
});

test('the journal says what was done, and nothing else', async () => {
  const done = [
    // What is sent is scanned meanwhile, as far as that needs no names.
    /^rspamd: .* on 127\.0\.0\.1: query timed out$/,
    /^systemd: unbound\.service: (Main process exited, code=killed, status=9\/KILL|Failed with result 'signal'\.)$/,
  ];
  expect(await surprises(world.host, done)).toEqual(NO_SURPRISES);
});
