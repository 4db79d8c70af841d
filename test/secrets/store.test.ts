import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { loadIndex } from '../../src/secrets/index-file.ts';
import { formatMailboxes, hashPassword, parseMailboxes } from '../../src/secrets/mailboxes.ts';
import { findPlaceholders, placeholder } from '../../src/secrets/placeholder.ts';
import { createSecret, hostsOf, readSecret, reencryptAll, replaceSecret } from '../../src/secrets/store.ts';
import { openStore } from '../open-store.ts';
import { scratchDirectory, sitec } from '../sites.ts';

let store: ReturnType<typeof openStore>;

beforeEach(() => {
  store = openStore();
});

test('a new secret is random, 32 characters of base64, for both operators and the host', async () => {
  await createSecret(store, { name: 'database/new', kind: 'password', hosts: ['mail1'] });
  expect(await readSecret(store, 'database/new')).toMatch(/^[A-Za-z0-9+/]{32}$/);
  expect(loadIndex(store.directory).get('database/new')).toMatchObject({
    kind: 'password',
    recipients: ['operator:phalkonadmin', 'operator:recovery', 'host:mail1'],
    revision: expect.stringMatching(/^[0-9a-f]{8}$/) as string,
  });
});

test('the host decrypts what it needs and nothing of the operators', async () => {
  const file = join(scratchDirectory(), 'host-identity');
  writeFileSync(file, await readSecret(store, 'hosts/mail1/age-identity'));
  const host = { directory: store.directory, identity: file };
  expect(await readSecret(host, 'database/postfix')).toMatch(/^.{32}$/);
  await expect(readSecret(host, 'hosts/mail1/age-identity')).rejects.toThrow(
    'cannot be decrypted with this identity; these can: operator:phalkonadmin, operator:recovery',
  );
});

test('rotation changes value and revision; re-encryption changes neither', async () => {
  const before = { value: await readSecret(store, 'database/postfix'), entry: loadIndex(store.directory).get('database/postfix') };
  await reencryptAll(store, (_, { recipients }) => hostsOf(recipients));
  const between = loadIndex(store.directory).get('database/postfix');
  expect(between?.revision).toBe(before.entry?.revision);
  expect(between?.sha256).not.toBe(before.entry?.sha256);
  expect(await readSecret(store, 'database/postfix')).toBe(before.value);
  await replaceSecret(store, 'database/postfix');
  expect(loadIndex(store.directory).get('database/postfix')?.revision).not.toBe(before.entry?.revision);
  expect(await readSecret(store, 'database/postfix')).not.toBe(before.value);
});

test('an added operator reads everything, and generated/ does not change', async () => {
  const key = await generateX25519Identity();
  const added = join(scratchDirectory(), 'added');
  writeFileSync(added, key);
  expect(
    sitec(['-C', store.directory, '--identity', store.identity, 'keys', 'operator', 'eva', await identityToRecipient(key)]),
  ).toMatchObject({ code: 0 });
  expect(await readSecret({ directory: store.directory, identity: added }, 'database/postfix')).toMatch(/^.{32}$/);
  expect(sitec(['-C', store.directory, 'check'])).toMatchObject({ code: 0 });
});

