import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { certifyWidely } from '../certify.ts';
import { copyOfSite, scratchDirectory, sitec } from '../sites.ts';
import { commitAll, committedSite, differences, edit, git, hostsOf } from './repository.ts';

test('the diffs are what build writes: git applies them', async () => {
  const directory = committedSite('.');
  edit(
    directory,
    ['      unbound: {}\n      tls-policies: {}\n', ''],
    ['port: 2288', 'port: 2299'],
    ['vpn: 10.100.0.25', 'vpn: 10.100.0.26'],
  );
  await certifyWidely(directory, ['mail.example.org'], ['10.100.0.26']);
  const { printed, code } = await differences(directory, { manifest: true });
  expect(code).toBe(1);
  writeFileSync(join(directory, '..', 'patch'), printed.slice(printed.indexOf('diff --git')));
  git(directory, 'apply', '--index', '../patch');
  expect(sitec(['-C', directory, 'check'])).toMatchObject({ code: 0 });
  expect(printed.indexOf('sshd_config.d/10-sitec.conf b/')).toBeLessThan(printed.indexOf('manifest.json b/'));
});

test('a manifest that repeats the rest in hashes is named, and shown where nothing else changes', async () => {
  const directory = committedSite('.');
  edit(directory, ['port: 2288', 'port: 2299']);
  const note = 'note: not shown, because it repeats this in hashes: generated/mail1/manifest.json (--manifest shows it)\n';
  const { printed } = await differences(directory);
  expect(printed).toContain(note);
  expect(printed).not.toContain('diff --git a/generated/mail1/manifest.json');
  expect((await differences(directory, { manifest: true })).printed).not.toContain(note);
  expect((await hostsOf(directory)).flatMap(({ diffs }) => diffs.map(({ path }) => path))).toContain('generated/mail1/manifest.json');

  const manifest = join(directory, 'generated/mail1/manifest.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('bans are kept', 'bans stay'));
  git(directory, 'checkout', '--', 'site.yaml');
  git(directory, 'commit', '--all', '--quiet', '--message', 'a manifest alone');
  expect((await differences(directory)).printed).toContain('diff --git a/generated/mail1/manifest.json');
});

test('the summary has no diffs', async () => {
  const directory = committedSite('.');
  edit(directory, ['port: 2288', 'port: 2299']);
  expect((await differences(directory, { summary: true })).printed).not.toContain('diff --git');
});

test('a site in a directory of a repository is compared with itself, by any name that git knows', async () => {
  const parent = scratchDirectory();
  const directory = join(parent, 'sites', 'a site with spaces');
  for (const part of ['site.yaml', 'secrets', 'keys', 'generated'])
    cpSync(join('test/sites/native', part), join(directory, part), { recursive: true });
  cpSync('generated', join(parent, 'generated'), { recursive: true });
  commitAll(parent);
  git(parent, 'tag', 'v1');
  git(parent, 'commit', '--quiet', '--allow-empty', '--message', 'nothing');
  expect(await differences(directory, { ref: 'v1' })).toMatchObject({ code: 0, printed: 'nothing differs from v1\n' });
  edit(directory, ['ben: { quota: 5GiB }', 'ben: { quota: 6GiB }']);
  for (const ref of ['HEAD', 'HEAD~1', 'v1', 'main']) expect((await hostsOf(directory, ref)).map(({ host }) => host)).toEqual(['mail']);
});

describe('everything is new', () => {
  test.each([
    ['where no output is committed yet', (directory: string) => commitAll(directory)],
    ['before the first commit', (directory: string) => git(directory, 'init', '--quiet')],
  ])('%s', async (_, prepare) => {
    const directory = copyOfSite('.');
    rmSync(join(directory, 'generated'), { recursive: true });
    prepare(directory);
    const { code, printed, told } = await differences(directory, { summary: true });
    expect({ code, told }).toEqual({ code: 1, told: '' });
    expect(printed).toContain(
      'mail1, added\n  ! reachable from the internet, and not before: 25/tcp (postfix smtp), 465/tcp (postfix submissions), 587/tcp (postfix submission)\n',
    );
    expect(printed).toContain('alice@testdomain.local is new, with 2GiB\n');
  });
});

describe('in one line, and with exit code 3, it says', () => {
  const directory = committedSite('.');
  const outside = copyOfSite('.');

  test.each([
    [
      'that a name means no commit',
      directory,
      'nope',
      'sitec: nope names no commit here; fetch its branch first (a shallow clone has few commits)\n',
    ],
    [
      'that an option is no commit',
      directory,
      '--output=x',
      'sitec: --output=x names no commit here; fetch its branch first (a shallow clone has few commits)\n',
    ],
    [
      'that there is no repository',
      outside,
      'HEAD',
      'sitec: a commit is needed to compare with, and git says here: fatal: not a git repository (or any of the parent directories): .git\n',
    ],
  ])('%s', (_, where, ref, says) => {
    expect(sitec(['-C', where, 'diff', '--', ref], { env: { LC_ALL: 'C' } })).toEqual({ code: 3, stdout: '', stderr: says });
  });

  test('that git cannot be run', () => {
    expect(sitec(['-C', directory, 'diff'], { env: { PATH: '/nonexistent' } })).toEqual({
      code: 3,
      stdout: '',
      stderr: 'sitec: git cannot be run; is it installed?\n',
    });
  });
});

test('another site file is compared with itself', () => {
  const directory = committedSite('.');
  git(directory, 'mv', 'site.yaml', 'other.yaml');
  git(directory, 'commit', '--quiet', '--message', 'renamed');
  const other = join(directory, 'other.yaml');
  writeFileSync(other, readFileSync(other, 'utf8').replace('bob: {}', 'bob: { quota: 3GiB }'));
  const { code, stdout } = sitec(['-C', directory, '--site', other, 'diff', '--summary']);
  expect(code).toBe(1);
  expect(stdout).toContain('bob@testdomain.local may hold 3GiB, was 1GiB\n');
});

test('colours are for terminals only', async () => {
  const directory = committedSite('.');
  edit(directory, ['port: 2288', 'port: 2299']);
  const escape = '\u001B[';
  expect(sitec(['-C', directory, 'diff'], { env: { NO_COLOR: '', FORCE_COLOR: '1' } }).stdout).not.toContain(escape);
  const { printed } = await differences(directory, { colour: true });
  expect(printed).toContain(`${escape}32m+Port 2299${escape}39m\n`);
  expect(stripVTControlCharacters(printed)).toBe((await differences(directory)).printed);
});

test('control characters of a file do not reach the terminal', async () => {
  const directory = committedSite('.');
  mkdirSync(join(directory, 'files/mail1/etc'), { recursive: true });
  writeFileSync(join(directory, 'files/mail1/etc/environment'), 'a\u001B[2Jb\rc\n');
  edit(directory, ['    services:\n', '    files: { /etc/environment: {} }\n    services:\n']);
  expect((await differences(directory)).printed).toContain('+a\uFFFD[2Jb\uFFFDc\n');
});

test('a site with errors is not compared', () => {
  const directory = committedSite('.');
  edit(directory, ['from: [vpn]', 'from: [vnp]']);
  const { code, stderr } = sitec(['-C', directory, 'diff']);
  expect(code).toBe(1);
  expect(stderr).toContain('· nothing was compared');
});

test('a hand-made file of the committed output is no difference; build leaves it alone, too', async () => {
  const directory = copyOfSite('.');
  writeFileSync(join(directory, 'generated/mail1/notes.txt'), 'mine');
  commitAll(directory);
  expect(await differences(directory)).toMatchObject({ code: 0 });
});

describe('a commit that cannot be read in full is compared as far as it can be, and that is said', () => {
  test('a site file that today has an unknown key', async () => {
    const directory = copyOfSite('.');
    const site = readFileSync(join(directory, 'site.yaml'), 'utf8');
    writeFileSync(join(directory, 'site.yaml'), `colours: many\n${site}`);
    commitAll(directory);
    writeFileSync(join(directory, 'site.yaml'), site.replace('bob: {}', 'bob: {}\n      carol: {}'));
    const { printed } = await differences(directory, { summary: true });
    expect(printed).toContain(
      'note: the site file at HEAD is not valid for this release, so accounts are not compared; they show in the diff of the seed\n',
    );
    expect(printed).toContain('changed: sql/seed.sql\n');
    expect(printed).not.toContain('carol');
  });

  test.each([
    ['another format', '"format": 1'],
    ['a conflict in it', '<<<<<<<'],
  ])('a manifest of %s', async (_, text) => {
    const directory = copyOfSite('.');
    const manifest = join(directory, 'generated/mail1/manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"format": 2', text));
    commitAll(directory);
    edit(directory, ['bob: {}', 'bob: {}\n      carol: {}']);
    const { printed } = await differences(directory, { summary: true });
    expect(printed).toContain(
      'note: the manifest of mail1 at HEAD cannot be read by this release, so only files and accounts are compared\n',
    );
    expect(printed).toContain('carol@testdomain.local is new');
    expect(printed).not.toContain('Listeners');
  });
});

test('no other verb needs git or the library of diffs', () => {
  const place = scratchDirectory();
  for (const part of ['dist', 'schema', 'templates', 'package.json']) symlinkSync(resolve(part), join(place, part));
  mkdirSync(join(place, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((module) => module !== 'diff' && module !== 'simple-git'))
    symlinkSync(resolve('node_modules', name), join(place, 'node_modules', name));
  const run = (verb: string): number | null =>
    spawnSync(process.execPath, ['--preserve-symlinks', '--preserve-symlinks-main', join(place, 'dist/src/cli.js'), verb]).status;
  expect(run('check')).toBe(0);
  expect(run('diff')).toBe(3);
});
