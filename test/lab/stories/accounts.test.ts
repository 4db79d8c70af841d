import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPassword } from '../demo.ts';
import { until } from '../exec.ts';
import { NO_SURPRISES, surprises } from '../journal.ts';
import { arrives, inbox, message, offer, reachesForeign, session, submit } from '../mail.ts';
import { sitAtDesk, type OperatorDesk } from '../operator.ts';
import { psql } from '../psql.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';
import type { SmtpAnswer } from '../smtp.ts';
import { variant } from '../variant.ts';
import { asWebmail, changePassword } from '../webmail.ts';

const SITE = 'test/sites/accounts';
const FRIEND = 'friend@elsewhere.example';
const [ALICE, BOB, CAROL, DORA] = ['alice@club.example', 'bob@club.example', 'carol@club.example', 'dora@club.example'] as const;
const FRANK = 'frank@closed.example';
const CAROLINE = 'caroline@club.example';
const POSTMASTER = 'postmaster@club.example';

/** The site as it was: carol was caroline, nobody was disabled, and two more had mailboxes. */
const FORMER = variant(SITE, [
  ['carol: { formerly: caroline }', 'caroline: {}'],
  ['bob: { enabled: false }', 'bob: {}'],
  ['    enabled: false\n', ''],
  ['      full:', '      leaver: {}\n      goner: {}\n      full:'],
]);

/** How many accounts of the former site the site disables. */
const FEWER = 4;

let world: SiteLab;
let desk: OperatorDesk;

beforeAll(async () => {
  world = await startSiteLab(FORMER);
  desk = await sitAtDesk(world, FORMER);
});

afterAll(() => world?.close());

function fromFriend(to: string, subject: string): Promise<SmtpAnswer> {
  return offer(world, FRIEND, to, { message: message(FRIEND, to, subject) });
}

function ask(sql: string): Promise<string> {
  return psql(world, sql);
}

function refusedWith(pattern: RegExp): object {
  return { accepted: false, reply: expect.stringMatching(pattern) };
}

describe('what the database says of a password', () => {
  test.each(['correct horse', 'ä€😀', `'"\\$%`, 'x'.repeat(100)])('is what Dovecot says: %s', async (password) => {
    const hash = (await world.host.must(['doveadm', 'pw', '-s', 'SHA512-CRYPT', '-p', password])).trim().replace('{SHA512-CRYPT}', '');
    expect(await ask(`SELECT sha512_crypt('${password.replaceAll("'", "''")}', '${hash}') = '${hash}'`)).toBe('t\n');
  });
});

describe('a change of accounts', () => {
  test('begins with accounts that work', async () => {
    await fromFriend(CAROLINE, 'to caroline');
    await fromFriend('leaver@club.example', 'to the leaver');
    await fromFriend('goner@club.example', 'to the goner');
    await arrives(world, CAROLINE, 'to caroline');
    expect(await inbox(world, BOB)).toMatchObject({ loggedIn: true });
    expect(await inbox(world, FRANK)).toMatchObject({ loggedIn: true });
  });

  test('is stopped by the guard unless somebody allows so many to be disabled', async () => {
    await desk.become(SITE);
    expect(await desk.sitec(['deploy'])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(`this would disable ${FEWER} of 14 accounts`) as string,
    });
    expect(await inbox(world, BOB)).toMatchObject({ loggedIn: true });
  });

  test("ends the sessions of who is disabled, with their domain or alone, and nobody else's", async () => {
    const [bob, frank, dora] = [session(world, BOB), session(world, FRANK), session(world, DORA)];
    const who = (): Promise<string> => world.host.must(['doveadm', 'who']);
    await until(
      'all are logged in',
      async () => {
        const text = await who();
        return [BOB, FRANK, DORA].every((user) => text.includes(user));
      },
      30,
    );
    expect(await desk.sitec(['deploy', '--allow-disable', String(FEWER)])).toMatchObject({ code: 0 });
    for (const closed of [bob, frank])
      expect(await closed).toMatchObject({ loggedIn: true, ended: true, lastWords: expect.stringMatching(/^\* BYE/) });
    expect(await dora).toMatchObject({ loggedIn: true, ended: false });
  });

  test('changes nothing when it is made a second time', async () => {
    const tables = [
      'virtual_domains',
      'virtual_users',
      'virtual_aliases',
      'sitec_accounts',
      'sitec_aliases',
      'sitec_senders',
      'sitec_alias_domains',
    ];
    const state = tables.map((table) => `SELECT '${table}', xmin::text, t::text FROM ${table} t`).join(' UNION ALL ');
    const before = await ask(`${state} ORDER BY 1, 3`);
    expect(before).toContain(CAROL);
    expect(await world.seed()).toBe('');
    expect(await ask(`${state} ORDER BY 1, 3`)).toBe(before);
  });
});

