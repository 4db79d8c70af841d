import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { deployedSteps } from '../deployed.ts';
import { startDeskLab } from '../desk-lab.ts';
import { must, until } from '../exec.ts';
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

beforeAll(async () => {
  ({ world, desk } = await startDeskLab(process.cwd()));
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

test.each(points)('the operator is lost after %i lines of the journal: the attempt goes on, and status tells what became of it', async (line) => {
  const before = await releases();
  const confirmed = await liveClientLimit(world.host);
  await desk.reset();
  await desk.edit('site.yaml', clientLimit(60 + line));
  const gone = new AbortController();
  const deployed = desk.sitec(['deploy', '--window', '8s'], { signal: gone.signal }).catch((error: Error) => error);
  if (line === 0) await until('the release is being sent', async () => (await world.host.run(['sh', '-c', 'ls /var/lib/sitec/staging/* 2>/dev/null'])).stdout !== '', 60);
  else await until('the attempt has come so far', async () => (await releases()).length > before.length && ((await deployedSteps(world.host).catch(() => undefined))?.steps.length ?? 0) >= line, 120);
  gone.abort();
  await cutConnections();
  expect(await deployed).toMatchObject({ name: 'AbortError' });
  const attempt = (await releases()).find((id) => !before.includes(id));
  const told = async (): Promise<string> => (await desk.sitec(['status'])).stdout;
  if (attempt === undefined) expect(await told()).toContain('is the confirmed release');
  else await until('it is taken back, and status says so', async () => (await told()).includes(`${attempt}  rolled-back: nobody confirmed it in time`), 90);
  expect(await liveClientLimit(world.host)).toBe(confirmed);
  if (attempt !== undefined) expect((await deployedSteps(world.host, attempt)).steps).toEqual(expect.arrayContaining(['armed', 'looked', 'waiting', 'rolled-back']));
});

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
