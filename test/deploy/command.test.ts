import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { runProgram } from '../../src/deploy/process.ts';
import { writePrograms } from '../programs.ts';
import { commitAll, edit, git, gitEnvironment } from '../review/repository.ts';
import { copyOfSite, scratchDirectory, sitec, type Ended } from '../sites.ts';
import { A_PLAN } from './a-plan.ts';

const GIT = spawnSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).stdout.trim();

/** An ssh that reaches nobody and writes down whom it was to reach. */
const NOBODY = 'printf "%s\\n" "$*" >>"$0.log"\necho "ssh: connect to host: Connection refused" >&2\nexit 255';

let site: string;
let programs: string;

/** Runs sitec where there are no programs but git and these. */
function run(scripts: { readonly [name: string]: string }, ...args: readonly string[]): Ended {
  rmSync(programs, { recursive: true, force: true });
  writePrograms(programs, { git: `exec ${GIT} "$@"`, ...scripts });
  return sitec(args, { cwd: site, env: { ...gitEnvironment, PATH: programs, SITEC_AS: undefined, SITEC_SSH_CONFIG: undefined } });
}

/** The same with an ssh that reaches nobody. */
function alone(...args: readonly string[]): Ended {
  return run({ ssh: NOBODY }, ...args);
}

/** Whether anything went to a host the last time. */
function wentOut(): boolean {
  return existsSync(join(programs, 'ssh.log'));
}

beforeEach(() => {
  site = commitAll(copyOfSite('test/sites/native'));
  programs = join(scratchDirectory(), 'bin');
});

describe('a program that is not installed', () => {
  test('is named, and what would have ended it in time keeps nothing waiting', async () => {
    const before = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    await expect(runProgram(['/nonexistent/ssh'])).rejects.toThrow('/nonexistent/ssh cannot be run; is it installed?');
    expect(process.getActiveResourcesInfo().filter((name) => name === 'Timeout')).toHaveLength(before);
  });

  test('ends what needs it', () => {
    expect(run({}, 'status')).toEqual({ code: 3, stdout: '', stderr: 'sitec: ssh cannot be run; is it installed?\n' });
  });
});

test('a program that takes too long is ended', async () => {
  expect(await runProgram(['sleep', '600'], { seconds: 0.1 })).toMatchObject({ code: 137 });
});

describe('options that cannot be meant, before anything goes to a host', () => {
  beforeEach(() => {
    writeFileSync(join(site, 'notes.txt'), 'no plan\n');
    writeFileSync(join(site, 'site.json'), '{"digest": 1}\n');
    writeFileSync(join(site, 'other.json'), JSON.stringify({ ...A_PLAN, host: 'other' }));
    mkdirSync(join(site, 'directory'));
  });

  test.each<readonly [says: string, code: number, args: readonly string[]]>([
    ['invalid --allow-disable "x": use a number of mailboxes, for example 3', 2, ['deploy', '--allow-disable', 'x']],
    ['invalid --allow-disable "-1": use a number of mailboxes, for example 3', 2, ['deploy', '--allow-disable=-1']],
    ['nosuch does not exist', 3, ['deploy', '--plan', 'nosuch']],
    ['notes.txt holds no plan', 3, ['deploy', '--plan', 'notes.txt']],
    ['site.json holds no plan', 3, ['deploy', '--plan', 'site.json']],
    ['other.json is a plan for other', 3, ['deploy', '--plan', 'other.json']],
    ['nonexistent/plan cannot be written: ENOENT', 3, ['deploy', '--dry-run', '--out', 'nonexistent/plan']],
    ['directory cannot be written: EISDIR', 3, ['deploy', '--dry-run', '--out', 'directory']],
    ['invalid --first "ana@203.0.113.40": use root at an address', 2, ['deploy', '--first', 'ana@203.0.113.40']],
    ['nonexistent does not exist: name a configuration file of ssh', 3, ['deploy', '--ssh-config', 'nonexistent']],
    ['directory is a directory: name a configuration file of ssh', 3, ['status', '--ssh-config', 'directory']],
    ['invalid duration "x": use 5s to 24h', 2, ['rollback', 'mail', '--window', 'x']],
    ['etc/motd is no path of a host', 2, ['drift', '--adopt', 'etc/motd']],
    ['/../../../etc/motd is not written as a host names a file', 2, ['drift', '--adopt', '/../../../etc/motd']],
    ['/etc/./motd is not written as a host names a file', 2, ['drift', '--adopt', '/etc/motd', '/etc/./motd']],
    ['/etc/ is not written as a host names a file', 2, ['drift', '--adopt', '/etc/']],
    ['//etc/motd is not written as a host names a file', 2, ['drift', '--adopt', '//etc/motd']],
    ['"../../.bashrc" is not the name of a release', 2, ['rollback', 'mail', '../../.bashrc']],
    ['"-x" is not the name of a release', 2, ['rollback', 'mail', '--', '-x']],
  ])('%s', (says, code, args) => {
    const { stderr, ...ended } = alone(...args);
    expect(ended).toEqual({ code, stdout: '' });
    expect(stderr).toMatch(/^sitec: .*\n$/);
    expect(stderr).toContain(says);
    expect(wentOut()).toBe(false);
  });
});

