import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { certifyWidely } from '../certify.ts';
import { demoIdentity } from '../lab/demo.ts';
import { copyOfSite, sitec } from '../sites.ts';
import { commitAll, committedSite, differences, edit, git, hostsOf, type HostData } from './repository.ts';

let directory: string;
beforeAll(() => {
  directory = committedSite();
});

/** What changing the committed site file means for mail1. */
async function meaningOf(...changes: Parameters<typeof edit> extends [string, ...infer Changes] ? Changes : never): Promise<HostData> {
  edit(directory, ...changes);
  const [host, ...others] = await hostsOf(directory);
  expect(others).toEqual([]);
  if (!host) throw new Error('nothing differs');
  return host;
}

test('nothing differs: nothing is said, and the exit code is 0', async () => {
  edit(directory);
  expect(await differences(directory)).toEqual({ code: 0, printed: 'nothing differs from HEAD\n', told: '' });
});

test('white space and comments in the site file mean nothing', async () => {
  edit(
    directory,
    ['hosts:\n', '# The hosts.\n\nhosts:\n'],
    ['{ cpus: 2, memory: 4GiB, disk: 80GiB }', '{cpus: 2,   memory: 4GiB, disk: 80GiB}'],
  );
  expect(await differences(directory)).toMatchObject({ code: 0 });
});

describe('a mailbox', () => {
  test('is added: its password did not come with it, the seed changes, and no daemon is touched', async () => {
    const { meaning, warnings } = await meaningOf(['bob: {}', 'bob: {}\n      carol: { quota: 512MiB }']);
    expect(meaning['mailboxes']).toEqual([
      { change: 'added', address: 'carol@testdomain.local', quota: 2 ** 29, enabled: true, passwordsChanged: false },
    ]);
    expect(meaning['files']).toMatchObject([{ change: 'changed', path: 'sql/seed.sql' }]);
    expect(Object.keys(meaning)).toEqual(['mailboxes', 'files']);
    expect(warnings).toEqual([]);
  });

  test('gets another quota', async () => {
    const { meaning } = await meaningOf(['alice: { quota: 2GiB }', 'alice: { quota: 2560MiB }']);
    expect(meaning['mailboxes']).toEqual([{ change: 'quota', address: 'alice@testdomain.local', before: 2 ** 31, after: 2560 * 2 ** 20 }]);
    expect((await differences(directory, { summary: true })).printed).toContain('alice@testdomain.local may hold 2560MiB, was 2GiB\n');
  });

  test('is removed: it is disabled and its mail is kept; one account alone needs no leave', async () => {
    const { meaning, warnings } = await meaningOf(['      bob: {}\n', ''], ['[alice, bob]', '[alice]']);
    expect(meaning['mailboxes']).toEqual([{ change: 'removed', address: 'bob@testdomain.local' }]);
    expect(meaning['aliases']).toEqual([
      {
        change: 'changed',
        source: 'sales@testdomain.local',
        before: ['alice@testdomain.local', 'bob@testdomain.local'],
        after: ['alice@testdomain.local'],
      },
    ]);
    expect(warnings).toEqual([]);
  });

  test('is disabled', async () => {
    const { meaning } = await meaningOf(['bob: {}', 'bob: { enabled: false }']);
    expect(meaning['mailboxes']).toEqual([{ change: 'disabled', address: 'bob@testdomain.local' }]);
  });
});

/** What the resolver of the network's members says of the host changes with what is for them alone. */
const NAMES_OF_THE_NETWORK = 'copy generated/_outside/resolver/vpn/mail1.conf to the other machine by hand again: it changes';

