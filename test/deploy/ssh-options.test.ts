import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { connectionTo, onHost } from '../../src/deploy/connection.ts';
import { stockConnection } from '../../src/deploy/first.ts';
import { refuseTroubledShell } from '../../src/deploy/login-shell.ts';
import { probeAll } from '../../src/deploy/probes.ts';
import { ssh } from '../../src/deploy/ssh.ts';
import { OWN_SESSION, sshError } from '../../src/deploy/ssh-options.ts';
import { writePrograms } from '../programs.ts';
import { scratchDirectory } from '../sites.ts';

afterEach(() => vi.unstubAllEnvs());

const HOSTILE = `Host *
  RemoteCommand tmux attach
  RequestTTY force
  SessionType none
  StdinNull yes
  ForkAfterAuthentication yes
  LocalForward 2525 localhost:25
  PermitLocalCommand yes
  LocalCommand echo hello
  VisualHostKey yes
  LogLevel QUIET
`;
const OURS = {
  requesttty: 'false',
  sessiontype: 'default',
  stdinnull: 'no',
  forkafterauthentication: 'no',
  clearallforwardings: 'yes',
  permitlocalcommand: 'no',
  visualhostkey: 'no',
  loglevel: 'ERROR',
};

/** What the real ssh makes of options and a configuration (ssh -G): no option that decides what a session is may be the operator's. */
function effective(options: readonly string[]): { readonly [key: string]: string } {
  const lines = execFileSync('ssh', [...options, '-G', '203.0.113.25'], { encoding: 'utf8' }).split('\n');
  return Object.fromEntries(lines.map((line) => [line.split(' ')[0] ?? '', line.split(' ').slice(1).join(' ')]));
}

function hostileConfig(): string {
  const file = join(scratchDirectory(), 'config');
  writeFileSync(file, HOSTILE);
  return file;
}

test('no configuration of the operator changes what a connection of ours is', () => {
  const sshConfig = hostileConfig();
  const ways = [
    connectionTo('mail1', { address: '203.0.113.25', port: 22 }, 'ana', { sshConfig, knownHosts: '/dev/null' }),
    stockConnection('mail1', 'root@203.0.113.25', sshConfig),
  ];
  expect(effective(['-F', sshConfig])).toMatchObject({ remotecommand: 'tmux attach', requesttty: 'force', sessiontype: 'none' });
  for (const { options, destination } of ways) {
    // What `ssh` makes ends with `--`, the destination and the command.
    const found = effective(ssh(options, destination).slice(1, -2));
    expect(found).toMatchObject(OURS);
    expect(found['remotecommand'] ?? 'none').toBe('none');
  }
});

test('the way to a vantage has the same options', async () => {
  const bin = join(scratchDirectory(), 'bin');
  const log = join(bin, 'said');
  writePrograms(bin, { ssh: `printf '%s\\n' "$@" >>${log}`, python3: 'echo "[]"' });
  vi.stubEnv('PATH', bin);
  await probeAll({
    listeners: [],
    logins: [],
    vantages: [{ name: 'outside', ssh: 'monitor@192.0.2.66', port: 22 }],
    sshConfig: hostileConfig(),
  });
  expect(readFileSync(log, 'utf8')).toContain(OWN_SESSION.join('\n'));
});

test.each([
  [
    'ssh: connect to host bastion port 22: Connection refused\r\nConnection closed by UNKNOWN port 65535\r\n',
    'ssh: connect to host bastion port 22: Connection refused',
  ],
  [
    '/home/ana/.ssh/config: line 3: Bad configuration option: foo\n/home/ana/.ssh/config: terminating, 1 bad configuration options\n',
    '/home/ana/.ssh/config: line 3: Bad configuration option: foo',
  ],
  [
    '@@@@@@@@@@\n@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\n@@@@@@@@@@\nHost key verification failed.\n',
    'WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!',
  ],
  ['', 'the connection broke, and ssh did not say why'],
])('of what ssh says, the line that tells the cause is shown: %j', (stderr, shown) => {
  expect(sshError(stderr)).toBe(shown);
});

test('without a connection, the first line of ssh is what is told', async () => {
  const bin = join(scratchDirectory(), 'bin');
  writePrograms(bin, {
    ssh: 'echo "ssh: connect to host bastion port 22: Connection refused" >&2; echo "Connection closed by UNKNOWN port 65535" >&2; exit 255',
  });
  vi.stubEnv('PATH', bin);
  const probes = await probeAll({
    listeners: [],
    logins: [],
    vantages: [{ name: 'outside', ssh: 'monitor@192.0.2.66', port: 22 }],
    sshConfig: undefined,
  });
  expect(probes.find(({ name }) => name === 'vantage')).toMatchObject({
    problem: 'ssh: connect to host bastion port 22: Connection refused',
  });
});

/** A host whose ssh answers every command so; asked who talks, it names these files. */
async function troubled(answer: string, talking: readonly string[] = []): Promise<string> {
  const bin = join(scratchDirectory(), 'bin');
  const named = talking.map((file) => `echo 'sitec-talks ${file}'`).join('; ') || ':';
  writePrograms(bin, { ssh: `case "$*" in *'sh -s ana') ${named} ;; *) ${answer} ;; esac` });
  vi.stubEnv('PATH', `${bin}:/usr/bin:/bin`);
  const way = connectionTo('mail1', { address: '203.0.113.25', port: 22 }, 'ana', { sshConfig: undefined, knownHosts: '/dev/null' });
  return refuseTroubledShell(way, await onHost(way, ['look'])).then(
    () => 'nothing',
    (error: Error) => error.message,
  );
}

test.each([
  ['an answer', `echo '{"content": null}'`],
  ['nothing was ever deployed', 'echo "python3: cannot open file" >&2; exit 2'],
  ['no leave for sudo', 'echo "sudo: a password is required" >&2; exit 1'],
  ['a refusal', `echo '{"error": {"kind": "held", "message": "no"}}'; exit 3`],
  ['no connection', 'exit 255'],
])('a shell that only runs what it is given is no trouble: %s', async (_, answer) => {
  expect(await troubled(answer)).toBe('nothing');
});

test('a shell that talks is refused with the file that does', async () => {
  const talks = `echo Welcome back; echo '{"content": null}'`;
  expect(await troubled(talks, ['/home/ana/.bashrc'])).toContain('/home/ana/.bashrc there must print nothing without a terminal');
  expect(await troubled(talks, ['/etc/bash.bashrc', '/home/ana/.bashrc'])).toContain('/etc/bash.bashrc and /home/ana/.bashrc there');
  expect(await troubled(talks, [String.raw`/tmp/\033[2J`])).toContain('look for an echo in its startup files');
  expect(await troubled('echo Welcome back', [])).toContain('prints something of its own');
});

test.each([
  ['nologin', 'echo "This account is currently not available."; exit 1'],
  ['false', 'exit 1'],
])('a shell that runs no command is refused, with where it is set: %s', async (_, answer) => {
  expect(await troubled(answer)).toMatch(/^mail1: the login shell of ana runs no command, so nothing was done: \/etc\/passwd /);
});
