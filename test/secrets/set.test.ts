import { execFileSync } from 'node:child_process';
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { generateValue } from '../../src/secrets/generate.ts';
import { readGivenValue } from '../../src/secrets/given-value.ts';
import { loadIndex, type SecretKind } from '../../src/secrets/index-file.ts';
import { sshKeyPair } from '../../src/secrets/ssh-key.ts';
import { createSecret, readSecret } from '../../src/secrets/store.ts';
import { wireguardKeyPair } from '../../src/secrets/wireguard-key.ts';
import { openStore } from '../open-store.ts';
import { sitec, type Ended } from '../sites.ts';

let store: ReturnType<typeof openStore>;

const IDENTITY = 'hosts/mail1/age-identity';
const HOST_KEY = 'hosts/mail1/ssh_host_ed25519_key';
const DKIM = 'dkim/testdomain.local/s2026a';

beforeEach(() => {
  store = openStore();
});

function set(name: string, input: string | Buffer): Ended {
  return sitec(['-C', store.directory, '--identity', store.identity, 'secrets', 'set', name], { input });
}

function publicHalf(path: string): string {
  return readFileSync(join(store.directory, 'keys', path), 'utf8');
}

function pem(type: 'pkcs1' | 'pkcs8' | 'sec1', key: ReturnType<typeof generateKeyPairSync>['privateKey'], passphrase?: string): string {
  return key
    .export({ type, format: 'pem', ...(passphrase === undefined ? {} : { cipher: 'aes256', passphrase }) } as {
      type: 'pkcs8';
      format: 'pem';
    })
    .toString();
}

const rsa = (bits: number): ReturnType<typeof generateKeyPairSync>['privateKey'] =>
  generateKeyPairSync('rsa', { modulusLength: bits }).privateKey;
const ec = (namedCurve: string): ReturnType<typeof generateKeyPairSync>['privateKey'] =>
  generateKeyPairSync('ec', { namedCurve }).privateKey;

/** An ssh key with some of its bytes replaced. */
function sshKeyWith(change: (bytes: Buffer) => Buffer): string {
  const [begin = '', ...rest] = sshKeyPair('somebody').privateKey.trim().split('\n');
  const end = rest.pop() ?? '';
  const lines =
    change(Buffer.from(rest.join(''), 'base64'))
      .toString('base64')
      .match(/.{1,70}/g) ?? [];
  return [begin, ...lines, end, ''].join('\n');
}

/** Every occurrence of a text in bytes is another one. */
function swap(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
}

const ALL: readonly (readonly [kind: SecretKind, name: string])[] = [
  ['password', 'database/x'],
  ['mailboxes', 'mailboxes/example.org'],
  ['wireguard', 'wireguard/mail1'],
  ['age-identity', IDENTITY],
  ['ssh-host-key', HOST_KEY],
  ['dkim', DKIM],
  ['tls', 'tls/mail1/k2026'],
  ['tsig', 'tsig/mail'],
];

test.each(ALL)('what is made for the kind %s is what can be set for it, with the same public half', async (kind, name) => {
  const made = await generateValue(name, kind);
  expect(await readGivenValue(name, kind, made.value)).toEqual(made);
  expect(await readGivenValue(name, kind, made.value.trimEnd().replaceAll('\n', '\r\n')), 'as it comes from elsewhere').toEqual(made);
});

