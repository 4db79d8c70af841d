import { afterAll, beforeAll, expect, test } from 'vitest';
import { installPackage, publishSecurityUpdate } from '../apt-repository.ts';
import { until } from '../exec.ts';
import { auditSsh, unitExposure } from '../hardening.ts';
import { NO_SURPRISES, surprises } from '../journal.ts';
import { inbox } from '../mail.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';
import { ssh } from '../ssh.ts';

const ALICE = 'alice@testdomain.local';
/** More than journald takes of a unit in half a minute: 10,000, and some more where there is room (journald.conf(5)). */
const LINES = 70_000;
const PROBE = { name: 'sitec-probe', files: { '/etc/sitec-probe.conf': 'version = 1.0\n' } };

/** What systemd-analyze security says of each unit; ssh is the operators' way to be root, and Docker the container's. */
const EXPOSURE = {
  'postfix.service': 3.1,
  'dovecot.service': 3.2,
  'fail2ban.service': 2.1,
  'rspamd.service': 1.6,
  'redis-server.service': 1.1,
  'unbound.service': 2.4,
  'postfix-mta-sts-resolver.service': 1.5,
  'sitec-dane-policy.service': 1.5,
  'sitec-certificate.service': 1.1,
  'systemd-timesyncd.service': 2.1,
};

let world: SiteLab;

beforeAll(async () => {
  world = await startSiteLab(process.cwd());
});

afterAll(() => world?.close());

/** Runs a script as a process of a unit: what its limits and its log settings are, is true for it. */
function asPartOf(unit: string, script: string): Promise<{ readonly code: number }> {
  const join = `for group in /sys/fs/cgroup/*/system.slice/${unit}; do echo $$ >"$group/cgroup.procs"; done`;
  return world.host.run(['sh', '-c', `${join}\n${script}`]);
}

test('every daemon has only what it needs', async () => {
  expect(await unitExposure(world.host, Object.keys(EXPOSURE))).toEqual(EXPOSURE);
});

test('ssh-audit has nothing against sshd, which says whom it is for', async () => {
  const address = world.declared.memberships[0]?.address ?? '';
  expect((await auditSsh(world.inside, address, world.declared.services.ssh.port)).code).toBe(0);
  const login = await ssh(world, { from: world.inside, user: 'phalkonadmin' }, 'cat /etc/motd');
  expect(login).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('Authorised users only.') as unknown,
    stdout: expect.stringContaining('compiled by sitec') as unknown,
  });
});

test('a flood of mail log is kept to the last line, and the log of other units is not', async () => {
  const flood = (unit: string, tag: string): Promise<unknown> => asPartOf(unit, `seq ${LINES} | logger --tag ${tag}`);
  const kept = async (tag: string): Promise<number> =>
    (await world.host.must(['journalctl', '--identifier', tag, '--output=cat', '--no-pager'])).split('\n').filter(Boolean).length;
  await Promise.all([
    flood('postfix.service', 'postfix/flood'),
    flood('dovecot.service', 'dovecot-flood'),
    flood('ssh.service', 'sshd-flood'),
  ]);
  await until('all of it is there', async () => (await kept('postfix/flood')) + (await kept('dovecot-flood')) >= 2 * LINES, 60);
  expect([await kept('postfix/flood'), await kept('dovecot-flood')]).toEqual([LINES, LINES]);
  expect(await kept('sshd-flood')).toBeLessThan(LINES);
});

test('the journal is on disk, with an end, and knows the boot before this one', async () => {
  expect(await world.host.must(['journalctl', '--unit=systemd-journald', '--grep=System Journal', '--output=cat'])).toMatch(
    /System Journal \(\/var\/log\/journal\/[0-9a-f]+\) is .*, max 1G,/,
  );
  const boots = async (): Promise<number> =>
    (JSON.parse(await world.host.must(['journalctl', '--list-boots', '--output=json'])) as readonly unknown[]).length;
  const before = await boots();
  expect(await world.host.restart()).toBe('running');
  expect(await boots()).toBe(before + 1);
});

test('a process of a mail daemon that eats up the memory is ended, and the daemon goes on', async () => {
  const limit = async (unit: string): Promise<number> =>
    Number(await world.host.must(['systemctl', 'show', '--property=MemoryMax', '--value', unit])) / 2 ** 20;
  expect([await limit('postfix.service'), await limit('dovecot.service'), await limit('rspamd.service')]).toEqual([288, 672, 480]);
  // The controllers of this lab become writable after systemd has looked for them.
  await world.host.must(['systemctl', 'daemon-reexec']);
  await world.host.must(['systemctl', 'set-property', '--runtime', 'dovecot.service', 'MemoryMax=128M']);
  expect(await asPartOf('dovecot.service', 'head -c 400000000 /dev/zero | tail >/dev/null')).toMatchObject({ code: 137 });
  await world.host.must(['systemctl', 'set-property', '--runtime', 'dovecot.service', 'MemoryMax=694M']);
  await until('alice reads her mail', async () => (await inbox(world, ALICE)).loggedIn, 30);
});

