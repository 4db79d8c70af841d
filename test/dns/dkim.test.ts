import { createPrivateKey, createPublicKey } from 'node:crypto';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { compileSite } from '../../src/compile.ts';
import { dkimKeyPair, isDkimRecord } from '../../src/secrets/dkim-key.ts';
import { loadIndex } from '../../src/secrets/index-file.ts';
import { readSecret } from '../../src/secrets/store.ts';
import { signingKeyName, signingKeys } from '../../src/parts/signing-keys.ts';
import { openStore } from '../open-store.ts';
import { sitec, type Ended } from '../sites.ts';

let store: ReturnType<typeof openStore>;

beforeEach(() => {
  store = openStore();
});

function run(...args: readonly string[]): Ended {
  return sitec(['-C', store.directory, '--identity', store.identity, ...args]);
}

function say(dkim: string): void {
  const file = join(store.directory, 'site.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/dkim: \{.*\}/, `dkim: { ${dkim} }`));
}

/** What the DNS says about the domain's keys, by selector. */
function published(): { readonly [selector: string]: string } {
  const { hosts, diagnostics } = compileSite(store.directory);
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  const records = hosts.flatMap(({ contributions }) =>
    contributions.flatMap((contribution) =>
      contribution.kind === 'dns-record' && contribution.name.includes('._domainkey.') ? [contribution] : [],
    ),
  );
  return Object.fromEntries(records.map(({ name, need }) => [name.split('.')[0], need]));
}

test('a key is RSA of 2048 bits in PKCS #8, and its record holds its public half', async () => {
  const { privateKey, record } = await dkimKeyPair();
  expect(privateKey).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
  const key = createPrivateKey(privateKey);
  expect(key.asymmetricKeyDetails?.modulusLength).toBe(2048);
  expect(record).toBe(`v=DKIM1; k=rsa; p=${createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64')}`);
  expect(isDkimRecord(record)).toBe(true);
  expect(isDkimRecord(record.slice(0, 200))).toBe(false);
});

test('the committed record is the public half of the secret, which the host of the domain can read', async () => {
  const name = signingKeyName('testdomain.local', 's2026a');
  const key = createPrivateKey(await readSecret(store, name));
  const committed = readFileSync(join(store.directory, 'keys/dkim/testdomain.local.s2026a.pub'), 'utf8').trim();
  expect(committed.split('p=')[1]).toBe(createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64'));
  expect(loadIndex(store.directory).get(name)?.recipients).toContain('host:mail1');
});

test('a key is replaced in four steps, and in none of them does the DNS lack one that somebody needs', () => {
  expect(published()).toEqual({ s2026a: 'required' });
  expect(run('keys', 'dkim', 'testdomain.local', '--selector', 's2027a')).toMatchObject({
    code: 0,
    stdout: 'created dkim/testdomain.local/s2027a\n',
    stderr: 'the site does not name it yet; to publish it: domains: { testdomain.local: { dkim: { published: [s2027a] } } }\n',
  });
  say('selector: s2026a, published: [s2027a]');
  expect(published()).toEqual({ s2026a: 'required', s2027a: 'recommended' });
  say('selector: s2027a, retired: [s2026a]');
  expect(published()).toEqual({ s2027a: 'required', s2026a: 'recommended' });
  say('selector: s2027a');
  expect(published()).toEqual({ s2027a: 'required' });
});

test('the next key is missing until it is made, with all other secrets that are', () => {
  say('selector: s2026a, published: [s2027a]');
  expect(run('check').stderr).toContain('the secret dkim/testdomain.local/s2027a does not exist [missing-secret]');
  expect(run('secrets', 'create')).toMatchObject({ code: 0, stdout: 'created dkim/testdomain.local/s2027a\n' });
  expect(published()).toEqual({ s2026a: 'required', s2027a: 'recommended' });
});

test('whoever signs needs the keys that sign and those that will, of every domain that is enabled', () => {
  say('selector: s2026a, published: [s2027a], retired: [s2025a]');
  const file = join(store.directory, 'site.yaml');
  cpSync(join(store.directory, 'keys/dkim/testdomain.local.s2026a.pub'), join(store.directory, 'keys/dkim/testdomain.local.s2025a.pub'));
  writeFileSync(file, `${readFileSync(file, 'utf8')}  old.example:\n    enabled: false\n    aliases: { "*": [bob@testdomain.local] }\n`);
  const [host] = compileSite(store.directory).site?.hosts ?? [];
  expect(host && signingKeys(host)).toEqual(
    ['s2026a', 's2027a'].map((selector) => ({
      kind: 'secret',
      name: signingKeyName('testdomain.local', selector),
      secretKind: 'dkim',
      readableByHost: true,
    })),
  );
});

test('a key is not made twice, and only for domains and names that can be', () => {
  expect(run('keys', 'dkim', 'testdomain.local')).toMatchObject({
    code: 3,
    stderr: 'sitec: dkim/testdomain.local/s2026a exists already; another one: sitec secrets rotate dkim/testdomain.local/s2026a\n',
  });
  expect(run('keys', 'dkim', 'example.org')).toMatchObject({
    code: 2,
    stderr: 'sitec: the site has no mail domain "example.org"; it has: testdomain.local\n',
  });
  expect(run('keys', 'dkim', 'testdomain.local', '--selector', '../x')).toMatchObject({ code: 2 });
});

test('another key under the same name says that it must be published first', () => {
  const before = readFileSync(join(store.directory, 'keys/dkim/testdomain.local.s2026a.pub'), 'utf8');
  expect(run('secrets', 'rotate', 'dkim/testdomain.local/s2026a').stderr).toContain('publish the new key before the next deploy');
  expect(readFileSync(join(store.directory, 'keys/dkim/testdomain.local.s2026a.pub'), 'utf8')).not.toBe(before);
  expect(run('check')).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('generated/_dns/testdomain.local.zone is not what the site compiles to') as string,
  });
});

test('a public half that is missing or damaged is told before mail goes out that nobody can verify', () => {
  const file = join(store.directory, 'keys/dkim/testdomain.local.s2026a.pub');
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 100));
  expect(run('check').stderr).toContain(
    'this key cannot be used: keys/dkim/testdomain.local.s2026a.pub holds no record of a DKIM key as sitec writes it [broken-key]',
  );
  rmSync(file);
  expect(run('check').stderr).toContain(
    'keys/dkim/testdomain.local.s2026a.pub is missing, the public half of the secret dkim/testdomain.local/s2026a [missing-public-key]',
  );
  rmSync(join(store.directory, 'keys/wireguard/mail1.pub'));
  expect(run('check').stderr).toContain(
    'keys/wireguard/mail1.pub is missing, the public half of the secret wireguard/mail1 [missing-public-key]',
  );
  expect(existsSync(join(store.directory, 'secrets/wireguard/mail1.age'))).toBe(true);
});
