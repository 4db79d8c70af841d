import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { problemsWith } from '../src/commands/init/problems.ts';
import { sitecAtTerminal } from './at-terminal.ts';
import { scratchDirectory } from './sites.ts';

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOrPUJVqSdzoVvcKfZr4uWwQMEOcHgeMi7WakkASBnWN ana@laptop';
const PRIVATE = ['-----BEGIN OPENSSH', 'PRIVATE KEY-----'].join(' ');

function init(
  answers: readonly (readonly [string, string])[],
  ...given: readonly string[]
): { directory: string; code: number | null; seen: string } {
  const home = scratchDirectory();
  mkdirSync(join(home, '.ssh'));
  writeFileSync(join(home, '.ssh/id_ed25519.pub'), `${KEY}\n`);
  const directory = join(home, 'site');
  const env = { HOME: home, SITEC_IDENTITY: join(home, 'identity.txt') };
  const { code, seen } = sitecAtTerminal(['-C', directory, 'init', '--sitec', 'git+https://git.example.org/sitec.git', ...given], {
    columns: 200,
    env,
    answers,
  });
  return { directory, code, seen: stripVTControlCharacters(seen) };
}

test('each answer is checked as it is given, and asked for again with what is wrong', () => {
  const { directory, code, seen } = init([
    ['full name:', 'mail'],
    ['full name:', ''],
    ['full name:', 'mail.example.org'],
    ['IPv6:', '203.0.113.25, 2001:db8::g'],
    ['IPv6:', '203.0.113.25, 2001:db8::25'],
    ['domain [', 'mail.example.org'],
    ['domain [', ''],
    ['mailbox', 'postfix'],
    ['mailbox', 'ana'],
    ['public key', PRIVATE],
    ['public key', ''],
  ]);
  expect(code).toBe(0);
  expect(seen.split('\n').filter((line) => line.startsWith('  ') && !/^ {2}\d\./.test(line))).toEqual([
    '  invalid domain name "mail": use a-z, 0-9 and dashes, and dots between at least two parts, for example mail.example.org',
    expect.stringContaining('  invalid address "2001:db8::g"'),
    expect.stringContaining('  mail.example.org is the name of the host mail'),
    '  "postfix" is an account of the system, which must not log in',
    '  this is a private key, which belongs in no site; say the public one, which ssh-keygen writes beside it as .pub',
  ]);
  expect(seen.match(/the host's full name:/g)?.length).toBeGreaterThanOrEqual(3);
  const site = readFileSync(join(directory, 'site.yaml'), 'utf8');
  for (const said of ['fqdn: mail.example.org', '"2001:db8::25"', '  example.org:', '  ana:', KEY]) expect(site).toContain(said);
});

test('what was given on the command line is not asked for, nor is an answer blamed for it', () => {
  const { directory, code, seen } = init(
    [['mailbox', 'ana']],
    '--fqdn',
    'mail',
    '--address',
    '203.0.113.25',
    '--domain',
    'example.org',
    '--key',
    KEY,
  );
  expect(code).toBe(1);
  expect(seen).not.toContain('full name:');
  expect(seen).toContain('hosts › mail › fqdn');
  expect(existsSync(directory)).toBe(false);
});

test('an input that ends is said to, and nothing is made', () => {
  const { directory, code, seen } = init([['full name:', '\u0004']]);
  expect(code).toBe(3);
  expect(seen).toContain('sitec: the input ended before everything was answered; nothing was made');
  expect(existsSync(directory)).toBe(false);
});

test('nothing is wrong with what stands for later answers', () => {
  expect(problemsWith({})).toEqual([]);
});
