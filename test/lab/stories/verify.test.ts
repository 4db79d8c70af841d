import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sites } from '../../sites.ts';
import { cacheDirectory } from '../cache.ts';
import { until } from '../exec.ts';
import { writeOwn } from '../site-edits.ts';

const temporary = mkdtempSync(join(tmpdir(), 'sitec-verify-story-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

interface Finding {
  readonly by: string;
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

function verify(directory: string, cli = 'dist/src/cli.js'): { code: number | null; findings: readonly Finding[]; stderr: string } {
  const env = { ...process.env, XDG_CACHE_HOME: cacheDirectory, NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(cli), '--json', '-C', resolve(directory), 'verify'], {
    encoding: 'utf8',
    env,
    maxBuffer: 2 ** 26,
  });
  const { findings = [] } = (stdout === '' ? {} : JSON.parse(stdout)) as { findings?: readonly Finding[] };
  return { code: status, findings, stderr };
}

function siteCopy(name: string): string {
  const directory = join(temporary, name);
  for (const part of ['site.yaml', 'secrets', 'keys', 'generated']) cpSync(part, join(directory, part), { recursive: true });
  return directory;
}

/** The compiler itself, for faults in its templates. */
function packageCopy(name: string): string {
  const copy = join(temporary, name);
  for (const part of ['dist', 'schema', 'templates', 'host', 'package.json']) cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  return copy;
}

test.each(sites)('the daemons accept everything that %s compiles to, without a word', (site) => {
  expect(verify(site)).toMatchObject({ code: 0, findings: [] });
});

test.each(['SIGINT', 'SIGTERM'] as const)('ended by %s in the middle, it leaves no directory and no process behind', async (signal) => {
  const place = mkdtempSync(join(temporary, 'ended-'));
  const child = spawn(process.execPath, [resolve('dist/src/cli.js'), '-C', resolve('test/sites/native'), 'verify'], {
    env: { ...process.env, XDG_CACHE_HOME: cacheDirectory, TMPDIR: place },
    stdio: 'ignore',
  });
  const asked = (): readonly string[] =>
    readdirSync(place, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.code'));
  await until('some parser has been asked', () => Promise.resolve(asked().length > 0));
  child.kill(signal);
  expect(await once(child, 'exit')).toEqual([null, signal]);
  expect(readdirSync(place)).toEqual([]);
  await until('every process that worked there is gone', () => Promise.resolve(!runsWith(place)), 10);
});

/** Whether a process has a text among its arguments. */
function runsWith(text: string): boolean {
  const processes = readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name));
  return processes.some((id) => {
    try {
      return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(text);
    } catch {
      return false;
    }
  });
}

/** One fault per parser: what is changed in a template, and what must be said about that line. */
const FAULTS: readonly (readonly [by: string, template: string, from: string, to: string, says: string])[] = [
  ['postfix', 'etc/postfix/main.cf', 'biff = no', 'bif = no', 'unused parameter: bif=no'],
  [
    'postfix',
    'etc/postfix/main.cf',
    'mua_relay_restrictions = permit_sasl_authenticated, reject',
    'mua_relay_restrictions = permit_sasl_autenticated, reject',
    'did you mean "permit_sasl_authenticated"?',
  ],
  ['postfix', 'etc/postfix/main.cf', 'mynetworks = 127.0.0.0/8', 'mynetworks = 0.0.0.0/0', 'lets strangers send mail'],
  ['dovecot', 'etc/dovecot/dovecot.conf', 'mailbox_list_index = yes', 'mailbox_list_indx = yes', 'Unknown setting: mailbox_list_indx'],
  ['dovecot', 'etc/dovecot/dovecot.conf', '%{user | username}', '%n', '"%n" is plain text in Dovecot 2.4'],
  [
    'dovecot',
    'etc/dovecot/dovecot.conf',
    'auth_username_format = %{user | lower}',
    'auth_username_format = %{usr | lower}',
    'no variable "%{usr}"',
  ],
  ['ssh', 'etc/ssh/sshd_config.d/10-sitec.conf', 'LogLevel VERBOSE', 'LogLevel LOUD', "unsupported log level 'LOUD'"],
  [
    'fail2ban',
    'etc/fail2ban/filter.d/sitec-dovecot.conf',
    'Password mismatch',
    'Pasword mismatch',
    'finds attempts from: 2001:db8:ffff::66 10.100.0.50 ;',
  ],
  ['fail2ban', 'etc/fail2ban/jail.d/sitec.local', 'banaction = nftables', 'banaction = nftable', 'nftable'],
  ['nginx', 'etc/nginx/nginx.conf', 'server_tokens off', 'server_token off', 'unknown directive "server_token"'],
  ['clients', 'usr/local/share/sitec/web/autoconfig.xml', '</emailProvider>', '</emailProvidr>', 'mismatched tag'],
  [
    'clients',
    'usr/local/share/sitec/profiles/mobileconfig',
    '<string>com.apple.mail.managed',
    '<string>com.apple.mial.managed',
    'no phone knows a payload of type com.apple.mial.managed',
  ],
  ['unbound', 'etc/unbound/unbound.conf.d/sitec.conf', 'hide-identity: yes', 'hide-idenity: yes', "unknown keyword 'hide-idenity'"],
  ['mta-sts', 'etc/mta-sts-daemon.yml', 'strict_testing: false', 'strict_tsting: false', "unknown key 'strict_tsting'"],
  ['apt', 'etc/apt/sources.list.d/debian.sources', 'trixie trixie-updates', 'trixie trixie-updatse', "do not name 'trixie-updates'"],
  ['postgresql', 'etc/postgresql/postgresql.conf', 'wal_level = replica', 'wal_level = replic', 'invalid value for parameter "wal_level"'],
  ['sudo', 'etc/sudoers.d/50-sitec', 'ALL=(ALL:ALL)', 'ALL=(ALL:ALL', 'syntax error'],
  ['wireguard wg0', 'etc/wireguard/wg.conf', 'PersistentKeepalive', 'PersistentKepalive', 'PersistentKepalive'],
  ['systemd', 'etc/systemd/system/postfix.service.d/10-sitec.conf', 'After=', 'Aftr=', "Unknown key 'Aftr'"],
  ['ufw', 'etc/ufw/user.rules', '### END RULES ###', '-A nosuch -j ACCEPT\n### END RULES ###', 'line'],
  ['sysctl', 'etc/sysctl.d/60-sitec.conf', '<%= key %> =', '<%= key %>.nosuch =', 'the kernel has no key'],
  ['tmpfiles', 'etc/tmpfiles.d/sitec.conf', 'd <%= directory.path %>', 'dd <%= directory.path %>', 'Unknown'],
  ['sysusers', 'etc/sysusers.d/sitec.conf', 'm <%= user %>', 'mm <%= user %>', 'Unknown'],
];

describe('one fault for each daemon, planted in the templates', () => {
  let copy: string;
  let findings: readonly Finding[];

  beforeAll(() => {
    copy = packageCopy('package');
    for (const [, template, from, to] of FAULTS) {
      const file = join(copy, 'templates', `${template}.eta`);
      const text = readFileSync(file, 'utf8');
      expect(text, file).toContain(from);
      writeFileSync(
        file,
        text.replace(from, () => to),
      );
    }
    findings = verify(siteCopy('templates'), join(copy, 'dist/src/cli.js')).findings;
  });

  test.each(FAULTS)('%s: %s is told at its line', (by, template, _, to, says) => {
    const file = `templates/${template}.eta`;
    const lines = readFileSync(join(copy, file), 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes(to.split('\n')[0] ?? to)) + 1;
    expect(findings).toContainEqual(expect.objectContaining({ by, file, line, message: expect.stringContaining(says) as unknown }));
  });

  test('and nothing else is', () => {
    // The fault in sysusers leaves the group vmail out, which Rspamd's socket is for.
    const expected = new Set([...FAULTS.map(([by]) => by), 'rspamd']);
    expect(findings.filter(({ by }) => !expected.has(by))).toEqual([]);
  });
});

test('what sshd and systemd-sysusers take without a word is told: a second port, a number that another user has', () => {
  const copy = packageCopy('silent');
  const changes = [
    ['ssh/sshd_config.d/10-sitec.conf', 'AddressFamily any', 'AddressFamily any\nPort 2299'],
    // 33 is www-data's.
    ['sysusers.d/sitec.conf', 'user.id %>', "user.id.replace('999:', '33:') %>"],
  ] as const;
  for (const [template, from, to] of changes) {
    const file = join(copy, 'templates/etc', `${template}.eta`);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(from, () => to),
    );
  }
  const { findings } = verify(siteCopy('silent-site'), join(copy, 'dist/src/cli.js'));
  expect(findings.map(({ by, message }) => `${by}: ${message}`).toSorted()).toEqual([
    expect.stringMatching(
      /^ssh: sshd would listen at listenaddress 10\.100\.0\.25:2288,listenaddress 10\.100\.0\.25:2299,port 2288,port 2299; the site says listenaddress 10\.100\.0\.25:2288,port 2288$/,
    ),
    expect.stringMatching(/^sysusers: postgres has the number 5432, and not 999$/),
  ]);
});

