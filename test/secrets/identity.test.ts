import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { armor, Encrypter } from 'age-encryption';
import { sshKeyPair } from '../../src/secrets/ssh-key.ts';
import { demoIdentity } from '../lab/demo.ts';
import { openStore } from '../open-store.ts';
import { scratchDirectory, sitec, type Ended } from '../sites.ts';

const store = openStore();
const place = scratchDirectory();
const good = demoIdentity('phalkonadmin');
const { privateKey, publicKey } = sshKeyPair('ana@laptop');

function show(file: string): Ended {
  return sitec(['-C', store.directory, '--identity', file, 'secrets', 'show', 'database/postfix']);
}

/** An identity in which one character is another. */
function mistyped(identity: string): string {
  return `${identity.slice(0, 30)}${identity[30] === 'Q' ? 'P' : 'Q'}${identity.slice(31)}`;
}

async function locked(): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase('a passphrase');
  encrypter.setScryptWorkFactor(2);
  return armor.encode(await encrypter.encrypt(`${good}\n`));
}

const cases: readonly (readonly [what: string, text: () => string | Promise<string>, says: string])[] = [
  [
    'one that is mistyped',
    () => `# created: today\n# public key: age1…\n${mistyped(good)}\n`,
    ':3 is no valid age identity: a character of it is wrong or missing',
  ],
  ['one that is cut off', () => `${good.slice(0, -7)}\n`, ':1 is no valid age identity: a character of it is wrong or missing'],
  ['one in lower case', () => `${good.toLowerCase()}\n`, ':1 is no valid age identity'],
  ['a second one that is mistyped', () => `${good}\n${mistyped(good)}\n`, ':2 is no valid age identity'],
  [
    'one of a plugin',
    () => `AGE-PLUGIN-YUBIKEY-1${good.slice(16, 40)}\n`,
    ':1 is no valid age identity: it looks like an age identity of another kind',
  ],
  [
    'the public half',
    () => 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p\n',
    ':1 is no valid age identity: it looks like the public half of an age key',
  ],
  ['the public half of an ssh key', () => `${publicKey}\n`, ':1 is no valid age identity: it looks like the public half of an ssh key'],
  ['the private half of an ssh key', () => privateKey, ':1 is no valid age identity: it looks like the private half of an ssh key'],
  ['a file that is locked with a passphrase', locked, ' is encrypted itself; decrypt it first: age --decrypt'],
  ['any other text', () => 'hello world\n', ':1 is no valid age identity'],
];

describe('an identity file is named with its line, and nothing of it is shown:', () => {
  test.each(cases)('%s', async (_, text, says) => {
    const file = join(place, 'identity');
    const content = await text();
    writeFileSync(file, content);
    const { code, stdout, stderr } = show(file);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain(`sitec: ${file}${says}`);
    expect(stderr).toContain('AGE-SECRET-KEY-1…');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    for (const line of content.split('\n'))
      for (const part of line.match(/.{12}/g) ?? []) if (part !== 'AGE-SECRET-K') expect(stderr, 'nothing of the file').not.toContain(part);
  });
});

test('a directory in its place is named', () => {
  const folder = join(place, 'folder');
  mkdirSync(folder);
  expect(show(folder)).toMatchObject({ code: 3, stderr: `sitec: ${folder} is a directory, and no file that age-keygen has written\n` });
});

test('one that cannot be read is named, with the reason', () => {
  const link = join(place, 'link');
  symlinkSync(link, link);
  expect(show(link)).toMatchObject({ code: 3, stderr: `sitec: ${link} cannot be read: ELOOP\n` });
});

test('one through a pipe is read, as from a password manager', () => {
  const pipe = join(place, 'pipe');
  execFileSync('mkfifo', [pipe]);
  spawn('sh', ['-c', 'printf "%s\\n" "$1" >"$0"', pipe, good], { stdio: 'ignore' });
  expect(show(pipe)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^.{32}$/) as string });
});

test.each([
  ['--identity', ['--identity', good], {}],
  ['$SITEC_IDENTITY', [], { SITEC_IDENTITY: good }],
  ['$SITEC_IDENTITY', [], { SITEC_IDENTITY: `${good.toLowerCase()} ` }],
  ['--identity', ['--identity', privateKey], {}],
] as const)('a private key itself in the place of a file is not repeated, and names no file: %s', (where, words, env) => {
  const folder = scratchDirectory();
  const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOrPUJVqSdzoVvcKfZr4uWwQMEOcHgeMi7WakkASBnWN ana@laptop';
  const site = ['--fqdn', 'mail.example.org', '--address', '203.0.113.25', '--operator', 'ana', '--key', KEY, '--sitec', 'github:x/y'];
  for (const verb of [
    ['-C', store.directory, ...words, 'secrets', 'show', 'database/postfix'],
    ['-C', join(folder, 'site'), ...words, 'init', ...site],
  ]) {
    const { code, stdout, stderr } = sitec(verb, { env, cwd: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`${where} holds `);
    for (const part of [good, privateKey].flatMap((text) => text.match(/.{12}/g) ?? []))
      if (!/^AGE-SECRET-K|^-----|KEY-----/.test(part)) expect(stderr.toUpperCase()).not.toContain(part.toUpperCase());
  }
  expect(readdirSync(folder)).toEqual([]);
});
