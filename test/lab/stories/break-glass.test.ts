import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { demoIdentity, demoSshKey, demoWireguard } from '../demo.ts';
import { jobsSince, mark } from '../deployed.ts';
import { startDeskLab } from '../desk-lab.ts';
import { must, run, until, type Result } from '../exec.ts';
import { message } from '../mail.ts';
import type { OperatorDesk } from '../operator.ts';
import { clientLimit, liveClientLimit } from '../site-edits.ts';
import type { SiteLab } from '../site-lab.ts';
import { startWireguard } from '../wireguard.ts';

vi.setConfig({ testTimeout: 600_000 });

const ALICE = 'alice@testdomain.local';
const FRIEND = 'friend@elsewhere.example';
/** What another host has in these places. */
const OTHER = { 'age-identity': demoIdentity('another host'), ssh_host_ed25519_key: demoSshKey('another host').privateKey };
const NEW_HUB = '198.51.100.80';
const OUTSIDE = '192.0.2.66';

let world: SiteLab;
let desk: OperatorDesk;

beforeAll(async () => {
  ({ world, desk } = await startDeskLab(process.cwd()));
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
});

beforeEach(() => desk.reset());

afterAll(() => world?.close());

/** A file beside the clone, for nobody else to read. */
function aside(name: string, text: string): string {
  const file = join(desk.directory, '..', name);
  writeFileSync(file, text, { mode: 0o600 });
  return file;
}

/** The hub's interface goes down or up. */
function hubGoes(direction: 'up' | 'down'): Promise<string> {
  return must(['ip', '-n', world.hub?.name ?? '', 'link', 'set', `${world.lab.id}hub`, direction]);
}

/** OpenSSH with the operator's key, which knows the host by its committed key wherever it is. */
function openSsh(): readonly string[] {
  return [
    'ssh',
    '-F',
    desk.sshConfig,
    '-o',
    'BatchMode=yes',
    '-o',
    `UserKnownHostsFile=${join(desk.directory, '../known_hosts')}`,
    '-o',
    'HostKeyAlias=desk',
    '-o',
    'ConnectTimeout=5',
  ];
}

/** The two secrets of a host that only operators can open, as the host has them. */
async function fetchHostSecrets(): Promise<void> {
  for (const [name, path] of [
    ['age-identity', '/var/lib/sitec/identity'],
    ['ssh_host_ed25519_key', '/etc/ssh/ssh_host_ed25519_key'],
  ] as const) {
    const { stdout } = await desk.ssh(`sudo -n cat ${path}`);
    expect(await desk.sitec(['secrets', 'set', `hosts/mail1/${name}`], { input: OTHER[name] }), `another host's ${name}`).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('is not the public half of this') as string,
    });
    expect(await desk.sitec(['secrets', 'set', `hosts/mail1/${name}`], { input: stdout }), name).toMatchObject({ code: 0 });
  }
}

/** Deploys what the clone holds, which must tell no daemon anything. */
async function deploysQuietly(): Promise<void> {
  await mark(world.host);
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  expect(await jobsSince(world.host)).toEqual([]);
}

test('a lost age key: another one opens everything, lets a new one in, and the lost one opens nothing more', async () => {
  const fresh = await generateX25519Identity();
  const other = aside('recovery.txt', `${demoIdentity('recovery')}\n`);
  expect(await desk.sitec(['--identity', other, 'keys', 'operator', 'phalkonadmin', await identityToRecipient(fresh)])).toMatchObject({
    code: 0,
  });
  await desk.commit('Another key');
  const shown = (identity: string): Promise<{ readonly code: number; readonly stdout: string }> =>
    desk.sitec(['--identity', identity, 'secrets', 'show', 'database/postfix']);
  expect(await shown(aside('fresh.txt', fresh))).toMatchObject({ code: 0, stdout: expect.stringMatching(/.{12}/) as string });
  expect(await shown(aside('lost.txt', `${demoIdentity('phalkonadmin')}\n`))).toMatchObject({ code: 3 });
  await deploysQuietly();
});

