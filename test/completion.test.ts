import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratchDirectory, sitec } from './sites.ts';

const place = scratchDirectory();
for (const name of ['site.yaml', 'site notes.txt']) writeFileSync(join(place, name), '');

/** The completion script of a shell, in a file. */
function script(shell: string): string {
  const file = join(place, `.completion.${shell}`);
  const { code, stdout, stderr } = sitec(['completion', shell]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  writeFileSync(file, stdout);
  return file;
}

function has(shell: string): boolean {
  return spawnSync(shell, ['--version']).status === 0;
}

/** What bash offers behind words; the last one is being typed. */
function offered(...words: readonly string[]): readonly string[] {
  const ask = `source "$1"; shift; COMP_WORDS=(sitec "$@"); COMP_CWORD=$#; _sitec; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', ask, 'bash', script('bash'), ...words], { cwd: place, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .toSorted();
}

describe.skipIf(!has('bash'))('bash offers', () => {
  test.each<[what: string, words: readonly string[], offers: readonly string[]]>([
    ['verbs that begin so', ['se'], ['secrets']],
    ['verbs below a verb', ['secrets', 'r'], ['reencrypt', 'rotate']],
    ['nothing where only the user knows', ['secrets', 'rotate', 'l'], []],
    ['options of a verb and of the command', ['diff', '--s'], ['--site', '--summary']],
    ['no option of another verb', ['build', '--s'], ['--site']],
    ['the words that an option takes', ['diff', '--format', ''], ['markdown', 'text']],
    ['the same behind a sign', ['diff', '--format', '=', 'm'], ['markdown']],
    ['files for an option that takes one', ['--site', 'site'], ['site notes.txt', 'site.yaml']],
    ['files for a path', ['explain', 'site.'], ['site.yaml']],
    ['a verb behind an option with its value', ['-C', 'build', 'ch'], ['check']],
    ['a verb behind an option with its value and a sign', ['--directory', '=', 'keys', 'ch'], ['check']],
    ['the shells', ['completion', ''], ['bash', 'fish', 'zsh']],
  ])('%s', (_, words, offers) => {
    expect(offered(...words)).toEqual(offers);
  });

  test('every verb that the help shows', () => {
    const shown = [...sitec(['--help']).stdout.matchAll(/^ {2}([a-z]+)( |$)/gm)]
      .map(([, verb = '']) => verb)
      .filter((verb) => verb !== 'help');
    expect(shown).toContain('diff');
    expect(offered('')).toEqual(shown.toSorted());
  });
});

describe.each(['bash', 'zsh', 'fish'])('%s', (shell) => {
  test.skipIf(!has(shell))('reads the script without a complaint', () => {
    expect(spawnSync(shell, ['-n', script(shell)], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  });

  test('gets every verb with its options, and descriptions that hold quotes', () => {
    const text = sitec(['completion', shell]).stdout;
    for (const part of ['rotate', 'summary', 'wireguard']) expect(text).toContain(part);
    expect(text).not.toMatch(/undefined|\[object /);
  });
});

test.skipIf(!has('fish'))('fish offers verbs below a verb, with what they do', () => {
  const { stdout } = spawnSync(
    'fish',
    ['--no-config', '-c', `source ${script('fish')}; complete -C 'sitec keys w'; complete -C 'sitec -C x diff --form'`],
    { encoding: 'utf8' },
  );
  expect(stdout).toBe("wireguard\tmake a host's WireGuard key pair\n--format\tfor a terminal, or for the comment of a pull request\n");
});

test('an unknown shell is refused with those that are known', () => {
  const { code, stderr } = sitec(['completion', 'ksh']);
  expect(code).toBe(2);
  expect(stderr).toContain('Allowed choices are bash, zsh, fish.');
});
