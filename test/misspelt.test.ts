import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { describe, expect, test } from 'vitest';
import { compileSite } from '../src/compile.ts';
import { placeOf } from '../src/site/source.ts';
import { outputOf } from '../src/tree/output.ts';
import { copyOfSite, sites } from './sites.ts';

/** A key of a site file: where it stands and what it says. */
interface Key {
  readonly text: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

function keysOf(text: string): readonly Key[] {
  const lines = new LineCounter();
  const keys: Key[] = [];
  visit(parseDocument(text, { lineCounter: lines }), {
    Pair(_, { key }) {
      if (!isScalar(key) || !key.range) return;
      const { line, col } = lines.linePos(key.range[0]);
      keys.push({ text: String(key.value), offset: key.range[0], line, column: col });
    },
  });
  return keys;
}

function compiled(directory: string): string {
  return JSON.stringify([...outputOf(compileSite(directory).trees)]);
}

describe.each(sites)('%s', (site) => {
  const directory = copyOfSite(site);
  const file = join(directory, 'site.yaml');
  const text = readFileSync(file, 'utf8');
  const keys = keysOf(text).filter((key) => /^[a-z]/i.test(key.text));
  const before = compiled(directory);

  test('there are keys to misspell', () => {
    expect(keys.length).toBeGreaterThan(10);
  });

  test.each(keys)('$text at line $line, misspelt: refused, or the output is another', ({ text: key, offset, line, column }) => {
    writeFileSync(file, `${text.slice(0, offset)}${key}x${text.slice(offset + key.length)}`);
    const { diagnostics, loaded, trees } = compileSite(directory);
    if (trees.length > 0) {
      expect(JSON.stringify([...outputOf(trees)])).not.toBe(before);
      return;
    }
    const places = diagnostics
      .flatMap((diagnostic) => [diagnostic, ...(diagnostic.related ?? []).map(({ path }) => ({ path, at: 'key' as const }))])
      .map((found) => placeOf(loaded.source, found));
    const names = diagnostics.map(({ message }) => message).join('\n');
    const pointedAt = places.some((place) => place.line === line && place.column === column);
    expect(pointedAt || names.includes(key), `${names}\nat ${JSON.stringify(places)}`).toBe(true);
  });
});