describe('a value is refused for what it is, and nothing of it is shown:', () => {
  const cases: readonly (readonly [what: string, name: string, kind: SecretKind, value: () => string, says: string])[] = [
    [
      'a word for a DKIM key',
      DKIM,
      'dkim',
      () => 'foo-is-not-it',
      'wants an RSA private key of 2048 to 4096 bits in PEM, without a passphrase',
    ],
    ['a DKIM key that is too short', DKIM, 'dkim', () => pem('pkcs8', rsa(1024)), 'wants an RSA private key of 2048'],
    ['an elliptic DKIM key', DKIM, 'dkim', () => pem('pkcs8', ec('prime256v1')), 'wants an RSA private key of 2048'],
    [
      'a DKIM key that is locked',
      DKIM,
      'dkim',
      () => pem('pkcs8', rsa(2048), 'a passphrase'),
      'this looks like a private key that is locked with a passphrase, and',
    ],
    ['a DKIM key that is cut off', DKIM, 'dkim', () => pem('pkcs8', rsa(2048)).slice(0, 900), 'wants an RSA private key of 2048'],
    [
      'the record of a DKIM key',
      DKIM,
      'dkim',
      () => 'v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEF',
      "this looks like a DKIM key's record, and",
    ],
    [
      'a word for an age identity',
      IDENTITY,
      'age-identity',
      () => 'foo-is-not-it',
      'wants one line AGE-SECRET-KEY-1… as age-keygen writes it',
    ],
    ['two age identities', IDENTITY, 'age-identity', () => 'AGE-SECRET-KEY-1\nAGE-SECRET-KEY-1\n', 'wants one line AGE-SECRET-KEY-1…'],
    [
      'the public half of an age identity',
      IDENTITY,
      'age-identity',
      () => 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
      'this looks like the public half of an age key, and',
    ],
    [
      'an ssh host key for an age identity',
      IDENTITY,
      'age-identity',
      () => sshKeyPair('x').privateKey,
      'this looks like the private half of an ssh key, and',
    ],
    [
      'a word for an ssh host key',
      HOST_KEY,
      'ssh-host-key',
      () => 'foo-is-not-it',
      'wants the private half of an Ed25519 key as ssh-keygen writes it, without a passphrase',
    ],
    [
      'an ssh host key that is cut off',
      HOST_KEY,
      'ssh-host-key',
      () => sshKeyPair('x').privateKey.replace(/.{30}(?=\n-----END)/, ''),
      'wants the private half of an Ed25519 key',
    ],
    [
      'an ssh host key whose halves do not fit',
      HOST_KEY,
      'ssh-host-key',
      () =>
        sshKeyWith((bytes) =>
          Buffer.concat([
            bytes.subarray(0, 98),
            Buffer.from(
              sshKeyWith((other) => other.subarray(98))
                .split('\n')
                .slice(1, -2)
                .join(''),
              'base64',
            ),
          ]),
        ),
      'wants the private half of an Ed25519 key',
    ],
    [
      'an ssh host key of another kind',
      HOST_KEY,
      'ssh-host-key',
      () => sshKeyWith((bytes) => swap(bytes, 'ssh-ed25519', 'ssh-ed25518')),
      'wants the private half of an Ed25519 key',
    ],
    [
      'an ssh host key that is locked',
      HOST_KEY,
      'ssh-host-key',
      () => sshKeyWith((bytes) => swap(bytes, '\0\0\0\u0004none\0\0\0\u0004none', '\0\0\0\naes256-ctr\0\0\0\u0006bcrypt')),
      'wants the private half of an Ed25519 key',
    ],
    [
      'the public half of an ssh host key',
      HOST_KEY,
      'ssh-host-key',
      () => sshKeyPair('x').publicKey,
      'this looks like the public half of an ssh key, and',
    ],
    ['a word for a WireGuard key', 'wireguard/mail1', 'wireguard', () => 'foo-is-not-it', 'wants a private key as wg genkey prints it'],
    [
      'a TLS key on another curve',
      'tls/mail1/k2026',
      'tls',
      () => pem('pkcs8', ec('secp384r1')),
      'wants a private key on P-256 in PEM, without a passphrase',
    ],
    ['an RSA key for a TLS key', 'tls/mail1/k2026', 'tls', () => pem('pkcs8', rsa(2048)), 'wants a private key on P-256'],
    [
      'a certificate for a TLS key',
      'tls/mail1/k2026',
      'tls',
      () => '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n',
      'this looks like a certificate, and',
    ],
    ['a word for a key of a name server', 'tsig/mail', 'tsig', () => 'foo-is-not-it', 'wants a key of 16 bytes or more in base64'],
    [
      'two lines for a password',
      'database/postfix',
      'password',
      () => 'first-line\nsecond-line',
      'wants one line of text, which neither begins nor ends with a blank',
    ],
    ['a blank after a password', 'database/postfix', 'password', () => 'a password ', 'wants one line of text, which neither begins'],
    [
      'a private key for a password',
      'database/postfix',
      'password',
      () => pem('pkcs8', ec('prime256v1')),
      'this looks like a private key in PEM, and',
    ],
    [
      'an age identity for a given password',
      'alerts/relay',
      'given',
      () => 'AGE-SECRET-KEY-1QQQQQQQQQQQQ',
      'this looks like an age identity, and',
    ],
    ['two lines for a given password', 'alerts/relay', 'given', () => 'first-line\r\nsecond-line', 'wants one line of text'],
    [
      'a word for mailboxes',
      'mailboxes/example.org',
      'mailboxes',
      () => 'foo-is-not-it',
      'wants a line LOCAL:{SCHEME}HASH for each mailbox, whole, with a scheme that Dovecot takes: SHA512-CRYPT, ',
    ],
    [
      'a mailbox with a password in clear',
      'mailboxes/example.org',
      'mailboxes',
      () => 'ana:{PLAIN}foo-is-not-it',
      'wants a line LOCAL:{SCHEME}HASH',
    ],
    [
      'a mailbox that stands twice',
      'mailboxes/example.org',
      'mailboxes',
      () => 'ana:{SHA512-CRYPT}$6$a$b\nana:{SHA512-CRYPT}$6$a$c',
      'wants a line LOCAL:{SCHEME}HASH',
    ],
  ];

  test.each(cases)('%s', async (_, name, kind, value, says) => {
    const text = value();
    const refusal = await readGivenValue(name, kind, text).then(
      () => '',
      (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : ''),
    );
    expect(refusal).toContain(`ExpectedError: nothing was changed: `);
    expect(refusal).toContain(says);
    expect(refusal).toContain(name);
    for (const part of text.match(/[^\s-]{10,}/g) ?? [])
      if (!/^AGE-SECRET|PRIVATE|CERTIFICATE/.test(part)) expect(refusal, 'nothing of the value').not.toContain(part);
  });
});

