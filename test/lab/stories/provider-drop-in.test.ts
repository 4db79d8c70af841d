import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startDeskLab } from '../desk-lab.ts';
import type { OperatorDesk } from '../operator.ts';
import { clientLimit } from '../site-edits.ts';
import type { SiteLab } from '../site-lab.ts';

vi.setConfig({ testTimeout: 600_000 });

let world: SiteLab;
let desk: OperatorDesk;

beforeAll(async () => {
  ({ world, desk } = await startDeskLab(process.cwd()));
});

afterAll(() => world?.close());

/** What a provider's image or a person leaves beside our files, and what is said of it: in force by the daemon, not by the name of the file. */
const DROP_INS = [
  {
    daemon: 'ssh',
    path: '/etc/ssh/sshd_config.d/00-provider.conf',
    text: 'AuthenticationMethods any\nPasswordAuthentication yes\n',
    says: 'authenticationmethods is "any" for phalkonadmin, and not "publickey"',
  },
  {
    daemon: 'ssh',
    path: '/etc/ssh/sshd_config.d/99-provider.conf',
    text: 'Match User root\n  PermitRootLogin yes\n',
    says: 'permitrootlogin is "yes" for root, and not "no"',
  },
  {
    daemon: 'sysctl',
    path: '/etc/sysctl.d/99-provider.conf',
    text: 'net/ipv4/conf/all/accept_redirects = 1\nkernel.sysrq = 1\n',
    says: 'net.ipv4.conf.all.accept_redirects is "1" by /etc/sysctl.d/99-provider.conf',
  },
  {
    daemon: 'journal',
    path: '/etc/systemd/journald.conf.d/90-provider.conf',
    text: '[Journal]\nStorage=volatile\n',
    says: 'Storage is "volatile" by /etc/systemd/journald.conf.d/90-provider.conf',
  },
  {
    daemon: 'apt',
    path: '/etc/apt/apt.conf.d/99provider',
    text: 'APT::Periodic::Unattended-Upgrade "0";\n',
    says: 'apt::periodic::unattended-upgrade is "0"',
  },
  {
    daemon: 'fail2ban',
    path: '/etc/fail2ban/jail.d/zz-provider.local',
    text: '[sshd]\nmaxretry = 1000\n',
    says: "fail2ban is told ['set', 'sshd', 'maxretry', 1000]",
  },
  {
    daemon: 'unbound',
    path: '/etc/unbound/unbound.conf.d/zz-provider.conf',
    text: 'server:\n    interface: 203.0.113.25\n',
    says: 'interface is "127.0.0.1 203.0.113.25 ::1"',
  },
] as const;

test('without files of others, nothing is overruled', async () => {
  const drift = await desk.sitec(['drift']);
  expect(drift.stdout).toContain('nothing has drifted');
  expect(drift.code).toBe(0);
});

test('a look for drift tells what each of them wins over, and a deploy is refused for all of them', async () => {
  for (const { path, text } of DROP_INS) await world.host.must(['sh', '-euc', 'cat >"$1"', 'sh', path], { input: text });
  const scratch = ['find', '/tmp', '/dev/shm', '/run', '-maxdepth', '1', '-name', 'tmp.*'];
  const before = await world.host.must(scratch);
  const drift = await desk.sitec(['drift']);
  expect(drift.code).toBe(1);
  const told = drift.stdout.split('\n').filter((line) => line.includes("overruled by a file that is not sitec's: "));
  for (const { daemon, path, says } of DROP_INS)
    expect(
      told.filter((line) => line.includes(`: ${daemon}, `) && line.includes(says)),
      path,
    ).toHaveLength(1);
  expect(await world.host.must(scratch)).toBe(before);
  await desk.edit('site.yaml', clientLimit(31));
  for (const options of [['--dry-run'], []]) {
    const done = await desk.sitec(['deploy', ...options]);
    for (const { daemon, path, says } of DROP_INS)
      expect(done.stdout, path).toMatch(new RegExp(`^mail1: ${daemon} in force: .*${escaped(says)}`, 'm'));
    expect(done.code).toBe(1);
  }
  expect(await world.host.must(['postconf', '-h', 'smtpd_client_connection_count_limit'])).not.toBe('31\n');
  for (const { path } of DROP_INS) await world.host.must(['rm', path]);
});

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

test('once they are gone the same change is deployed', async () => {
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  expect((await desk.sitec(['drift'])).stdout).toContain('nothing has drifted');
});