describe('many accounts disabled at once are flagged as the deploy will stop at them', () => {
  test('two of four', async () => {
    const { warnings } = await meaningOf(['      alice: { quota: 2GiB }\n      bob: {}\n', ''], ['      sales: [alice, bob]\n', '']);
    expect(warnings).toEqual(['2 of 4 accounts are disabled at once: the deploy stops without --allow-disable 2']);
  });

  test('a whole domain', async () => {
    const { warnings, meaning } = await meaningOf(['  testdomain.local:\n', '  testdomain.local:\n    enabled: false\n']);
    expect(warnings).toEqual(['4 of 4 accounts are disabled at once: the deploy stops without --allow-disable 4', NAMES_OF_THE_NETWORK]);
    expect(meaning['domains']).toEqual([{ change: 'disabled', domain: 'testdomain.local' }]);
    expect(meaning['mailboxes']).toBeUndefined();
  });
});

test('an alias is added, and another is gone', async () => {
  const { meaning } = await meaningOf(['sales: [alice, bob]', 'info: [alice, postmaster]']);
  expect(meaning['aliases']).toEqual([
    { change: 'added', source: 'info@testdomain.local', before: [], after: ['alice@testdomain.local', 'postmaster@testdomain.local'] },
    { change: 'removed', source: 'sales@testdomain.local', before: ['alice@testdomain.local', 'bob@testdomain.local'], after: [] },
  ]);
});

describe('ssh', () => {
  test('moves to another port: flagged first, with what not to do', async () => {
    const { warnings, meaning } = await meaningOf(['port: 2288', 'port: 2299']);
    expect(warnings).toEqual([
      'ssh moves from port 2288 to port 2299',
      'a mistake in ssh locks people out: keep a session open until a new one works',
    ]);
    expect(meaning['listeners']).toMatchObject([
      { change: 'changed', before: { port: 2288 }, after: { port: 2299, who: ['vpn'] }, newOnInternet: false },
    ]);
    expect(meaning['daemons']).toMatchObject([
      { daemon: 'fail2ban', verb: 'reload', impact: 'bans are kept' },
      { daemon: 'ssh', unit: 'ssh.service', verb: 'reload', impact: 'sessions that are open stay' },
      { daemon: 'ufw', verb: 'restart' },
    ]);
  });

  test('is opened to the internet: both are flagged', async () => {
    const { warnings } = await meaningOf(['ssh: { port: 2288, from: [vpn] }', 'ssh: { port: 2288, from: [internet] }']);
    expect(warnings).toContain('ssh can be reached by the internet instead of vpn (10.100.0.0/24)');
    expect(warnings).toContain('reachable from the internet, and not before: 2288/tcp (ssh)');
  });

  test('has another setting: nobody can tell what it does, so it is flagged', async () => {
    const { warnings, meaning } = await meaningOf([
      'ssh: { port: 2288, from: [vpn] }',
      'ssh: { port: 2288, from: [vpn], extra: { MaxStartups: "10:30:60" } }',
    ]);
    expect(meaning['access']).toEqual([{ change: 'settings', paths: ['/etc/ssh/sshd_config.d/10-sitec.conf'] }]);
    expect(warnings[0]).toBe('the settings of ssh change: /etc/ssh/sshd_config.d/10-sitec.conf');
  });
});

describe('operators', () => {
  const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ0e0b2tq5Jc3vPz0m1nqV1Zq9l0r4pYd8mW2b6c3xQF';

  test('one comes', async () => {
    const { warnings, meaning } = await meaningOf(['networks:\n', `  eva: { keys: ["${key} eva@laptop"] }\n\nnetworks:\n`]);
    expect(warnings).toEqual(['eva can log in now, and become root']);
    expect(meaning['users']).toEqual([{ change: 'added', user: 'eva', login: true }]);
  });

  test('one goes, and another takes the place', async () => {
    const { warnings } = await meaningOf(['  phalkonadmin:\n    uid: 1000\n', '  eva:\n']);
    expect(warnings).toEqual(['phalkonadmin can no longer log in', 'eva can log in now, and become root']);
  });

  test('one has another key; another comment is none', async () => {
    expect((await meaningOf(['phalkonadmin@demo', 'phalkonadmin@other'])).warnings).toEqual([]);
    const { warnings } = await meaningOf([
      'AAAAC3NzaC1lZDI1NTE5AAAAIOrPUJVqSdzoVvcKfZr4uWwQMEOcHgeMi7WakkASBnWN phalkonadmin@demo',
      `${key.split(' ')[1]} phalkonadmin@demo`,
    ]);
    expect(warnings).toEqual(['the ssh keys of phalkonadmin change: 1 added, 1 removed']);
  });
});

