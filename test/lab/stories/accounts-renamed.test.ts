import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { deployedSteps } from '../deployed.ts';
import { startDeskLab } from '../desk-lab.ts';
import { until } from '../exec.ts';
import { arrives, inbox, message, offer } from '../mail.ts';
import type { OperatorDesk } from '../operator.ts';
import type { SiteLab } from '../site-lab.ts';
import { variant } from '../variant.ts';

const SITE = 'test/sites/accounts';
const FRIEND = 'friend@elsewhere.example';
const [BEFORE, AFTER, POSTMASTER] = ['archive@club.example', 'store@club.example', 'postmaster@club.example'] as const;

vi.setConfig({ testTimeout: 600_000 });

let world: SiteLab;
let desk: OperatorDesk;

beforeAll(async () => {
  ({ world, desk } = await startDeskLab(SITE));
});

afterAll(() => world?.close());

/** Writes one numbered message after the other to an address; gives the subjects of those that were taken. */
async function write(to: string, signal: AbortSignal): Promise<readonly string[]> {
  const taken: string[] = [];
  for (let count = 0; !signal.aborted; count += 1) {
    const subject = `number ${count} to ${to}`;
    if ((await offer(world, FRIEND, to, { message: message(FRIEND, to, subject) })).accepted) taken.push(subject);
  }
  return taken;
}

/** A message that Postfix has taken and cannot deliver for now. */
async function leaveInQueue(to: string, subject: string): Promise<void> {
  const queue = (): Promise<string> => world.host.must(['postqueue', '-j']);
  await world.host.must(['systemctl', 'stop', 'dovecot.service', 'dovecot.socket']);
  await world.host.must(['sendmail', '-f', FRIEND, to], { input: message(FRIEND, to, subject) });
  await until('it waits', async () => (await queue()).includes('"deferred"'));
  await world.host.must(['systemctl', 'start', 'dovecot.service']);
}

/** The subjects of all mail of a user, wherever the filter has put it. */
async function subjects(user: string): Promise<readonly string[]> {
  const folders = await Promise.all(['INBOX', 'Junk'].map((mailbox) => inbox(world, user, { mailbox })));
  return folders.flatMap(({ messages }) => messages.map((text) => /^Subject: (.*?)\r?$/m.exec(text)?.[1] ?? ''));
}

test('a renaming that is taken back while mail arrives under both names loses none of it: it is there, or was for a name that nobody has any more', async () => {
  await offer(world, FRIEND, BEFORE, { message: message(FRIEND, BEFORE, 'from before') });
  await arrives(world, BEFORE, 'from before');
  await leaveInQueue(BEFORE, 'on its way');
  await desk.become(variant(SITE, [['archive: { receiveOnly: true }', 'store: { formerly: archive, receiveOnly: true }']]));
  const over = new AbortController();
  const writing = [BEFORE, AFTER].map((to) => write(to, over.signal));
  expect(await desk.sitec(['deploy', '--no-confirm', '--window', '15s'])).toMatchObject({ code: 0 });
  await world.host.must(['postqueue', '-f']);
  await until(
    'it is taken back',
    async () => (await deployedSteps(world.host)).steps.some((step) => step === 'rolled-back' || step === 'rollback-failed'),
    90,
  );
  over.abort();
  const taken = (await Promise.all(writing)).flat();
  const { steps } = await deployedSteps(world.host);
  expect(steps.filter((step) => step === 'move')).toHaveLength(2);
  expect(steps.at(-1)).toBe('rolled-back');
  await until(
    'nothing is in the queue',
    async () => (await world.host.must(['sh', '-c', 'postqueue -f; sleep 1; postqueue -j'])) === '',
    60,
  );
  const there = new Set([...(await subjects(BEFORE)), ...(await subjects(POSTMASTER))]);
  // What still waits for the name that there was for a minute bounces in the end: nobody is called so. What waits for the old one never does.
  const bounced = world.foreign.received().filter((text) => text.includes('Undelivered Mail'));
  const isTold = (subject: string): boolean =>
    subject.endsWith(` to ${AFTER}`) && bounced.some((text) => text.includes(`Subject: ${subject}\n`));
  expect(bounced.filter((text) => text.includes(` to ${BEFORE}\n`))).toEqual([]);
  const { stdout: undelivered } = await world.host.run([
    'journalctl',
    '--no-pager',
    '--output=short-precise',
    '--identifier=postfix/lmtp',
    '--identifier=postfix/bounce',
    '--grep=status=(deferred|bounced)|notification',
  ]);
  expect(
    ['from before', 'on its way', ...taken].filter((subject) => !there.has(subject) && !isTold(subject)),
    undelivered,
  ).toEqual([]);
  expect(taken.length).toBeGreaterThan(20);
  expect(await world.host.must(['sh', '-c', 'cd /var/mail/vmail/club.example; stat -c "%n %a %U" archive* store*; true'])).toBe(
    'archive 700 vmail\n',
  );
});
