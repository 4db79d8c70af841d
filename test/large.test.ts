import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { editDistance } from '../src/base/closest.ts';
import { compileSite } from '../src/compile.ts';
import { pastSite } from '../src/site/past.ts';
import type { Site } from '../src/site/site.ts';
import { aliasDomains } from '../src/site/rules/alias-domains.ts';
import { knownSenders } from '../src/site/rules/known-senders.ts';
import { renamedMailboxes } from '../src/site/rules/renamed-mailboxes.ts';
import { nearlyOwnDomain } from '../src/site/rules/nearly-own-domain.ts';
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

const many = (line: (index: number) => string): string => Array.from({ length: 10_000 }, (_, index) => line(index)).join('');

/** The benchmark's site of ten mailboxes with more below its domains: rules alone look at it, since the output of so many domains takes longer than all rules. */
function siteWith(more: string): Site {
  const site = pastSite(`${siteOfMailboxes(10)}${more}`);
  if (!site) throw new Error('the site is none');
  return site;
}

test('10,000 alias domains in a chain are each told, with the domain that the chain ends at', () => {
  const site = siteWith(many((index) => `  d${index}.example: { aliasOf: ${index === 0 ? 'example.net' : `d${index - 1}.example`} }\n`));
  const found = aliasDomains(site);
  expect(found).toHaveLength(9999);
  expect(found[9998]?.message).toBe('d9998.example has no addresses of its own: it stands for d9997.example');
  expect(found[9998]?.help).toEqual(['name example.net here as well']);
});

test('10,000 alias domains in a circle are each told, with some of the others', () => {
  const found = aliasDomains(siteWith(many((index) => `  d${index}.example: { aliasOf: d${(index + 1) % 10_000}.example }\n`)));
  expect(found).toHaveLength(10_000);
  expect(found[9998]?.message).toMatch(/: d9998\.example → d9999\.example → d0\.example → .* → …$/);
});

test('10,000 domains that are nearly each other, and 10,000 destinations that are nearly one of them', () => {
  const aliases = many((index) => `      to${index}: [ana@d${index}.exampel]\n`);
  const found = nearlyOwnDomain(siteWith(`${aliases}${many((index) => `  d${index}.example: { aliasOf: example.net }\n`)}`));
  expect(found).toHaveLength(10_000);
  expect(found[7]?.message).toBe(`"d7.exampel" is not one of the site's domains, so this leaves the host; did you mean "d7.example"?`);
});

test('10,000 former names, and 10,000 senders that are nobody', () => {
  const mailboxes = many((index) => `      old${index}: { formerly: older${index}, mayAlsoSendAs: [nobody${index}] }\n`);
  const site = siteWith(`  example.com:\n    mailboxes:\n${mailboxes}`);
  expect(renamedMailboxes(site)).toEqual([]);
  expect(knownSenders(site)).toHaveLength(10_000);
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
