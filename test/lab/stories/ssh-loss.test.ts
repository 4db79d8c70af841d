import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { leftovers } from '../attempt.ts';
import { deployedSteps } from '../deployed.ts';
import { startDeskLab } from '../desk-lab.ts';
import { must, until } from '../exec.ts';
import { killPoints, type KillPoints } from '../kill.ts';
import type { OperatorDesk } from '../operator.ts';
import { clientLimit, liveClientLimit } from '../site-edits.ts';
import type { SiteLab } from '../site-lab.ts';

/** At how many points of an attempt the operator is lost; the promise was tried with 20. */
const POINTS = Number(process.env['SITEC_POINTS'] ?? '5');
/** Lines that the journal of this change has until it waits. */
const LINES = 10;
const PROGRAMS = /^(ssh|rsync)$/;

vi.setConfig({ testTimeout: 600_000 });

let world: SiteLab;
let desk: OperatorDesk;
let programs: KillPoints;

beforeAll(async () => {
  ({ world, desk } = await startDeskLab(process.cwd()));
  programs = killPoints(world.host);
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
});

afterAll(() => world?.close());

function releases(): Promise<readonly string[]> {
  return world.host.must(['ls', '/var/lib/sitec/releases']).then((text) => text.trim().split('\n'));
}

/** Ends every ssh and rsync of the desk as a dead machine would: nothing is said, and nothing sent any more. */
async function cutConnections(): Promise<void> {
  for (const pid of (await must(['ip', 'netns', 'pids', world.inside.name])).split('\n').filter(Boolean)) {
    const name = await must(['sh', '-c', `cat /proc/${pid}/comm 2>/dev/null || true`]);
    if (PROGRAMS.test(name.trim())) await must(['sh', '-c', `kill -KILL ${pid} 2>/dev/null || true`]);
  }
}

const points = Array.from({ length: POINTS }, (_, index) => Math.round((index * LINES) / Math.max(1, POINTS - 1)));

test.each(points)(
  'the operator is lost after %i lines of the journal: the attempt goes on, and status tells what became of it',
  async (line) => {
    const before = await releases();
    const confirmed = await liveClientLimit(world.host);
    await desk.reset();
    await desk.edit('site.yaml', clientLimit(60 + line));
    const gone = new AbortController();
    const deployed = desk.sitec(['deploy', '--window', '8s'], { signal: gone.signal }).catch((error: Error) => error);
    if (line === 0)
      await until(
        'the release is being sent',
        async () => (await world.host.run(['sh', '-c', 'ls /var/lib/sitec/staging/* 2>/dev/null'])).stdout !== '',
        60,
      );
    else
      await until(
        'the attempt has come so far',
        async () =>
          (await releases()).length > before.length &&
          ((await deployedSteps(world.host).catch(() => undefined))?.steps.length ?? 0) >= line,
        120,
      );
    gone.abort();
    await cutConnections();
    expect(await deployed).toMatchObject({ name: 'AbortError' });
    const attempt = (await releases()).find((id) => !before.includes(id));
    const told = async (): Promise<string> => (await desk.sitec(['status'])).stdout;
    if (attempt === undefined) expect(await told()).toContain('is the confirmed release');
    else
      await until(
        'it is taken back, and status says so',
        async () => (await told()).includes(`${attempt}  rolled-back: nobody confirmed it in time`),
        90,
      );
    expect(await liveClientLimit(world.host)).toBe(confirmed);
    if (attempt !== undefined)
      expect((await deployedSteps(world.host, attempt)).steps).toEqual(
        expect.arrayContaining(['armed', 'looked', 'waiting', 'rolled-back']),
      );
  },
);

test('and whoever comes back in time confirms it', async () => {
  await desk.reset();
  await desk.edit('site.yaml', clientLimit(90));
  const gone = new AbortController();
  const deployed = desk.sitec(['deploy', '--window', '3m'], { signal: gone.signal }).catch((error: Error) => error);
  const before = await releases();
  await until('the attempt has begun', async () => (await releases()).length > before.length, 60);
  gone.abort();
  await cutConnections();
  await deployed;
  await until('it waits', async () => (await desk.sitec(['status'])).stdout.includes('is waiting'), 90);
  expect(await desk.sitec(['confirm'])).toMatchObject({ code: 0 });
  expect(await liveClientLimit(world.host)).toBe('90');
});

/** From here on, no packet of ssh's gets from the desk to the host, until it is mended. */
async function loseTheWay(): Promise<{ readonly mend: () => Promise<unknown> }> {
  const inside = ['ip', 'netns', 'exec', world.inside.name];
  await must([
    ...inside,
    'nft',
    `add table inet loss; add chain inet loss out { type filter hook output priority 0; }; add rule inet loss out tcp dport 2288 drop`,
  ]);
  await until('ssh has given up', async () => !(await connected()));
  return { mend: () => must([...inside, 'nft', 'delete table inet loss']) };
}