describe('listeners', () => {
  test('IMAPS from the VPN to the internet is flagged, with every address', async () => {
    const { warnings, meaning } = await meaningOf(['imaps: { from: [vpn] }', 'imaps: { from: [internet] }']);
    expect(warnings).toEqual(['reachable from the internet, and not before: 993/tcp (dovecot imaps)', NAMES_OF_THE_NETWORK]);
    expect(meaning['listeners']).toMatchObject([
      {
        change: 'changed',
        before: { addresses: ['10.100.0.25'], who: ['vpn'] },
        after: { addresses: ['203.0.113.25', '2001:db8::25', '10.100.0.25'], who: ['internet'] },
        newOnInternet: true,
      },
    ]);
    expect((await differences(directory, { summary: true })).printed).toMatch(
      /changed {2}993\/tcp +dovecot imaps +the internet, was vpn \(10\.100\.0\.0\/24\)/,
    );
  });

  test('one is closed, and one is open to a single member', async () => {
    const { warnings, meaning } = await meaningOf(
      ['imap: { from: [vpn] }', 'imap: { from: [] }'],
      ['imaps: { from: [vpn] }', 'imaps: { from: [bastion] }'],
    );
    expect(warnings).toEqual([NAMES_OF_THE_NETWORK]);
    expect(meaning['listeners']).toMatchObject([
      { change: 'changed', after: { port: 993, from: ['10.100.0.30/32'], who: ['bastion'] } },
      { change: 'closed', before: { port: 143 } },
    ]);
  });
});

test('a name of the certificate: it does not reach one that was put there by hand, and only what looks after certificates is told', async () => {
  const { meaning } = await meaningOf(['certificates: {}', 'certificates: { names: [imap.example.org] }']);
  expect(meaning['certificates']).toEqual([
    { change: 'names', directory: '/etc/ssl/mail', added: ['imap.example.org'], removed: [], existing: 'kept' },
  ]);
  expect(meaning['daemons']).toMatchObject([{ daemon: 'certificate', verb: 'restart' }]);
});

test('another source of the certificate is told, and the port that it opens', async () => {
  // No authority that looks at port 80 reaches names of the VPN.
  const { meaning, warnings } = await meaningOf(
    ['      clients: { from: [vpn] }\n', ''],
    ['certificates: {}', 'certificates: { source: acme-http, acme: { directory: "https://acme.example.org/dir" } }'],
  );
  expect(meaning['certificates']).toEqual([
    {
      change: 'names',
      directory: '/etc/ssl/mail',
      added: [],
      removed: ['autoconfig.testdomain.local', 'autodiscover.testdomain.local'],
      existing: 'replaced',
      source: ['acme-http', 'self-signed'],
    },
  ]);
  expect(warnings).toEqual([
    'reachable from the internet, and not before: 80/tcp (certificates acme)',
    'without clients, mail programs no longer set themselves up; those that are set up go on',
    NAMES_OF_THE_NETWORK,
  ]);
});

test('the kernel, the clock and the resolvers are files; a daemon that reads one is named', async () => {
  const { meaning } = await meaningOf(
    ['      unbound: {}\n      tls-policies: {}\n', ''],
    ['    absentUsers:', '    resolvers: [9.9.9.9]\n    timezone: Europe/Vienna\n    absentUsers:'],
  );
  const files = meaning['files'] as readonly { readonly path: string }[];
  expect(
    files.filter(({ path }) =>
      ['/etc/localtime', '/etc/resolv.conf', '/etc/timezone', '/etc/unbound/unbound.conf.d/sitec.conf'].includes(path),
    ),
  ).toMatchObject([
    {
      change: 'changed',
      path: '/etc/localtime',
      content: false,
      attributes: [{ attribute: 'target', before: '/usr/share/zoneinfo/Etc/UTC', after: '/usr/share/zoneinfo/Europe/Vienna' }],
    },
    { change: 'changed', path: '/etc/resolv.conf', content: true },
    { change: 'changed', path: '/etc/timezone', content: true },
    { change: 'removed', path: '/etc/unbound/unbound.conf.d/sitec.conf' },
  ]);
  expect(meaning['daemons']).toMatchObject([
    { daemon: 'postfix', verb: 'restart', because: ['/etc/postfix/main.cf', '/etc/resolv.conf'] },
    { daemon: 'sogo', verb: 'restart', because: ['/etc/sogo/sogo.conf'] },
  ]);
});

