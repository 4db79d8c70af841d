import { expect, test } from 'vitest';
import type { Context } from '../../src/terminal/context.ts';
import { deployAll, type OrderOptions } from '../../src/commands/deploy/deploy-all.ts';
import type { HostEnd } from '../../src/commands/deploy/end.ts';
import type { CommittedHost } from '../../src/commands/deploy/hosts.ts';
import { ExpectedError } from '../../src/base/diagnostics.ts';

const OPTIONS: OrderOptions = { parallel: '2', rollbackAll: false, dryRun: false, confirm: true };

const CONFIRMED: HostEnd = { end: 'confirmed', outcome: 0, base: 'before' };
const TAKEN_BACK: HostEnd = { end: 'rolled-back', outcome: 4, base: 'before' };

/** Deploys to hosts that end as they are told to, m1 to m5, and gives all that was done and said. */
async function play(
  ends: { readonly [host: string]: HostEnd | string },
  options: Partial<OrderOptions> = {},
  { json = false, back = 0 as const, hosts = ['m1', 'm2', 'm3', 'm4', 'm5'] } = {},
) {
  const done: string[] = [];
  let said = '';
  const say = (text: string): void => void (said += text);
  const answer = (data: object): void => say(json ? JSON.stringify(data) : '');
  const context = { json, print: (text: string) => json || say(text), answer, tell: say } as unknown as Context;
  const named = hosts.map((host) => ({ routes: { host } })) as unknown as readonly CommittedHost[];
  const outcome = await deployAll(
    context,
    named,
    { ...OPTIONS, ...options },
    {
      async deploy(own, { routes: { host } }) {
        done.push(`deploy ${host}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        const end = ends[host] ?? CONFIRMED;
        if (typeof end === 'string') throw new ExpectedError(end);
        if (!json) own.tell(`in place\n  write /etc/x\n${host}: done\n`);
        return end;
      },
      takeBack(_own, { routes: { host } }, { base }) {
        done.push(`take back ${host} to ${base ?? 'nothing'}`);
        return Promise.resolve({ outcome: back });
      },
    },
  );
  return { outcome, done, said };
}

test('every line of hosts that run side by side names its host', async () => {
  const { said, outcome } = await play({});
  expect(outcome).toBe(0);
  const [lines = '', summary] = said.split('\n\n');
  expect(lines.split('\n')).toHaveLength(15);
  for (const line of lines.split('\n')) expect(line).toMatch(/^m[1-5]: (in place|  write \/etc\/x|done)$/);
  expect(summary).toBe('confirmed: m1, m2, m3, m4, m5\n');
});

test('a host that fails keeps others from starting; those that are done are reported, and the worst is the end', async () => {
  const { outcome, done, said } = await play({ m2: TAKEN_BACK });
  expect(done).toEqual(['deploy m1', 'deploy m2', 'deploy m3']);
  expect(said.split('\n\n')[1]).toBe('confirmed: m1, m3\nrolled back: m2\nnot started: m4, m5\n');
  expect(outcome).toBe(4);
});

test('one that cannot be reached is told like any other', async () => {
  const { outcome, done, said } = await play({ m1: 'm1 cannot be reached' }, { parallel: '1' });
  expect(done).toEqual(['deploy m1']);
  expect(said).toBe('m1: m1 cannot be reached\n\nfailed: m1\nnot started: m2, m3, m4, m5\n');
  expect(outcome).toBe(3);
});

test('the canary is first and alone, wherever it stands, and none follows one that fails', async () => {
  expect((await play({}, { canary: 'm4', parallel: '5' })).done).toEqual(['deploy m4', 'deploy m1', 'deploy m2', 'deploy m3', 'deploy m5']);
  expect((await play({ m4: { end: 'refused', outcome: 1 } }, { canary: 'm4', parallel: '5' })).done).toEqual(['deploy m4']);
  await expect(play({}, { canary: 'm9' })).rejects.toThrow('the canary m9 is not a host of this deploy');
  await expect(play({}, { canary: 'm1', confirm: false })).rejects.toThrow('contradict');
});

test('with --rollback-all, exactly what this run changed is taken back', async () => {
  const ends = {
    m1: CONFIRMED,
    m2: { end: 'unchanged', outcome: 0 },
    m3: { end: 'waiting', outcome: 0, base: null },
    m4: TAKEN_BACK,
  } as const;
  const { outcome, done, said } = await play(ends, { rollbackAll: true, parallel: '4' }, { hosts: Object.keys(ends) });
  expect(done.slice(4)).toEqual(['take back m1 to before', 'take back m3 to nothing']);
  expect(said.split('\n\n')[1]).toContain('confirmed, then rolled back with the others: m1\n');
  expect(outcome).toBe(4);
  expect((await play({}, { rollbackAll: true })).done.filter((line) => line.startsWith('take'))).toEqual([]);
});

test('what cannot be taken back needs a person', async () => {
  const { outcome, said } = await play({ m2: TAKEN_BACK }, { rollbackAll: true }, { back: 4 as 0 });
  expect(said).toContain('confirmed, then ROLLBACK FAILED with the others: m1, m3\n');
  expect(outcome).toBe(5);
});

test('a dry run goes through all hosts, whatever is due on each', async () => {
  const { outcome, done } = await play({ m1: { end: 'planned', outcome: 1 } }, { dryRun: true, parallel: '1' });
  expect(done).toHaveLength(5);
  expect(outcome).toBe(1);
});

test('as JSON, there is one document with each host, also with those that were not started', async () => {
  const { said } = await play({ m1: 'no route' }, { parallel: '1' }, { json: true, hosts: ['m1', 'm2'] });
  expect(JSON.parse(said)).toEqual({
    hosts: [
      { host: 'm1', end: 'failed', message: 'no route' },
      { host: 'm2', end: 'not-started' },
    ],
  });
});

test('one host alone speaks as it always did, and a plan is one host’s', async () => {
  expect((await play({}, {}, { hosts: ['m1'] })).said).toBe('in place\n  write /etc/x\nm1: done\n');
  await expect(play({ m1: 'no route' }, {}, { hosts: ['m1'] })).rejects.toThrow('no route');
  await expect(play({}, { out: 'plan.json' })).rejects.toThrow('name one host; the site has: ');
  await expect(play({}, { parallel: '0' })).rejects.toThrow('invalid --parallel "0": use a number of hosts from 1 to 999');
});
