import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sitec, type Ended } from './sites.ts';

const temporary = mkdtempSync(join(tmpdir(), 'sitec-init-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOrPUJVqSdzoVvcKfZr4uWwQMEOcHgeMi7WakkASBnWN ana@laptop';
const ANSWERS = { '--fqdn': 'mail.example.org', '--address': '203.0.113.25', '--operator': 'ana', '--key': KEY };

function init(name: string, answers: { readonly [option: string]: string }): Ended {
  return sitec(['-C', join(temporary, name), 'init', ...Object.entries(answers).flat()], { env: { SITEC_IDENTITY: join(temporary, `${name}-keys`, 'identity.txt'), HOME: temporary } });
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
  expect(readFileSync(join(temporary, 'own/keys/operators/ana.pub'), 'utf8')).toBe(readFileSync(join(temporary, 'whole/keys/operators/ana.pub'), 'utf8'));
});

test('a recovery key that is there already is named, and not overwritten', () => {
  const file = join(temporary, 'again-keys', 'recovery-example.org.txt');
  mkdirSync(join(temporary, 'again-keys'));
  writeFileSync(file, 'kept');
  expect(init('again', ANSWERS)).toMatchObject({ code: 3, stderr: `sitec: ${file} is there already, perhaps from an earlier attempt; move it away, or remove it if nothing is encrypted to it\n` });
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
  ['a private key', { ...ANSWERS, '--key': '-----BEGIN OPENSSH PRIVATE KEY-----' }, 'operators › ana › keys'],
  ['an operator who would be YAML', { ...ANSWERS, '--operator': 'ana: {}, eve' }, 'not a name that can stand here'],
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

test('a refusal removes the directories that it made, and no others', () => {
  mkdirSync(join(temporary, 'there'));
  expect(init('there/new/site', { ...ANSWERS, '--address': '203.0.113' }).code).toBe(1);
  expect(readdirSync(join(temporary, 'there'))).toEqual([]);
  expect(init('there', { ...ANSWERS, '--address': '203.0.113' }).code).toBe(1);
  expect(readdirSync(join(temporary, 'there'))).toEqual([]);
});

test('away from a terminal every answer that is missing is named', () => {
  expect(sitec(['-C', join(temporary, 'asked'), 'init', '--domain', 'example.org', '--operator', 'ana'], { env: { HOME: temporary } })).toMatchObject({
    code: 2,
    stderr: 'sitec: say --fqdn, --address, --key, or run this at a terminal to be asked\n',
  });
  expect(existsSync(join(temporary, 'asked'))).toBe(false);
});
