import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../exec.ts';
import { startFlow, type Flow } from '../flow.ts';
import { cutPower } from '../power.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';

let world: SiteLab;

beforeAll(async () => {
  world = await startSiteLab(process.cwd(), { ownDisk: true });
});

afterAll(() => world?.close());

/** Waits until the flow has got on by so many messages: what was done to the host is over for its clients. */
async function goesOn(flow: Flow, messages = 10): Promise<void> {
  const before = flow.accepted();
  await until(`${messages} more messages are accepted`, async () => flow.accepted() >= before + messages, 120);
}

/** Where the flow's messages lie on the host; Dovecot's index holds subjects as well. */
async function filesOf({ run }: Flow): Promise<readonly string[]> {
  return (
    await world.host.run(['grep', '-rlE', '--exclude=dovecot*', `^Subject: ${run}-`, '/var/mail/vmail/testdomain.local/alice'])
  ).stdout
    .split('\n')
    .filter(Boolean);
}

const NOTHING_WRONG = { refused: [], givenUp: [], lost: [], doubled: [], bounced: [], strange: [] };

const MINUTES = 60_000;

test(
  'mail flows while Postfix and Dovecot are reloaded and Dovecot is restarted: each message is delivered once',
  async () => {
    const flow = startFlow(world, { perSecond: 8 });
    await goesOn(flow);
    for (let round = 1; round <= 5; round += 1) {
      for (const [verb, unit] of [
        ['reload', 'dovecot.service'],
        ['reload', 'postfix.service'],
        ['restart', 'dovecot.service'],
        ['reload', 'dovecot.service'],
      ] as const) {
        await world.host.must(['systemctl', verb, unit]);
        await goesOn(flow, 5);
      }
    }
    const verdict = await flow.end();
    expect(verdict).toMatchObject({ ...NOTHING_WRONG, accepted: verdict.offered, repeated: [] });
    expect(verdict.offered).toBeGreaterThan(100);
  },
  10 * MINUTES,
);

test(
  'a restart of Postfix loses nothing, and only what was on its way may come twice',
  async () => {
    const flow = startFlow(world);
    for (let round = 1; round <= 3; round += 1) {
      await goesOn(flow, 5);
      await flow.cut(() => world.host.must(['systemctl', 'restart', 'postfix.service']));
    }
    const verdict = await flow.end();
    expect(verdict).toMatchObject({ ...NOTHING_WRONG, accepted: verdict.offered });
  },
  10 * MINUTES,
);

test.each([
  ['a kill of the whole host, after which it boots', () => world.host.kill()],
  ['a power cut: what was accepted was on the disk', () => cutPower(world.host)],
] as const)(
  'so does %s',
  async (_name, end) => {
    const flow = startFlow(world);
    await goesOn(flow);
    await flow.cut(end);
    expect(await world.host.boot()).toBe('running');
    await goesOn(flow);
    const verdict = await flow.end();
    expect(verdict).toMatchObject({ ...NOTHING_WRONG, accepted: verdict.offered });
    expect(verdict.retried).toBeGreaterThan(0);
  },
  10 * MINUTES,
);

test('a message that is taken away and one that is doubled are told, each by its name', async () => {
  const flow = startFlow(world);
  await goesOn(flow, 20);
  let files: readonly string[] = [];
  await until('two of them lie in the mailbox', async () => (files = await filesOf(flow)).length >= 2);
  const [gone = '', twice = ''] = files;
  const nameOf = async (path: string): Promise<string> => /^Subject: (.*?)\r?$/m.exec(await world.host.must(['cat', path]))?.[1] ?? '';
  const [lost, doubled] = [await nameOf(gone), await nameOf(twice)];
  await world.host.must(['rm', gone]);
  await world.host.must(['cp', '--preserve', twice, `${twice.replace(/[^/]+$/, '')}9999999999.M1P1.copy`]);
  const verdict = await flow.end();
  expect(verdict).toMatchObject({ ...NOTHING_WRONG, accepted: verdict.offered, lost: [lost], doubled: [doubled] });
});
