import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startDeskLab } from '../desk-lab.ts';
import type { OperatorDesk } from '../operator.ts';
import { psql } from '../psql.ts';
import type { SiteLab } from '../site-lab.ts';

const SITE = resolve('test/sites/accounts');
const LOST = ['eve@branch.example', 'otto@depot.example'];
const CHANGED = '{SHA512-CRYPT}$6$of.her.own$x';
const BY_HAND = 'byhand@club.example';

vi.setConfig({ testTimeout: 600_000 });

let world: SiteLab;
let desk: OperatorDesk;

beforeAll(async () => {
  ({ world, desk } = await startDeskLab(SITE));
  await desk.succeeds(['deploy']);
  // A user changes her password, and an administrator makes an account.
  await ask(`UPDATE virtual_users SET password = '${CHANGED}' WHERE email = '${LOST[0] ?? ''}'`);
  await ask(
    `INSERT INTO virtual_users (domain_id, email, password) SELECT id, '${BY_HAND}', '${CHANGED}' FROM virtual_domains WHERE name = 'club.example'`,
  );
});

beforeEach(() => desk.reset());

afterAll(() => world?.close());

async function ask(sql: string): Promise<string> {
  return (await psql(world, sql)).trim();
}

function accounts(): Promise<string> {
  return ask('SELECT email, enabled, password FROM virtual_users ORDER BY email');
}

/** The site's text up to a line, as an editor leaves it whose disk was full. */
async function cutBefore(line: RegExp): Promise<void> {
  const file = join(desk.directory, 'site.yaml');
  const text = readFileSync(file, 'utf8');
  const place = text.search(line);
  if (place < 0) throw new Error(`site.yaml does not say ${String(line)}`);
  writeFileSync(file, text.slice(0, place));
}

test('a file that ends in the middle of mailboxes is not even compiled', async () => {
  await cutBefore(/^ {6}picky:/m);
  for (const verb of ['build', 'deploy'])
    expect(await desk.sitec([verb])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('nobody gets mail for abuse@club.example') as string,
    });
});

test('one that ends between domains is stopped by the host, which says whom it would disable', async () => {
  const before = await accounts();
  await cutBefore(/^ {2}branch\.example:/m);
  await desk.commit('Cut off');
  for (const options of [[], ['--dry-run'], ['--allow-disable', '1']]) {
    const { code, stdout } = await desk.sitec(['deploy', ...options]);
    expect(code).toBe(1);
    for (const address of LOST) expect(stdout).toContain(`    disables ${address}\n`);
    expect(stdout).toMatch(/this would disable 2 of \d+ accounts, and nothing is done before you allow it: --allow-disable 2$/m);
  }
  expect(await accounts()).toBe(before);
  const { hosts } = JSON.parse((await desk.sitec(['--json', 'deploy', '--dry-run'])).stdout) as { readonly hosts: readonly object[] };
  expect(hosts).toMatchObject([{ plan: { seed: { disables: LOST } } }]);
});

test('allowed, they are disabled and nothing of theirs is lost; the account of somebody else is told and left alone', async () => {
  await cutBefore(/^ {2}branch\.example:/m);
  await desk.commit('Meant so');
  const said = await desk.succeeds(['deploy', '--allow-disable', '2']);
  expect(said).toContain(`not sitec's: user|${BY_HAND}`);
  expect(await ask(`SELECT email FROM user_mailbox_info WHERE NOT enabled AND email IN ('${LOST.join("', '")}') ORDER BY 1`)).toBe(
    LOST.join('\n'),
  );
  expect(await ask(`SELECT enabled FROM virtual_users WHERE email = '${BY_HAND}'`)).toBe('t');
  await desk.reset();
  await desk.succeeds(['deploy']);
  expect(await ask(`SELECT enabled, password FROM user_mailbox_info WHERE email = '${LOST[0] ?? ''}'`)).toBe(`t|${CHANGED}`);
  expect(await ask(`SELECT enabled, password FROM virtual_users WHERE email = '${BY_HAND}'`)).toBe(`t|${CHANGED}`);
});

test('a release that is taken back lets them in again, without asking', async () => {
  const before = await accounts();
  await cutBefore(/^ {2}branch\.example:/m);
  await desk.commit('Cut off');
  await desk.succeeds(['deploy', '--allow-disable', '2', '--no-confirm', '--window', '3m']);
  expect(await accounts()).not.toBe(before);
  await desk.succeeds(['rollback']);
  expect(await accounts()).toBe(before);
});

test('a database that does not answer is told in the plan, and the seed counts for itself', async () => {
  await cutBefore(/^ {2}branch\.example:/m);
  await desk.commit('Cut off');
  await world.host.must(['systemctl', 'stop', 'postgresql@17-main.service']);
  const { stdout } = await desk.sitec(['deploy', '--dry-run']);
  await world.host.must(['systemctl', 'start', 'postgresql@17-main.service']);
  expect(stdout).toContain('seed the database, which cannot be asked now whom that disables');
});