describe('a renamed mailbox', () => {
  test('has its mail and its password, under the new name alone', async () => {
    await arrives(world, CAROL, 'to caroline', demoPassword(CAROLINE));
    expect(await inbox(world, CAROLINE)).toMatchObject({ loggedIn: false });
  });

  test('gets new mail, and what is sent to its former name is for the catch-all', async () => {
    await fromFriend(CAROL, 'to carol');
    await fromFriend(CAROLINE, 'to a former name');
    await arrives(world, CAROL, 'to carol', demoPassword(CAROLINE));
    await arrives(world, POSTMASTER, 'to a former name');
  });

  test('sends under its new name, and not under the former', async () => {
    expect(await submit(world, CAROL, FRIEND, 'from carol', { password: demoPassword(CAROLINE) })).toMatchObject({ accepted: true });
    expect(await submit(world, CAROL, FRIEND, 'never', { password: demoPassword(CAROLINE), from: CAROLINE })).toMatchObject(
      refusedWith(/^553 5\.7\.1/),
    );
  });
});

describe('a disabled mailbox, and one of a disabled domain', () => {
  test('take no mail, from outside and from inside, although there is a catch-all', async () => {
    expect(await fromFriend(BOB, 'never')).toMatchObject(refusedWith(/^550 5\.2\.1 .*this mailbox is disabled/));
    expect(await fromFriend('bob+list@club.example', 'never')).toMatchObject(refusedWith(/^550 5\.2\.1/));
    expect(await fromFriend(FRANK, 'never')).toMatchObject(refusedWith(/^550 5\.1\.2 .*this domain takes no mail/));
    expect(await submit(world, ALICE, BOB, 'never')).toMatchObject(refusedWith(/^550 5\.2\.1 .*this mailbox is disabled/));
    expect(await submit(world, ALICE, FRANK, 'never')).toMatchObject(refusedWith(/^550 5\.1\.2 .*this domain takes no mail/));
  });

  test('log in nowhere', async () => {
    for (const user of [BOB, FRANK]) {
      expect(await submit(world, user, FRIEND, 'never')).toMatchObject({ step: 'login', ...refusedWith(/^535/) });
      expect(await inbox(world, user)).toMatchObject({ loggedIn: false });
    }
  });
});

describe('a mailbox of one direction', () => {
  test('that only sends, sends and takes nothing', async () => {
    expect(await submit(world, 'scanner@club.example', FRIEND, 'a scan')).toMatchObject({ accepted: true });
    await reachesForeign(world, 'a scan');
    for (const to of ['scanner@club.example', 'scanner+x@club.example', 'scanner@club.example.net']) {
      expect(await fromFriend(to, 'never')).toMatchObject(refusedWith(/^550 5\.2\.1 .*this address only sends/));
    }
  });

  test('that only receives, takes mail and sends nothing', async () => {
    await fromFriend('archive@club.example', 'for the archive');
    await arrives(world, 'archive@club.example', 'for the archive');
    expect(await submit(world, 'archive@club.example', FRIEND, 'never')).toMatchObject(
      refusedWith(/^554 5\.7\.1 .*this account only receives mail/),
    );
  });

  test('with a limit sends as much as it may in an hour', async () => {
    const scan = (recipients: number): Promise<SmtpAnswer> =>
      submit(world, 'scanner@club.example', FRIEND, 'one of many', {
        to: Array.from({ length: recipients }, (_, index) => `friend${index}@elsewhere.example`),
      });
    expect(await scan(3)).toMatchObject(refusedWith(/^450 4\.7\.1 .*you have sent as much as you may in an hour/));
    expect(await scan(2)).toMatchObject({ accepted: true });
    expect(await scan(1)).toMatchObject(refusedWith(/^450 4\.7\.1/));
    expect(await submit(world, ALICE, FRIEND, 'nobody else is limited')).toMatchObject({ accepted: true });
  });
});

