import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../exec.ts';
import { graveLines, HARMLESS, MOST, troubles } from '../journal.ts';
import { inbox } from '../mail.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';

let world: SiteLab;

beforeAll(async () => {
  world = await startSiteLab(process.cwd());
});

afterAll(() => world?.close());

test('a cold boot ends in running, with no failed unit', async () => {
  expect(world.firstBoot).toBe('running');
  expect(await world.host.must(['systemctl', 'list-units', '--failed', '--no-legend'])).toBe('');
});

test('the first boot leaves no error and no warning in the journal', async () => {
  expect(await troubles(world.host)).toEqual([]);
});

test('every line that may be there all the same is there: what is not said any more must not stay allowed', async () => {
  expect(HARMLESS.length).toBeLessThanOrEqual(MOST);
  const missing = async (): Promise<readonly string[]> => {
    const lines = await graveLines(world.host, 'all');
    return HARMLESS.filter((harmless) => !lines.some((line) => harmless.test(line))).map(String);
  };
  // Rspamd asks for its lists some time after its start; what only a first start says was said to the deploy.
  await until('all of them were said', async () => (await missing()).length === 0).catch(() => undefined);
  expect(await missing()).toEqual([]);
});

test('the tunnel is up, its network is reached through it and nothing else is, and the kernel has every setting of the network', async () => {
  expect(await world.host.must(['wg', 'show', 'wg0', 'latest-handshakes'])).toMatch(/\t[1-9]\d*$/m);
  const routes = await world.host.must(['ip', 'route', 'show', 'dev', 'wg0']);
  expect(
    routes
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(['10.100.0.0/24']);
  // What /proc/sys holds beside `net` belongs to the machine that the lab runs on. UFW has settings of its own, which come later.
  const wanted = world.host
    .read('/etc/sysctl.d/60-sitec.conf')
    .split('\n')
    .filter((line) => line.startsWith('net.'));
  expect(wanted.length).toBeGreaterThan(5);
  const names = wanted.map((line) => line.split(' = ')[0] ?? '');
  expect((await world.host.must(['sysctl', ...names])).trim().split('\n')).toEqual(wanted);
});

test('so does a second boot, after which mail is read without anybody touching the host', async () => {
  expect(await world.host.restart()).toBe('running');
  await until('alice reads her mail again', async () => (await inbox(world, 'alice@testdomain.local')).loggedIn, 60);
  expect(await troubles(world.host)).toEqual([]);
});

test('a limit of a container is enforced by the kernel of this lab', async () => {
  const limits = await world.host.must([
    'docker',
    'inspect',
    '--format={{.HostConfig.Memory}} {{.HostConfig.NanoCpus}}',
    'mailserver-postgres',
  ]);
  expect(limits.trim()).toBe(`${2 * 2 ** 30} 1500000000`);
  const eater = ['docker', 'run', '--rm', '--network=none', '--memory=32m', '--memory-swap=32m', '--entrypoint=sh', 'postgres:17-alpine'];
  const { code } = await world.host.run([...eater, '-c', 'head -c 90000000 /dev/zero | tail']);
  expect(code).toBe(137);
});