test('a fault in the SQL is told at the line of its template', () => {
  const copy = packageCopy('sql');
  const file = join(copy, 'templates/sql/postgresql/schema.sql.eta');
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace('CREATE TABLE', () => 'CREAT TABLE'),
  );
  const lines = text.split('\n');
  const first = lines.findIndex((candidate) => candidate.includes('CREATE TABLE'));
  const last = lines.findIndex((candidate, index) => index >= first && candidate.includes(';'));
  const [finding, ...others] = verify(siteCopy('sql-site'), join(copy, 'dist/src/cli.js')).findings;
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    by: 'postgresql',
    file: 'templates/sql/postgresql/schema.sql.eta',
    message: expect.stringContaining('syntax error at or near "CREAT"') as unknown,
  });
  expect(finding?.line).toBeGreaterThan(first);
  expect(finding?.line).toBeLessThanOrEqual(last + 1);
});

test("one fault for each daemon, through extra and files of one's own, is told at its line of site.yaml or of the file", () => {
  const directory = siteCopy('extra');
  const file = join(directory, 'site.yaml');
  const faults: readonly (readonly [by: string, after: string, line: string, says: string])[] = [
    ['ssh', 'ssh: { port: 2288, from: [vpn]', 'extra: { Ciphers: nosuch }', 'cipher spec'],
    ['postfix', '      postfix:\n', '        extra: { smtpd_banner: "$nosuch ESMTP" }\n', 'undefined parameter: nosuch'],
    ['dovecot', '      dovecot:\n', '        extra: { "service imap": { nosuch: 1 } }\n', 'nosuch'],
    ['postgresql', '      postgresql:\n', '        extra: { work_mem: plenty }\n', 'work_mem'],
  ];
  let text = readFileSync(file, 'utf8');
  for (const [, after, line] of faults) text = text.replace(after, () => (line.endsWith('\n') ? `${after}${line}` : `${after}, ${line}`));
  text = text.replace(
    '    services:\n',
    '    files: { /etc/docker/daemon.json: { replace: true }, /etc/systemd/system/report.service: {}, /etc/fail2ban/jail.d/own.local: {} }\n    services:\n',
  );
  writeFileSync(file, text);
  const own = {
    '/etc/docker/daemon.json': '{ "log-drivr": "journald" }\n',
    '/etc/systemd/system/report.service': '[Unit]\nDescription=Report\n[Service]\nExecStrt=/bin/true\nExecStart=/bin/true\n',
    '/etc/fail2ban/jail.d/own.local': '[DEFAULT]\nmaxretry = abc\nignoreip = 10.100.0.0/33\n[sshd]\nmaxrety = 5\n',
  };
  for (const [path, content] of Object.entries(own)) writeOwn(directory, path, content);
  const { code, findings, stderr } = verify(directory);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  for (const [by, , written, says] of faults) {
    const line = text.split('\n').findIndex((candidate) => candidate.includes(written.trim())) + 1;
    expect(findings).toContainEqual(
      expect.objectContaining({
        by,
        line,
        file: expect.stringMatching(/site\.yaml$/) as unknown,
        message: expect.stringContaining(says) as unknown,
      }),
    );
  }
  expect(findings).toContainEqual(
    expect.objectContaining({
      by: 'docker',
      file: 'files/mail1/etc/docker/daemon.json',
      message: expect.stringContaining('log-drivr') as unknown,
    }),
  );
  expect(findings).toContainEqual(
    expect.objectContaining({ by: 'systemd', file: 'files/mail1/etc/systemd/system/report.service', line: 4 }),
  );
  for (const [line, says] of [
    [2, 'invalid maxretry "abc"'],
    [3, 'invalid address "10.100.0.0/33"'],
    [5, 'did you mean "maxretry"?'],
  ] as const) {
    expect(findings).toContainEqual(
      expect.objectContaining({
        by: 'fail2ban',
        file: 'files/mail1/etc/fail2ban/jail.d/own.local',
        line,
        message: expect.stringContaining(says) as unknown,
      }),
    );
  }
  expect(new Set(findings.map(({ by }) => by))).toEqual(
    new Set(['fail2ban', 'ssh', 'postfix', 'dovecot', 'postgresql', 'docker', 'systemd']),
  );
});
