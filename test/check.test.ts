import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync, appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commitAll, git } from './review/repository.ts';
import { copyOfSite, sitec } from './sites.ts';

const directory = copyOfSite('.', 'a site with spaces');
const MAIN_CF = 'generated/mail1/rootfs/etc/postfix/main.cf';
const file = join(directory, MAIN_CF);

test('check is silent about output that is what the site says', () => {
  expect(sitec(['-C', directory, 'check'])).toEqual({ code: 0, stdout: 'generated/ is what the site says\n', stderr: '' });
});

describe('check names file, service and key of', () => {
  const tampering: readonly (readonly [what: string, change: () => void, says: string])[] = [
    [
      'an edited file',
      () => appendFileSync(file, 'relayhost = [evil.example]\n'),
      `${MAIN_CF} is not what the site compiles to (made by postfix from`,
    ],
    [
      'a change of white space only',
      () => writeFileSync(file, readFileSync(file, 'utf8').replace('biff = no', 'biff = no ')),
      `${MAIN_CF} is not what the site compiles to (made by postfix from`,
    ],
    ['a deleted file', () => rmSync(file), `${MAIN_CF} is missing (made by postfix from`],
    ['an executable bit', () => chmodSync(file, 0o755), `${MAIN_CF} has the wrong executable bit (made by postfix from`],
    [
      'a symbolic link in its place',
      () => {
        renameSync(file, join(directory, 'elsewhere'));
        symlinkSync(join(directory, 'elsewhere'), file);
      },
      `${MAIN_CF} is not what the site compiles to (made by postfix from`,
    ],
    ['an added file', () => writeFileSync(`${file}.orig`, ''), `${MAIN_CF}.orig is not made by anything in the site`],
    [
      'an added host',
      () => {
        mkdirSync(join(directory, 'generated/mail9'));
        writeFileSync(join(directory, 'generated/mail9/x'), '');
      },
      'generated/mail9/x is not made by anything in the site',
    ],
  ];

  test.each(tampering)('%s', (_, change, says) => {
    change();
    const { code, stdout } = sitec(['-C', directory, 'check']);
    expect(code).toBe(1);
    expect(stdout).toContain(says);
    if (says.includes('made by postfix')) expect(stdout).toMatch(/site\.yaml:\d+ hosts\.mail1\.services\.postfix/);
    for (const added of [`${file}.orig`, join(directory, 'generated/mail9'), join(directory, 'elsewhere'), file])
      rmSync(added, { recursive: true, force: true });
    expect(sitec(['-C', directory, 'build']).code).toBe(0);
    expect(sitec(['-C', directory, 'check']).code).toBe(0);
  });
});

test('a site file that lies elsewhere is said to, because keys and the rest were looked for in the directory', () => {
  const elsewhere = join(directory, '..');
  const { code, stderr } = sitec(['--site', 'a site with spaces/site.yaml', 'check'], { cwd: elsewhere });
  expect(code).toBe(1);
  expect(stderr).toContain('[too-few-recipients]');
  expect(
    stderr.endsWith(
      `keys/, secrets/, files/ and generated/ were looked for in ${elsewhere}, where a site with spaces/site.yaml does not lie; -C names a site's directory\n`,
    ),
  ).toBe(true);
});

test('build removes what left the site and nothing else', () => {
  const surplus = join(directory, 'generated/mail1/notes.txt');
  writeFileSync(surplus, 'mine');
  const site = join(directory, 'site.yaml');
  const before = readFileSync(site, 'utf8');
  writeFileSync(site, before.replace('      unbound: {}\n      tls-policies: {}\n', ''));
  const { code, stdout, stderr } = sitec(['-C', directory, 'build', '--verbose']);
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr:
      'left alone: generated/mail1/notes.txt, which nothing in the site makes: remove it, or move it below files/ if a host needs it\n',
  });
  expect(stdout).toContain('removed generated/mail1/rootfs/etc/resolv.conf\n');
  expect(stdout).toMatch(/\nmail1: \d+ files, \d+ changed, \d+ removed\nunchanged: .*\ngenerated\/ now holds what the site says\n$/);
  expect(existsSync(join(directory, 'generated/mail1/rootfs/etc/resolv.conf'))).toBe(false);
  expect(readFileSync(surplus, 'utf8')).toBe('mine');
  rmSync(surplus);
  writeFileSync(site, before);
  sitec(['-C', directory, 'build']);
});

test('a stray file in generated/ is told with what ends it, by check and build alike; one that git ignores is none', () => {
  const own = copyOfSite();
  const stray = join(own, 'generated/mail1/notes.txt');
  writeFileSync(stray, 'mine');
  expect(sitec(['-C', own, 'check'])).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(
      /^generated\/mail1\/notes\.txt is not made by anything in the site\n1 of generated\/ differ; remove by hand what nothing in the site makes, or move it below files\/ if a host needs it\n$/,
    ) as string,
  });
  expect(sitec(['-C', own, 'build']).stderr).toContain('remove it, or move it below files/');
  commitAll(own);
  git(own, 'rm', '--quiet', '--cached', 'generated/mail1/notes.txt');
  writeFileSync(join(own, '.gitignore'), 'notes.txt\n');
  expect(sitec(['-C', own, 'check'])).toEqual({ code: 0, stdout: 'generated/ is what the site says\n', stderr: '' });
  expect(sitec(['-C', own, 'build']).stderr).toBe('');
  git(own, 'add', '--force', 'generated/mail1/notes.txt');
  expect(sitec(['-C', own, 'check'])).toMatchObject({ code: 1 });
});

describe('a manifest cannot make build remove', () => {
  const canary = join(directory, '..', 'canary');
  const manifest = join(directory, 'generated/mail1/manifest.json');
  const inside = join(directory, 'generated/mail1/rootfs/link');

  test.each([
    ['a path above', '/../../../../canary'],
    ['a path through a symbolic link', '/link/canary'],
    ['a path with a control character', '/\u0000canary'],
    ['something that is no text', 7],
  ])('%s', (_, path) => {
    writeFileSync(canary, 'alive');
    symlinkSync(join(directory, '..'), inside);
    const data = JSON.parse(readFileSync(manifest, 'utf8')) as { entries: object[] };
    data.entries.push({ path, type: 'file' });
    writeFileSync(manifest, JSON.stringify(data));
    sitec(['-C', directory, 'build']);
    expect(readFileSync(canary, 'utf8')).toBe('alive');
    rmSync(inside);
    sitec(['-C', directory, 'build']);
  });
});

test('a directory that is a symbolic link is refused, and nothing is written through it', () => {
  const place = join(directory, 'generated/mail1/rootfs/etc/postfix');
  renameSync(place, join(directory, 'moved'));
  symlinkSync(join(directory, 'moved'), place);
  appendFileSync(join(directory, 'moved/main.cf'), '# tampered\n');
  const { code, stderr } = sitec(['-C', directory, 'build']);
  expect({ code, stderr }).toEqual({
    code: 3,
    stderr: 'sitec: generated/mail1/rootfs/etc/postfix is a symbolic link, which sitec never makes; remove it\n',
  });
  expect(readFileSync(join(directory, 'moved/main.cf'), 'utf8')).toContain('# tampered');
});
