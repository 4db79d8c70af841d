import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { compileSite } from '../../src/compile.ts';
import { committedOutput } from '../../src/deploy/committed.ts';
import { layOut, makeRelease, type ReleaseInfo, type ReleaseSource } from '../../src/deploy/release.ts';
import { loadIndex, saveIndex } from '../../src/secrets/index-file.ts';
import { copyOfSite, scratchDirectory } from '../sites.ts';

let site: string;

function layOutRelease(source: ReleaseSource, target: string): ReleaseInfo {
  const made = makeRelease(source);
  layOut(made, target);
  return made.info;
}

function git(...args: readonly string[]): string {
  return execFileSync('git', ['-C', site, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { encoding: 'utf8' }).trim();
}

beforeEach(() => {
  site = copyOfSite();
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'site');
});

test('only output that is committed and up to date is deployed', async () => {
  expect(await committedOutput(site, compileSite(site))).toBe(git('rev-parse', 'HEAD'));
  writeFileSync(join(site, 'README'), 'is not read by a deploy\n');
  expect(await committedOutput(site, compileSite(site))).toBe(git('rev-parse', 'HEAD'));
  appendFileSync(join(site, 'site.yaml'), '# a comment\n');
  await expect(committedOutput(site, compileSite(site))).rejects.toThrow('this is not: site.yaml');
  git('checkout', '--quiet', '.');
  mkdirSync(join(site, 'secrets/other'));
  writeFileSync(join(site, 'secrets/other/x'), 'new');
  await expect(committedOutput(site, compileSite(site))).rejects.toThrow('this is not: secrets/other/x');
  rmSync(join(site, 'secrets/other'), { recursive: true });
  appendFileSync(join(site, 'secrets/database/postfix.age'), 'x');
  await expect(committedOutput(site, compileSite(site))).rejects.toThrow(
    'secrets/database/postfix.age is not the file that secrets/index.yaml names: ',
  );
  git('checkout', '--quiet', '.');
  appendFileSync(join(site, 'generated/mail1/rootfs/etc/hosts'), '192.0.2.1 evil\n');
  git('commit', '--quiet', '--all', '--message', 'by hand');
  await expect(committedOutput(site, compileSite(site))).rejects.toThrow('generated/ is not what the site says (mail1/rootfs/etc/hosts)');
});

test('a release holds the committed bytes, the programs, and the secrets of its host alone', () => {
  const index = loadIndex(site);
  saveIndex(
    site,
    new Map([
      ...index,
      ['database/other', { kind: 'password', recipients: ['operator:phalkonadmin', 'host:other'], revision: '00000000', sha256: '0' }],
    ]),
  );
  const [first, second] = [scratchDirectory(), scratchDirectory()];
  const source = { directory: site, host: 'mail1', commit: 'c0ffee0', by: 'ana' };
  const info = layOutRelease(source, first);
  expect(layOutRelease(source, second)).toMatchObject({ content: info.content });
  expect(readFileSync(join(first, 'tree/rootfs/etc/hosts'))).toEqual(readFileSync(join(site, 'generated/mail1/rootfs/etc/hosts')));
  expect(existsSync(join(first, 'activator/__main__.py'))).toBe(true);
  const held = [...loadIndex(first).keys()];
  expect(held).toContain('database/postfix');
  for (const name of ['database/other', 'hosts/mail1/age-identity', 'hosts/mail1/ssh_host_ed25519_key']) expect(held).not.toContain(name);
  for (const name of held) expect(existsSync(join(first, 'secrets', `${name}.age`)), name).toBe(true);
  appendFileSync(join(site, 'generated/mail1/rootfs/etc/hosts'), '#\n');
  expect(layOutRelease(source, scratchDirectory()).content).not.toBe(info.content);
});

test('a release holds what it was compiled from, which is no part of what it asks of the host', () => {
  const [first, second] = [scratchDirectory(), scratchDirectory()];
  mkdirSync(join(site, 'files/mail1/etc'), { recursive: true });
  mkdirSync(join(site, 'files/other'), { recursive: true });
  writeFileSync(join(site, 'files/mail1/etc/own'), 'own\n');
  const source = { directory: site, host: 'mail1', commit: 'c0ffee0', by: 'ana' };
  const { content } = layOutRelease(source, first);
  appendFileSync(join(site, 'site.yaml'), '# a comment\n');
  expect(layOutRelease(source, second).content).toBe(content);
  expect(readFileSync(join(second, 'site/site.yaml'), 'utf8')).toBe(readFileSync(join(site, 'site.yaml'), 'utf8'));
  expect(readdirSync(join(second, 'site')).toSorted()).toEqual(['files', 'keys', 'site.yaml']);
  expect(readdirSync(join(second, 'site/files'))).toEqual(['mail1']);
});
