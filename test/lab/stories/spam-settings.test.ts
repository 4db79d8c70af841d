import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPassword } from '../demo.ts';
import { until } from '../exec.ts';
import { troubles } from '../journal.ts';
import { arrives, message, offer } from '../mail.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';
import type { SmtpAnswer, SmtpRequest } from '../smtp.ts';

const SITE = 'test/sites/accounts';
const FRIEND = 'friend@elsewhere.example';
const [ALICE, DORA, PICKY] = ['alice@club.example', 'dora@club.example', 'picky@club.example'] as const;

let world: SiteLab;

beforeAll(async () => {
  world = await startSiteLab(SITE);
});

afterAll(() => world?.close());

function from(sender: string, to: string, subject: string, more: Partial<SmtpRequest> = {}): Promise<SmtpAnswer> {
  return offer(world, sender, to, { message: message(sender, to, subject), ...more });
}

describe('what a mailbox wants of the filter', () => {
  test('is that mail which is nothing special is junk, to its details and in the other domain too, and to nobody else', async () => {
    for (const to of [PICKY, 'picky+list@club.example', 'picky@club.example.net']) {
      expect(await from(FRIEND, to, `nothing special to ${to}`)).toMatchObject({ accepted: true });
      await arrives(world, PICKY, `nothing special to ${to}`, demoPassword(PICKY), 'Junk');
    }
    await from(FRIEND, DORA, 'nothing special to dora');
    await arrives(world, DORA, 'nothing special to dora');
  });

  test('does not hold for what others get as well', async () => {
    await from(FRIEND, PICKY, 'to two', { to: [PICKY, ALICE] });
    for (const user of [PICKY, ALICE]) await arrives(world, user, 'to two');
  });

  test('is that some are welcome', async () => {
    await from('anybody@deep.welcome.example', PICKY, 'a welcome mail');
    await arrives(world, PICKY, 'a welcome mail');
  });

  test('is not that forgeries of theirs are', async () => {
    const [strict, careful] = ['boss@strict.example', 'boss@careful.example'];
    // No score is enough: this is what DMARC says.
    await until('it is refused for good', async () => (await from(strict, PICKY, 'a forgery')).reply.startsWith('554 5.7.1'), 30);
    await from(careful, PICKY, 'a doubtful one');
    await arrives(world, PICKY, 'a doubtful one', demoPassword(PICKY), 'Junk');
  });

  test('is that some are not', async () => {
    await from('someone@tiresome.example', ALICE, 'a tiresome mail');
    await arrives(world, ALICE, 'a tiresome mail', demoPassword(ALICE), 'Junk');
    await from('someone@tiresome.example', DORA, 'not tiresome to dora');
    await arrives(world, DORA, 'not tiresome to dora');
  });

  test('can be said by an administrator of the database, and stays when the site is deployed again', async () => {
    expect(await world.host.must(['systemctl', 'is-active', 'sitec-spam-settings.timer'])).toBe('active\n');
    const settings = '/opt/mail_server/postgres/connection_strings/mailadmin';
    await world.host.must([
      'sh',
      '-euc',
      `psql "$(cat ${settings})" --command="INSERT INTO sitec_spam_settings (email, junk, reject) VALUES ('${DORA}', 1, 1.1)"`,
    ]);
    expect(await world.seed()).toBe('');
    await until('it is refused', async () => (await from(FRIEND, DORA, 'no longer')).reply.startsWith('554 5.7.1'), 60);
    expect(await from(FRIEND, ALICE, 'to alice as ever')).toMatchObject({ accepted: true });
    await world.host.must([
      'sh',
      '-euc',
      `psql "$(cat ${settings})" --command="DELETE FROM sitec_spam_settings WHERE email = '${DORA}'"; systemctl start sitec-spam-settings.service`,
    ]);
    await until('it is taken again', async () => (await from(FRIEND, DORA, 'once more')).accepted, 60);
  });
});

test('none of this leaves an error or a warning in the journal', async () => {
  expect(await troubles(world.host)).toEqual([]);
});
