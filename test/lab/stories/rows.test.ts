import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { DriftAnswer } from '../../../src/deploy/drift.ts';
import { startDeskLab } from '../desk-lab.ts';
import { arrives, inbox, message, offer } from '../mail.ts';
import type { OperatorDesk } from '../operator.ts';
import { psql } from '../psql.ts';
import type { SiteLab } from '../site-lab.ts';
import type { SmtpAnswer } from '../smtp.ts';
import { variant } from '../variant.ts';
import { changePassword } from '../webmail.ts';

const SITE = 'test/sites/accounts';
const FRIEND = 'friend@elsewhere.example';
const [CAROLINE, CAROL, DORA, HAND, INFO] = [
  'caroline@club.example',
  'carol@club.example',
  'dora@club.example',
  'hand@club.example',
  'info@club.example',
] as const;
const [OWN, MEANWHILE] = ['her own', 'set meanwhile'] as const;
const TABLES = [
  'virtual_domains',
  'virtual_users',
  'virtual_aliases',
  'sitec_domains',
  'sitec_accounts',
  'sitec_aliases',
  'sitec_alias_domains',
  'sitec_senders',
  'sitec_spam_settings',
];

vi.setConfig({ testTimeout: 600_000 });

let world: SiteLab;
let desk: OperatorDesk;
let before: string;

beforeAll(async () => {
  ({ world, desk } = await startDeskLab(variant(SITE, [['carol: { formerly: caroline }', 'caroline: {}']])));
  await psql(
    world,
    `SET SESSION AUTHORIZATION mailadmin;
    INSERT INTO virtual_users (domain_id, email, password) SELECT id, '${HAND}', '' FROM virtual_domains WHERE name = 'club.example';
    INSERT INTO virtual_aliases (domain_id, source, destination) SELECT id, '${INFO}', '${HAND}' FROM virtual_domains WHERE name = 'club.example';
    INSERT INTO sitec_spam_settings (email, junk) VALUES ('${HAND}', 7.5)`,
  );
  for (const user of [HAND, CAROLINE]) expect(await changePassword(world, user, OWN)).toMatchObject({ code: 0, stderr: '' });
  await fromFriend(CAROLINE, 'before the attempt');
  await arrives(world, CAROLINE, 'before the attempt', OWN);
  before = await everyRow();
  // The next release names what was made by hand, and caroline is called carol.
  await desk.become(SITE);
  await desk.edit('site.yaml', (site) =>
    site
      .replace('      dora: {', '      hand: { quota: 2GiB, spam: { junk: 9 } }\n      dora: {')
      .replace('      sales: [', '      info: [hand]\n      sales: ['),
  );
});

afterAll(() => world?.close());

function fromFriend(to: string, subject: string): Promise<SmtpAnswer> {
  return offer(world, FRIEND, to, { message: message(FRIEND, to, subject) });
}

/** All rows that there are, but for dora's password, which changes meanwhile. */
async function everyRow(): Promise<string> {
  const rows = await psql(
    world,
    `${TABLES.map((table) => `SELECT '${table}', t::text FROM ${table} t`).join(' UNION ALL ')} ORDER BY 1, 2`,
  );
  return rows.replaceAll(/^(virtual_users\|\(\d+,\d+,dora@club\.example,)[^,]+/gm, '$1');
}

/** The next release is in place until it is taken back. */
async function attempt(): Promise<void> {
  expect(await desk.sitec(['deploy', '--no-confirm', '--window', '10m'])).toMatchObject({ code: 0 });
  expect(await psql(world, `SELECT email FROM sitec_accounts WHERE email IN ('${HAND}', '${CAROL}') ORDER BY 1`)).toBe(
    `${CAROL}\n${HAND}\n`,
  );
  await arrives(world, CAROL, 'before the attempt', OWN);
}

test('an attempt that takes over what was made by hand, and renames, leaves every row as it was when it is taken back', async () => {
  await attempt();
  expect(await changePassword(world, DORA, MEANWHILE)).toMatchObject({ code: 0, stderr: '' });
  expect(await desk.sitec(['rollback'])).toMatchObject({ code: 0, stdout: expect.stringContaining('is rolled-back') as string });
  expect(await everyRow()).toBe(before);
});

test('mail to the account that was made by hand, and to its alias, is delivered', async () => {
  for (const to of [HAND, INFO]) expect(await fromFriend(to, `taken back to ${to}`)).toMatchObject({ accepted: true });
  for (const to of [HAND, INFO]) await arrives(world, HAND, `taken back to ${to}`, OWN);
});

test('whoever was renamed logs in under the name and with the password of before, and finds the mail; a password that was set meanwhile is kept', async () => {
  await arrives(world, CAROLINE, 'before the attempt', OWN);
  expect(await inbox(world, CAROLINE)).toMatchObject({ loggedIn: false });
  expect(await inbox(world, CAROL, { password: OWN })).toMatchObject({ loggedIn: false });
  expect(await inbox(world, DORA, { password: MEANWHILE })).toMatchObject({ loggedIn: true });
});

test('the host has not drifted', async () => {
  const { findings } = JSON.parse(
    await world.host.must(['python3', '-I', '-B', '/var/lib/sitec/current/activator', 'drift', '-']),
  ) as DriftAnswer;
  expect(findings).toEqual([]);
});

test('the same can be made again, and taken back again, also by a reboot', async () => {
  await attempt();
  await world.host.kill();
  expect(await world.host.boot()).toBe('running');
  await arrives(world, CAROLINE, 'before the attempt', OWN);
  expect(await everyRow()).toBe(before);
  expect(await fromFriend(INFO, 'after the reboot')).toMatchObject({ accepted: true });
  await arrives(world, HAND, 'after the reboot', OWN);
});

test('a release that is confirmed has taken over and renamed for good', async () => {
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  await arrives(world, CAROL, 'before the attempt', OWN);
  expect(await psql(world, `SELECT junk, from_site FROM sitec_spam_settings WHERE email = '${HAND}'`)).toBe('9|t\n');
});