test('restart wins over reload, and both reasons are named', async () => {
  const { meaning } = await meaningOf(
    ['      unbound: {}\n      tls-policies: {}\n', ''],
    ['    absentUsers:', '    resolvers: [9.9.9.9]\n    absentUsers:'],
    ['      postfix:\n', '      postfix:\n        messageSize: 20MiB\n'],
  );
  expect(meaning['daemons']).toContainEqual(
    expect.objectContaining({ daemon: 'postfix', verb: 'restart', because: ['/etc/postfix/main.cf', '/etc/resolv.conf'] }),
  );
});

test('the mode and the owner of a file count, also where its text stays', async () => {
  const elsewhere = copyOfSite('.');
  mkdirSync(join(elsewhere, 'files/mail1/etc'), { recursive: true });
  writeFileSync(join(elsewhere, 'files/mail1/etc/environment'), 'hello\n');
  const site = join(elsewhere, 'site.yaml');
  writeFileSync(
    site,
    readFileSync(site, 'utf8').replace('    services:\n', '    files: { /etc/environment: { reload: [ssh] } }\n    services:\n'),
  );
  expect(sitec(['-C', elsewhere, 'build'])).toMatchObject({ code: 0 });
  commitAll(elsewhere);
  edit(elsewhere, ['{ reload: [ssh] }', '{ reload: [ssh], mode: "0640", group: adm }']);
  const [host] = await hostsOf(elsewhere);
  expect(host?.meaning['files']).toEqual([
    {
      change: 'changed',
      path: '/etc/environment',
      content: false,
      attributes: [
        { attribute: 'mode', before: '0644', after: '0640' },
        { attribute: 'group', before: 'root', after: 'adm' },
      ],
    },
  ]);
  expect(host?.meaning['daemons']).toMatchObject([{ daemon: 'ssh', verb: 'reload', because: ['/etc/environment'] }]);
  expect(host?.diffs.map(({ path }) => path)).toEqual(['generated/mail1/manifest.json']);
});

const DOCKER = '        runtime: docker\n        image: postgres:17-alpine\n        limits: { memory: 2GiB, cpus: 1.5 }\n';

test('a service that leaves takes packages, users and units along, and the deploy stops its daemon', async () => {
  const { meaning, warnings } = await meaningOf(
    [DOCKER, ''],
    ['    hardware', '    moved: { database: /opt/postgres/data }\n    hardware'],
  );
  expect(meaning['packages']).toEqual(
    expect.arrayContaining([
      { change: 'install', package: 'postgresql-17' },
      { change: 'unneeded', package: 'docker.io' },
    ]),
  );
  expect(meaning['users']).toEqual([{ change: 'removed', user: 'postgres', uid: 999, login: false }]);
  expect(meaning['units']).toEqual(
    expect.arrayContaining([
      { unit: 'postgresql.service', after: 'enabled', action: ['enable', 'start'] },
      { unit: 'docker.service', before: 'enabled', action: ['disable', 'stop'] },
    ]),
  );
  expect(warnings).toContain(
    'the database data is looked for in /var/lib/postgresql/17/main, no longer in /opt/postgres/data: it has to lie there before the deploy',
  );
});

