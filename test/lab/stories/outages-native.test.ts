import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../exec.ts';
import { submit } from '../mail.ts';
import { arrivesOnce, sent } from '../outage.ts';
import { leftAlone } from '../restarts.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';

const BEN = 'ben@example.net';
const FRIEND = 'friend@elsewhere.example';
const POSTGRESQL = 'postgresql@17-main.service';

let world: SiteLab;

beforeAll(async () => {
  world = await startSiteLab(resolve('test/sites/native'));
});

afterAll(() => world?.close());

test('whatever daemon ends, systemd starts it again', async () => {
  expect(await leftAlone(world)).toEqual([]);
});

test.each([POSTGRESQL, 'rspamd.service', 'dovecot.service', 'redis-server.service', 'unbound.service', 'postfix.service'])(
  '%s comes back by itself when it is killed',
  async (unit) => {
    const main = (): Promise<string> => world.host.must(['systemctl', 'show', '--property=MainPID', '--value', unit]);
    const before = await main();
    await world.host.must(['systemctl', 'kill', '--signal=KILL', unit]);
    const { subject } = await sent(world, BEN, `killed-${unit.split('.')[0]?.replaceAll('@', '-') ?? ''}`);
    await arrivesOnce(world, BEN, subject);
    expect(await main()).not.toBe(before);
    await until('users are let in', async () => (await submit(world, BEN, FRIEND, `after the end of ${unit}`)).accepted);
  },
);

test('a server of PostgreSQL whose main process alone was killed comes back as well', async () => {
  await world.host.must(['systemctl', 'kill', '--signal=KILL', '--kill-whom=main', POSTGRESQL]);
  const { subject } = await sent(world, BEN, 'killed-main');
  await arrivesOnce(world, BEN, subject);
});

test('who stops PostgreSQL with its own program finds it stopped', async () => {
  await world.host.must(['pg_ctlcluster', '17', 'main', 'stop']);
  await world.host.must(['sleep', '8']);
  expect((await world.host.run(['systemctl', 'is-active', POSTGRESQL])).stdout.trim()).toBe('inactive');
  await world.host.must(['systemctl', 'start', POSTGRESQL]);
});

test('every unit runs again', async () => {
  expect(await world.host.must(['systemctl', 'list-units', '--failed', '--no-legend'])).toBe('');
});
