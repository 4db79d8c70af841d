import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { demoSshKey } from '../demo.ts';
import { startDeskLab } from '../desk-lab.ts';
import { run, until, type Result } from '../exec.ts';
import type { OperatorDesk } from '../operator.ts';
import { psql } from '../psql.ts';
import { replaced, writeOwn } from '../site-edits.ts';
import type { SiteLab } from '../site-lab.ts';

const EVA = demoSshKey('eva');
const OPERATOR = `operators:\n  eva: { uid: 1001, keys: [${EVA.publicKey.trim()}] }\n`;
const CRON = '/etc/cron.d/report';

vi.setConfig({ testTimeout: 600_000 });

let world: SiteLab;
let desk: OperatorDesk;

/** What the site says besides, and what it says no more later. */
beforeAll(async () => {
  ({ world, desk } = await startDeskLab(process.cwd()));
  writeFileSync(evaKey(), EVA.privateKey, { mode: 0o600 });
  await desk.succeeds(['deploy']);
  writeOwn(desk.directory, CRON, '# nothing\n');
  // Three times refused, she would be banned, and with her whoever works at the same desk.
  await change([
    ['fail2ban: { attempts: 3,', 'fail2ban: { attempts: 30,'],
    ['operators:\n', OPERATOR],
    ['administrators: [mailadmin]', 'administrators: [mailadmin, reporter]'],
    ['      bob: {}\n', '      bob: {}\n      carol: {}\n'],
    ['    services:\n', `    files: { ${CRON}: {} }\n    services:\n`],
  ]);
  expect(await desk.succeeds(['deploy'])).toContain('mail1: confirmed');
});

afterAll(() => world?.close());

function evaKey(): string {
  return join(desk.directory, '../eva');
}

/** Replaces texts of site.yaml, makes what secrets are missing, builds and commits. */
async function change(replacements: readonly (readonly [from: string, to: string])[]): Promise<void> {
  const file = join(desk.directory, 'site.yaml');
  writeFileSync(file, replaced(readFileSync(file, 'utf8'), replacements));
  await desk.succeeds(['secrets', 'create']);
  await desk.commit('Change');
}

function evasCommand(command: string): readonly string[] {
  const address = world.declared.memberships[0]?.address ?? '';
  const options = [
    '-i',
    evaKey(),
    '-F',
    '/dev/null',
    '-o',
    'BatchMode=yes',
    '-o',
    'IdentitiesOnly=yes',
    '-o',
    'StrictHostKeyChecking=no',
    '-o',
    'UserKnownHostsFile=/dev/null',
    '-o',
    'ConnectTimeout=5',
  ];
  return ['ip', 'netns', 'exec', world.inside.name, 'ssh', ...options, '-p', '2288', '-l', 'eva', address, command];
}

function eva(command: string): Promise<Result> {
  return run(evasCommand(command), { timeout: 30 });
}

/** She is not let in. */
async function isRefused(): Promise<void> {
  expect(await eva('true')).toMatchObject({ code: 255, stderr: expect.stringMatching(/Permission denied|account has expired/) as string });
}

/** A session of hers that goes on until somebody ends it. */
function evasSession(): ChildProcess {
  const [command = '', ...args] = evasCommand('exec sleep 1000');
  return spawn(command, args, { stdio: 'ignore' });
}

function ask(sql: string): Promise<string> {
  return psql(world, sql);
}

test('an operator who left has no access at once, comes back with a rollback, and with the confirmation has no account that works and no session', async () => {
  expect(await eva('sudo -n true')).toMatchObject({ code: 0 });
  expect(await eva('echo mine >notes')).toMatchObject({ code: 0 });
  const session = evasSession();
  await until('she has a session', async () => (await world.host.run(['pgrep', '-u', 'eva', 'sleep'])).code === 0, 20);
  await change([[OPERATOR, 'operators:\n']]);
  const waiting = await desk.sitec(['deploy', '--no-confirm', '--window', '3m']);
  expect(waiting.stdout).toContain('lock user eva [orphan], which is confirmed first');
  await isRefused();
  expect((await world.host.must(['id', '-nG', 'eva'])).trim()).toContain('sudo');
  expect(await world.host.run(['pgrep', '-u', 'eva', 'sleep'])).toMatchObject({ code: 0 });
  await desk.succeeds(['rollback']);
  expect(await eva('sudo -n true')).toMatchObject({ code: 0 });
  await desk.succeeds(['deploy']);
  await isRefused();
  expect((await world.host.must(['id', '-nG', 'eva'])).trim()).toBe('eva');
  expect(await world.host.must(['chage', '--list', '--iso8601', 'eva'])).toMatch(/^Account expires\s*: 1970-01-02$/m);
  expect((await world.host.run(['pgrep', '-u', 'eva'])).stdout).toBe('');
  await until('her session has ended', () => Promise.resolve(session.exitCode !== null), 20);
  expect((await world.host.must(['cat', '/home/eva/notes'])).trim()).toBe('mine');
  expect((await desk.sitec(['deploy'])).stdout).toMatch(/nothing to do/);
});

