import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startDeskLab } from '../desk-lab.ts';
import { arrives, message } from '../mail.ts';
import type { OperatorDesk } from '../operator.ts';
import { ownFile, replaced } from '../site-edits.ts';
import type { SiteLab } from '../site-lab.ts';

vi.setConfig({ testTimeout: 600_000 });

const TABLE = '/etc/postfix/own';
const ALICE = 'alice@testdomain.local';
const FRIEND = 'friend@elsewhere.example';

let world: SiteLab;
let desk: OperatorDesk;

beforeAll(async () => {
  ({ world, desk } = await startDeskLab(process.cwd()));
});

beforeEach(() => desk.reset());

afterAll(() => world?.close());

/** The site lets Postfix ask this table about every client, beside what it has; gives the commit. */
function asks(table: string, content?: string): Promise<string> {
  return desk.edit('site.yaml', (site) => {
    const own = content === undefined ? site : ownFile(desk.directory, TABLE, content, 'reload: [postfix]')(site);
    return replaced(own, [
      ['      postfix:\n', `      postfix:\n        extra: { smtpd_client_restrictions: "check_client_access ${table}" }\n`],
    ]);
  });
}

test.each([
  [
    'hash, which nobody has made a database of',
    `hash:${TABLE}`,
    '192.0.2.250 REJECT\n',
    `open database ${TABLE}.db: No such file or directory`,
  ],
  ['a file that is not there', `texthash:${TABLE}`, undefined, `open database ${TABLE}: No such file or directory`],
  ['a type that no package brings', `nosuch:${TABLE}`, 'x y\n', 'unsupported dictionary type: nosuch'],
])('a table of %s is refused before anything is changed, by a dry run as well', async (_, table, content, says) => {
  await asks(table, content);
  for (const options of [['--dry-run'], []]) {
    const done = await desk.sitec(['deploy', ...options]);
    expect(done.stdout).toContain(`smtpd_client_restrictions asks ${table}, which cannot be read: `);
    expect(done.stdout).toContain(says);
    expect(done.code).toBe(1);
  }
  expect(await world.host.must(['postconf', '-h', 'smtpd_client_restrictions'])).not.toContain(table);
});

test('what the message says instead is deployed, and mail comes in', async () => {
  await asks(`texthash:${TABLE}`, '192.0.2.250 REJECT\n');
  const done = await desk.sitec(['deploy']);
  expect(done.stdout).toContain('confirmed');
  await world.foreign.send({ from: FRIEND, to: ALICE }, message(FRIEND, ALICE, 'past the table'));
  await arrives(world, ALICE, 'past the table');
});

test('a table that vanishes later is told by a look for drift, and by the check after upgrades', async () => {
  await asks(`texthash:${TABLE}`, '192.0.2.250 REJECT\n');
  await world.host.must(['mv', TABLE, '/root/kept']);
  const drift = await desk.sitec(['drift']);
  expect(drift.stdout).toContain(`failed: postfix tables, smtpd_client_restrictions asks texthash:${TABLE}, which cannot be read`);
  expect(drift.code).toBe(1);
  await world.host.run(['systemctl', 'start', 'sitec-check.service']);
  const said = await world.host.must(['journalctl', '--unit=sitec-check', '--priority=err', '--output=cat', '--no-pager']);
  expect(said).toContain(`smtpd_client_restrictions asks texthash:${TABLE}`);
  await world.host.must(['mv', '/root/kept', TABLE]);
  await world.host.must(['systemctl', 'start', 'sitec-check.service']);
  expect((await desk.sitec(['drift'])).stdout).toContain('nothing has drifted');
});
