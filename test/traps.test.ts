import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { repositoryFiles, tablesOf } from './tables.ts';

const rows = tablesOf('docs/maintaining/traps.md');

test('every file that the page of traps names exists', () => {
  const named = rows.flatMap(({ spans }) => repositoryFiles(spans));
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test('a trap has a row, and a file that keeps it shut or a word on what it waits for', () => {
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  const covered = rows.filter(({ cells }) => cells.length === 3);
  expect(covered.length).toBeGreaterThan(90);
  expect(covered.filter(({ spans }) => repositoryFiles(spans).length === 0).map(({ key }) => key)).toEqual([]);
});