test('a service that leaves: what is no longer done for mail is said first', async () => {
  edit(directory);
  const text = git(directory, 'show', 'HEAD:./site.yaml');
  const without = text.replace(/^      rspamd:.*\n(?:        .*\n)*/m, '');
  expect(without).not.toBe(text);
  writeFileSync(join(directory, 'site.yaml'), without);
  const [host] = await hostsOf(directory);
  expect(host?.meaning['services']).toEqual([{ service: 'rspamd' }]);
  expect(host?.warnings).toContain(
    'without rspamd, mail is no longer filtered, so that junk and forgeries are delivered, and mail that leaves is no longer signed (DKIM, ARC)',
  );
  const { printed } = await differences(directory, { summary: true });
  expect(printed).toContain('rspamd.service is stopped and disabled: nothing of the site asks for it any more\n');
  expect(printed).not.toContain('stays enabled');
});

test('the hub block has to be carried to the hub by hand when it changes', async () => {
  const elsewhere = committedSite();
  await certifyWidely(elsewhere, ['mail.example.org'], ['10.100.0.25', '10.100.0.26']);
  commitAll(elsewhere);
  edit(elsewhere, ['vpn: 10.100.0.25', 'vpn: 10.100.0.26']);
  const [{ warnings } = { warnings: [] }] = await hostsOf(elsewhere);
  expect(warnings).toContain('copy generated/_outside/wireguard-hub/vpn/mail1.conf to the other machine by hand again: it changes');
  expect(warnings).toContain('ssh listens on 10.100.0.26 instead of 10.100.0.25');
});

test('a rotated secret is named, never shown, and touches who reads it', async () => {
  const elsewhere = committedSite();
  const identity = join(elsewhere, '..', 'identity');
  writeFileSync(identity, demoIdentity('phalkonadmin'));
  expect(sitec(['-C', elsewhere, '--identity', identity, 'secrets', 'rotate', 'database/dovecot'])).toMatchObject({ code: 0 });
  const [host] = await hostsOf(elsewhere);
  expect(host?.meaning['secrets']).toEqual([{ change: 'rotated', secret: 'database/dovecot' }]);
  expect(host?.meaning['daemons']).toMatchObject([{ daemon: 'dovecot', verb: 'reload', because: ['/etc/dovecot/dovecot-sql.conf.ext'] }]);
  expect(host?.meaning['files']).toMatchObject([
    { path: '/etc/dovecot/dovecot-sql.conf.ext' },
    { path: '/opt/mail_server/postgres/connection_strings/dovecot' },
    { path: '/root/postgres_service_users.txt' },
    { path: 'sql/roles.sql' },
  ]);
  const value = sitec(['-C', elsewhere, '--identity', identity, 'secrets', 'show', 'database/dovecot']).stdout;
  expect(value).toHaveLength(32);
  expect(JSON.stringify(host)).not.toContain(value);
});

test('a policy of the public DNS changes: one record is to be published, another to be taken out', async () => {
  const { meaning } = await meaningOf(['dmarc: { policy: quarantine }', 'dmarc: { policy: reject }']);
  const record = { name: '_dmarc.testdomain.local.', type: 'TXT', zone: 'testdomain.local' };
  expect(meaning['dns']).toEqual([
    { change: 'publish', ...record, data: '"v=DMARC1; p=reject; rua=mailto:postmaster@testdomain.local"' },
    { change: 'remove', ...record, data: '"v=DMARC1; p=quarantine; rua=mailto:postmaster@testdomain.local"' },
  ]);
});

test('another address is another name in the zone of whoever the address is from', async () => {
  const { meaning } = await meaningOf(['public: [203.0.113.25,', 'public: [203.0.113.27,']);
  const record = { type: 'PTR', data: 'mail.example.org.' };
  expect(meaning['dns']).toEqual(
    expect.arrayContaining([
      { change: 'publish', name: '27.113.0.203.in-addr.arpa.', ...record },
      { change: 'remove', name: '25.113.0.203.in-addr.arpa.', ...record },
      { change: 'publish', name: 'mail.example.org.', type: 'A', data: '203.0.113.27', zone: 'example.org' },
    ]),
  );
});
