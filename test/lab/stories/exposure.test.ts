import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run, until } from '../exec.ts';
import { expectedPorts, namedPorts } from '../exposure.ts';
import { openPorts } from '../scan.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';

const OUTSIDE = '192.0.2.66';
const INSIDE = '10.100.0.50';

let world: SiteLab;

beforeAll(async () => {
  world = await startSiteLab(process.cwd());
});

afterAll(() => world?.close());

test('from the internet exactly the public ports are open, over IPv4 and IPv6', async () => {
  for (const address of world.declared.publicAddresses) {
    const expected = expectedPorts(world.manifest, address, OUTSIDE);
    expect(expected).toEqual([25, 465, 587]);
    expect(await openPorts(world.outside, address, namedPorts(world.manifest)), address).toEqual(expected);
  }
});

test("the VPN's address gives away nothing more when it is reached from the internet", async () => {
  const [vpn] = world.declared.memberships;
  expect(await openPorts(world.outside, vpn?.address ?? '', namedPorts(world.manifest))).toEqual([25, 465, 587]);
});

test('from the VPN exactly what the site opens to it is open as well', async () => {
  const address = world.declared.memberships[0]?.address ?? '';
  const expected = expectedPorts(world.manifest, address, INSIDE);
  expect(expected).toEqual([25, 143, 443, 465, 587, 993, 995, 2288, 4190, 5432]);
  expect(await openPorts(world.inside, address, namedPorts(world.manifest))).toEqual(expected);
});

test("the firewall's files are the bytes that ufw itself would write", async () => {
  const before = [world.host.read('/etc/ufw/user.rules'), world.host.read('/etc/ufw/user6.rules')];
  await world.host.must(['ufw', 'reload']);
  expect([world.host.read('/etc/ufw/user.rules'), world.host.read('/etc/ufw/user6.rules')]).toEqual(before);
  const shown = await world.host.must(['ufw', 'status', 'verbose']);
  expect(shown).toContain('Default: deny (incoming), allow (outgoing), deny (routed)');
});

/** How often somebody on the internet gets any answer at a port that is denied, asking all the time while something happens. */
async function answers(meanwhile: () => Promise<unknown>): Promise<number> {
  const [started, stop] = ['started', 'stop'].map((name) => join(world.lab.directory, name)) as [string, string];
  for (const file of [started, stop]) rmSync(file, { force: true });
  const knocking = run([
    'ip',
    'netns',
    'exec',
    world.outside.name,
    process.execPath,
    '-e',
    knock(world.declared.publicAddresses[0] ?? '', started, stop),
  ]);
  await until('somebody knocks', () => Promise.resolve(existsSync(started)));
  await meanwhile();
  writeFileSync(stop, '');
  return Number((await knocking).stdout);
}

/** Nobody listens there: a packet that gets through is answered with a reset. */
function knock(address: string, started: string, stop: string): string {
  return `const { connect } = require('node:net'), { existsSync, writeFileSync } = require('node:fs');
    let answers = 0;
    const timer = setInterval(() => {
      if (existsSync(${JSON.stringify(stop)})) return clearInterval(timer), setTimeout(() => (console.log(answers), process.exit()), 500);
      const socket = connect({ host: ${JSON.stringify(address)}, port: 9, timeout: 300 });
      socket.on('connect', () => { answers += 1; socket.destroy(); }).on('error', ({ code }) => { if (code === 'ECONNREFUSED') answers += 1; }).on('timeout', () => socket.destroy());
      writeFileSync(${JSON.stringify(started)}, '');
    }, 5);`;
}

test('nobody gets in while the firewall is loaded as a deploy does it, which is not so with ufw reload', async () => {
  const load = async (): Promise<void> => {
    for (let time = 0; time < 5; time += 1) await world.host.must(['/usr/local/lib/sitec/load-firewall']);
  };
  expect(await answers(load)).toBe(0);
  expect(await answers(() => world.host.must(['ufw', 'reload']))).toBeGreaterThan(0);
});
