import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ATTEMPTS, everything, idle, leftovers } from '../attempt.ts';
import { startDeskLab } from '../desk-lab.ts';
import { until } from '../exec.ts';
import { packageWithProgramsOf } from '../older.ts';
import type { OperatorDesk } from '../operator.ts';
import { clientLimit } from '../site-edits.ts';
import type { SiteLab } from '../site-lab.ts';

/** The commit, or a directory with a checkout, whose programs the host is released by. */
const OLDER = process.env['SITEC_OLDER'] ?? 'HEAD^';
const LIMIT = 'smtpd_client_connection_count_limit';

vi.setConfig({ testTimeout: 600_000 });

let world: SiteLab;
let desk: OperatorDesk;
let older: string;

beforeAll(async () => {
  older = packageWithProgramsOf(OLDER);
  ({ world, desk } = await startDeskLab(process.cwd()));
});

afterAll(async () => {
  await world?.close();
  if (older) rmSync(older, { recursive: true, force: true });
});

/** Deploys a limit of connections with this package, or with one that brings other programs. */
async function deploy(limit: string, from: string, more: readonly string[] = []): Promise<void> {
  await desk.edit('site.yaml', clientLimit(limit));
  expect(await desk.sitec(['deploy', ...more], { from })).toMatchObject({ code: 0 });
}

async function live(): Promise<string> {
  return (await world.host.must(['postconf', '-h', LIMIT])).trim();
}

/** Deploys without a confirmation, and waits until the guard has taken it back. */
async function attemptAndTakeBack(limit: string, from: string): Promise<void> {
  await deploy(limit, from, ['--no-confirm', '--window', '20s']);
  expect(await live()).toBe(limit);
  await until('the attempt was taken back', async () => (await world.host.run(['test', '-e', '/var/lib/sitec/pending'])).code !== 0, 180);
  await idle(world.host);
}

test('a host that was released by older programs takes back the attempt of these, whole', async () => {
  await deploy('20', older);
  const before = await everything(world.host);
  await attemptAndTakeBack('21', '.');
  expect(await everything(world.host)).toEqual(before);
  expect(await leftovers(world.host)).toBe('');
  expect((await desk.sitec(['status'])).stdout).toContain('rolled-back');
});

test('and confirms it', async () => {
  await deploy('22', '.');
  expect(await live()).toBe('22');
});

test('a host that was released by these takes back the attempt of older programs, whole', async () => {
  const before = await everything(world.host);
  await attemptAndTakeBack('23', older);
  expect(await everything(world.host)).toEqual(before);
  expect(await leftovers(world.host)).toBe('');
});

test('goes back to the release of older programs, and on again', async () => {
  const releases = (await world.host.must(['ls', ATTEMPTS])).trim().split('\n');
  const states = await Promise.all(
    releases.map(async (name) => ({ name, text: await world.host.must(['cat', `${ATTEMPTS}/${name}/state.json`]) })),
  );
  const confirmed = states.filter(({ text }) => text.includes('"state": "confirmed"')).map(({ name }) => name);
  expect(await desk.sitec(['rollback', 'mail1', confirmed.at(-2) ?? ''])).toMatchObject({ code: 0 });
  expect(await live()).toBe('20');
  await deploy('24', '.');
  expect(await live()).toBe('24');
  expect(await desk.sitec(['drift'])).toMatchObject({ code: 0 });
});
