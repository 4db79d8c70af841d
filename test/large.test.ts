import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { editDistance } from '../src/base/closest.ts';
import { compileSite } from '../src/compile.ts';
import { siteOfHosts, siteOfMailboxes, writeSite } from './bench/sites.ts';

const parent = mkdtempSync(join(tmpdir(), 'sitec-large-'));
afterAll(() => rmSync(parent, { recursive: true }));

function directoryOf(text: string): string {
  const directory = mkdtempSync(join(parent, 'site-'));
  writeSite(directory, text);
  return directory;
}

test.each([
  ['hosts', siteOfHosts(3), 3],
  ['mailboxes', siteOfMailboxes(20), 1],
])('the sites that the benchmark makes of %s compile', (_, text, hosts) => {
  const { diagnostics, trees } = compileSite(directoryOf(text));
  expect(diagnostics).toEqual([]);
  expect(trees).toHaveLength(hosts);
});

test('aliases may lead to each other in a chain of any length', () => {
  const directory = directoryOf(siteOfMailboxes(10));
  const chain = Array.from({ length: 20_000 }, (_, index) => `      next${index}: [next${index + 1}]\n`).join('');
  writeFileSync(join(directory, 'site.yaml'), `${siteOfMailboxes(10)}${chain}      next20000: [postmaster]\n`);
  expect(compileSite(directory).diagnostics).toEqual([]);
});

test('a distance with a limit is the same up to the limit, and more than it beyond', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 8 }), (a, b, most) => {
      const distance = editDistance(a, b, 8);
      expect(distance).toBe(editDistance(b, a, 8));
      if (distance <= most) expect(editDistance(a, b, most)).toBe(distance);
      else expect(editDistance(a, b, most)).toBeGreaterThan(most);
    }),
  );
});
