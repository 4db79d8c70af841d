import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { connectionTo } from '../../src/deploy/connection.ts';
import { SshDestination } from '../../src/deploy/destination.ts';
import { stockConnection } from '../../src/deploy/first.ts';
import { probeAll } from '../../src/deploy/probes.ts';
import { ssh, sshUser } from '../../src/deploy/ssh.ts';

const OPTIONS = [
  '-oProxyCommand=touch x',
  '--',
  '-',
  '-p22',
  '',
  ' 192.0.2.1',
  '192.0.2.1 x',
  '192.0.2.1\n-x',
  '192.0.2.1;x',
  '$(x)',
  '\u202E192.0.2.1',
];

describe('what is no destination never reaches ssh', () => {
  test.each([...OPTIONS, 'mail.example.org', '192.0.2.1%eth0', '999.1.1.1', 'ssh://192.0.2.1'])('the address %j', (address) => {
    expect(() => SshDestination.ofAddress(address, 'mail1')).toThrow(/^mail1: ".*" is not an IP address, so ssh is not called with it$/);
    expect(() => connectionTo('mail1', { address, port: 22 }, 'ana', { knownHosts: '/x' })).toThrow('is not an IP address');
  });

  test.each([...OPTIONS, 'ana@-oProxyCommand=x', '-l@x', 'a@b@c', 'ana@', 'ssh://x', 'a b'])('the vantage %j', async (name) => {
    const vantages = [{ name: 'outside', ssh: name, port: 22 }];
    const probing = probeAll({ listeners: [], logins: [], vantages, sshConfig: undefined });
    await expect(probing).rejects.toThrow(/^the vantage outside: ".*" is not the name of a machine, so ssh is not called with it$/);
  });

  test.each(['-oProxyCommand=x', '', 'a b', 'a;b', '$(x)', 'a\nb'])('the user %j', (user) => {
    expect(() => sshUser(user)).toThrow('is not the name of a user, so ssh is not called with it');
    expect(() => connectionTo('mail1', { address: '192.0.2.1', port: 22 }, user, { knownHosts: '/x' })).toThrow(
      'is not the name of a user',
    );
  });

  test('the address of a stock host', () => {
    expect(() => stockConnection('mail1', 'root@-oProxyCommand=x', undefined)).toThrow('is not the name of a machine');
  });
});

test('a destination stands behind what ends all options, and nothing is forwarded', () => {
  for (const name of ['192.0.2.1', '2001:db8::1']) {
    const argv = ssh(['-G'], SshDestination.ofAddress(name, 'mail1'), 'true');
    expect(argv.slice(-4)).toEqual(['-G', '--', name, 'true']);
    for (const option of ['ForwardAgent=no', 'ForwardX11=no', 'ClearAllForwardings=yes']) expect(argv.slice(0, -4)).toContain(option);
  }
  for (const name of ['monitor@192.0.2.66', 'monitor@2001:db8::66', 'outside', 'a.b-c.example'])
    expect(ssh([], SshDestination.ofName(name, 'x')).slice(-2)).toEqual(['--', name]);
});

/** The files of the operator's side of a deploy, of the verbs and of what they show, with what they say. */
const SOURCES = ['src/deploy', 'src/commands', 'src/terminal'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts'))
    .map((name) => [join(folder, name), readFileSync(join(folder, name), 'utf8')] as const),
);

test('ssh is called in one place, and what a host wrote is read as it was written in few', () => {
  const saying = (pattern: RegExp): readonly string[] => SOURCES.filter(([, text]) => pattern.test(text)).map(([file]) => file);
  expect(saying(/\['ssh'|"ssh"|`ssh /)).toEqual(['src/deploy/ssh.ts']);
  expect(saying(/\.words\(/)).toEqual(['src/deploy/ssh.ts']);
  expect(saying(/\bspawn\(|\bexecFile|node:child_process/).filter((file) => file.startsWith('src/deploy/'))).toEqual([
    'src/deploy/process.ts',
  ]);
  // To parse it, to give a plan back to its host, to write a file that an operator adopted, to see whether a shell talks, and to compare it with a word of ours.
  expect(saying(/\.raw\b(?!\()/).toSorted()).toEqual([
    'src/deploy/adopt.ts',
    'src/deploy/answers/read.ts',
    'src/deploy/begin.ts',
    'src/deploy/first.ts',
    'src/deploy/login-shell.ts',
    'src/deploy/plan-answer.ts',
    'src/deploy/require-new-keys.ts',
  ]);
});
