import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ATTEMPTS, changeOfEverything, everything, idle, leftovers } from '../attempt.ts';
import { deployedSteps } from '../deployed.ts';
import { until } from '../exec.ts';
import { killPoints, type KillPoints } from '../kill.ts';
import { sitAtDesk, type OperatorDesk } from '../operator.ts';
import { cutPower, failDisk, fillDisk, repairDisk } from '../power.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';

/** How often the power is cut on the way to the window; more for a longer run. */
const CUTS = Number(process.env['SITEC_KILLS'] ?? '6');
const [APPLY, CONFIRM, UNDO] = ['activator apply ', 'activator confirm ', 'guard undo '] as const;

vi.setConfig({ testTimeout: 900_000 });

let world: SiteLab;
let desk: OperatorDesk;
let points: KillPoints;
let old: readonly string[];
let fresh: readonly string[];
/** How many changes each program makes to the disk. */
const counts = new Map<string, number>();

beforeAll(async () => {
  world = await startSiteLab(process.cwd(), { ownDisk: true });
  desk = await sitAtDesk(world, process.cwd());
  points = killPoints(world.host);
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  old = await everything(world.host);
  await desk.edit('site.yaml', changeOfEverything(desk));
  // Once without any harm, so that it is known what is new, and how long it takes.
  await counted(APPLY, ['deploy', '--no-confirm']);
  await counted(UNDO, ['rollback']);
  expect(await everything(world.host)).toEqual(old);
  expect(await desk.sitec(['deploy', '--no-confirm'])).toMatchObject({ code: 0 });
  await counted(CONFIRM, ['confirm']);
  fresh = await everything(world.host);
  expect(fresh).not.toEqual(old);
  await goBack();
});

afterAll(() => world?.close());

async function counted(program: string, args: readonly string[]): Promise<void> {
  points.arm({ program });
  expect(await desk.sitec(args)).toMatchObject({ code: 0 });
  counts.set(program, points.passed().length);
  process.stdout.write(`${program}${counts.get(program)} points\n`);
  points.disarm();
}

async function goBack(): Promise<void> {
  const [first = ''] = (await world.host.must(['ls', ATTEMPTS])).trim().split('\n');
  expect(await desk.sitec(['rollback', 'mail1', first])).toMatchObject({ code: 0 });
  expect(await everything(world.host)).toEqual(old);
}

/** Cuts the power when a program that the operator has started is so far; comes back when the host is up and nothing happens any more. */
async function cutIn(program: string, part: number, args: readonly string[]): Promise<void> {
  points.arm({ program, at: Math.floor(part * ((counts.get(program) ?? 1) - 1)), action: 'hold' });
  const working = desk.sitec(args, { timeout: 90 });
  const early = await Promise.race([points.reached().then(() => undefined), working]);
  expect(early, 'it ended before').toBeUndefined();
  await cutPower(world.host);
  points.disarm();
  expect(await world.host.boot()).toBe('running');
  await working;
  await until('nothing is pending', async () => (await leftovers(world.host)) === '', 120);
  await idle(world.host);
}

// Not the very end: attempts differ by a change or two.
const PARTS = Array.from({ length: CUTS }, (_, index) => index / CUTS);

test.each(PARTS)('the power is cut when %d of an attempt is done: all is old', async (part) => {
  await cutIn(APPLY, part, ['deploy', '--no-confirm', '--window', '20s']);
  expect(await everything(world.host)).toEqual(old);
});

test.each([0.1, 0.5, 0.9])('the power is cut when %d of taking it back is done: all is old', async (part) => {
  expect(await desk.sitec(['deploy', '--no-confirm', '--window', '5m'])).toMatchObject({ code: 0 });
  await cutIn(UNDO, part, ['rollback']);
  expect(await everything(world.host)).toEqual(old);
});

test.each([0, 0.5, 0.75, 0.9])(
  'the power is cut when %d of a confirmation is done: all is old or all is new, as the status says',
  async (part) => {
    const before = await confirmed();
    expect(await desk.sitec(['deploy', '--no-confirm', '--window', '5m'])).toMatchObject({ code: 0 });
    await cutIn(CONFIRM, part, ['confirm']);
    const isOld = (await confirmed()) === before;
    expect(await everything(world.host)).toEqual(isOld ? old : fresh);
    if (!isOld) await goBack();
  },
);

