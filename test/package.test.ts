import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readWritten } from '../src/base/written.ts';
import { commitAll, git, gitEnvironment } from './review/repository.ts';
import { scratchDirectory } from './sites.ts';

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOrPUJVqSdzoVvcKfZr4uWwQMEOcHgeMi7WakkASBnWN ana@laptop';

/** A site as `init` makes it, committed with its lock file, and a clone of it. */
let site: string;
let clone: string;

/** Somebody with a home of their own, whom no registry answers. */
function offline(home: string): NodeJS.ProcessEnv {
  mkdirSync(home, { recursive: true });
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    npm_config_cache: join(home, 'cache'),
    npm_config_registry: 'http://127.0.0.1:9',
    npm_config_fetch_retries: '0',
    npm_config_offline: 'true',
    NO_COLOR: '1',
    GIT_CONFIG_GLOBAL: gitEnvironment['GIT_CONFIG_GLOBAL'],
    GIT_CONFIG_NOSYSTEM: '1',
  };
}

function run(command: string, cwd: string, home: string): string {
  return execFileSync('sh', ['-euc', command], { cwd, env: offline(home), encoding: 'utf8', stdio: 'pipe' });
}

beforeAll(() => {
  const place = scratchDirectory();
  site = join(place, 'site');
  clone = join(place, 'clone');
  const words = ['--fqdn', 'mail.example.org', '--address', '203.0.113.25', '--operator', 'ana', '--key', KEY];
  execFileSync(process.execPath, [resolve('dist/src/cli.js'), '-C', site, 'init', ...words], { env: offline(join(place, 'ana')) });
  run('npm install', site, join(place, 'ana'));
  commitAll(site);
  git(place, 'clone', '--quiet', site, clone);
}, 300_000);

test('somebody else, offline and without this checkout, installs, builds and checks a clone', () => {
  const home = join(clone, '../eva');
  expect(run('npm ci && npm run build && npm run check', clone, home)).toContain('generated/ is what the site says\n');
  expect(git(clone, 'status', '--porcelain')).toBe('');
  expect(git(clone, 'config', 'core.hooksPath')).toBe('.githooks\n');
  expect(existsSync(join(clone, 'node_modules/typescript'))).toBe(false);
}, 300_000);

test('without what only developers need as well', () => {
  rmSync(join(clone, 'node_modules'), { recursive: true, force: true });
  expect(run('npm ci --omit=dev && node_modules/.bin/sitec check', clone, join(clone, '../eva'))).toContain(
    'generated/ is what the site says\n',
  );
}, 300_000);

test('the package holds everything that the sitec of this checkout reads, and its pages', () => {
  const installed = join(clone, 'node_modules/sitec');
  for (const part of ['schema', 'templates', 'docs', 'starter'])
    expect([...readWritten(join(installed, part)).keys()].toSorted(), part).toEqual([...readWritten(part).keys()].toSorted());
  const programs = (place: string): readonly string[] =>
    readdirSync(join(place, 'host'), { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.includes('__pycache__'))
      .toSorted();
  expect(programs(installed)).toEqual(programs('.'));
  const pages = [...readWritten(join(installed, 'dist/src'))].flatMap(([, { content }]) => [
    ...content.toString('utf8').matchAll(/docs\/[a-z-]+\.md/g),
  ]);
  for (const [page] of pages) expect(existsSync(join(installed, page)), page).toBe(true);
});

test('a package is made of an installed sitec as well, so that a site comes from a site', () => {
  const words = `--fqdn mail.example.net --address 203.0.113.26 --operator eva --key '${KEY}'`;
  run(`node_modules/.bin/sitec -C ../second init ${words}`, clone, join(clone, '../second-eva'));
  const second = join(clone, '../second');
  expect(run('npm install && node_modules/.bin/sitec check', second, join(clone, '../second-eva'))).toContain(
    'generated/ is what the site says\n',
  );
}, 300_000);

test('a site in a part of a repository leaves the hooks of the repository alone, and so does one beside other hooks', () => {
  const [whole, hooked] = [scratchDirectory(), scratchDirectory()];
  for (const place of [join(whole, 'mail'), hooked]) {
    mkdirSync(place, { recursive: true });
    cpSync(join(site, 'package.json'), join(place, 'package.json'));
  }
  commitAll(whole);
  commitAll(hooked);
  git(hooked, 'config', 'core.hooksPath', '.husky');
  run('npm run prepare', join(whole, 'mail'), join(whole, '../home'));
  run('npm run prepare', hooked, join(whole, '../home'));
  expect(() => git(whole, 'config', '--get', 'core.hooksPath')).toThrow('Command failed');
  expect(git(hooked, 'config', '--get', 'core.hooksPath')).toBe('.husky\n');
});

test('nothing that people run or read fetches what is not there by its name alone', () => {
  const texts = [
    ...[...readWritten('starter')].map(([path, { content }]) => [`starter/${path}`, content.toString('utf8')]),
    ...[...readWritten('docs')].map(([path, { content }]) => [`docs/${path}`, content.toString('utf8')]),
    ...[...readWritten('src')].map(([path, { content }]) => [`src/${path}`, content.toString('utf8')]),
    ['README.md', readFileSync('README.md', 'utf8')],
    ['package.json', readFileSync(join(site, 'package.json'), 'utf8')],
  ] as const;
  const found = texts.filter(([, text = '']) => /\b(npx|npm exec|npm x|pnpx|bunx)\s+(--\S+\s+)*sitec\b/.test(text)).map(([path]) => path);
  expect(found).toEqual([]);
});
