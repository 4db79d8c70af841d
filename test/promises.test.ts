import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { repositoryFiles, tablesOf } from './tables.ts';

const rows = tablesOf('docs/maintaining/promises.md');

test('there are twenty-five promises, in their order', () => {
  expect(rows.map(({ key }) => key)).toEqual(Array.from({ length: 25 }, (_, index) => String(index + 1)));
});

test('each is proven by a test that is there under the name that stands beside it', () => {
  for (const { key, cells } of rows) {
    const proofs = [...(cells[2] ?? '').matchAll(/`(test\/\S+)` "([^"]+)"/g)].map(([, file = '', name = '']) => ({ file, name }));
    expect(proofs.length, `promise ${key}`).toBeGreaterThan(0);
    for (const { file, name } of proofs) expect(readFileSync(file, 'utf8'), `promise ${key}, ${file}`).toContain(name);
  }
});

test('every file that the page names exists', () => {
  expect(rows.flatMap(({ spans }) => repositoryFiles(spans)).filter((path) => !existsSync(path))).toEqual([]);
});