describe('whoever may also send as somebody else', () => {
  test.each([
    [ALICE, 'sales@club.example', true],
    [ALICE, 'sales@club.example.net', true],
    [ALICE, DORA, false],
    [ALICE, POSTMASTER, false],
    [ALICE, 'eve@branch.example', false],
    [ALICE, FRIEND, false],
    [DORA, ALICE, true],
    [DORA, 'whoever@club.example', true],
    [DORA, 'eve@branch.example', false],
  ])('%s as %s: %s', async (user, from, allowed) => {
    const answer = await submit(world, user, FRIEND, 'in another name', { from, message: message(from, FRIEND, 'in another name') });
    expect(answer).toMatchObject(allowed ? { accepted: true } : refusedWith(/^553 5\.7\.1/));
  });
});

const BIG = 800_000;

function fill(to: readonly string[]): Promise<SmtpAnswer> {
  return offer(world, FRIEND, 'full@club.example', { to, message: message(FRIEND, 'full@club.example', 'a big one', BIG) });
}

test('a full mailbox is told at RCPT, and to its owner, and others get the same mail', async () => {
  // The first fits; the second goes a little over, within the grace that Dovecot gives.
  for (const count of [1, 2]) {
    expect(await fill(['full@club.example'])).toMatchObject({ accepted: true });
    await until(
      'it is there',
      async () => (await inbox(world, 'full@club.example')).messages.filter((text) => text.includes('a big one')).length === count,
      30,
    );
  }
  await arrives(world, 'full@club.example', 'Your mailbox is 95 % full');
  expect(await fill(['full@club.example'])).toMatchObject(refusedWith(/^452 4\.2\.2 .*Mailbox is full/));
  expect(await fill(['full@club.example', ALICE])).toMatchObject({ accepted: true, refused: [expect.stringMatching(/^452 4\.2\.2/)] });
  await arrives(world, ALICE, 'a big one');
  await ask("UPDATE virtual_users SET quota_mb = 10 WHERE email = 'full@club.example'");
  expect(
    await offer(world, FRIEND, 'full@club.example', { message: message(FRIEND, 'full@club.example', 'there is room again') }),
  ).toMatchObject({ accepted: true });
  await arrives(world, 'full@club.example', 'there is room again');
  await ask("UPDATE virtual_users SET quota_mb = 1 WHERE email = 'full@club.example'");
  expect(
    await submit(world, ALICE, 'full@club.example', 'never', { message: message(ALICE, 'full@club.example', 'never', BIG) }),
  ).toMatchObject(refusedWith(/^452 4\.2\.2/));
});

test('a full mailbox is full at RCPT behind an alias, an alias domain and a detail; one of several members is put off, and the others get the mail', async () => {
  const small = (to: string): Promise<SmtpAnswer> => offer(world, FRIEND, to, { message: message(FRIEND, to, 'for the team', BIG) });
  for (const to of ['crowded@club.example', 'crowded+x@club.example.net', 'full@club.example.net', 'full+x@club.example'])
    expect(await small(to), to).toMatchObject(refusedWith(/^452 4\.2\.2 .*Mailbox is full/));
  expect(await small('team@club.example')).toMatchObject({ accepted: true });
  await arrives(world, ALICE, 'for the team');
  await until('the full one is put off', async () => /full@club\.example/.test(await world.host.must(['postqueue', '-j'])), 30);
  expect(await world.host.must(['postqueue', '-j'])).toMatch(/"delay_reason": "[^"]*452 4\.2\.2/);
  await world.host.must(['postsuper', '-d', 'ALL']);
});

test('a message that is larger than a whole mailbox is refused for good, wherever it leads there alone, and no address that is asked about is a fault', async () => {
  const big = (to: string): Promise<SmtpAnswer> => offer(world, FRIEND, to, { size: 5_000_000 });
  for (const to of ['full@club.example', 'crowded@club.example', 'full+x@club.example.net', 'full@club.example.'])
    expect(await big(to), to).toMatchObject(refusedWith(/^552 5\.2\.3 .*larger than the whole mailbox/));
  expect(await offer(world, FRIEND, 'alice@club.example.', { message: message(FRIEND, ALICE, 'with a dot at the end') })).toMatchObject({
    accepted: true,
  });
  await arrives(world, ALICE, 'with a dot at the end');
});