test('all age keys are lost: what a host can open is opened with its identity, and the rest comes from it', async () => {
  const before = readFileSync(join(desk.directory, 'secrets/index.yaml'), 'utf8');
  const rescue = aside('rescue.txt', (await desk.ssh('sudo -n cat /var/lib/sitec/identity')).stdout);
  const fresh = await Promise.all(['phalkonadmin', 'recovery'].map(async (name) => [name, await generateX25519Identity()] as const));
  for (const [name, key] of fresh) writeFileSync(join(desk.directory, `keys/operators/${name}.pub`), `${await identityToRecipient(key)}\n`);
  const opened = await desk.sitec(['--identity', rescue, 'secrets', 'reencrypt', '--openable']);
  expect(opened).toMatchObject({ code: 1, stdout: expect.stringContaining('their revisions are unchanged') as string });
  const left = [...opened.stderr.matchAll(/^left (\S+), /gm)].map(([, name]) => name);
  expect(left).toEqual(['hosts/mail1/age-identity', 'hosts/mail1/ssh_host_ed25519_key']);
  await fetchHostSecrets();
  const own = aside('own.txt', fresh[0]?.[1] ?? '');
  for (const name of before.matchAll(/^(\S+\/\S+):/gm))
    expect(await desk.sitec(['--identity', own, 'secrets', 'show', name[1] ?? '']), name[1]).toMatchObject({ code: 0 });
  expect(await desk.sitec(['secrets', 'check'])).toMatchObject({ code: 0 });
  const hostKey = await desk.ssh('sudo -n cat /etc/ssh/ssh_host_ed25519_key');
  expect(
    await desk.sitec(['--identity', own, 'secrets', 'show', 'hosts/mail1/ssh_host_ed25519_key']),
    'to the byte, or OpenSSH does not read it',
  ).toMatchObject({ stdout: hostKey.stdout });
  await desk.commit('New keys');
  await deploysQuietly();
});

test('the repository is lost: a host has what its release was made from, and the site goes on from there', async () => {
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  const lost = join(desk.directory, '../lost');
  renameSync(desk.directory, lost);
  try {
    mkdirSync(join(desk.directory, 'generated'), { recursive: true });
    const archive = join(desk.directory, '../release.tar');
    const { stdout } = await desk.ssh('sudo -n tar --create --directory=/var/lib/sitec/current site tree secrets | base64');
    writeFileSync(archive, Buffer.from(stdout, 'base64'));
    await must([
      'sh',
      '-c',
      `cd ${desk.directory} && tar --extract --file=${archive} && mv site/* . && rmdir site && mv tree generated/mail1`,
    ]);
    await fetchHostSecrets();
    await must(['git', '-C', desk.directory, 'init', '--quiet', '--initial-branch=main']);
    await desk.commit('As mail1 has it');
    for (const part of ['site.yaml', 'generated', 'keys'])
      await must(['diff', '--recursive', join(lost, part), join(desk.directory, part)]);
    expect(await desk.sitec(['check'])).toMatchObject({ code: 0 });
    expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^mail1: nothing to do, /) as string });
  } finally {
    rmSync(desk.directory, { recursive: true });
    renameSync(lost, desk.directory);
  }
});

test('CI is lost: a clone by itself is checked and deployed', async () => {
  const origin = join(desk.directory, '../origin');
  await must(['git', 'clone', '--quiet', '--bare', desk.directory, origin]);
  renameSync(desk.directory, `${origin}-before`);
  try {
    await must(['git', 'clone', '--quiet', origin, desk.directory]);
    expect(await desk.sitec(['check'])).toMatchObject({ code: 0 });
    await desk.edit('site.yaml', clientLimit(21));
    expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
    expect(await liveClientLimit(world.host)).toBe('21');
  } finally {
    rmSync(desk.directory, { recursive: true });
    renameSync(`${origin}-before`, desk.directory);
  }
});

