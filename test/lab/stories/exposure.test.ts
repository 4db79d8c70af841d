import { afterAll, beforeAll, expect, test } from 'vitest';
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
  expect(expected).toEqual([25, 143, 465, 587, 993, 995, 2288, 4190, 5432]);
  expect(await openPorts(world.inside, address, namedPorts(world.manifest))).toEqual(expected);
});

test("the firewall's files are the bytes that ufw itself would write", async () => {
  const before = [world.host.read('/etc/ufw/user.rules'), world.host.read('/etc/ufw/user6.rules')];
  await world.host.must(['ufw', 'reload']);
  expect([world.host.read('/etc/ufw/user.rules'), world.host.read('/etc/ufw/user6.rules')]).toEqual(before);
  const shown = await world.host.must(['ufw', 'status', 'verbose']);
  expect(shown).toContain('Default: deny (incoming), allow (outgoing), deny (routed)');
});
