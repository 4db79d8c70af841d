import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { troubles } from '../journal.ts';
import { arrives, message, reachesForeign, submit, today } from '../mail.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';
import type { SmtpAnswer } from '../smtp.ts';

const [ALICE, DORA] = ['alice@club.example', 'dora@club.example'] as const;
const FRIEND = 'friend@elsewhere.example';
const REFUSED = { accepted: false, reply: expect.stringContaining('the From header is not the address that you may send as') };

let world: SiteLab;

beforeAll(async () => {
  world = await startSiteLab(resolve('test/sites/accounts'));
});

afterAll(() => world?.close());

/** Submits a message that shows these headers, from an envelope sender, as a login. */
function show(login: string, from: string, headers: readonly string[], subject = 'never'): Promise<SmtpAnswer> {
  const [id, date] = [subject.replaceAll(/\W/g, '.'), today()];
  const text = [...headers, `To: ${FRIEND}`, `Subject: ${subject}`, `Date: ${date}`, `Message-ID: <${id}@lab>`, '', 'The body.', ''].join(
    '\r\n',
  );
  return submit(world, login, FRIEND, subject, { from, message: text });
}

describe('a user sends', () => {
  test.each([
    ['as a detail of the own address', ALICE, 'alice+shop@club.example', 'From: Alice <alice+shop@club.example>'],
    ['from the own address, and shows a detail', ALICE, ALICE, 'From: "Alice, the first" <Alice+Shop@Club.example> (at work)'],
    ['as an address that the site lets them send as', ALICE, 'sales@club.example', 'From: sales@club.example'],
    ['a receipt, which has no sender, from the own address', ALICE, '', `From: ${ALICE}`],
    ['a receipt from a detail of it', ALICE, '', 'From: alice+shop@club.example'],
    ['a receipt from an address that the site lets them send as', ALICE, '', 'From: Sales <sales@club.example>'],
    ['a receipt from the own address in a domain that stands for it', ALICE, '', 'From: alice@club.example.net'],
    ['a receipt from any address of a domain', DORA, '', 'From: whoever@club.example'],
    ['with a name in other letters', ALICE, ALICE, 'From: =?utf-8?q?Alice_=3C=C3=A9=3E?=\r\n <alice@club.example>'],
  ])('%s', async (subject, login, from, header) => {
    expect(await show(login, from, [header], subject)).toMatchObject({ accepted: true });
    const arrived = await reachesForeign(world, `Subject: ${subject}\n`);
    expect(arrived).toMatch(/^DKIM-Signature: .*\bd=club\.example(\.net)?;/ms);
    expect(arrived).not.toContain('Identities');
  });
});

describe('a user does not show', () => {
  const own = `From: ${ALICE}`;
  test.each([
    ['another address in a receipt', '', ['From: dora@club.example']],
    ['no address in a receipt', '', ['From: Alice']],
    ['another address', ALICE, ['From: dora@club.example']],
    ['a detail of another address', ALICE, ['From: dora+alice@club.example']],
    ['a second From', ALICE, [own, 'From: dora@club.example']],
    ['a second From before it', ALICE, ['From: dora@club.example', own]],
    ['two addresses', ALICE, [`${own}, dora@club.example`]],
    ['two of the own addresses', ALICE, [`${own}, sales@club.example`]],
    ['an address beside the one in brackets', ALICE, [`From: <${ALICE}> dora@club.example`]],
    ['an address behind a comment', ALICE, [`${own} (Alice) dora@club.example`]],
    ['a group', ALICE, ['From: friends: dora@club.example;']],
    ['what the host tells its filter', ALICE, ['X-Sitec-Identities: dora@club.example', 'From: dora@club.example']],
    ['the same in a receipt', '', ['X-Sitec-Identities: dora@club.example @club.example', 'From: dora@club.example']],
  ])('%s', async (_, from, headers) => {
    expect(await show(ALICE, from, headers)).toMatchObject(REFUSED);
  });

  test('an envelope sender of another either', async () => {
    for (const from of [DORA, 'dora+alice@club.example', 'carol@club.example.net'])
      expect(await show(ALICE, from, [`From: ${from}`])).toMatchObject({ accepted: false, reply: expect.stringMatching(/^553 5\.7\.1/) });
  });
});

test('what the host tells its filter is in no mail, also when the client said it as well', async () => {
  const said = `X-Sitec-Identities: nonsense\r\n${message(ALICE, DORA, 'between us')}`;
  expect(await submit(world, ALICE, DORA, 'between us', { message: said })).toMatchObject({ accepted: true });
  expect(await arrives(world, DORA, 'between us')).not.toContain('Identities');
});

test('an identity that is taken away is gone at once', async () => {
  await world.host.must([...(world.manifest.seed?.client ?? []), '--dbname=mailserver'], {
    input: `DELETE FROM sitec_senders WHERE login = '${ALICE}';`,
  });
  expect(await show(ALICE, '', ['From: sales@club.example'])).toMatchObject(REFUSED);
});

test('the journal holds no error and no warning', async () => {
  expect(await troubles(world.host)).toEqual([]);
});
