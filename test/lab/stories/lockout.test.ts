import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { deployedSteps } from '../deployed.ts';
import { startDeskLab } from '../desk-lab.ts';
import { until } from '../exec.ts';
import type { OperatorDesk } from '../operator.ts';
import { clientLimit, ownFile } from '../site-edits.ts';
import type { SiteLab } from '../site-lab.ts';

const WINDOW = 20;
const SSHD = '/etc/ssh/sshd_config.d/10-sitec.conf';

vi.setConfig({ testTimeout: 600_000 });

let world: SiteLab;
let desk: OperatorDesk;
let confirmed: string;

beforeAll(async () => {
  ({ world, desk } = await startDeskLab(process.cwd()));
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  confirmed = await tree();
});

/** Every test begins at the confirmed release, in the clone as well. */
beforeEach(async () => {
  await desk.reset();
});

afterAll(() => world?.close());

/** Everything that a release is responsible for, as one text. */
async function tree(): Promise<string> {
  const paths = world.manifest.entries.map(({ path }) => path);
  const files = world.manifest.entries.filter(({ type }) => type === 'file').map(({ path }) => path);
  return (await world.host.must(['stat', '--format=%n %F %U:%G %a %N', ...paths])) + (await world.host.must(['sha256sum', ...files]));
}

const LOCKOUTS: readonly {
  readonly name: string;
  readonly overwrite?: readonly string[];
  /** Where the host does not come as far as its window: it waits for the hub of the VPN, and says so. */
  readonly awaitsHub?: true;
  readonly change: () => Promise<(site: string) => string>;
}[] = [
  {
    name: 'the port closed to the operator',
    change: async () => (site) => site.replace('ssh: { port: 2288, from: [vpn] }', 'ssh: { port: 2288, from: [bastion] }'),
  },
  {
    name: 'the operator denied',
    change: async () => ownFile(desk.directory, '/etc/ssh/sshd_config.d/05-own.conf', 'DenyUsers phalkonadmin\n', 'reload: [ssh]'),
  },
  {
    name: 'another ListenAddress',
    change: async () =>
      ownFile(
        desk.directory,
        '/etc/systemd/system/ssh.service.d/90-own.conf',
        `[Service]\nExecStartPre=/bin/sh -c 'sed s/10.100.0.25/10.100.0.99/ ${SSHD} >/run/sshd-own'\nExecStart=\nExecStart=/usr/sbin/sshd -D -f /run/sshd-own\n`,
        'restart: [ssh]',
      ),
  },
  {
    name: 'another key of the operator',
    change: async () => (site) =>
      site.replace(/AAAAC3NzaC1lZDI1NTE5AAAAI\S+/, 'AAAAC3NzaC1lZDI1NTE5AAAAIG8qT1mF3O5mGZ4bHhXo0b2b0c8Yq1n0m9s7yq2l8p1K'),
  },
  {
    name: 'everything denied before the rules',
    overwrite: ['/etc/ufw/before.rules'],
    change: async () => {
      const rules = await world.host.must(['cat', '/etc/ufw/before.rules']);
      return ownFile(
        desk.directory,
        '/etc/ufw/before.rules',
        rules.replace(
          '# End required lines\n',
          '# End required lines\n-A ufw-before-input -p tcp --dport 2288 -m conntrack --ctstate NEW -j DROP\n',
        ),
        'mode: "0640", restart: [ufw]',
      );
    },
  },
  {
    name: 'another WireGuard key than the hub knows',
    awaitsHub: true,
    change: async () => {
      expect(await desk.sitec(['secrets', 'rotate', 'wireguard/mail1'])).toMatchObject({ code: 0 });
      return (site) => `${site}# with another key\n`;
    },
  },
];

test.each(LOCKOUTS)('$name: the confirmed release comes back', async ({ change, overwrite = [], awaitsHub }) => {
  await desk.edit('site.yaml', await change());
  const before = await tree();
  const windows = ['--window', `${WINDOW}s`, '--hub-window', `${WINDOW}s`];
  const done = await desk.sitec(['deploy', ...windows, ...(overwrite.length > 0 ? ['--overwrite', ...overwrite] : [])]);
  const [step, reason] = awaitsHub
    ? ['await-hub', `the hub did not answer within ${WINDOW} s: was it given the block of this host?`]
    : ['waiting', 'rolled back: nobody confirmed it in time'];
  expect(done.stdout + done.stderr).toContain(reason);
  expect(done.code).toBe(4);
  expect(await tree()).toBe(before);
  expect(await desk.ssh('true')).toMatchObject({ code: 0 });
  const journal = await deployedSteps(world.host);
  expect(journal.steps).toContain('rolled-back');
  appendFileSync(join(world.lab.directory, 'lockouts'), `${journal.seconds(step, 'rolled-back')}\n`);
  expect(journal.seconds(step, 'rolled-back')).toBeLessThan(WINDOW + 10);
});