test('she comes back as she was, and a deploy that is taken back closes the account again', async () => {
  await change([['operators:\n', OPERATOR]]);
  const waiting = await desk.sitec(['deploy', '--no-confirm', '--window', '3m']);
  expect(waiting.stdout).toContain('unlock user eva');
  expect((await eva('sudo -n cat notes')).stdout).toBe('mine\n');
  await desk.succeeds(['rollback']);
  await isRefused();
  expect(await world.host.must(['chage', '--list', '--iso8601', 'eva'])).toMatch(/^Account expires\s*: 1970-01-02$/m);
  expect((await world.host.must(['id', '-nG', 'eva'])).trim()).toBe('eva');
  await desk.succeeds(['deploy']);
  expect((await eva('sudo -n cat notes')).stdout).toBe('mine\n');
});

test('whom somebody on the host has locked out stays out until an operator decides', async () => {
  await world.host.must(['usermod', '--expiredate', '1', 'eva']);
  const stopped = await desk.sitec(['deploy']);
  expect(stopped).toMatchObject({ code: 1, stdout: expect.stringContaining('leave user eva [hand-edited], has expired') as string });
  await isRefused();
  await desk.succeeds(['deploy', '--overwrite', 'eva']);
  expect(await eva('true')).toMatchObject({ code: 0 });
});

test('an account that nobody may use is closed once that is confirmed, and keeps its files', async () => {
  await world.host.must(['useradd', '--create-home', '--groups', 'sudo', '--password', '$y$hash', 'linuxuser']);
  await world.host.must(['systemd-run', '--quiet', '--uid=linuxuser', 'sleep', '1000']);
  const closed = async (): Promise<readonly (string | undefined)[]> =>
    (await world.host.must(['getent', 'shadow', 'linuxuser']))
      .trim()
      .split(':')
      .filter((_, index) => index === 1 || index === 7);
  const waiting = await desk.sitec(['deploy', '--no-confirm', '--window', '3m']);
  expect(waiting.stdout).toContain('lock user linuxuser, which is confirmed first');
  expect(await closed()).toEqual(['$y$hash', '']);
  await desk.succeeds(['confirm']);
  expect(await closed()).toEqual(['!$y$hash', '1']);
  expect(await world.host.must(['id', '--name', '--groups', 'linuxuser'])).toBe('linuxuser\n');
  expect(await world.host.run(['pgrep', '-u', 'linuxuser'])).toMatchObject({ code: 1 });
  expect(await world.host.run(['ls', '/home/linuxuser/.profile'])).toMatchObject({ code: 0 });
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0, stdout: expect.stringContaining('nothing to do') as string });
});

test('what else leaves the site leaves the host: files, rules, units, jails, roles; mail stays', async () => {
  const listening = (): Promise<Result> =>
    world.host.run(['sh', '-c', 'ss -Hltn sport = :995; iptables-save | grep -e "--dport 995"; fail2ban-client status | grep Jail']);
  expect((await listening()).stdout).toMatch(/:995[^]*--dport 995[^]*dovecot/);
  await world.host.must([
    'sh',
    '-c',
    'd=/var/mail/vmail/testdomain.local/carol; mkdir -p $d/Maildir/new; echo mail >$d/Maildir/new/1; chown -R vmail: $d',
  ]);
  await ask("SET SESSION AUTHORIZATION sogo; CREATE TABLE sogo.notes (text varchar); INSERT INTO sogo.notes VALUES ('mine')");
  rmSync(join(desk.directory, 'files'), { recursive: true });
  await change([
    ['        webmail: sogo\n', ''],
    ['administrators: [mailadmin, reporter]', 'administrators: [mailadmin]'],
    ['      carol: {}\n', ''],
    [`    files: { ${CRON}: {} }\n`, ''],
    ['        pop3s: { from: [vpn] }\n', ''],
    ['      fail2ban: { attempts: 30, within: 10m, ban: 1h, trusted: [bastion] }\n', ''],
  ]);
  const done = await desk.sitec(['deploy']);
  expect(done.stdout).toContain('mail1: confirmed');
  expect(done.stdout).toMatch(/leave package fail2ban, which nothing needs any more/);
  expect((await listening()).stdout).toBe('');
  expect((await world.host.run(['systemctl', 'is-enabled', 'fail2ban.service'])).stdout.trim()).toBe('disabled');
  expect((await world.host.run(['systemctl', 'is-active', 'fail2ban.service'])).stdout.trim()).toBe('inactive');
  expect((await world.host.run(['ls', CRON, '/etc/fail2ban/jail.d/sitec.local'])).stdout).toBe('');
  expect((await ask("SELECT rolcanlogin FROM pg_roles WHERE rolname IN ('reporter', 'sogo')")).trim()).toBe('f\nf');
  expect(
    (
      await ask(
        "SELECT u.enabled, a.removed_at IS NOT NULL FROM virtual_users u JOIN sitec_accounts a USING (email) WHERE email = 'carol@testdomain.local'",
      )
    ).trim(),
  ).toBe('f|t');
  expect((await world.host.must(['cat', '/var/mail/vmail/testdomain.local/carol/Maildir/new/1'])).trim()).toBe('mail');
});

test('a release later the role is gone altogether, but for one whose schema stays with all that is in it', async () => {
  await change([['      bob: {}\n', '      bob: { quota: 3GiB }\n']]);
  await desk.succeeds(['deploy']);
  expect((await ask("SELECT count(*) FROM pg_roles WHERE rolname = 'reporter'")).trim()).toBe('0');
  expect((await ask("SELECT rolcanlogin, text FROM pg_roles, sogo.notes WHERE rolname = 'sogo'")).trim()).toBe('f|mine');
});
