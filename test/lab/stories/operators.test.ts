import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoSshKey } from '../demo.ts';
import { run, type Result } from '../exec.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';

let world: SiteLab;
let key: string;
let known: string;

beforeAll(async () => {
  world = await startSiteLab(process.cwd());
  key = join(world.lab.directory, 'operator-key');
  known = join(world.lab.directory, 'known-hosts');
  writeFileSync(key, demoSshKey('phalkonadmin').privateKey, { mode: 0o600 });
  writeFileSync(known, `[10.100.0.25]:2288 ${world.site.publicKeys.get('hosts/mail1.ssh_host_ed25519_key.pub') ?? ''}\n`);
});

afterAll(() => world?.close());

function ssh(user: string, command: string, options: readonly string[] = []): Promise<Result> {
  const strict = ['-F', 'none', '-o', 'BatchMode=yes', '-o', 'StrictHostKeyChecking=yes', '-o', `UserKnownHostsFile=${known}`, '-o', 'ConnectTimeout=10', '-i', key];
  return run(['ip', 'netns', 'exec', world.inside.name, 'ssh', ...strict, ...options, '-p', '2288', `${user}@10.100.0.25`, command]);
}

test('an operator logs in from the VPN with the committed host key, and becomes root', async () => {
  expect(await ssh('phalkonadmin', 'id -un; id -u; sudo -n id -un')).toMatchObject({ code: 0, stdout: 'phalkonadmin\n1000\nroot\n' });
});

test('root and service accounts do not log in, and nobody does with a password', async () => {
  for (const user of ['root', 'vmail', 'postgres']) expect(await ssh(user, 'true'), user).toMatchObject({ code: 255 });
  const methods = await ssh('phalkonadmin', 'true', ['-o', 'PubkeyAuthentication=no', '-v']);
  expect(methods.code).toBe(255);
  expect(methods.stderr).toContain('Permission denied (publickey)');
});

test('users and directories have the owners and modes of the site', async () => {
  const paths = ['/var/mail/vmail', '/opt/postgres/data', '/opt/postgres/wal_archive', '/opt/postgres/backups', '/etc/postfix/pgsql', '/etc/ssl/mail', '/home/phalkonadmin'];
  expect((await world.host.must(['stat', '--format=%U:%G %a %n', ...paths])).trim().split('\n')).toEqual([
    'vmail:vmail 750 /var/mail/vmail',
    'postgres:postgres 700 /opt/postgres/data',
    'postgres:postgres 750 /opt/postgres/wal_archive',
    'postgres:postgres 750 /opt/postgres/backups',
    'root:postfix 750 /etc/postfix/pgsql',
    'root:root 700 /etc/ssl/mail',
    'phalkonadmin:phalkonadmin 750 /home/phalkonadmin',
  ]);
  expect((await world.host.must(['id', '-u', 'vmail'])).trim()).toBe('5000');
  expect((await world.host.must(['id', '-u', 'postgres'])).trim()).toBe('999');
});