test('another ListenAddress in the configuration is refused before anything is changed', async () => {
  const config = await world.host.must(['cat', SSHD]);
  await desk.edit(
    'site.yaml',
    ownFile(desk.directory, SSHD, config.replace('ListenAddress 10.100.0.25', 'ListenAddress 10.100.0.99'), 'replace: true'),
  );
  const done = await desk.sitec(['deploy']);
  expect(done.stdout).toContain('sshd would listen at listenaddress 10.100.0.99:2288');
  expect(done.code).toBe(1);
  expect(await tree()).toBe(confirmed);
});

test('a connection from before the change confirms nothing, though it knows the secret word', async () => {
  const socket = join(desk.directory, '../master');
  const mux = ['-o', `ControlPath=${socket}`];
  expect(await desk.ssh('true', [...mux, '-o', 'ControlMaster=auto', '-o', 'ControlPersist=120'])).toMatchObject({ code: 0 });
  appendFileSync(desk.sshConfig, `  ControlMaster auto\n  ControlPath ${socket}\n`);
  await desk.edit('site.yaml', (site) => site.replace('ssh: { port: 2288, from: [vpn] }', 'ssh: { port: 2288, from: [bastion] }'));
  expect(await desk.sitec(['deploy', '--no-confirm', '--window', '25s'])).toMatchObject({ code: 0 });
  const state = join(desk.directory, '../state/sitec/attempts');
  const [attempt = ''] = readdirSync(state);
  const [word = ''] = readFileSync(join(state, attempt), 'utf8').split(' ');
  const said = await desk.ssh(
    `echo '{"nonce":"${word}"}' | sudo -n /usr/bin/python3 -I -B /var/lib/sitec/releases/${attempt}/activator confirm ${attempt}`,
    mux,
  );
  expect(said.stdout).toContain('this connection is older than the change');
  expect(said.code).toBe(3);
  expect(await desk.sitec(['confirm'])).toMatchObject({ code: 3 });
  await until('it is taken back', async () => (await deployedSteps(world.host)).steps.includes('rolled-back'), 60);
  await desk.ssh('', [...mux, '-O', 'exit']);
  writeFileSync(desk.sshConfig, readFileSync(desk.sshConfig, 'utf8').replace(/ {2}Control.*\n/g, ''));
  expect(await tree()).toBe(confirmed);
});

test('an operator whose ssh shares connections deploys as anybody, and is kept from locking themselves out as anybody', async () => {
  const socket = join(desk.directory, '../shared');
  const plain = readFileSync(desk.sshConfig, 'utf8');
  writeFileSync(desk.sshConfig, `${plain}  ControlMaster auto\n  ControlPath ${socket}\n  ControlPersist 600\n`);
  await desk.edit('site.yaml', clientLimit(34));
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  // The connection of the deploy before is still there, and the firewall lets it be.
  await desk.edit('site.yaml', (site) => site.replace('ssh: { port: 2288, from: [vpn] }', 'ssh: { port: 2288, from: [bastion] }'));
  const out = await desk.sitec(['deploy', '--window', `${WINDOW}s`]);
  expect(out.stdout).toContain('rolled back: nobody confirmed it in time');
  expect(out.code).toBe(4);
  expect(await desk.ssh('true', ['-o', `ControlPath=${socket}`, '-O', 'check'])).toMatchObject({ code: 0 });
  await desk.ssh('', ['-o', `ControlPath=${socket}`, '-O', 'exit']);
  writeFileSync(desk.sshConfig, plain);
  await desk.reset();
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  expect(await tree()).toBe(confirmed);
});