test('a name is believed when its signature is right, and only then', async () => {
  const ask = (name: string, type = 'A'): ReturnType<SiteLab['dns']['ask']> => world.dns.ask(world.host.namespace, '127.0.0.1', name, type);
  await world.dns.publish({
    ...world.records,
    addresses: { ...world.records.addresses, 'forged.example': ['192.0.2.80'] },
    forged: ['forged.example'],
    others: ['_25._tcp.mx.elsewhere.example. TLSA 3 1 1 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'],
  });
  // What does not exist is known for a while, too (RFC 8198).
  await world.host.must(['systemctl', 'restart', 'unbound.service']);
  expect(await ask('mx.elsewhere.example')).toEqual({ code: 'NOERROR', authenticated: true, values: ['198.51.100.10'] });
  expect(await ask('_25._tcp.mx.elsewhere.example', 'TLSA')).toMatchObject({ code: 'NOERROR', authenticated: true });
  expect(await ask('nosuch.example')).toMatchObject({ code: 'NXDOMAIN', authenticated: true });
  expect(await ask('forged.example')).toEqual({ code: 'SERVFAIL', authenticated: false, values: [] });
  expect((await world.dns.ask(world.outside, '198.41.0.4', 'forged.example', 'A')).values).toEqual(['192.0.2.254']);
  expect(await world.host.must(['getent', 'ahostsv4', 'mx.elsewhere.example'])).toContain('198.51.100.10');
});

test('a security update is installed by itself, asks nobody about a changed file, and every daemon is asked afterwards', async () => {
  await installPackage(world.host, { ...PROBE, version: '1.0' });
  world.host.write('/etc/sitec-probe.conf', 'version = ours\n');
  await publishSecurityUpdate(world.host, { ...PROBE, version: '1.1', files: { '/etc/sitec-probe.conf': 'version = 1.1\n' } });
  for (const unit of ['apt-daily.service', 'apt-daily-upgrade.service']) await world.host.must(['systemctl', 'start', unit]);
  expect(await world.host.must(['dpkg-query', '--show', '--showformat=${Version}', 'sitec-probe'])).toBe('1.1');
  expect([world.host.read('/etc/sitec-probe.conf'), world.host.read('/etc/sitec-probe.conf.dpkg-dist')]).toEqual([
    'version = ours\n',
    'version = 1.1\n',
  ]);
  await until(
    'every daemon was asked',
    async () =>
      (await world.host.must(['journalctl', '--boot', '--unit=sitec-check'])).includes(
        'every configuration is accepted, and every unit is well',
      ),
    30,
  );
});

test('a daemon whose library an update has replaced is restarted', async () => {
  const pid = (): Promise<string> => world.host.must(['systemctl', 'show', '--property=MainPID', '--value', 'dovecot.service']);
  const before = await pid();
  await world.host.must(['sh', '-c', 'file=$(readlink -f /usr/lib/*/libssl.so.3) && cp "$file" "$file.new" && mv "$file.new" "$file"']);
  await world.host.must(['systemctl', 'start', 'sitec-check.service']);
  expect(await pid()).not.toBe(before);
  await until('alice reads her mail', async () => (await inbox(world, ALICE)).loggedIn, 30);
});

test('none of this leaves an error or a warning in the journal', async () => {
  const ofTheTests = [
    /^systemd: .*(cgroup firewalling|IP firewalling|cgroup compatibility)/,
    /^dovecot: master: Warning: Killed with signal 15/,
    // Its unit is ended by SIGKILL, and started again at once (it keeps nothing in memory).
    /^systemd: sogo\.service: (Found left-over process \d+ \(sogod\) in control group while starting unit\. Ignoring\.|This usually indicates unclean termination of a previous run, or service implementation deficiencies\.)$/,
    /^sitec-drift: hand-edited: path \/etc\/apt\/sources\.list\.d\/debian\.sources$/,
  ];
  expect(await surprises(world.host, ofTheTests)).toEqual(NO_SURPRISES);
});

test('an update that breaks a daemon is an error in the journal, and restarts nothing', async () => {
  const version = '1.2';
  await publishSecurityUpdate(world.host, {
    ...PROBE,
    version,
    postinst: "echo 'bif = no' >>/etc/postfix/main.cf\nsystemctl stop fail2ban.service",
  });
  await world.host.must(['sh', '-c', 'rm -f /var/lib/apt/periodic/*']);
  for (const unit of ['apt-daily.service', 'apt-daily-upgrade.service']) await world.host.must(['systemctl', 'start', unit]);
  await until(
    'it is told',
    async () => (await world.host.run(['systemctl', 'is-failed', '--quiet', 'sitec-check.service'])).code === 0,
    30,
  );
  const errors = await world.host.must([
    'journalctl',
    '--boot',
    '--unit=sitec-check',
    '--priority=err',
    '--output=cat',
    '--identifier=check-host',
  ]);
  expect(errors).toContain('unused parameter: bif=no');
  expect(errors).toContain('fail2ban.service: is inactive');
});
