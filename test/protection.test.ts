import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileSite } from '../src/compile.ts';
import { outputOf } from '../src/tree/output.ts';
import { copyOfSite } from './sites.ts';

const directory = copyOfSite();
const original = readFileSync(join(directory, 'site.yaml'), 'utf8');

/** What site A compiles to with some of its words exchanged, by path below the host's root. */
function compiled(...exchanges: readonly (readonly [from: string, to: string])[]): ReadonlyMap<string, string> {
  let text = original;
  for (const [from, to] of exchanges) {
    expect(text).toContain(from);
    text = text.replace(from, () => to);
  }
  writeFileSync(join(directory, 'site.yaml'), text);
  const { trees, diagnostics } = compileSite(directory);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return new Map([...outputOf(trees)].map(([path, { content }]) => [path.replace(/^mail1\/(rootfs)?/, ''), content]));
}

/** The sections of an ini file, as sets of lines. */
function sections(text: string | undefined): ReadonlyMap<string, readonly string[]> {
  return new Map(
    (text ?? '')
      .split(/^\[/m)
      .slice(1)
      .map((section) => [section.slice(0, section.indexOf(']')), section.split('\n').slice(1).filter(Boolean)]),
  );
}

const JAILS = '/etc/fail2ban/jail.d/sitec.local';
const FAIL2BAN = '      fail2ban: { attempts: 3, within: 10m, ban: 1h, trusted: [bastion] }\n';

test('nobody on the host or at the bastion is ever banned, the VPN only where it is not alone (X-24)', () => {
  const jails = sections(compiled().get(JAILS));
  expect([...jails.keys()]).toEqual(['DEFAULT', 'dovecot', 'postfix', 'sogo', 'sshd']);
  expect(jails.get('DEFAULT')).toEqual(
    expect.arrayContaining(['maxretry = 3', 'findtime = 600', 'bantime = 3600', 'ignoreip = 127.0.0.1/8 ::1 10.100.0.25 10.100.0.30']),
  );
  expect(jails.get('postfix')).toContain('ignoreip = 127.0.0.1/8 ::1 10.100.0.25 10.100.0.30 10.100.0.0/24');
  for (const name of ['sshd', 'dovecot', 'sogo']) expect(jails.get(name)?.join('\n'), name).not.toContain('ignoreip');
});

test('a jail guards the ports that are open: none for a service that nobody reaches, more for one that everybody does', () => {
  const ports = (name: string, jails: ReadonlyMap<string, readonly string[]>): string | undefined =>
    jails.get(name)?.find((line) => line.startsWith('port'));
  const without: readonly (readonly [string, string])[] = [
    ['      clients: { from: [vpn] }\n', ''],
    ['      sogo: { from: [vpn] }\n', ''],
  ];
  const closed = sections(
    compiled(
      ...without,
      ['imaps: { from: [vpn] }', 'imaps: { from: [] }'],
      ['imap: { from: [vpn] }', 'imap: { from: [] }'],
      ['pop3s: { from: [vpn] }', 'pop3s: { from: [] }'],
      ['sieve: { from: [vpn] }', 'sieve: { from: [] }'],
    ).get(JAILS),
  );
  expect(closed.has('dovecot')).toBe(false);
  const open = sections(
    compiled(
      ...without,
      ['imaps: { from: [vpn] }', 'imaps: { from: [internet] }'],
      ['submission: { from: [internet] }', 'submission: { from: [] }'],
      ['port: 2288', 'port: 2299'],
    ).get(JAILS),
  );
  expect([ports('dovecot', open), ports('postfix', open), ports('sshd', open)]).toEqual([
    'port = 993,143,995,4190',
    'port = 25,465',
    'port = 2299',
  ]);
  expect(open.get('dovecot')?.join('\n')).toContain('10.100.0.0/24');
});

test('without fail2ban, no jail and no filter is left', () => {
  const without = compiled([FAIL2BAN, '']);
  expect([...without.keys()].filter((path) => path.includes('fail2ban'))).toEqual([]);
  expect(without.get('packages')).not.toContain('fail2ban');
});

test('every limit of a unit takes the place of what Debian allows it', () => {
  const files = [...compiled()].filter(([path]) => path.endsWith('/20-sandbox.conf'));
  expect(files.map(([path]) => path.split('/').at(-2))).toEqual([
    'dovecot.service.d',
    'fail2ban.service.d',
    'memcached.service.d',
    'nginx.service.d',
    'postfix-mta-sts-resolver.service.d',
    'postfix.service.d',
    'rspamd.service.d',
    'sitec-autodiscover@.service.d',
    'sitec-certificate.service.d',
    'sitec-check.service.d',
    'sitec-dane-policy.service.d',
    'sitec-drift.service.d',
    'sitec-health-poll.service.d',
    'sitec-health@.service.d',
    'sitec-internal-certificate.service.d',
    'sitec-profiles.service.d',
    'sitec-sogo-sessions.service.d',
    'sogo.service.d',
    'unbound.service.d',
  ]);
  for (const [path, text] of files) {
    for (const list of ['CapabilityBoundingSet', 'RestrictAddressFamilies', 'SystemCallFilter']) {
      const lines = text.split('\n').filter((line) => line.startsWith(`${list}=`));
      if (lines.length > 0) expect(lines[0], path).toBe(`${list}=`);
    }
    expect(text, path).toMatch(/^ProtectSystem=(strict|full)$/m);
  }
});

test('the host asks its own resolver alone, which asks whom the site names or the authoritative servers', () => {
  const nameservers = (files: ReadonlyMap<string, string>): readonly string[] =>
    (files.get('/etc/resolv.conf') ?? '').split('\n').filter((line) => line.startsWith('nameserver'));
  const own = compiled();
  expect(nameservers(own)).toEqual(['nameserver 127.0.0.1']);
  expect(own.get('/etc/unbound/unbound.conf.d/sitec.conf')).not.toContain('forward');
  const resolvers = ['    absentUsers:', '    resolvers: [9.9.9.9, "2620:fe::fe"]\n    absentUsers:'] as const;
  const forwarding = compiled(resolvers);
  expect(nameservers(forwarding)).toEqual(['nameserver 127.0.0.1']);
  expect(forwarding.get('/etc/unbound/unbound.conf.d/sitec.conf')).toContain('forward-addr: 9.9.9.9\n    forward-addr: 2620:fe::fe\n');
  expect(nameservers(compiled(resolvers, ['      unbound: {}\n      tls-policies: {}\n', '']))).toEqual([
    'nameserver 9.9.9.9',
    'nameserver 2620:fe::fe',
  ]);
});

test('after an upgrade every parser of the host is asked, and every unit looked at', () => {
  const files = compiled();
  const { validators, units, absentUsers } = JSON.parse(files.get('manifest.json') ?? '{}') as {
    validators: { name: string; script: string }[];
    units: { unit: string; state: string }[];
    absentUsers: string[];
  };
  for (const { name, script } of validators)
    expect(files.get(`/usr/local/lib/sitec/checks/${name.replaceAll(' ', '-')}`), name).toContain(script);
  const listed = (files.get('/usr/local/lib/sitec/units') ?? '').split('\n');
  expect(listed).toEqual(expect.arrayContaining(units.filter(({ state }) => state === 'enabled').map(({ unit }) => unit)));
  expect(absentUsers).toEqual(['linuxuser']);
});

test('a host restarts itself only when the site says so', () => {
  expect(compiled().get('/etc/apt/apt.conf.d/52sitec')).toContain('Automatic-Reboot "false"');
  expect(compiled([FAIL2BAN, `${FAIL2BAN}      updates: { reboot: "03:30" }\n`]).get('/etc/apt/apt.conf.d/52sitec')).toContain(
    'Automatic-Reboot-Time "03:30"',
  );
});

/** MiB that the limits of units, containers and Redis add up to, in the output of a site. */
function limitsOf(files: ReadonlyMap<string, string>): { readonly [name: string]: number } {
  const found = [...files].flatMap(([path, text]) =>
    [...text.matchAll(/^(?:MemoryMax=|\s*mem_limit: "?|maxmemory )(\d+)(?:M|m|mb)"?$/gm)].map(
      ([, size]) => [path.split('/').find((part) => /\.service|postgres|redis/.test(part)) ?? path, Number(size)] as const,
    ),
  );
  return Object.fromEntries(found);
}

test('what daemons and containers may use is within the memory of the host (X-57)', () => {
  const limits = limitsOf(compiled());
  expect(limits).toEqual({
    'dovecot.service.d': 672,
    'memcached.service.d': 96,
    'nginx.service.d': 96,
    'postfix.service.d': 288,
    'rspamd.service.d': 480,
    'sitec-autodiscover@.service': 64,
    'sogo.service.d': 288,
    postgres: 2048,
    redis: 64,
  });
  const sum = Object.values(limits).reduce((total, limit) => total + limit, 0);
  expect(sum).toBeLessThanOrEqual(4096);
  expect(
    limitsOf(
      compiled(
        ['backupRoot: /var/mail/backups', 'backupRoot: /var/mail/backups\n        limits: { memory: 1GiB, cpus: 1.5 }'],
        ['sogo: { from: [vpn] }', 'sogo: { from: [vpn], activeSyncDevices: 0 }'],
      ),
    ),
  ).toMatchObject({ 'dovecot.service.d': 1024, 'postfix.service.d': 134 });
});

test('processors are limited as well, and without a size of the memory the daemons get parts of it', () => {
  const files = compiled(
    ['backupRoot: /var/mail/backups', 'backupRoot: /var/mail/backups\n        limits: { cpus: 1.5 }'],
    ['memory: 4GiB, ', ''],
  );
  const lines = (unit: string): readonly string[] => (files.get(`/etc/systemd/system/${unit}.service.d/20-sandbox.conf`) ?? '').split('\n');
  expect(lines('dovecot')).toEqual(expect.arrayContaining(['MemoryMax=35%', 'CPUQuota=150%']));
  expect(lines('rspamd')).toContain('MemoryMax=25%');
});