test('one secret that cannot be opened leaves all as they were; the rest, if that is wanted', async () => {
  const rescue = join(scratchDirectory(), 'rescue-identity');
  writeFileSync(rescue, await readSecret(store, 'hosts/mail1/age-identity'));
  const fresh = await generateX25519Identity();
  for (const [name, identity] of [
    ['phalkonadmin', fresh],
    ['recovery', await generateX25519Identity()],
  ] as const)
    writeFileSync(join(store.directory, `keys/operators/${name}.pub`), `${await identityToRecipient(identity)}\n`);
  const before = loadIndex(store.directory);
  const refused = sitec(['-C', store.directory, '--identity', rescue, 'secrets', 'reencrypt']);
  expect(refused).toMatchObject({
    code: 3,
    stderr: expect.stringContaining(
      'cannot be decrypted with this identity; these can: operator:phalkonadmin, operator:recovery',
    ) as string,
  });
  expect(loadIndex(store.directory)).toEqual(before);
  const rest = sitec(['-C', store.directory, '--identity', rescue, 'secrets', 'reencrypt', '--openable']);
  expect(rest.stderr).toContain(
    'left hosts/mail1/age-identity, which this identity cannot open: sitec secrets set hosts/mail1/age-identity, or give it a new value: sitec keys replace mail1 age\n',
  );
  expect(rest.code).toBe(1);
  const own = join(scratchDirectory(), 'own-identity');
  writeFileSync(own, fresh);
  expect(await readSecret({ directory: store.directory, identity: own }, 'database/postfix')).toBe(
    await readSecret({ directory: store.directory, identity: rescue }, 'database/postfix'),
  );
  expect(loadIndex(store.directory).get('database/postfix')?.revision).toBe(before.get('database/postfix')?.revision);
});

test('fewer than two operators are refused', async () => {
  rmSync(join(store.directory, 'keys/operators/recovery.pub'));
  await expect(createSecret(store, { name: 'x', kind: 'password', hosts: [] })).rejects.toThrow('secrets need at least 2 operators');
});

test('rotate --all replaces every value but those that a host is known by, and check then says what is to be built', async () => {
  const own = ['authority/1', 'hosts/mail1/age-identity', 'hosts/mail1/ssh_host_ed25519_key', 'wireguard/mail1'];
  const names = [...loadIndex(store.directory).keys()];
  const before = new Map(await Promise.all(names.map(async (name) => [name, await readSecret(store, name)] as const)));
  const keys = readFileSync(join(store.directory, 'keys/wireguard/mail1.pub'), 'utf8');
  const { code, stdout, stderr } = sitec(['-C', store.directory, '--identity', store.identity, 'secrets', 'rotate', '--all']);
  expect(code).toBe(0);
  for (const name of names) expect((await readSecret(store, name)) === before.get(name), name).toBe(own.includes(name));
  expect(own.filter((name) => !stderr.includes(`left out ${name}, which `))).toEqual([]);
  expect(readFileSync(join(store.directory, 'keys/wireguard/mail1.pub'), 'utf8')).toBe(keys);
  expect(stdout.split('\n').filter((line) => /^(alice|bob|postmaster)@testdomain\.local \S{32}$/.test(line))).toHaveLength(3);
  expect(sitec(['-C', store.directory, 'check']).stdout).toContain('rootfs/etc/postfix/pgsql/domains.cf is not what the site compiles to');
});

test('an entry that stands twice in the index, as after a merge, is refused', () => {
  appendFileSync(join(store.directory, 'secrets/index.yaml'), 'database/postfix:\n  kind: password\n');
  expect(() => loadIndex(store.directory)).toThrow('"database/postfix" stands twice');
});

describe('the command says in one line', () => {
  test.each([
    [
      'that there is no identity',
      ['secrets', 'show', 'database/postfix'],
      3,
      /^sitec: no identity to decrypt with: \/nonexistent does not exist/,
    ],
    ['that there is no such secret', ['secrets', 'rotate', 'database/nope'], 3, /^sitec: there is no secret database\/nope; these exist: /],
    [
      'that there is no such mailbox, and which is meant',
      ['passwd', 'alcie@testdomain.local'],
      2,
      /did you mean alice@testdomain\.local\?\n$/,
    ],
    ['that a key is no age recipient', ['keys', 'operator', 'eva', 'age1short'], 2, /age1short is not an age recipient/],
    ['the key of a host that the site does not have', ['keys', 'host', 'mial1'], 2, /the site has no host "mial1"; it has: mail1/],
    [
      'a key in networks of a host that the site does not have',
      ['keys', 'wireguard', 'mial1'],
      2,
      /the site has no host "mial1"; it has: mail1/,
    ],
    [
      'that a password of two lines is none',
      ['passwd', 'bob@testdomain.local'],
      2,
      /^sitec: a password is one line, without control characters; nothing was changed\n$/,
    ],
    [
      'that a host has keys already',
      ['keys', 'host', 'mail1'],
      3,
      /hosts\/mail1\/age-identity exists already; another one: sitec keys replace mail1 age/,
    ],
  ] as const)('%s', (_, args, code, says) => {
    const ended = sitec(['-C', store.directory, ...args], { input: 'two\nlines\n' });
    expect(ended.code).toBe(code);
    expect(ended.stderr).toMatch(says);
    expect(ended.stderr.trim().split('\n')).toHaveLength(1);
  });
});

