import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('a decision is dated, has at most five lines and lies below its subject', () => {
  const decisions = readFileSync('docs/maintaining/decisions.md', 'utf8').split(/^## .*$/m);
  expect(decisions.length).toBeGreaterThan(10);
  const paragraphs = decisions.slice(1).flatMap((section) => section.trim().split('\n\n'));
  expect(paragraphs.length).toBeGreaterThan(150);
  expect(paragraphs.filter((text) => !/^\*\*20\d\d-\d\d-\d\d · /.test(text) || text.split('\n').length > 5)).toEqual([]);
});