test('nobody logs in by an address that only the question whether a mailbox is full knows', async () => {
  for (const user of ['crowded@club.example', 'full@club.example.net']) {
    expect((await world.host.run(['doveadm', 'user', '-x', 'protocol=quota-status', user])).stdout).toMatch(/^user\s+full@club\.example$/m);
    for (const protocol of ['imap', 'lmtp', 'smtp', 'sieve', 'doveadm'])
      expect((await world.host.run(['doveadm', 'user', '-x', `protocol=${protocol}`, user])).stdout, protocol).not.toContain(
        'full@club.example\n',
      );
    const { code } = await world.host.run(['doveadm', 'auth', 'test', user, demoPassword('full@club.example')]);
    expect(code).not.toBe(0);
  }
  expect(await world.host.must(['doveadm', 'auth', 'test', 'full@club.example', demoPassword('full@club.example')])).toContain(
    'auth succeeded',
  );
});

test('people are called what the site says', async () => {
  expect(await ask(`SELECT c_cn FROM sogo_user_profile WHERE c_uid IN ('${ALICE}', '${DORA}') ORDER BY 1`)).toBe(
    `Alice Example\n${DORA}\n`,
  );
});

test('a password that was changed in a webmail is the one that logs in, but for those who are disabled', async () => {
  expect(
    await asWebmail(
      world,
      "CREATE TABLE notes (text varchar); INSERT INTO notes VALUES ('mine'); SELECT schemaname FROM pg_tables WHERE tablename = 'notes'",
    ),
  ).toMatchObject({ code: 0, stdout: 'sogo\n' });
  const bobs = `SELECT password FROM virtual_users WHERE email = '${BOB}'`;
  const before = await ask(bobs);
  for (const user of [DORA, BOB]) expect(await changePassword(world, user, 'changed')).toMatchObject({ code: 0, stderr: '' });
  await world.seed();
  expect(await inbox(world, DORA, { password: 'changed' })).toMatchObject({ loggedIn: true });
  expect(await inbox(world, DORA)).toMatchObject({ loggedIn: false });
  expect(await ask(bobs)).toBe(before);
  expect(await asWebmail(world, `UPDATE sogo_user_profile SET c_password = 'plain' WHERE c_uid = '${ALICE}'`)).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('SHA512-CRYPT') as string,
  });
  expect(await inbox(world, ALICE)).toMatchObject({ loggedIn: true });
});

