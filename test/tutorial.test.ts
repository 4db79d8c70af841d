import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { writePrograms } from './programs.ts';
import { gitEnvironment } from './review/repository.ts';
import { scratchDirectory } from './sites.ts';

/** What talks to the server or the DNS: the stories `first-deploy`, `init` and `dns` prove it. */
const ELSEWHERE = /^(ssh |sitec deploy |sitec dns|sitec build && git commit --all)/;

const page = readFileSync('docs/tutorial.md', 'utf8');
const blocks = [...page.matchAll(/^```console\n(\$ [^]*?)^```$/gm)].map(([, block = '']) => block);
const commands = blocks.flatMap((block) =>
  block
    .split(/^\$ /m)
    .filter((part) => part !== '')
    .map((part) => ({ command: part.split('\n')[0] ?? '', prints: part.trimEnd().split('\n').slice(1) })),
);
const local = commands.filter(({ command }) => !ELSEWHERE.test(command));

/** A line `…` is any number of lines. */
function patternOf(lines: readonly string[]): RegExp {
  const parts = lines.map((line) => (line === '…' ? '(?:.*\\n)*?' : `${line.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\n`));
  return new RegExp(`^${parts.join('')}$`);
}

test('the tutorial can be followed as far as the first deploy, and prints what it shows', () => {
  const home = scratchDirectory();
  writePrograms(join(home, 'bin'), { sitec: `exec '${process.execPath}' '${resolve('dist/src/cli.js')}' "$@"` });
  mkdirSync(join(home, '.ssh'));
  writeFileSync(
    join(home, '.ssh/id_ed25519.pub'),
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOrPUJVqSdzoVvcKfZr4uWwQMEOcHgeMi7WakkASBnWN ana@laptop\n',
  );
  mkdirSync(join(home, 'sitec'));
  const env = {
    ...gitEnvironment,
    HOME: home,
    PATH: `${join(home, 'bin')}:${process.env['PATH']}`,
    SITEC_IDENTITY: undefined,
    NO_COLOR: '1',
    GITHUB_ACTIONS: '',
    npm_config_cache: join(home, '.npm'),
    npm_config_offline: 'true',
    ...Object.fromEntries(
      ['AUTHOR', 'COMMITTER'].flatMap((who) => [
        [`GIT_${who}_NAME`, 'Ana'],
        [`GIT_${who}_EMAIL`, 'ana@example.org'],
      ]),
    ),
  };
  expect(local.length).toBeGreaterThan(6);
  // One shell, as a person has it: `cd` and `export` last.
  const script = local.map(({ command }) => `{ ${command}\n} 2>&1 || echo "ended with $?"\nprintf '\\0'`).join('\n');
  const { stdout } = spawnSync('sh', ['-c', script], { cwd: join(home, 'sitec'), env, encoding: 'utf8' });
  const said = stdout.split('\0');
  for (const [index, { command, prints }] of local.entries()) expect(said[index], command).toMatch(patternOf(prints));
});

test('the site that the tutorial shows is the one that init makes', () => {
  const shown = /^```yaml\n(operators:[^]*?)^```$/m.exec(page)?.[1] ?? '';
  const home = scratchDirectory();
  const args = ['init', '--fqdn', 'mail.example.org', '--address', '203.0.113.25', '2001:db8::25', '--operator', 'ana'];
  const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOrPUJVqSdzoVvcKfZr4uWwQMEOcHgeMi7WakkASBnWN ana@laptop';
  const { status } = spawnSync(process.execPath, ['dist/src/cli.js', '-C', join(home, 'site'), ...args, '--key', key], {
    env: { ...process.env, HOME: home },
  });
  expect(status).toBe(0);
  const made = readFileSync(join(home, 'site/site.yaml'), 'utf8')
    .replace(/^#.*\n/gm, '')
    .replace(key.split(' ')[1] ?? '', 'AAAA…');
  expect(made).toBe(shown);
});