test('nobody on the host forges a confirmation', async () => {
  await desk.edit('site.yaml', (site) => `${site}# a comment changes nothing on the host\n`);
  await desk.edit('site.yaml', (site) =>
    site
      .replace('rspamd: {}', 'rspamd: {}\n      # quieter\n')
      .replace('postfix:\n', 'postfix:\n        extra: { smtpd_client_connection_count_limit: 20 }\n'),
  );
  expect(await desk.sitec(['deploy', '--no-confirm', '--window', '25s'])).toMatchObject({ code: 0 });
  const attempt = (await world.host.must(['ls', '/var/lib/sitec/releases'])).trim().split('\n').at(-1) ?? '';
  const confirm = `/usr/bin/python3 -I -B /var/lib/sitec/releases/${attempt}/activator confirm ${attempt}`;
  expect(await world.host.run(['runuser', '-u', 'vmail', '--', 'sh', '-c', `echo '{"nonce":"x"}' | ${confirm}`])).not.toMatchObject({
    code: 0,
  });
  const wrong = await desk.ssh(`echo '{"nonce":"guessed"}' | sudo -n ${confirm}`);
  expect(wrong.stdout).toContain('this is not the secret word of the attempt');
  expect(await desk.sitec(['rollback'])).toMatchObject({ code: 0 });
  expect(await tree()).toBe(confirmed);
});

test('after two attempts that nobody confirmed, the last confirmed release is back', async () => {
  for (const limit of [31, 32]) {
    await desk.edit('site.yaml', clientLimit(limit));
    expect(await desk.sitec(['deploy', '--no-confirm', '--window', '5s'])).toMatchObject({ code: 0 });
    await until('it is taken back', async () => (await deployedSteps(world.host)).steps.includes('rolled-back'), 60);
  }
  expect(await tree()).toBe(confirmed);
});

test('a reboot within the window comes up with the last confirmed release', async () => {
  await desk.edit('site.yaml', (site) =>
    site.replace('ssh: { port: 2288, from: [vpn] }', 'ssh: { port: 2299, from: [bastion] }').replace(/ {6}sales:.*\n/, ''),
  );
  expect(await desk.sitec(['deploy', '--no-confirm', '--window', '10m'])).toMatchObject({ code: 0 });
  expect(await tree().catch(() => '')).not.toBe(confirmed);
  await world.host.kill();
  expect(await world.host.boot()).toBe('running');
  await until('it is taken back', async () => (await deployedSteps(world.host)).steps.includes('rolled-back'), 60);
  expect(await tree()).toBe(confirmed);
  const members = await world.host.must(['postmap', '-q', 'sales@testdomain.local', 'pgsql:/etc/postfix/pgsql/aliases.cf']);
  expect(members.trim().split(',').toSorted()).toEqual(['alice@testdomain.local', 'bob@testdomain.local']);
  expect((await world.host.must(['journalctl', '--boot', '--unit=ssh.service', '--no-pager'])).includes('port 2299')).toBe(false);
  expect(await desk.ssh('true')).toMatchObject({ code: 0 });
  expect((await desk.sitec(['status'])).stdout).toContain('rolled-back: a reboot before the confirmation');
});

test('a service that dies of a valid change takes the change back', async () => {
  await desk.edit(
    'site.yaml',
    ownFile(
      desk.directory,
      '/etc/systemd/system/dovecot.service.d/90-own.conf',
      '[Service]\nExecStartPre=/bin/false\n',
      'restart: [dovecot]',
    ),
  );
  const done = await desk.sitec(['deploy']);
  expect(done.code).toBe(4);
  expect((await world.host.must(['systemctl', 'is-active', 'dovecot.service'])).trim()).toBe('active');
  expect(await tree()).toBe(confirmed);
});

test('a rollback that fails says so, and is finished when it can be', async () => {
  await desk.edit('site.yaml', clientLimit(33));
  expect(await desk.sitec(['deploy', '--no-confirm', '--window', '60s'])).toMatchObject({ code: 0 });
  await world.host.must(['chmod', '-x', '/usr/sbin/postfix']);
  expect(await desk.sitec(['rollback'])).toMatchObject({ code: 5 });
  const told = await desk.sitec(['status']);
  expect(told).toMatchObject({ code: 1 });
  expect(told.stdout).toMatch(/is rollback-failed\n {2}postfix could not be notified/);
  expect(await desk.sitec(['deploy'])).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('the attempt before could not be undone') as string,
  });
  await world.host.must(['chmod', '+x', '/usr/sbin/postfix']);
  expect(await desk.sitec(['rollback'])).toMatchObject({ code: 0 });
  expect(await tree()).toBe(confirmed);
  rmSync(join(desk.directory, 'files'), { recursive: true, force: true });
});