async function confirmed(): Promise<string> {
  return (await world.host.must(['readlink', '/var/lib/sitec/current'])).trim();
}

/** Daemons that found no room may have ended, and need a moment to come back. */
async function recovered(): Promise<void> {
  const isOld = async (): Promise<boolean> => (await everything(world.host)).join('\n') === old.join('\n');
  await until('all is old', isOld, 90).catch(() => undefined);
  expect(await everything(world.host)).toEqual(old);
}

test('a disk that is full already: nothing is begun, and it is said', async () => {
  const free = await fillDisk(world.host);
  const done = await desk.sitec(['deploy']);
  free();
  expect(done).toMatchObject({ code: 3, stderr: expect.stringContaining('No space left on device') as string });
  await recovered();
  expect(await leftovers(world.host)).toBe('');
});

test('a disk that becomes full before anything is in place: it is taken back, and it is said', async () => {
  expect(await deployWhileFilling('armed')).toMatchObject({
    code: 4,
    stdout: expect.stringMatching(/rolled back: .*No space left on device/) as string,
  });
  await recovered();
});

test.each(['prepared', 'manager-reload'])(
  'a disk that becomes full when the attempt is %s: all is old, and it is said, or all is new',
  async (step) => {
    const { code, stdout } = await deployWhileFilling(step);
    if (code === 0) {
      // Nobody needed any room any more.
      expect(await everything(world.host)).toEqual(fresh);
      await goBack();
      return;
    }
    expect(stdout).toMatch(/rolled back: .*No space left on device/);
    expect(code).toBe(4);
    await recovered();
  },
);

test('a disk that becomes full while an attempt waits for its confirmation: it is taken back all the same', async () => {
  const filling = fillAt('waiting');
  await desk.sitec(['deploy', '--no-confirm', '--window', '1m']);
  await filling;
  await until('it is taken back', async () => (await leftovers(world.host)) === '', 150);
  await world.host.must(['rm', '/lab-filler']);
  await recovered();
});

async function deployWhileFilling(step: string): Promise<{ readonly code: number; readonly stdout: string }> {
  const filling = fillAt(step);
  const done = await desk.sitec(['deploy']);
  await filling;
  await world.host.must(['rm', '/lab-filler']);
  expect(await leftovers(world.host)).toBe('');
  return done;
}

/** Takes all room on the host's disk as soon as an attempt's journal names a step. */
function fillAt(step: string): Promise<unknown> {
  const program = `
import glob, os, time
before = set(glob.glob("${ATTEMPTS}/*"))
end = time.time() + 120
def reached(path):
    try:
        return '"${step}"' in open(path + "/journal").read()
    except FileNotFoundError:
        return False
while time.time() < end and not any(map(reached, set(glob.glob("${ATTEMPTS}/*")) - before)):
    time.sleep(0.001)
handle, size = os.open("/lab-filler", os.O_WRONLY | os.O_CREAT), 0
for block in (1 << 30, 1 << 24, 1 << 20, 1 << 16, 1 << 12):
    while True:
        try:
            os.posix_fallocate(handle, size, block)
        except OSError:
            break
        size += block
`;
  return world.host.run(['python3', '-c', program], { timeout: 200 });
}

test('a disk that fails in the middle: it is said, and when it is repaired all is old', async () => {
  points.arm({ program: APPLY, at: Math.floor(0.5 * (counts.get(APPLY) ?? 0)), action: 'hold' });
  const working = desk.sitec(['deploy', '--window', '20s']);
  const { pid } = await points.reached();
  await failDisk(world.host);
  await world.host.run(['kill', '-KILL', String(pid)]);
  const done = await working;
  expect(done).toMatchObject({ code: 5, stdout: expect.stringContaining('the disk of /var/lib/sitec is read-only') as string });
  await repairDisk(world.host);
  points.disarm();
  expect(await world.host.boot()).toBe('running');
  await until('nothing is pending', async () => (await leftovers(world.host)) === '', 120);
  expect(await everything(world.host)).toEqual(old);
});

test('after all that, the change goes through', async () => {
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0, stdout: expect.stringContaining('mail1: confirmed') as string });
  expect(await everything(world.host)).toEqual(fresh);
  expect((await deployedSteps(world.host)).steps).toContain('confirmed');
});