describe('where there is nothing to look at', () => {
  test.each([['status'], ['rollback'], ['drift'], ['confirm'], ['extend'], ['deploy']])('%s says so', (verb) => {
    rmSync(join(site, 'generated'), { recursive: true });
    expect(alone(verb)).toEqual({ code: 3, stdout: '', stderr: 'sitec: generated/ holds no host; run: npm run build\n' });
  });

  test.each([['status'], ['rollback'], ['drift']])('%s misses a manifest', (verb) => {
    rmSync(join(site, 'generated/mail/manifest.json'));
    expect(alone(verb)).toEqual({ code: 3, stdout: '', stderr: 'sitec: generated/mail/manifest.json is missing; run: npm run build\n' });
  });
});

describe('a host that cannot be reached', () => {
  const message =
    'mail cannot be reached: 203.0.113.40 port 22 as phalkonadmin: ssh: connect to host: Connection refused; 2001:db8::40 port 22 as phalkonadmin: ssh: connect to host: Connection refused';

  test('is told with each way that was tried', () => {
    expect(alone('status')).toEqual({ code: 3, stdout: '', stderr: `sitec: ${message}\n` });
  });

  test('is told where it listened before, and that it was before', () => {
    edit(site, ['203.0.113.40', '203.0.113.41']);
    expect(sitec(['-C', site, 'build'])).toMatchObject({ code: 0 });
    git(site, 'commit', '--quiet', '--all', '--message', 'moved');
    const { stderr } = alone('status');
    expect(stderr).toContain('203.0.113.41 port 22 as phalkonadmin: ssh: ');
    expect(stderr).toContain('; 203.0.113.40 port 22 (an earlier address) as phalkonadmin: ssh: ');
    expect(readFileSync(join(programs, 'ssh.log'), 'utf8').trim().split('\n')).toHaveLength(3);
  });

  test('has its line of JSON as well', () => {
    expect(JSON.parse(alone('--json', 'status').stdout)).toEqual({ hosts: [{ host: 'mail', failed: message }] });
    for (const verb of ['deploy', 'confirm', 'rollback']) {
      const { code, stdout, stderr } = alone('--json', verb, 'mail');
      expect({ code, stderr }, verb).toEqual({ code: 3, stderr: '' });
      expect(JSON.parse(stdout), verb).toEqual({ hosts: [{ host: 'mail', end: 'failed', message }] });
    }
  });
});

describe('an odd answer ends in a sentence, and with 3', () => {
  test.each([
    ['is empty', ''],
    ['is not JSON', '{html}'],
    ['is nested deeper than 32 levels', '['.repeat(99)],
    ['has no confirmed', '{}'],
    ['has no attempts', '{"confirmed": null, "pending": null}'],
    [
      'has something of another form than ^[0-9]{8}T[0-9]{6}Z-([0-9a-f]{7}|release)-[0-9a-f]{4}$ in pending/id',
      JSON.stringify({ confirmed: null, pending: { id: '../x', state: 'waiting' }, attempts: [] }),
    ],
  ])('%s', (problem, answer) => {
    expect(run({ ssh: `printf '%s\\n' '${answer}'` }, 'confirm')).toEqual({
      code: 3,
      stdout: '',
      stderr: `sitec: mail: the answer to "status" ${problem}; nothing was done with it\n`,
    });
  });

  test('what ssh itself says is visible', () => {
    const { code, stderr } = run({ ssh: String.raw`printf '\033]0;x\007\302\233m\n' >&2; exit 1` }, 'confirm');
    expect({ code, stderr }).toEqual({ code: 3, stderr: 'sitec: mail: status ended with 1: \uFFFD]0;x\uFFFD\uFFFDm\n' });
  });
});

test('--help says who logs in as it is done', () => {
  const help = sitec(['status', '--help']).stdout.replaceAll(/\s+/g, ' ');
  expect(help).toContain("the user to log in as (default: $SITEC_AS, then the site's only operator, then the user that your ssh names)");
  const config = join(site, 'config');
  writeFileSync(config, 'Host *\n  User ana\n');
  alone('status', '--ssh-config', config);
  expect(readFileSync(join(programs, 'ssh.log'), 'utf8')).toContain('-l phalkonadmin ');
});
