import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../exec.ts';
import type { LabHost } from '../host.ts';
import { killPoints, type KillPoints } from '../kill.ts';
import { createLab, type Lab } from '../lab.ts';
import { cutPower } from '../power.ts';
import { debianRoot } from '../root.ts';

const PROGRAM = '/srv/example.py';

let lab: Lab;
let host: LabHost;
let points: KillPoints;

beforeAll(async () => {
  const base = await debianRoot(['python3', 'strace']);
  lab = await createLab();
  host = await lab.host('doomed', { base, addresses: ['192.0.2.9'], ownDisk: true });
  copyFileSync('test/lab/kill_example.py', join(host.root, PROGRAM));
  points = killPoints(host);
  expect(await host.boot()).toBe('running');
});

afterAll(() => lab?.close());

async function startOver(): Promise<void> {
  await host.must([
    'sh',
    '-euc',
    'rm -rf /srv/example; mkdir -p /srv/example/old; cd /srv/example; printf old | tee old/one >old/two; ln -s old current; sync',
  ]);
}

/** What the two files say, wherever the host is. */
function seen(): string {
  return ['one', 'two'].map((file) => readFileSync(join(host.root, 'srv/example/current', file), 'utf8')).join();
}

/** Ends the program at every point in turn, and gives what was there afterwards. */
async function atEveryPoint(manner: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (let at = 0; ; at += 1) {
    await startOver();
    points.arm({ program: `example\\.py ${manner}`, at });
    const { code } = await host.run(['python3', PROGRAM, manner]);
    if (!points.fired()) return found;
    expect(code).toBe(137);
    found.push(seen());
  }
}

test('the points are what the kernel sees, in its order', async () => {
  await startOver();
  points.arm({ program: 'example\\.py careful' });
  const calls = 'trace=openat,rename,unlink,mkdir,symlink,chmod,fsync,truncate';
  await host.must(['strace', '-o', '/srv/trace', '-e', calls, '-e', 'signal=none', 'python3', '-I', PROGRAM, 'careful']);
  // What is only read is no point, and the hook's own notes are none of the program's.
  const kernel = host
    .read('srv/trace')
    .split('\n')
    .filter((line) => /^\w/.test(line) && !/O_RDONLY|kill-points/.test(line));
  const names: { readonly [call: string]: string } = { 'os.remove': 'unlink', open: 'openat' };
  const counted = points
    .passed()
    .map((point) => point.split(' ')[0] ?? '')
    .filter((name) => !['opened', 'subprocess.Popen'].includes(name));
  expect(counted.map((name) => names[name] ?? name.replace('os.', ''))).toEqual(kernel.map((line) => line.split('(')[0]));
});

test('killed at any point, the careful program leaves the old release or the new one', async () => {
  const found = await atEveryPoint('careful');
  expect(new Set(found)).toEqual(new Set(['old,old', 'new,new']));
  expect(found.length).toBe(points.passed().length);
});

test('the careless one is caught: half of each, and an empty file', async () => {
  expect(new Set(await atEveryPoint('careless'))).toEqual(new Set(['old,old', ',old', 'new,old', 'new,', 'new,new']));
});

/** Cuts the power at these points, and gives what was there when it came back. */
async function cutAt(manner: string, numbers: readonly number[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const at of numbers) {
    await startOver();
    points.arm({ program: `example\\.py ${manner}`, at, action: 'hold' });
    const ended = host.run(['python3', PROGRAM, manner]);
    await points.reached();
    await cutPower(host);
    await ended;
    points.disarm();
    found.push(seen());
    expect(await host.boot()).toBe('running');
  }
  return found;
}

test('with the power cut at any point, the careful program does so as well', async () => {
  const count = (await atEveryPoint('careful')).length;
  expect(
    new Set(
      await cutAt(
        'careful',
        Array.from({ length: count }, (_, at) => at),
      ),
    ),
  ).toEqual(new Set(['old,old', 'new,new']));
}, 600_000);

test('the hasty program, which a kill cannot harm, is caught by a power cut', async () => {
  const found = await atEveryPoint('hasty');
  expect(new Set(found)).toEqual(new Set(['old,old', 'new,new']));
  expect(await cutAt('hasty', [found.length - 1])).toEqual([',']);
});

test('a program that starts with the host is ended at its point, and lives the next time', async () => {
  host.write(
    '/etc/systemd/system/example.service',
    `[Service]\nType=oneshot\nExecStart=/usr/bin/python3 -I ${PROGRAM} careful\n[Install]\nWantedBy=multi-user.target\n`,
  );
  await host.must(['systemctl', '--quiet', 'enable', 'example.service']);
  await startOver();
  points.arm({ program: 'example\\.py', at: 3 });
  expect(await host.restart()).toBe('degraded');
  expect([points.fired()?.at, seen()]).toEqual([3, 'old,old']);
  expect(await host.restart()).toBe('running');
  await until('the release is the new one', async () => seen() === 'new,new', 5);
});

test('other programs are left alone', async () => {
  points.arm({ program: 'example\\.py', at: 0 });
  await host.must(['python3', '-c', 'open("/srv/other", "w").write("alive")']);
  expect([host.read('srv/other'), points.fired()]).toEqual(['alive', undefined]);
});
