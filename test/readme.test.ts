import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { writePrograms } from './programs.ts';
import { commitAll, edit, gitEnvironment } from './review/repository.ts';
import { copyOfSite, scratchDirectory } from './sites.ts';

/** A command of README's with what it prints, line by line; a line `…` is any number of lines. */
interface Shown {
  readonly command: string;
  readonly prints: readonly string[];
}

/** Verbs that talk to somebody, which stories of the lab prove, and those that README shows without what they print. */
const ELSEWHERE = /^sitec (deploy|drift|dns|secrets|passwd|keys) /;

const tour = /^## A tour\n([^]*?)^## /m.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
const shown = [...tour.matchAll(/^```console\n(\$ [^]*?)^```$/gm)]
  .map(([, block = '']) => commandsIn(block))
  .filter(([first]) => first && !ELSEWHERE.test(first.command));

function commandsIn(block: string): readonly Shown[] {
  return block
    .split(/^\$ /m)
    .filter((part) => part !== '')
    .map((part) => {
      const [command = '', ...prints] = part.trimEnd().split('\n');
      return { command, prints };
    });
}

/** What was done to the site before, by the first command. */
const BEFORE: { readonly [command: string]: (site: string) => void } = {
  'npm run build': (site) => edit(site, ['port: 2288', 'port: 2299']),
  'sitec diff': (site) => edit(site, ['port: 2288', 'port: 2299']),
  'sitec build': (site) => edit(site, ['port: 2288, from: [vpn]', 'port: 2288, from: [vnp]']),
  'sitec explain /etc/postfix/main.cf': () => undefined,
};

/** Our own programs before those of the machine. */
function placeOfOwn(): { readonly home: string; readonly env: NodeJS.ProcessEnv } {
  const home = scratchDirectory();
  const bin = join(home, 'bin');
  writePrograms(bin, {
    sitec: `exec '${process.execPath}' '${resolve('dist/src/cli.js')}' "$@"`,
    npm: `[ "$1" = pack ] && PATH="${process.env['PATH']}" exec npm "$@"; exec sitec build`,
  });
  mkdirSync(join(home, '.ssh'));
  writeFileSync(
    join(home, '.ssh/id_ed25519.pub'),
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOrPUJVqSdzoVvcKfZr4uWwQMEOcHgeMi7WakkASBnWN ana@laptop\n',
  );
  return {
    home,
    env: {
      ...gitEnvironment,
      PATH: `${bin}:${process.env['PATH']}`,
      HOME: home,
      SITEC_IDENTITY: undefined,
      NO_COLOR: '1',
      GITHUB_ACTIONS: '',
    },
  };
}

test('a tour is there', () => {
  expect(shown.flat().length).toBeGreaterThan(6);
});

test.each(shown.map((block) => [block[0]?.command ?? '', block] as const))('README: %s', (first, block) => {
  const site = commitAll(copyOfSite());
  const { env } = placeOfOwn();
  const before = first.includes(' init ') ? (): void => undefined : BEFORE[first];
  expect(before, 'what is done to the site before').toBeDefined();
  before?.(site);
  for (const { command, prints } of block) {
    const { stdout, stderr } = spawnSync('sh', ['-c', `exec 2>&1\n${command}`], { cwd: site, env, encoding: 'utf8' });
    expect(`${stdout}${stderr}`, command).toMatch(patternOf(prints));
  }
});

/** How many files a host has grows with sitec, and is no reason to write README anew. */
function patternOf(lines: readonly string[]): RegExp {
  const patterns = lines.map((line) =>
    line === '…' ? '(?:.*\\n)*?' : `${line.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\b\d+ files\b/, '\\d+ files')}\\n`,
  );
  return new RegExp(`^${patterns.join('')}$`);
}