async function connected(): Promise<boolean> {
  return (await must(['ip', 'netns', 'exec', world.inside.name, 'ss', '-Htn', 'state', 'established', 'dport = :2288'])) !== '';
}

test('the connection is lost twice, for longer than the window: the deploy looks for the host, and confirms', async () => {
  await desk.reset();
  await desk.edit('site.yaml', clientLimit(91));
  const before = await releases();
  const deployed = desk.sitec(['deploy', '--window', '20s']);
  await until(
    'the attempt is at work',
    async () =>
      (await releases()).length > before.length && ((await deployedSteps(world.host).catch(() => undefined))?.steps.length ?? 0) > 0,
  );
  const unit = `sitec-activate-${(await releases()).at(-1) ?? ''}.service`;
  await world.host.must(['systemctl', 'kill', '--signal=SIGSTOP', '--kill-whom=main', unit]);
  for (let time = 0; time < 2; time += 1) {
    await until('it is followed', connected);
    const { mend } = await loseTheWay();
    await mend();
  }
  await until('it is followed again', connected);
  await world.host.must(['systemctl', 'kill', '--signal=SIGCONT', '--kill-whom=main', unit]);
  const { code, stdout, stderr } = await deployed;
  expect({ code, said: stdout + stderr }).toMatchObject({ code: 0, said: expect.stringContaining('mail1: confirmed') as string });
  expect(stderr).toContain('mail1: the connection is lost: mail1 cannot be reached at ');
  expect(await liveClientLimit(world.host)).toBe('91');
});

/** Lets `begin` go on that stands still, and sudo, which stands still with it. */
async function goOn(pid: number): Promise<void> {
  const parent = (await world.host.must(['ps', '-o', 'ppid=', '-p', String(pid)])).trim();
  await world.host.must(['kill', '-CONT', String(pid), parent]);
}

test('it is lost as the attempt begins, and that comes late: nothing was changed, and nothing is', async () => {
  await desk.reset();
  await desk.edit('site.yaml', clientLimit(92));
  const before = await releases();
  programs.arm({ program: 'activator begin ', at: 0, action: 'stop' });
  const deployed = desk.sitec(['deploy']);
  const { pid } = await programs.reached();
  const { mend } = await loseTheWay();
  await mend();
  expect(await deployed).toMatchObject({
    code: 3,
    stdout: expect.stringContaining('mail1: nothing was changed: the connection was lost before the attempt began') as string,
  });
  await goOn(pid);
  await until('begin has ended', async () => (await world.host.run(['kill', '-0', String(pid)])).code !== 0);
  programs.disarm();
  expect(await releases()).toEqual(before);
  expect(await leftovers(world.host)).toBe('');
  expect(await liveClientLimit(world.host)).toBe('91');
});

test('it is lost as the attempt begins, which it does: the deploy goes on with it', async () => {
  const before = await releases();
  programs.arm({ program: 'activator begin ', at: 0, action: 'stop' });
  const deployed = desk.sitec(['deploy']);
  const { pid } = await programs.reached();
  const { mend } = await loseTheWay();
  await goOn(pid);
  await until('the attempt is there', async () => (await releases()).length > before.length);
  programs.disarm();
  await mend();
  expect(await deployed).toMatchObject({ code: 0, stdout: expect.stringContaining('mail1: confirmed') as string });
  expect(await liveClientLimit(world.host)).toBe('92');
});

test('begin is killed before it has started anything: nothing was changed, and the next deploy is none the worse', async () => {
  await desk.reset();
  await desk.edit('site.yaml', clientLimit(93));
  // Once without any harm, so that it is known where the release is moved.
  programs.arm({ program: 'activator begin ' });
  expect(await desk.sitec(['deploy', '--no-confirm'])).toMatchObject({ code: 0 });
  const moved = programs.passed().findIndex((point) => point.startsWith('os.rename') && point.includes('/staging/'));
  expect(moved).toBeGreaterThan(0);
  expect(await desk.sitec(['rollback'])).toMatchObject({ code: 0 });
  programs.arm({ program: 'activator begin ', at: moved + 1 });
  expect(await desk.sitec(['deploy'])).toMatchObject({
    code: 3,
    stdout: expect.stringContaining('mail1: nothing was changed: the activation was killed before it changed anything') as string,
  });
  programs.disarm();
  expect(await leftovers(world.host)).toBe('');
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0, stdout: expect.stringContaining('mail1: confirmed') as string });
  expect(await liveClientLimit(world.host)).toBe('93');
});
