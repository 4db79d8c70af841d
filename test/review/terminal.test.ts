import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { widthOf } from '../../src/base/text.ts';
import { shownByPager } from '../../src/terminal/pager.ts';
import { sitecAtTerminal } from '../at-terminal.ts';
import { scratchDirectory, sitec } from '../sites.ts';
import { committedSite, differences, edit, git } from './repository.ts';

/** A pager that marks each line, so that what it shows is known from what it does not. */
const MARKING = 'sed s/^/paged:/';
const GREEN = '\u001B[32m+Port 2299\u001B[39m\n';

let directory: string;
beforeAll(() => {
  directory = committedSite('.');
  edit(directory, ['port: 2288', 'port: 2299'], ['imaps: { from: [vpn] }', 'imaps: { from: [bastion] }'], ['[alice, bob]', '[alice]']);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

test('at a terminal it is in colour and in the pager that git has, and in neither where that is not wanted', () => {
  const seen = (env: NodeJS.ProcessEnv, ...options: readonly string[]): string =>
    sitecAtTerminal(['-C', directory, 'diff', ...options], { columns: 120, env }).seen;
  git(directory, 'config', 'core.pager', MARKING);
  expect(seen({ GIT_PAGER: undefined, PAGER: 'cat' })).toContain(`paged:${GREEN}`);
  expect(seen({ GIT_PAGER: undefined, NO_COLOR: '1' }, '--no-pager')).toMatch(/^mail1\n {2}! ssh moves/);
  expect(sitec(['-C', directory, 'diff'], { env: { GIT_PAGER: MARKING } }).stdout).toMatch(/^mail1\n/);
  git(directory, 'config', '--unset', 'core.pager');
});

describe('the pager', () => {
  test('is not run where git has none, and nothing was shown by one that cannot be run', async () => {
    for (const pager of ['', 'cat', '/nonexistent 2>/dev/null']) {
      vi.stubEnv('GIT_PAGER', pager);
      expect(await shownByPager('text', directory)).toBe(false);
    }
  });

  test('may end before the text does', async () => {
    vi.stubEnv('GIT_PAGER', 'true');
    expect(await shownByPager('line\n'.repeat(1e6), directory)).toBe(true);
  });

  test('gets the settings that git gives it, or those of the operator', async () => {
    const file = join(scratchDirectory(), 'settings');
    vi.stubEnv('GIT_PAGER', `echo "LESS=$LESS LV=$LV" >${file}`);
    vi.stubEnv('LESS', undefined);
    await shownByPager('text', directory);
    expect(readFileSync(file, 'utf8')).toBe('LESS=FRX LV=-c\n');
    vi.stubEnv('LESS', '-S');
    await shownByPager('text', directory);
    expect(readFileSync(file, 'utf8')).toBe('LESS=-S LV=-c\n');
  });
});

test('what it means is not wider than the terminal, and says the same at any width', async () => {
  const words = (text: string): readonly string[] =>
    text
      .split(/\s+/)
      .filter((word) => !/^(?:|From|Port|Service|Addresses)$/.test(word))
      .toSorted();
  const { printed: unwrapped } = await differences(directory, { summary: true });
  for (const columns of [60, 80, 120]) {
    const { printed } = await differences(directory, { summary: true, columns });
    expect(printed.split('\n').filter((line) => widthOf(line) > columns)).toEqual([]);
    expect(words(printed)).toEqual(words(unwrapped));
  }
});

test('a table that has no room is a list of its rows', async () => {
  const { printed } = await differences(directory, { summary: true, columns: 60 });
  expect(printed).toContain(
    [
      '  Listeners',
      '    changed',
      '      Port       993/tcp',
      '      Service    dovecot imaps',
      '      From       bastion (10.100.0.30/32), was vpn',
      '                 (10.100.0.0/24)',
      '      Addresses  10.100.0.25',
      '',
    ].join('\n'),
  );
});