test('what lies on a host is set to the byte, as OpenSSH needs its last line end, and its public half stays', async () => {
  const before = publicHalf('hosts/mail1.ssh_host_ed25519_key.pub');
  const [identity, hostKey] = [await readSecret(store, IDENTITY), await readSecret(store, HOST_KEY)];
  for (const [name, value] of [
    [IDENTITY, identity],
    [HOST_KEY, hostKey],
  ] as const) {
    expect(set(name, value), name).toMatchObject({
      code: 0,
      stdout: `set ${name}; its new revision shows in generated/ after: npm run build\n`,
    });
    expect(await readSecret(store, name), name).toBe(value);
  }
  expect(publicHalf('hosts/mail1.ssh_host_ed25519_key.pub')).toBe(before);
});

test('a key that is no half of the committed one is refused, and nothing changes', async () => {
  const strangers = [
    [IDENTITY, await generateX25519Identity(), 'hosts/mail1.age.pub'],
    [HOST_KEY, sshKeyPair('root@mail1').privateKey, 'hosts/mail1.ssh_host_ed25519_key.pub'],
    [DKIM, pem('pkcs1', rsa(2048)), 'dkim/testdomain.local.s2026a.pub'],
    ['wireguard/mail1', wireguardKeyPair().privateKey, 'wireguard/mail1.pub'],
  ] as const;
  const before = loadIndex(store.directory);
  for (const [name, value, file] of strangers) {
    const { code, stdout, stderr } = set(name, value);
    expect({ code, stdout }, name).toEqual({ code: 3, stdout: '' });
    expect(stderr, name).toBe(
      `sitec: nothing was changed: keys/${file} is not the public half of this ${name}; if you want this one all the same, remove that file first, and give the new one to everybody who has the former one\n`,
    );
  }
  expect(loadIndex(store.directory)).toEqual(before);
  expect(sitec(['-C', store.directory, 'check'])).toMatchObject({ code: 0 });
});

test('with the public half gone, another pair takes its place, half by half', async () => {
  const key = rsa(2048);
  rmSync(join(store.directory, 'keys/dkim/testdomain.local.s2026a.pub'));
  const { code, stdout } = set(DKIM, pem('pkcs1', key));
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: `set ${DKIM}; its new revision shows in generated/ after: npm run build\nwrote keys/dkim/testdomain.local.s2026a.pub, its public half\n`,
  });
  expect(createPrivateKey(await readSecret(store, DKIM)).equals(key)).toBe(true);
  expect(sitec(['-C', store.directory, 'build'])).toMatchObject({ code: 0, stderr: '' });
});

test('a public half that is lost comes back from the private one', async () => {
  const file = 'keys/hosts/mail1.age.pub';
  const before = publicHalf('hosts/mail1.age.pub');
  rmSync(join(store.directory, file));
  const shown = sitec(['-C', store.directory, '--identity', store.identity, 'secrets', 'show', IDENTITY]);
  const { code, stderr } = set(IDENTITY, shown.stdout);
  expect(code).toBe(0);
  expect(stderr).toBe(`if this identity is a new one, the host decrypts nothing until you run: sitec secrets reencrypt\n`);
  expect(publicHalf('hosts/mail1.age.pub')).toBe(before);
  expect(before.trim()).toBe(await identityToRecipient(shown.stdout.trim()));
});

test('a secret that the site lacks is set with its public half', async () => {
  const other = 'dkim/testdomain.local/s2027a';
  const site = join(store.directory, 'site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace('dkim: { selector: s2026a', 'dkim: { selector: s2026a, published: [s2027a]'));
  expect(set(other, pem('pkcs8', rsa(2048)))).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('wrote keys/dkim/testdomain.local.s2027a.pub') as string,
  });
  expect(existsSync(join(store.directory, 'keys/dkim/testdomain.local.s2027a.pub'))).toBe(true);
});

test('bytes that are no text are refused, not stored as others', () => {
  expect(set('database/postfix', Buffer.from([0x70, 0xe4, 0x73, 0x73]))).toMatchObject({
    code: 2,
    stderr: 'sitec: the value is not text in UTF-8; nothing was changed\n',
  });
});

test('standard input that cannot be read is named', () => {
  const { status, stderr } = spawnFrom('/tmp');
  expect({ status, stderr }).toEqual({ status: 3, stderr: 'sitec: standard input cannot be read: EISDIR\n' });
});

/** The command with a directory as its standard input. */
function spawnFrom(directory: string): { readonly status: number; readonly stderr: string } {
  try {
    execFileSync(
      'sh',
      ['-c', `exec "$0" dist/src/cli.js -C "$1" secrets set database/postfix <"$2"`, process.execPath, store.directory, directory],
      { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' },
    );
    return { status: 0, stderr: '' };
  } catch (error) {
    return error as { readonly status: number; readonly stderr: string };
  }
}

test('a password that a site keeps may hold whatever one line holds', async () => {
  await createSecret(store, { name: 'alerts/relay', kind: 'given', hosts: ['mail1'] }, ` it's "$5" \\o/ `);
  expect(await readSecret(store, 'alerts/relay')).toBe(` it's "$5" \\o/ `);
});