describe('a mailbox that left the site', () => {
  const MAIL = '/var/mail/vmail/club.example';
  const ARCHIVE = '/var/lib/sitec/archive/club.example';
  const archive = (): Promise<unknown> => world.host.must(['systemctl', 'start', 'sitec-archive-mailboxes.service']);
  const files = async (directory: string): Promise<readonly string[]> =>
    (await world.host.run(['ls', '-A', directory])).stdout.split('\n').filter(Boolean);

  test('is retained with its mail', async () => {
    await archive();
    expect(await ask('SELECT email FROM removed_mailboxes ORDER BY 1')).toBe('goner@club.example\nleaver@club.example\n');
    expect(await files(MAIL)).toEqual(expect.arrayContaining(['goner', 'leaver']));
    expect(await files(ARCHIVE)).toEqual([]);
  });

  test('becomes an archive when its time has passed, and nobody else does', async () => {
    await ask("UPDATE sitec_accounts SET removed_at = removed_at - interval '31 days' WHERE email = 'leaver@club.example'");
    await archive();
    expect(await ask('SELECT email FROM removed_mailboxes')).toBe('goner@club.example\n');
    expect(await ask("SELECT count(*) FROM virtual_users WHERE email = 'leaver@club.example'")).toBe('0\n');
    expect(await files(MAIL)).not.toContain('leaver');
    expect(await files(MAIL)).toEqual(expect.arrayContaining(['alice', 'bob', 'carol', 'goner']));
    const [file = ''] = await files(ARCHIVE);
    expect(file).toMatch(/^leaver-\d{8}T\d{6}Z\.tar\.gz$/);
    expect(await world.host.must(['stat', '-c', '%a %U', `${ARCHIVE}/${file}`])).toBe('600 root\n');
    expect(await world.host.must(['tar', '--extract', '--to-stdout', '--gzip', `--file=${ARCHIVE}/${file}`])).toContain('to the leaver');
  });

  test('is finished by the next run when one was killed after the archive was made', async () => {
    await ask("UPDATE sitec_accounts SET removed_at = removed_at - interval '31 days' WHERE email = 'goner@club.example'");
    const stamp = (await ask('SELECT to_char(removed_at AT TIME ZONE \'UTC\', \'YYYYMMDD"T"HH24MISS"Z"\') FROM removed_mailboxes')).trim();
    await world.host.must([
      'sh',
      '-euc',
      `tar -C ${MAIL} -czf ${ARCHIVE}/goner-${stamp}.tar.gz goner; mkdir -p ${MAIL}/../.expired/club.example; mv ${MAIL}/goner ${MAIL}/../.expired/club.example/`,
    ]);
    await archive();
    expect(await ask('SELECT email FROM removed_mailboxes')).toBe('');
    expect(await files('/var/mail/vmail/.expired/club.example')).toEqual([]);
    expect(await files(ARCHIVE)).toHaveLength(2);
  });

  test('is not touched by a role that could, once it is back', async () => {
    const archiver = (sql: string): Promise<{ code: number; stdout: string; stderr: string }> =>
      world.host.run(
        [
          'env',
          'PGSERVICEFILE=/etc/sitec/archiver.conf',
          'PGSERVICE=mail',
          'psql',
          '--no-psqlrc',
          '--quiet',
          '--tuples-only',
          '--no-align',
        ],
        { input: `${sql};\n` },
      );
    expect(await archiver(`DELETE FROM removed_mailboxes WHERE email = '${ALICE}' RETURNING email`)).toMatchObject({ stdout: '' });
    for (const table of ['virtual_users', 'sitec_accounts'])
      expect((await archiver(`DELETE FROM ${table}`)).stderr).toContain('permission denied');
    expect(await inbox(world, ALICE)).toMatchObject({ loggedIn: true });
  });
});

const ROLES = ['archiver', 'dovecot', 'mailadmin', 'postfix', 'rspamd', 'sogo'];

test('every role has its connection string, for root alone', async () => {
  const directory = '/opt/mail_server/postgres/connection_strings';
  expect(readdirSync(join(world.host.root, directory)).toSorted()).toEqual(ROLES);
  for (const role of ROLES) {
    expect(
      await world.host.must(['sh', '-euc', `psql --tuples-only --no-align "$(cat ${directory}/${role})" --command='SELECT current_user'`]),
    ).toBe(`${role}\n`);
  }
  expect(
    await world.host.must(['sh', '-euc', `stat -c '%a %U' ${directory}/* ${directory} /root/postgres_service_users.txt | sort -u`]),
  ).toBe('600 root\n700 root\n');
  expect(
    world.host
      .read('/root/postgres_service_users.txt')
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual([...ROLES, '']);
});

test('none of this leaves an error or a warning in the journal but the refusals themselves', async () => {
  const refusal =
    /^postfix\/submission\/smtpd: warning: .*\[192\.0\.2\.66\]: SASL PLAIN authentication failed: \(reason unavailable\), sasl_username=(bob@club|frank@closed)\.example$/;
  // A deploy's probe asks port 25 at the host's own address, while /etc/hosts gives the host's name 127.0.1.1.
  const probe = /^postfix\/smtpd: warning: hostname mail\.club\.example does not resolve to address 203\.0\.113\.60$/;
  expect(await surprises(world.host, [refusal, probe])).toEqual(NO_SURPRISES);
});

test('a full mailbox is told for good where the site says so', async () => {
  const refusing = variant(SITE, [['{ retain: 30d }', '{ retain: 30d, whenFull: refuse }']]);
  copyFileSync(join(refusing, 'generated/mail/rootfs/etc/dovecot/dovecot.conf'), join(world.host.root, 'etc/dovecot/dovecot.conf'));
  await world.host.must(['systemctl', 'restart', 'dovecot.service']);
  await until('it is refused', async () => (await fill(['full@club.example'])).reply.startsWith('552 5.2.2'), 10);
  expect(await fill(['full@club.example', ALICE])).toMatchObject({ accepted: true, refused: [expect.stringMatching(/^552 5\.2\.2/)] });
});