test('a password from standard input becomes a hash that only that password has', async () => {
  const { code } = sitec(['-C', store.directory, '--identity', store.identity, 'passwd', 'bob@testdomain.local'], {
    input: `it's "$5" \\o/\n`,
  });
  expect(code).toBe(0);
  const hash = parseMailboxes(await readSecret(store, 'mailboxes/testdomain.local')).get('bob') ?? '';
  const { verify } = await import('unixcrypt');
  expect(verify(`it's "$5" \\o/`, hash.replace('{SHA512-CRYPT}', ''))).toBe(true);
  expect(verify(`it's "$5" \\o`, hash.replace('{SHA512-CRYPT}', ''))).toBe(false);
});

test('as data, a random password is told with the mailbox that it is of, and a given one is not', async () => {
  const passwd = (...args: readonly string[]): unknown =>
    JSON.parse(
      sitec(['-C', store.directory, '--identity', store.identity, '--json', 'passwd', 'bob@testdomain.local', ...args], {
        input: 'given by hand\n',
      }).stdout,
    );
  const told = passwd('--random') as { readonly mailbox: string; readonly password: string };
  expect(told).toEqual({ mailbox: 'bob@testdomain.local', password: expect.stringMatching(/^[A-Za-z0-9+/]{32}$/) as string });
  const { verify } = await import('unixcrypt');
  const hash = parseMailboxes(await readSecret(store, 'mailboxes/testdomain.local')).get('bob') ?? '';
  expect(verify(told.password, hash.replace('{SHA512-CRYPT}', ''))).toBe(true);
  expect(passwd()).toEqual({ mailbox: 'bob@testdomain.local' });
});

test('the library agrees with glibc and OpenSSL on a test vector of SHA-crypt', async () => {
  const { encrypt } = await import('unixcrypt');
  expect(encrypt('Hello world!', '$6$saltstring')).toBe(
    '$6$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1',
  );
});

test('hashes have a salt of 16 characters and no rounds, and mailbox files are sorted', async () => {
  expect(await hashPassword('x')).toMatch(/^\{SHA512-CRYPT\}\$6\$[./0-9A-Za-z]{16}\$[./0-9A-Za-z]{86}$/);
  const hashes = new Map([
    ['zoe', '{X}1'],
    ['abe', '{X}2:3'],
  ]);
  expect(formatMailboxes(hashes)).toBe('abe:{X}2:3\nzoe:{X}1\n');
  expect(parseMailboxes(formatMailboxes(hashes))).toEqual(
    new Map([
      ['abe', '{X}2:3'],
      ['zoe', '{X}1'],
    ]),
  );
});

test('placeholders are found as they were written, and nothing else is one', () => {
  const text = `a ${placeholder('database/postfix', '0123abcd', 'sql')} b {{secret:Bad#0123abcd|sql}} {{secret:x#1|sql}} {{other}}`;
  expect(findPlaceholders(text)).toEqual([{ name: 'database/postfix', revision: '0123abcd', format: 'sql' }]);
});

test('a private half never lies under keys/', () => {
  expect(existsSync(join(store.directory, 'keys/hosts/mail1.age.pub'))).toBe(true);
  expect(readFileSync(join(store.directory, 'keys/hosts/mail1.ssh_host_ed25519_key.pub'), 'utf8')).toMatch(
    /^ssh-ed25519 \S+ root@mail1\n$/,
  );
});
