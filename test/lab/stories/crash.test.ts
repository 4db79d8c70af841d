import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ATTEMPTS, changeOfEverything, everything, idle, leftovers } from '../attempt.ts';
import { deployedSteps } from '../deployed.ts';
import { until } from '../exec.ts';
import { sitAtDesk, type OperatorDesk } from '../operator.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';

/** How often at least; more for a longer run. */
const KILLS = Number(process.env['SITEC_KILLS'] ?? '1');

vi.setConfig({ testTimeout: 600_000 });

let world: SiteLab;
let desk: OperatorDesk;
let old: readonly string[];
let fresh: readonly string[];

beforeAll(async () => {
  world = await startSiteLab(process.cwd());
  desk = await sitAtDesk(world, process.cwd());
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  old = await everything(world.host);
  await desk.edit('site.yaml', changeOfEverything(desk));
  // Once without any harm, so that it is known what is new.
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  fresh = await everything(world.host);
  expect(fresh).not.toEqual(old);
  const releases = (await world.host.must(['ls', ATTEMPTS])).trim().split('\n');
  expect(await desk.sitec(['rollback', 'mail1', releases[0] ?? ''])).toMatchObject({ code: 0 });
  expect(await everything(world.host)).toEqual(old);
});

afterAll(() => world?.close());

/** Kills the activator, and what cleans up after it if `all`, as soon as its journal has so many lines. */
function killer(line: number, all: boolean): Promise<unknown> {
  const program = `
import glob, os, subprocess, sys, time
before = set(glob.glob("${ATTEMPTS}/*"))
end = time.time() + 90
while time.time() < end:
    for path in set(glob.glob("${ATTEMPTS}/*")) - before:
        try:
            count = open(path + "/journal").read().count("\\n")
        except FileNotFoundError:
            continue
        if count >= ${line}:
            unit = "sitec-activate-" + os.path.basename(path) + ".service"
            subprocess.run(["systemctl", "kill", "--signal=SIGKILL", "--kill-whom=${all ? 'all' : 'main'}", unit])
            if ${all ? 'True' : 'False'}:
                time.sleep(0.3)
                subprocess.run(["systemctl", "kill", "--signal=SIGKILL", "--kill-whom=all", unit])
            sys.exit(0)
    time.sleep(0.001)
`;
  return world.host.run(['python3', '-c', program], { timeout: 120 });
}

const LINES = Array.from({ length: 24 }, (_, index) => index + 1).filter((line) => KILLS > 1 || line % 3 === 0);

test.each(LINES)('the activator killed at line %i of its journal: all is old', async (line) => {
  for (let round = 0; round < KILLS; round += 1) {
    const killed = killer(line, false);
    const done = await desk.sitec(['deploy', '--no-confirm', '--window', '1m']);
    await killed;
    await idle(world.host);
    const { steps } = await deployedSteps(world.host);
    // It may wait without having said so.
    if (done.code === 0 || steps.includes('waiting')) expect(await desk.sitec(['rollback'])).toMatchObject({ code: 0 });
    else expect([3, 4], done.stdout + done.stderr).toContain(done.code);
    expect(await everything(world.host)).toEqual(old);
    expect(await leftovers(world.host)).toBe('');
    if (steps.includes('armed')) expect((await deployedSteps(world.host)).steps).toContain('rolled-back');
  }
});

test.each(LINES.filter((line) => line > 5 && line % 2 === 0))(
  'the activator killed at line %i with what cleans up after it: the next run does, or the guard',
  async (line) => {
    const killed = killer(line, true);
    await desk.sitec(['deploy', '--no-confirm', '--window', '1m']);
    await killed;
    await idle(world.host);
    await desk.sitec(['deploy', '--dry-run']);
    await until('nothing is pending', async () => (await leftovers(world.host)) === '', 90);
    expect(await everything(world.host)).toEqual(old);
  },
);

test.each([6, 12, 18])('the host killed at line %i: it comes up with all that is old', async (line) => {
  const deployed = desk.sitec(['deploy', '--no-confirm', '--window', '5m'], { timeout: 60 });
  const lines = async (): Promise<number> => (await deployedSteps(world.host).catch(() => ({ steps: [] }))).steps.length;
  const before = (await world.host.must(['ls', ATTEMPTS])).trim().split('\n').length;
  await until('the attempt is there', async () => (await world.host.must(['ls', ATTEMPTS])).trim().split('\n').length > before);
  await until('it has come so far', async () => (await lines()) >= line);
  await world.host.kill();
  expect(await world.host.boot()).toBe('running');
  await deployed;
  await until('nothing is pending', async () => (await leftovers(world.host)) === '', 90);
  expect(await everything(world.host)).toEqual(old);
});

test('after all that, the change goes through', async () => {
  const done = await desk.sitec(['deploy']);
  expect(done.stdout).toContain('mail1: confirmed');
  expect(await everything(world.host)).toEqual(fresh);
});
