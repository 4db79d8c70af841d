import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sitec, type Ended } from './sites.ts';

const temporary = mkdtempSync(join(tmpdir(), 'sitec-init-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOrPUJVqSdzoVvcKfZr4uWwQMEOcHgeMi7WakkASBnWN ana@laptop';
/** A package would be made for every site. */
const TOOL = 'git+https://git.example.org/sitec.git#v0.1.0';
const ANSWERS = { '--fqdn': 'mail.example.org', '--address': '203.0.113.25', '--operator': 'ana', '--key': KEY, '--sitec': TOOL };

function init(name: string, answers: { readonly [option: string]: string }): Ended {
  return sitec(['-C', join(temporary, name), 'init', ...Object.entries(answers).flat()], {
    env: { SITEC_IDENTITY: join(temporary, `${name}-keys`, 'identity.txt'), HOME: temporary },
  });
}

test('a site of about fifteen lines, whole, with two people who can decrypt its secrets', () => {
  const { code, stdout, stderr } = init('whole', ANSWERS);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const directory = join(temporary, 'whole');
  expect(readFileSync(join(directory, 'site.yaml'), 'utf8').split('\n').length).toBeLessThan(20);
  expect(sitec(['-C', directory, 'check'])).toEqual({ code: 0, stdout: 'generated/ is what the site says\n', stderr: '' });
  expect(readdirSync(join(directory, 'keys/operators'))).toEqual(['ana.pub', 'recovery.pub']);
  for (const name of ['identity.txt', 'recovery-example.org.txt']) {
    const file = join(temporary, 'whole-keys', name);
    expect(stdout).toContain(file);
    expect(statSync(file).mode & 0o777, name).toBe(0o600);
  }
  expect(readdirSync(directory).filter((entry) => entry.startsWith('.sitec'))).toEqual([]);
});

test("an operator's own key is used when there is one, and never overwritten", () => {
  mkdirSync(join(temporary, 'own-keys'));
  const before = readFileSync(join(temporary, 'whole-keys', 'identity.txt'), 'utf8');
  writeFileSync(join(temporary, 'own-keys', 'identity.txt'), before);
  expect(init('own', ANSWERS).code).toBe(0);
  expect(readFileSync(join(temporary, 'own-keys', 'identity.txt'), 'utf8')).toBe(before);
  expect(readFileSync(join(temporary, 'own/keys/operators/ana.pub'), 'utf8')).toBe(
    readFileSync(join(temporary, 'whole/keys/operators/ana.pub'), 'utf8'),
  );
});

test('a recovery key that is there already is named, and not overwritten', () => {
  const file = join(temporary, 'again-keys', 'recovery-example.org.txt');
  mkdirSync(join(temporary, 'again-keys'));
  writeFileSync(file, 'kept');
  expect(init('again', ANSWERS)).toMatchObject({
    code: 3,
    stderr: `sitec: ${file} is there already, perhaps from an earlier attempt; move it away, or remove it if nothing is encrypted to it\n`,
  });
  expect(readFileSync(file, 'utf8')).toBe('kept');
});

test('nothing that is there already is overwritten', () => {
  const { code, stderr } = init('whole', ANSWERS);
  expect(code).toBe(3);
  expect(stderr).toContain('already holds site.yaml');
  expect(stderr).toContain('init never overwrites anything');
});

test.each([
  ['a host that is no name', { ...ANSWERS, '--fqdn': 'mail', '--domain': 'example.org' }, 'hosts › mail › fqdn'],
  ['an address that is none', { ...ANSWERS, '--address': '203.0.113' }, 'hosts › mail › addresses'],
  ['a key that is cut off', { ...ANSWERS, '--key': KEY.slice(0, 60) }, 'this key cannot be used'],
  ['an operator who would be YAML', { ...ANSWERS, '--operator': 'ana: {}, eve' }, 'invalid name "ana: {}, eve"'],
  ['an account of the system', { ...ANSWERS, '--operator': 'postfix' }, 'is an account of the system'],
])('%s is refused at its place, and nothing is made', (name, answers, says) => {
  const folder = name.replaceAll(' ', '-');
  const { code, stderr } = init(folder, answers);
  expect(code).toBe(1);
  expect(stderr).toContain(says);
  expect(stderr).toContain(`${join(temporary, folder, 'site.yaml')} · nothing was made`);
  expect(existsSync(join(temporary, folder))).toBe(false);
  expect(existsSync(join(temporary, `${folder}-keys`))).toBe(false);
});

test.each([
  [
    'a private key',
    { '--key': '-----BEGIN OPENSSH PRIVATE KEY-----\nc2VjcmV0\n-----END OPENSSH PRIVATE KEY-----\n' },
    '--key is a private key, which belongs in no site; say the public one, which ssh-keygen writes beside it as .pub',
  ],
  [
    'an age identity',
    { '--key': 'AGE-SECRET-KEY-1C2VJCMV0' },
    '--key is a private key, which belongs in no site; say the public one, which ssh-keygen writes beside it as .pub',
  ],
  [
    'all keys of an agent',
    { '--key': `${KEY}\n${KEY}2\n` },
    '--key holds 2 lines; one line, please: one public key, and others in site.yaml afterwards',
  ],
  ['two names', { '--fqdn': 'mail.example.org\nmail.example.net' }, '--fqdn holds 2 lines; one line, please'],
  ['an address with a tab', { '--address': '203.0.113.25\t2001:db8::25' }, '--address holds a line break or another control character'],
])('%s is refused before anything is made, and not repeated', (name, answers, says) => {
  const folder = name.replaceAll(' ', '-');
  expect(init(folder, { ...ANSWERS, ...answers })).toEqual({ code: 2, stdout: '', stderr: `sitec: ${says}\n` });
  expect(existsSync(join(temporary, folder))).toBe(false);
});

test.each(['file:../sitec', '../sitec-0.1.0.tgz', 'sitec', '0.1.0', '^1.0.0', '.', 'latest'])(
  'a sitec that a clone of the site would not have is refused: %s',
  (tool) => {
    expect(init('elsewhere', { ...ANSWERS, '--sitec': tool })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(`"${tool}" is neither a package (.tgz) below`) as string,
    });
    expect(existsSync(join(temporary, 'elsewhere'))).toBe(false);
  },
);

test('a package in the directory is what the site depends on', () => {
  mkdirSync(join(temporary, 'own-package/vendor'), { recursive: true });
  const file = join(temporary, 'own-package/vendor/sitec-9.tgz');
  writeFileSync(file, '');
  expect(init('own-package', { ...ANSWERS, '--sitec': file })).toMatchObject({ code: 0 });
  const { dependencies } = JSON.parse(readFileSync(join(temporary, 'own-package/package.json'), 'utf8')) as { dependencies: object };
  expect(dependencies).toEqual({ sitec: 'file:vendor/sitec-9.tgz' });
});

test('a line end at the end of a key is none of it', () => {
  expect(init('line-end', { ...ANSWERS, '--key': `${KEY}\n` })).toMatchObject({ code: 0, stderr: '' });
});

test('the commands that come next are those of a repository of its own', () => {
  const { stdout } = init('next', { ...ANSWERS, '--address': '2001:db8::25' });
  const directory = join(temporary, 'next');
  expect(stdout.split('\n')[0]).toBe(
    `${directory} is a site now: site.yaml, package.json, .gitignore, .gitattributes, .github/workflows/sitec.yaml, .githooks/pre-commit, README.md, keys/, secrets/, generated/`,
  );
  const steps = stdout.split('next:\n')[1] ?? '';
  expect(steps).toContain(`2. cd ${directory} && git init && npm install      (package-lock.json belongs into git: `);
  expect(steps).toContain('5. git add -A && git commit\n');
  expect(steps).toContain(
    '6. node_modules/.bin/sitec deploy mail --first root@[2001:db8::25]      (a stock Debian 13; node_modules/sitec/docs/deploy.md says what has to be ready)\n',
  );
});

test("inside of sitec's own directory it says what it left out, and its next commands mean that site", () => {
  const directory = mkdtempSync('dist/site-');
  try {
    const { code, stdout } = sitec(['-C', directory, 'init', ...Object.entries(ANSWERS).flat()], {
      env: { SITEC_IDENTITY: join(temporary, 'inside-keys', 'identity.txt') },
    });
    expect(code).toBe(0);
    expect(readdirSync(directory).toSorted()).toEqual(['generated', 'keys', 'secrets', 'site.yaml']);
    expect(stdout).toContain(
      `${directory} is a site now: site.yaml, keys/, secrets/, generated/\nleft out, because a directory inside of sitec's own is no repository of its own: package.json, `,
    );
    const commands = [...stdout.matchAll(/node dist\/src\/cli\.js (-C [^ ]+) /g)].map(([, where]) => where);
    expect(commands).toEqual(Array.from({ length: 5 }, () => `-C ${directory}`));
    for (const text of ['npm ', 'node_modules', 'git init']) expect(stdout).not.toContain(text);
    expect(stdout).toContain(`git add ${directory} && git commit`);
  } finally {
    rmSync(directory, { recursive: true });
  }
});

test('a refusal removes the directories that it made, and no others', () => {
  mkdirSync(join(temporary, 'there'));
  expect(init('there/new/site', { ...ANSWERS, '--address': '203.0.113' }).code).toBe(1);
  expect(readdirSync(join(temporary, 'there'))).toEqual([]);
  expect(init('there', { ...ANSWERS, '--address': '203.0.113' }).code).toBe(1);
  expect(readdirSync(join(temporary, 'there'))).toEqual([]);
});

test('away from a terminal every answer that is missing is named', () => {
  expect(
    sitec(['-C', join(temporary, 'asked'), 'init', '--domain', 'example.org', '--operator', 'ana'], { env: { HOME: temporary } }),
  ).toMatchObject({
    code: 2,
    stderr: 'sitec: say --fqdn, --address, --key, or run this at a terminal to be asked\n',
  });
  expect(existsSync(join(temporary, 'asked'))).toBe(false);
});

test('a private address is a warning, and the site is made', () => {
  const { code, stdout, stderr } = init('private', { ...ANSWERS, '--address': '10.0.0.5' });
  expect(code).toBe(0);
  expect(stderr).toContain('warning');
  expect(stderr).toContain(`0 errors, 1 warning in ${join(temporary, 'private/site.yaml')}\n`);
  expect(stdout).toContain('is a site now');
});

test('files of the operator keep every byte, on every machine', () => {
  const rules = readFileSync(join(temporary, 'whole/.gitattributes'), 'utf8').split('\n');
  for (const rule of ['generated/** -text linguist-generated', 'files/** -text', '*.age binary', '*.tgz binary'])
    expect(rules).toContain(rule);
});
