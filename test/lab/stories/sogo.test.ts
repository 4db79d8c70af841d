import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { banned, forgive } from '../bans.ts';
import { demoPassword } from '../demo.ts';
import { until } from '../exec.ts';
import { unitExposure } from '../hardening.ts';
import { arrives, inbox, message } from '../mail.ts';
import { sitAtDesk } from '../operator.ts';
import { psql } from '../psql.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';
import { changeOnPage, davStatus, folderSync, loginPage, web } from '../sogo.ts';

const [ALICE, BOB] = ['alice@testdomain.local', 'bob@testdomain.local'] as const;
const FRIEND = 'friend@elsewhere.example';
const UNITS = ['sogo.service', 'memcached.service'];

let world: SiteLab;

beforeAll(async () => {
  world = await startSiteLab('.');
  // SOGo verifies the mail servers by the authorities of the system, to which the lab's belongs here.
  world.host.write('/usr/local/share/ca-certificates/lab.crt', readFileSync(world.authority.anchor, 'utf8'));
  await world.host.must(['update-ca-certificates']);
  await world.host.must(['systemctl', 'restart', 'sogo.service']);
  await until('SOGo answers', async () => (await web(world, '/SOGo/')).status === 200, 60);
});

afterAll(() => world?.close());

test('it boots to running, within its limits', async () => {
  expect(world.firstBoot).toBe('running');
  const exposure = await unitExposure(world.host, UNITS);
  expect(
    Object.values(exposure).filter((value) => value > 1.5),
    JSON.stringify(exposure),
  ).toEqual([]);
  // The lab has no controllers of memory where systemd could read them: shares of pages that are shared (PSS) instead.
  const memory = await world.host.must([
    'sh',
    '-c',
    "for p in $(pidof sogod); do grep -h ^Pss: /proc/$p/smaps_rollup; done | awk '{ sum += $2 } END { print NR, sum }'",
  ]);
  process.stdout.write(`SOGo's processes, and KiB: ${memory}`);
});

test('its connections to the database are encrypted with TLS 1.3', async () => {
  expect((await loginPage(world, ALICE)).status).toBe(200);
  const found = await psql(
    world,
    "SELECT DISTINCT version FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE usename = 'sogo' AND application_name NOT LIKE 'psql%'",
  );
  expect(found).toBe('TLSv1.3\n');
});

describe('a user', () => {
  test('logs in at the page, with the right password alone', async () => {
    expect((await loginPage(world, ALICE)).status).toBe(200);
    expect((await loginPage(world, ALICE, 'wrong')).status).toBe(403);
  });

  test('sends a mail from the page, which the other one sees there', async () => {
    const alice = await loginPage(world, ALICE);
    const draft = await alice.ask('Mail/0/compose');
    expect(draft.status).toBe(201);
    const { mailboxPath, draftId } = JSON.parse(draft.body) as { readonly mailboxPath: string; readonly draftId: string };
    const sent = await alice.ask(`Mail/0/${mailboxPath}/${draftId}/send`, {
      from: ALICE,
      to: [BOB],
      subject: 'from the page',
      text: 'hello',
      isHTML: 0,
    });
    expect(sent, sent.body).toMatchObject({ status: 200 });
    await arrives(world, BOB, 'from the page');
    const bob = await loginPage(world, BOB);
    const list = await bob.ask('Mail/0/folderINBOX/view', { sortingAttributes: { sort: 'arrival', asc: 0 } });
    expect(list.status).toBe(200);
    expect(list.body).toContain('from the page');
  });

  test('keeps appointments and contacts over CalDAV and CardDAV', async () => {
    const event = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:lab\r\nBEGIN:VEVENT\r\nUID:e1\r\nDTSTAMP:20261201T080000Z\r\nDTSTART:20261202T080000Z\r\nDTEND:20261202T090000Z\r\nSUMMARY:a meeting\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
    const card = 'BEGIN:VCARD\r\nVERSION:3.0\r\nUID:c1\r\nFN:A Friend\r\nN:Friend;A;;;\r\nEMAIL:friend@elsewhere.example\r\nEND:VCARD\r\n';
    for (const [path, type, body, what] of [
      [`/SOGo/dav/${ALICE}/Calendar/personal/e1.ics`, 'text/calendar', event, 'a meeting'],
      [`/SOGo/dav/${ALICE}/Contacts/personal/c1.vcf`, 'text/vcard', card, 'A Friend'],
    ] as const) {
      expect((await web(world, path, { method: 'PUT', user: ALICE, body, headers: { 'Content-Type': type } })).status).toBe(201);
      expect((await web(world, path, { user: ALICE })).body).toContain(what);
      expect((await web(world, path, { user: BOB })).status).not.toBe(200);
      expect((await web(world, path, { method: 'DELETE', user: ALICE })).status).toBe(204);
    }
    expect(await web(world, '/.well-known/caldav', { method: 'PROPFIND' })).toMatchObject({ status: 301 });
  });

  test('synchronizes a phone over ActiveSync', async () => {
    const options = await web(world, '/Microsoft-Server-ActiveSync', { method: 'OPTIONS', user: ALICE });
    expect(options.status).toBe(200);
    expect(options.headers).toMatch(/MS-ASProtocolVersions: .*14\.1/i);
    const folders = await folderSync(world, ALICE);
    expect(folders.status).toBe(200);
    expect(folders.body).toContain('INBOX');
    expect((await folderSync(world, ALICE, 'wrong')).status).toBe(401);
  });

  test('is away, and whoever writes is told so', async () => {
    const alice = await loginPage(world, ALICE);
    const vacation = { enabled: 1, autoReplyText: 'I am away', daysBetweenResponse: 1, autoReplyEmailAddresses: [ALICE] };
    const saved = await alice.ask('Preferences/save', { defaults: { Vacation: vacation } });
    expect(saved, saved.body).toMatchObject({ status: 200 });
    await world.foreign.send({ from: FRIEND, to: ALICE }, message(FRIEND, ALICE, 'are you there'));
    await until('the note is there', async () => world.foreign.received().some((text) => text.includes('I am away')), 60);
  });
});

