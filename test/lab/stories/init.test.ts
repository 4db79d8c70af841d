import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cacheDirectory } from '../cache.ts';
import { demoIdentity, demoPassword, demoSshKey } from '../demo.ts';
import { until } from '../exec.ts';
import { expectedPorts, namedPorts } from '../exposure.ts';
import { auditSsh, unitExposure, type SshAudit } from '../hardening.ts';
import { troubles } from '../journal.ts';
import { inbox, message, submit } from '../mail.ts';
import { openPorts } from '../scan.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';

const temporary = mkdtempSync(join(tmpdir(), 'sitec-init-story-'));
const directory = join(temporary, 'site');
const identity = join(temporary, 'identity.txt');
const USER = 'phalkonadmin@example.org';
const FRIEND = 'friend@elsewhere.example';
const UNITS = ['ssh.service', 'postfix.service', 'dovecot.service', 'systemd-timesyncd.service'];

/** What is measured of site A and of the new site. */
interface Hardening {
  readonly ssh: SshAudit;
  readonly units: { readonly [unit: string]: number };
}

let world: SiteLab;
let made: Hardening;
let ofA: Hardening;

function sitec(args: readonly string[], input = ''): { code: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, XDG_CACHE_HOME: cacheDirectory, NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('dist/src/cli.js'), '-C', directory, '--identity', identity, ...args],
    { encoding: 'utf8', env, input },
  );
  return { code: status, stdout, stderr };
}

beforeAll(async () => {
  const a = await startSiteLab(process.cwd());
  try {
    const address = a.declared.memberships[0]?.address ?? '';
    ofA = { ssh: await auditSsh(a.inside, address, 2288), units: await unitExposure(a.host, UNITS) };
  } finally {
    await a.close();
  }
  writeFileSync(identity, `${demoIdentity('phalkonadmin')}\n`, { mode: 0o600 });
  const answers = [
    '--fqdn',
    'mail.example.org',
    '--address',
    '203.0.113.25',
    '2001:db8::25',
    '--operator',
    'phalkonadmin',
    '--key',
    demoSshKey('phalkonadmin').publicKey,
  ];
  expect(sitec(['init', ...answers])).toMatchObject({ code: 0, stderr: '' });
  expect(sitec(['passwd', USER], demoPassword(USER))).toMatchObject({ code: 0 });
  expect(sitec(['build'])).toMatchObject({ code: 0, stderr: '' });
  world = await startSiteLab(directory);
  made = { ssh: await auditSsh(world.outside, '203.0.113.25', 22), units: await unitExposure(world.host, UNITS) };
});

afterAll(async () => {
  await world?.close();
  rmSync(temporary, { recursive: true, force: true });
});

test('a site from init is what it compiles to, and the daemons accept it without a word', () => {
  expect(sitec(['check'])).toEqual({ code: 0, stdout: 'generated/ is what the site says\n', stderr: '' });
  const { code, stdout } = sitec(['--json', 'verify']);
  expect({ code, ...(JSON.parse(stdout) as object) }).toMatchObject({ code: 0, findings: [] });
  for (const path of ['package.json', '.github/workflows/sitec.yaml', '.githooks/pre-commit'])
    expect(existsSync(join(directory, path)), path).toBe(true);
});

test('it boots to running, with a clean journal', async () => {
  expect(world.firstBoot).toBe('running');
  expect(await troubles(world.host)).toEqual([]);
});

test('mail comes in and goes out', async () => {
  await world.foreign.send({ from: FRIEND, to: USER }, message(FRIEND, USER, 'to the new site'));
  await until('it is in the inbox', async () => (await inbox(world, USER)).messages.some((text) => text.includes('to the new site')), 30);
  expect(await submit(world, USER, FRIEND, 'from the new site')).toMatchObject({ accepted: true });
  await until('it is there', async () => world.foreign.received().some((text) => text.includes('from the new site')), 30);
});

test('exactly the ports of the site are open', async () => {
  for (const address of world.declared.publicAddresses) {
    const expected = expectedPorts(world.manifest, address, '192.0.2.66');
    expect(expected).toEqual([22, 25, 465, 587, 993]);
    expect(await openPorts(world.outside, address, namedPorts(world.manifest)), address).toEqual(expected);
  }
});

test('ssh-audit has nothing against it, and finds the same as on site A', () => {
  expect(made.ssh.code).toBe(0);
  expect(made.ssh).toEqual(ofA.ssh);
});

test("its units are exactly as exposed as site A's", () => {
  expect(made.units).toEqual(ofA.units);
  for (const unit of UNITS) expect(made.units[unit], unit).toBeGreaterThan(0);
});