test('the VPN is lost: mail still arrives, and the console opens ssh to one address, and to nobody else', async () => {
  await hubGoes('down');
  try {
    expect(await desk.ssh('true')).toMatchObject({ code: 255 });
    await world.foreign.send({ from: FRIEND, to: ALICE }, message(FRIEND, ALICE, 'without a VPN'));
    await until(
      'the mail is stored',
      async () => (await world.host.run(['grep', '--recursive', '--quiet', 'without a VPN', '/var/mail/vmail'])).code === 0,
      60,
    );
    const [address = ''] = world.declared.publicAddresses;
    await world.host.must([
      'iptables',
      '--insert',
      'INPUT',
      '--protocol',
      'tcp',
      '--source',
      OUTSIDE,
      '--dport',
      '2288',
      '--jump',
      'ACCEPT',
    ]);
    await world.host.must([
      'systemd-run',
      '--quiet',
      '--unit=sshd-rescue',
      '/usr/sbin/sshd',
      '-D',
      '-o',
      'PidFile=/run/sshd-rescue.pid',
      '-o',
      `ListenAddress=${address}:2288`,
    ]);
    const login = (namespace: string): Promise<Result> =>
      run(['ip', 'netns', 'exec', namespace, ...openSsh(), '-p', '2288', '-l', 'phalkonadmin', address, 'sudo -n id -un'], { timeout: 30 });
    await until('ssh answers', async () => (await login(world.outside.name)).stdout === 'root\n', 20);
    expect(await login(world.inside.name)).toMatchObject({ code: 255 });
  } finally {
    await world.host.run(['systemctl', 'stop', 'sshd-rescue.service']);
    await world.host.run([
      'iptables',
      '--delete',
      'INPUT',
      '--protocol',
      'tcp',
      '--source',
      OUTSIDE,
      '--dport',
      '2288',
      '--jump',
      'ACCEPT',
    ]);
    await hubGoes('up');
  }
  await until('the VPN is back', async () => (await desk.ssh('true')).code === 0, 60);
});

test('the VPN is lost for good: another hub, let in from the console, then by a deploy through it', async () => {
  const [network] = world.site.networks;
  const keys = demoWireguard('another hub');
  const hostKey = world.site.publicKeys.get('wireguard/mail1.pub') ?? '';
  const client = demoWireguard('client');
  await hubGoes('down');
  const hub = await world.lab.namespace('hub2', [NEW_HUB]);
  const peers = [
    { publicKey: hostKey, allowed: '10.100.0.25/32' },
    { publicKey: client.publicKey, allowed: '10.100.0.50/32' },
  ];
  await startWireguard(hub, { interface: `${world.lab.id}hub2`, keys, address: '10.100.0.1/24', port: 51820, forward: true, peers });
  const device = `${world.lab.id}client`.slice(0, 15);
  const peer = (name: string): readonly string[] => [
    'peer',
    name,
    'endpoint',
    `${NEW_HUB}:51820`,
    'allowed-ips',
    '10.100.0.0/24',
    'persistent-keepalive',
    '1',
  ];
  const old = network?.hub.publicKey ?? '';
  await must(['ip', 'netns', 'exec', world.inside.name, 'wg', 'set', device, 'peer', old, 'remove', ...peer(keys.publicKey)]);
  expect(await desk.ssh('true')).toMatchObject({ code: 255 });
  await world.host.must(['wg', 'set', 'wg0', 'peer', old, 'remove']);
  await world.host.must(['wg', 'set', 'wg0', ...peer(keys.publicKey)]);
  await until('the host is there through the other hub', async () => (await desk.ssh('true')).code === 0, 60);
  await desk.edit('site.yaml', (site) => site.replace(network?.hub.endpoint ?? '', `${NEW_HUB}:51820`).replace(old, keys.publicKey));
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  expect(await world.host.must(['wg', 'show', 'wg0', 'endpoints'])).toBe(`${keys.publicKey}\t${NEW_HUB}:51820\n`);
  await world.host.kill();
  expect(await world.host.boot()).toBe('running');
  await until('the host is there after a boot', async () => (await desk.ssh('true')).code === 0, 60);
});
