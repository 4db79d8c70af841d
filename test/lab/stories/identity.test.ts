import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { writePrograms } from '../../programs.ts';
import { startDeskLab } from '../desk-lab.ts';
import { must, run, until, type Result } from '../exec.ts';
import type { OperatorDesk } from '../operator.ts';
import { commandsOf } from '../page.ts';
import type { SiteLab } from '../site-lab.ts';

vi.setConfig({ testTimeout: 900_000 });

const [REPLACE = [], VALUES = [], WIREGUARD = []] = commandsOf('docs/break-glass.md', 'Another person may have a key');
const IDENTITY = '/var/lib/sitec/identity';

let world: SiteLab;
let desk: OperatorDesk;
/** What the host was known by at first. */
let former: Known;
/** The identity that somebody may have. */
let lost: string;

interface Known {
  /** Public halves of the age identities that it has. */
  readonly age: readonly string[];
  readonly ssh: string;
  readonly wireguard: string;
}

beforeAll(async () => {
  ({ world, desk } = await startDeskLab(process.cwd()));
  former = await known();
  lost = await world.host.must(['cat', IDENTITY]);
});

afterAll(() => world?.close());

async function known(): Promise<Known> {
  return {
    age: (await world.host.must(['age-keygen', '-y', IDENTITY])).trim().split('\n'),
    ssh: (await world.host.must(['ssh-keygen', '-y', '-f', '/etc/ssh/ssh_host_ed25519_key'])).split(' ')[1]?.trim() ?? '',
    // None while the interface is made anew.
    wireguard: (await world.host.run(['wg', 'show', 'wg0', 'public-key'])).stdout.trim(),
  };
}

/** What a public half under keys/ says. */
function committed(path: string): string {
  return readFileSync(join(desk.directory, 'keys', path), 'utf8').trim();
}

/** Types a line of the page where the operator sits, in a shell that finds sitec and knows who commits. */
async function type(line: string): Promise<Result> {
  const bin = join(desk.directory, '../bin');
  mkdirSync(bin, { recursive: true });
  writePrograms(bin, { sitec: `exec '${process.execPath}' '${resolve('dist/src/cli.js')}' "$@"` });
  const env = {
    ...process.env,
    PATH: `${bin}:${process.env['PATH'] ?? ''}`,
    NO_COLOR: '1',
    XDG_STATE_HOME: join(desk.directory, '../state'),
    SITEC_SSH_CONFIG: desk.sshConfig,
    SITEC_IDENTITY: join(desk.directory, '../identity.txt'),
    GIT_AUTHOR_NAME: 'Operator',
    GIT_AUTHOR_EMAIL: 'operator@example.org',
    GIT_COMMITTER_NAME: 'Operator',
    GIT_COMMITTER_EMAIL: 'operator@example.org',
  };
  return run(['ip', 'netns', 'exec', world.inside.name, 'sh', '-c', `cd '${desk.directory}' && ${line}`], { env, timeout: 900 });
}

async function typeAll(lines: readonly string[]): Promise<string> {
  let said = '';
  for (const line of lines) {
    const { code, stdout, stderr } = await type(line);
    said += stdout + stderr;
    expect(code, `${line}\n${stdout}${stderr}`).toBe(0);
  }
  return said;
}

function tellHub(...args: readonly string[]): Promise<string> {
  return must(['ip', 'netns', 'exec', world.hub?.name ?? '', 'wg', 'set', `${world.lab.id}hub`, ...args]);
}

test('nothing is retired before the host has it, and what is said of a difference is what happens', async () => {
  expect(await type('sitec keys retire mail1')).toMatchObject({ code: 2 });
  expect(await type('sitec secrets rotate hosts/mail1/age-identity')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('sitec keys replace mail1 age') as string,
  });
  await typeAll([REPLACE[0] ?? '']);
  expect(await type('sitec keys retire mail1')).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('it does not have the new age identity') as string,
  });
  expect(await type('sitec diff --summary')).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('mail1 gets another age identity') as string,
  });
  await desk.reset();
});

test('another age identity: both open what there is until the former one is retired, which opens nothing more', async () => {
  const [replace = '', deploy = '', ...rest] = REPLACE;
  await typeAll([replace, deploy]);
  expect((await known()).age).toEqual([...former.age, committed('hosts/mail1.age.pub')]);
  await typeAll(['sitec status', 'sitec drift']);
  await typeAll(rest);
  expect((await known()).age).toEqual([committed('hosts/mail1.age.pub')]);
  expect(committed('hosts/mail1.age.pub')).not.toBe(former.age[0]);
  const stolen = join(desk.directory, '../stolen.txt');
  writeFileSync(stolen, lost, { mode: 0o600 });
  expect(await type(`sitec --identity ${stolen} secrets show database/postfix`)).toMatchObject({ code: 3 });
  await typeAll(['sitec drift']);
});

test('new values, and another SSH host key: the host shows it, and the former one is trusted no more', async () => {
  await typeAll(VALUES);
  const now = await known();
  expect(now.ssh).toBe(committed('hosts/mail1.ssh_host_ed25519_key.pub').split(' ')[1]);
  expect(now.ssh).not.toBe(former.ssh);
  await typeAll(['sitec status', 'sitec drift']);
});

test('a release of before cannot come back, which is said before anything is done', async () => {
  const { stdout } = await type('sitec status --json');
  const { hosts } = JSON.parse(stdout) as { hosts: { attempts: { id: string; state: string }[] }[] };
  const oldest = hosts[0]?.attempts.filter(({ state }) => state === 'confirmed').at(-1)?.id ?? '';
  const back = await type(`sitec rollback mail1 ${oldest}`);
  expect(back.code, `${back.stdout}${back.stderr}`).toBe(3);
  expect((await known()).ssh).not.toBe(former.ssh);
});

test('another WireGuard key that the hub does not learn: the former one comes back, and so does the way in', async () => {
  const [rotate = '', deploy = ''] = WIREGUARD;
  await typeAll([rotate]);
  const ended = await type(`${deploy} --hub-window 20s`);
  expect(ended.code, `${ended.stdout}${ended.stderr}`).toBe(4);
  expect((await known()).wireguard).toBe(former.wireguard);
  await until('the way in is back', async () => (await type('sitec status')).code === 0, 60);
});

test('another WireGuard key that the hub learns: the deploy waits for it, and is confirmed through it', async () => {
  const [, deploy = ''] = WIREGUARD;
  const key = committed('wireguard/mail1.pub');
  const deploying = type(deploy.replace('git commit', 'git commit --allow-empty'));
  await until('the host has its new key', async () => (await known()).wireguard === key, 300);
  await tellHub('peer', former.wireguard, 'remove', 'peer', key, 'allowed-ips', '10.100.0.25/32');
  const ended = await deploying;
  expect(ended.code, `${ended.stdout}${ended.stderr}`).toBe(0);
  expect(ended.stderr).toContain(`PublicKey = ${key}`);
  await typeAll(['sitec status', 'sitec drift']);
});