describe('a password', () => {
  const NEXT = 'a much longer one';

  test('is refused where it is short or empty', async () => {
    for (const password of ['', 'short', 'eleven-char'])
      expect(await changeOnPage(world, BOB, demoPassword(BOB), password), password).toBe(403);
    expect((await loginPage(world, BOB)).status).toBe(200);
  });

  test('that was changed at the page is the only one, everywhere and at once', async () => {
    expect(await davStatus(world, BOB)).toBe(207);
    expect(await changeOnPage(world, BOB, demoPassword(BOB), NEXT)).toBe(200);
    expect(await inbox(world, BOB, { password: NEXT })).toMatchObject({ loggedIn: true });
    expect(await inbox(world, BOB)).toMatchObject({ loggedIn: false });
    expect((await loginPage(world, BOB)).status).toBe(403);
    expect((await loginPage(world, BOB, NEXT)).status).toBe(200);
    expect(await davStatus(world, BOB, { password: NEXT })).toBe(207);
    expect(await davStatus(world, BOB)).toBe(401);
    expect((await folderSync(world, BOB)).status).toBe(401);
    expect((await folderSync(world, BOB, NEXT)).status).toBe(200);
    expect(await changeOnPage(world, BOB, NEXT, demoPassword(BOB))).toBe(200);
    await forgive(world.host);
  });
});

test('a user who is disabled by a deploy is out within five seconds', async () => {
  const desk = await sitAtDesk(world, '.');
  const page = await loginPage(world, BOB);
  expect((await page.ask('Mail/0/view')).body).not.toContain('Login');
  expect(await davStatus(world, BOB)).toBe(207);
  await desk.edit('site.yaml', (text) => text.replace('      bob: {}', '      bob: { enabled: false }'));
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  const since = Date.now();
  await until('SOGo answers', async () => (await davStatus(world, ALICE)) === 207, 20);
  expect(await davStatus(world, BOB)).toBe(401);
  expect((await folderSync(world, BOB)).status).toBe(401);
  expect((await page.ask('jsonMail')).status).not.toBe(200);
  expect((await loginPage(world, BOB)).status).toBe(403);
  expect(Date.now() - since).toBeLessThan(5000);
  await forgive(world.host);
});

describe('what it needs is away', () => {
  test.each([
    ['memcached', ['systemctl', 'stop', 'memcached.service'], ['systemctl', 'start', 'memcached.service']],
    ['the database', ['docker', 'stop', 'mailserver-postgres'], ['systemctl', 'restart', 'compose-postgres.service']],
  ] as const)('%s: it works again afterwards, and nobody is banned', async (_, stop, start) => {
    await world.host.must(stop, { timeout: 60 });
    for (let attempt = 0; attempt < 25; attempt += 1) await davStatus(world, ALICE);
    expect((await banned(world.host))['sogo'] ?? []).toEqual([]);
    await world.host.must(start, { timeout: 120 });
    await until('alice is let in again', async () => (await davStatus(world, ALICE)) === 207, 90);
    expect((await banned(world.host))['sogo'] ?? []).toEqual([]);
  });
});

test('twenty wrong passwords ban that member of the VPN, and no other', async () => {
  await world.host.must(['rm', '-f', '/run/fail2ban/webmail-away']);
  const bastion = await world.member('bastion');
  const address = '10.100.0.30';
  for (let attempt = 0; attempt < 22; attempt += 1) await davStatus(world, ALICE, { by: bastion, password: 'guessed' });
  await until('the bastion is banned', async () => (await banned(world.host))['sogo']?.includes(address) ?? false, 20);
  expect((await banned(world.host))['sogo']).toEqual([address]);
  expect(await davStatus(world, ALICE)).toBe(207);
  await forgive(world.host);
});
