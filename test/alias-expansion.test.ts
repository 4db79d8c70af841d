import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileSite } from '../src/compile.ts';
import { outputOf } from '../src/tree/output.ts';
import { copyOfSite } from './sites.ts';

const directory = copyOfSite('test/sites/accounts');
const original = readFileSync(join(directory, 'site.yaml'), 'utf8');

/** The limits of main.cf that a site with these aliases more gets. */
function limits(aliases: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const lines = Object.entries(aliases).map(([source, destinations]) => `      ${JSON.stringify(source)}: [${destinations.join(', ')}]\n`);
  writeFileSync(
    join(directory, 'site.yaml'),
    original.replace('      "*": [postmaster]\n', () => lines.join('')),
  );
  const { trees, diagnostics } = compileSite(directory);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const main = new Map(outputOf(trees)).get('mail/rootfs/etc/postfix/main.cf')?.content ?? '';
  return main.match(/^virtual_alias_(expansion|recursion)_limit = .*$/gm) ?? [];
}

function many(count: number, word: string): readonly string[] {
  return Array.from({ length: count }, (_, index) => `alice+${word}${index}`);
}

/** An alias that leads to the first of a chain of others, at whose end is a mailbox. */
function chain(length: number): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Array.from({ length }, (_, index) => [`step${index}`, [index + 1 === length ? 'alice' : `step${index + 1}`]]));
}

describe('what Postfix takes of an alias', () => {
  test('is what it takes by itself, as long as that is enough', () => {
    expect(limits({ crowd: many(1000, 'a'), ...chain(400) })).toEqual([]);
  });

  test('is as much as the largest has', () => {
    expect(limits({ crowd: many(1001, 'a'), small: ['alice'] })).toEqual(['virtual_alias_expansion_limit = 1001']);
  });

  test('counts those behind other aliases, details and alias domains, and the catch-all', () => {
    const aliases = {
      one: many(700, 'a'),
      two: many(700, 'b'),
      all: ['one+x', 'two@club.example.net'],
      everybody: ['all', 'postmaster'],
      '*': ['all'],
    };
    expect(limits(aliases)).toEqual(['virtual_alias_expansion_limit = 1401']);
  });

  test('counts nobody more often than the site has destinations', () => {
    const levels = Array.from({ length: 40 }, (_, index) => (index === 39 ? many(600, 'a') : [`left${index + 1}`, `right${index + 1}`]));
    const aliases = Object.fromEntries(
      levels.flatMap((next, index) => [`left${index}`, `right${index}`].map((source) => [source, next] as const)),
    );
    const before =
      original
        .match(/^ {6}\S+: \[.*\]$|^ {4}aliases: \{.*\}$/gm)
        ?.join(' ')
        .match(/[[,]/g)?.length ?? 0;
    const [line = ''] = limits(aliases);
    // Two members at each of 39 levels, and 600 at the last, twice each.
    expect(Number(line.split(' = ')[1])).toBeGreaterThan(2 * (39 * 2 + 600));
    expect(Number(line.split(' = ')[1])).toBeLessThan(2 * (39 * 2 + 600) + before + 1);
  });

  test('counts an alias as often as it may be reached with other details', () => {
    const levels = Array.from(
      { length: 12 },
      (_, index) => [`level${index}`, index === 11 ? ['alice'] : [`level${index + 1}`, `level${index + 1}+x`]] as const,
    );
    expect(limits(Object.fromEntries(levels))).toEqual(['virtual_alias_expansion_limit = 2048']);
  });

  test('goes as deep as the longest way', () => {
    expect(limits(chain(1500))).toEqual(['virtual_alias_recursion_limit = 3002']);
  });
});
