import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgive } from '../bans.ts';
import type { Result } from '../exec.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';
import { ssh } from '../ssh.ts';

let world: SiteLab;

beforeAll(async () => {
  world = await startSiteLab(process.cwd());
});

afterAll(() => world?.close());

function login(user: string, command: string, options: readonly string[] = []): Promise<Result> {
  return ssh(world, { from: world.inside, user, options }, command);
}

/** What sshd says to a user. Three who fail are banned, and fail2ban may count those before only now: whoever hears nothing asks again. */
async function answerTo(user: string): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    await forgive(world.host);
    const answer = await ssh(world, { from: world.inside, user, timeout: 20 }, 'true');
    if (answer.code === 0 || answer.stderr.includes('denied') || attempt === 3) return answer;
  }
}

test('an operator logs in from the VPN with the committed host key, and becomes root', async () => {
  expect(await login('phalkonadmin', 'id -un; id -u; sudo -n id -un')).toMatchObject({ code: 0, stdout: 'phalkonadmin\n1000\nroot\n' });
});

test('root and service accounts do not log in, and nobody does with a password', async () => {
  const methods = await login('phalkonadmin', 'true', ['-o', 'PubkeyAuthentication=no', '-v']);
  expect(methods.code).toBe(255);
  expect(methods.stderr).toContain('Permission denied (publickey)');
  for (const user of ['root', 'vmail', 'mailadmin']) {
    expect(await answerTo(user), user).toMatchObject({
      code: 255,
      stderr: expect.stringContaining('Permission denied (publickey)') as unknown,
    });
  }
});

test('users and directories have the owners and modes of the site', async () => {
  const paths = [
    '/var/mail/vmail',
    '/opt/postgres/data',
    '/opt/postgres/wal_archive',
    '/opt/postgres/backups',
    '/etc/postfix/pgsql',
    '/etc/ssl/mail',
    '/home/phalkonadmin',
    '/home/mailadmin',
    '/var/mail/queue',
    '/var/mail/backups',
    '/opt/mail_server/postgres/connection_strings',
  ];
  expect((await world.host.must(['stat', '--format=%U:%G %a %n', ...paths])).trim().split('\n')).toEqual([
    'vmail:vmail 750 /var/mail/vmail',
    'postgres:postgres 700 /opt/postgres/data',
    'postgres:postgres 750 /opt/postgres/wal_archive',
    'postgres:postgres 750 /opt/postgres/backups',
    'root:postfix 750 /etc/postfix/pgsql',
    'root:root 700 /etc/ssl/mail',
    'phalkonadmin:phalkonadmin 750 /home/phalkonadmin',
    'mailadmin:mailadmin 750 /home/mailadmin',
    'root:root 755 /var/mail/queue',
    'root:vmail 750 /var/mail/backups',
    'root:root 700 /opt/mail_server/postgres/connection_strings',
  ]);
  expect((await world.host.must(['id', '-u', 'vmail'])).trim()).toBe('5000');
  expect((await world.host.must(['id', '-u', 'postgres'])).trim()).toBe('999');
});

test("the maintenance account is locked, and leads to scripts that are root's", async () => {
  expect(await world.host.must(['getent', 'shadow', 'mailadmin'])).toMatch(/^mailadmin:!\*:/);
  expect((await world.host.must(['readlink', '/home/mailadmin/scripts', '/home/mailadmin/docs'])).trim().split('\n')).toEqual([
    '/opt/mail_server/scripts',
    '/opt/mail_server/docs',
  ]);
  expect((await world.host.must(['find', '/opt/mail_server/scripts', '!', '-user', 'root'])).trim()).toBe('');
});

test("Postfix's queue is seen from its second place, and Postfix finds nothing wrong with the first", async () => {
  expect(await world.host.must(['ls', '/var/mail/queue'])).toContain('deferred');
  expect(await world.host.must(['postconf', '-h', 'queue_directory'])).toBe('/var/spool/postfix\n');
  expect(await world.host.run(['postfix', 'check'])).toMatchObject({ code: 0, stderr: '' });
});

test('quotas of the file system are prepared, and nothing has turned them on', async () => {
  const checked = await world.host.run(['/opt/mail_server/scripts/quota/check_quotas.sh']);
  expect(checked).toMatchObject({ code: 1, stdout: expect.stringContaining('are off: enable_quotas.sh turns them on') as unknown });
  expect(checked.stdout).toMatch(/^alice@testdomain\.local +User quota +STORAGE +\d+ +2097152 /m);
  expect(await world.host.run(['/opt/mail_server/scripts/quota/set_quota.sh', 'alice@testdomain.local', '1G', '1G'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('is said in site.yaml') as unknown,
  });
  expect(await world.host.run(['/opt/mail_server/scripts/quota/set_quota.sh', 'vmail'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('USER SOFT HARD') as unknown,
  });
  // This lab's kernel has no quotas, and its hosts lie on an overlay: how far enabling comes here is to say so.
  expect(await world.host.run(['/opt/mail_server/scripts/quota/enable_quotas.sh'])).toMatchObject({
    code: 1,
    stderr: '/ is overlay, which this script knows no quotas of\n',
  });
});
