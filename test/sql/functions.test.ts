import type { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { encrypt } from 'unixcrypt';
import { beforeAll, describe, expect, test } from 'vitest';
import { createDatabase, seed } from './mail-database.ts';

let database: PGlite;

beforeAll(async () => {
  database = await createDatabase();
  const mailbox = (local: string, more: object = {}): { email: string; domain: string; quotaMb: number; enabled: boolean } => ({
    email: `${local}@example.org`,
    domain: 'example.org',
    quotaMb: 1024,
    enabled: true,
    ...more,
  });
  await seed(database, {
    domains: [{ name: 'example.org', enabled: true }],
    mailboxes: [mailbox('ana', { name: 'Ana Example' }), mailbox('ben', { enabled: false }), mailbox('cas')],
    hashes: {
      'ana@example.org': `{SHA512-CRYPT}${encrypt('secret of ana', '$6$saltsaltsaltsalt')}`,
      'ben@example.org': `{SHA512-CRYPT}${encrypt('secret of ben', '$6$saltsaltsaltsalt')}`,
    },
  });
});

async function value(query: string, parameters: readonly unknown[] = []): Promise<unknown> {
  const [row] = (await database.query(query, [...parameters])).rows;
  return Object.values(row as object)[0];
}

describe('sha512_crypt', () => {
  /** The test vectors of Ulrich Drepper's specification; the story `accounts` asks Dovecot. */
  test.each([
    [
      'Hello world!',
      '$6$saltstring',
      '$6$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1',
    ],
    [
      'Hello world!',
      '$6$rounds=10000$saltstringsaltstring',
      '$6$rounds=10000$saltstringsaltst$OW1/O6BYHV6BcXZu8QVeXbDWra3Oeqh0sbHbbMCVNSnCM/UrjmM0Dp8vOuZeHBy/YTBmSK6H9qs/y3RnOaw5v.',
    ],
    [
      'This is just a test',
      '$6$rounds=5000$toolongsaltstring',
      '$6$rounds=5000$toolongsaltstrin$lQ8jolhgVRVhY4b5pZKaysCLi0QBxGoNeKQzQ3glMhwllF7oGDZxUhx1yxdYcz/e1JSbq3y6JMxxl8audkUEm0',
    ],
    [
      'we have a short salt string but not a short password',
      '$6$rounds=77777$short',
      '$6$rounds=77777$short$WuQyW2YR.hBNpjjRhpYD/ifIw05xdfeEyQoMxIXbkvr0gge1a1x3yRULJ5CCaUeOxFmtlcGZelFl5CxtgfiAc0',
    ],
    [
      'the minimum number is still observed',
      '$6$rounds=10$roundstoolow',
      '$6$rounds=1000$roundstoolow$kUMsbe306n21p9R.FRkW3IGn.S9NPN0x50YhH1xhLsPuWGsUSklZt58jaTfF4ZEQpyUNGc0dqbpBYYBaHHrsX.',
    ],
  ])('of "%s" with %s', async (password, setting, expected) => {
    expect(await value('SELECT sha512_crypt($1, $2)', [password, setting])).toBe(expected);
  });

  test('is what the library says that sitec makes hashes with, for any password and salt', async () => {
    const salt = fc.stringMatching(/^[./0-9A-Za-z]{1,16}$/);
    // PostgreSQL has no text with a NUL in it, and neither has a password.
    const password = fc.string({ unit: 'grapheme', maxLength: 150 }).filter((text) => !text.includes('\0'));
    await fc.assert(
      fc.asyncProperty(password, salt, async (text, given) => {
        expect(await value('SELECT sha512_crypt($1, $2)', [text, `$6$rounds=1000$${given}$`])).toBe(
          encrypt(text, `$6$rounds=1000$${given}`),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('says nothing about anything else than SHA512-CRYPT, and about passwords without end', async () => {
    for (const [password, setting] of [
      ['x', '$1$saltsalt'],
      ['x', '!'],
      ['x', ''],
      ['x'.repeat(1025), '$6$salt'],
    ])
      expect(await value('SELECT sha512_crypt($1, $2)', [password, setting])).toBe(null);
  });
});

test.each([
  ['ana@example.org', 'secret of ana', true],
  ['Ana@Example.org', 'secret of ana', true],
  ['ana@example.org', 'secret of Ana', false],
  ['ana@example.org', '', false],
  ['ben@example.org', 'secret of ben', false],
  ['cas@example.org', '!', false],
  ['cas@example.org', '', false],
  ['nobody@example.org', 'secret of ana', false],
  ["' OR true --", 'secret of ana', false],
])('verify_password(%s, %s) is %s', async (address, password, expected) => {
  expect(await value('SELECT verify_password($1, $2)', [address, password])).toBe(expected);
});

describe('sogo_user_profile', () => {
  const NEW = encrypt('another', '$6$anothersalt');

  test('has the documented columns, and enabled mailboxes with the names that people see', async () => {
    const { rows, fields } = await database.query('SELECT * FROM sogo_user_profile ORDER BY c_uid');
    expect(fields.map(({ name }) => name)).toEqual(['c_uid', 'c_name', 'c_password', 'c_cn', 'mail', 'c_domain']);
    expect(rows).toMatchObject([
      { c_uid: 'ana@example.org', c_cn: 'Ana Example' },
      { c_uid: 'cas@example.org', c_cn: 'cas@example.org' },
    ]);
  });

  test.each([NEW, `{SHA512-CRYPT}${NEW}`, encrypt('another', '$6$rounds=10000$anothersalt')])(
    "a password written to it is the mailbox's: %s",
    async (hash) => {
      await database.query('UPDATE sogo_user_profile SET c_password = $1 WHERE c_uid = $2', [hash, 'cas@example.org']);
      expect(await value("SELECT password FROM virtual_users WHERE email = 'cas@example.org'")).toBe(
        `{SHA512-CRYPT}${hash.replace('{SHA512-CRYPT}', '')}`,
      );
      expect(await value("SELECT verify_password('cas@example.org', 'another')")).toBe(true);
    },
  );

  test.each([
    'plain',
    '',
    '{PLAIN}plain',
    '$1$salt$abc',
    '$2y$05$abcdefghijklmnopqrstuv',
    'ab1234567890.',
    '$6$salt$x',
    `${NEW}; DROP TABLE virtual_users`,
    NEW.replace('$6$', '$6$rounds=999999999$'),
    NEW.replace('$6$', '$6$rounds=10$'),
    `{PLAIN}${NEW}`,
    `${NEW}\n`,
  ])('a password that is not SHA512-CRYPT is refused: %s', async (hash) => {
    await expect(
      database.query('UPDATE sogo_user_profile SET c_password = $1 WHERE c_uid = $2', [hash, 'ana@example.org']),
    ).rejects.toThrow('must be stored as SHA512-CRYPT');
  });

  test('nothing else can be changed through it, nor anything added or removed', async () => {
    await expect(database.exec("UPDATE sogo_user_profile SET c_uid = 'eve@example.org' WHERE c_uid = 'ana@example.org'")).rejects.toThrow(
      'only the password',
    );
    await expect(database.exec("UPDATE sogo_user_profile SET c_cn = 'Eve' WHERE c_uid = 'ana@example.org'")).rejects.toThrow(
      'only the password',
    );
    await expect(database.exec("DELETE FROM sogo_user_profile WHERE c_uid = 'ana@example.org'")).rejects.toThrow('cannot delete from view');
    await expect(database.exec("INSERT INTO sogo_user_profile (c_uid) VALUES ('eve@example.org')")).rejects.toThrow(
      'cannot insert into view',
    );
  });
});
