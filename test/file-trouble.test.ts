import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { ExpectedError } from '../src/base/diagnostics.ts';
import { fileTrouble } from '../src/base/file-trouble.ts';
import { commitAll, edit } from './review/repository.ts';
import { copyOfSite, scratchDirectory, sitec } from './sites.ts';

/** What a call of node:fs fails of. */
function failure(call: { readonly code: string; readonly syscall: string; readonly path?: string; readonly dest?: string }): Error {
  return Object.assign(new Error(`${call.code}: …, ${call.syscall}`), call);
}

describe('what a file system says is no bug', () => {
  const place = scratchDirectory();

  test.each([
    [
      'a disk that is read-only',
      failure({ code: 'EROFS', syscall: 'mkdir', path: join(place, 'generated/.write/new') }),
      `${place} cannot be written: EROFS`,
    ],
    [
      'a file that is moved',
      failure({ code: 'EPERM', syscall: 'rename', path: '/tmp/1', dest: join(place, 'a.pub') }),
      `${place} cannot be written: EPERM`,
    ],
    ['a full disk, which has no name', failure({ code: 'ENOSPC', syscall: 'write' }), 'a file cannot be written: ENOSPC'],
    [
      'a directory in the place of a file',
      failure({ code: 'EISDIR', syscall: 'open', path: '/srv/site/secrets/x.age' }),
      '/srv/site/secrets/x.age cannot be opened: EISDIR',
    ],
    [
      'a directory for temporary files that is gone',
      failure({ code: 'ENOENT', syscall: 'mkdtemp', path: '/gone/sitec-XXXXXX' }),
      '/gone cannot be written: ENOENT',
    ],
    [
      'a file in the place of a directory',
      failure({ code: 'EEXIST', syscall: 'mkdir', path: '/srv/site' }),
      '/srv/site cannot be written: EEXIST',
    ],
  ])('%s', (_, error, message) => {
    const trouble = fileTrouble(error);
    expect(trouble).toBeInstanceOf(ExpectedError);
    expect(trouble?.message.split(';')[0]).toBe(message);
  });

  test.each([
    ['a file that sitec should have made', failure({ code: 'ENOENT', syscall: 'open', path: '/srv/site/generated/.write/journal.json' })],
    ['a program', failure({ code: 'EACCES', syscall: 'spawn git', path: 'git' })],
    ['a connection', failure({ code: 'EACCES', syscall: 'connect' })],
    ['anything else', new TypeError('undefined is not a function')],
    ['nothing that is an error', undefined],
  ])('and %s is', (_, error) => {
    expect(fileTrouble(error)).toBeUndefined();
  });
});

describe.runIf(process.platform === 'linux')('rights that are missing', () => {
  /** Root may write everywhere, so that somebody else runs sitec there. */
  const uid = process.getuid?.() === 0 ? 65_534 : undefined;
  const whose = uid === undefined ? 'is yours, with mode 0555' : 'belongs to root, and you are nobody';

  const closedOnes: string[] = [];

  function closed(directory: string): string {
    chmodSync(directory, uid === undefined ? 0o555 : 0o755);
    closedOnes.push(directory);
    return directory;
  }

  afterEach(() => {
    for (const directory of closedOnes.splice(0)) chmodSync(directory, 0o755);
  });

  test('to build', () => {
    const site = commitAll(copyOfSite('test/sites/native'));
    chmodSync(join(site, '..'), 0o755);
    edit(site, ['ben: { quota: 5GiB }', 'ben: { quota: 6GiB }']);
    closed(join(site, 'generated'));
    expect(sitec(['build'], { cwd: site, uid })).toEqual({
      code: 3,
      stdout: '',
      stderr: `sitec: generated cannot be written: EACCES; it ${whose}\n`,
    });
  });

  test('to make a site', () => {
    const place = closed(scratchDirectory());
    const answers = ['--fqdn', 'mail.example.org', '--address', '203.0.113.25', '--operator', 'ana', '--key', 'ssh-ed25519 AAAA'];
    expect(sitec(['init', ...answers], { cwd: place, uid })).toEqual({
      code: 3,
      stdout: '',
      stderr: `sitec: ${place} cannot be written: EACCES; it ${whose}\n`,
    });
  });
});

test('a read-only disk is called so, also where several directories are missing', () => {
  const place = scratchDirectory();
  const words = ['--fqdn', 'mail.example.org', '--address', '203.0.113.25', '--operator', 'ana', '--key', 'ssh-ed25519 AAAA'];
  const script = `mount -t tmpfs -o ro none "$1" || exit 9; shift; exec "$@"`;
  const { status, stderr } = spawnSync(
    'unshare',
    [
      '--map-root-user',
      '--mount',
      'sh',
      '-c',
      script,
      'sh',
      place,
      process.execPath,
      resolve('dist/src/cli.js'),
      '-C',
      join(place, 'a/new/site'),
      'init',
      ...words,
    ],
    { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', SITEC_IDENTITY: '/nonexistent' } },
  );
  expect({ status, stderr }).toEqual({ status: 3, stderr: `sitec: ${place} cannot be written: EROFS\n` });
});
