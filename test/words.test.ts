import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { groupBy } from '../src/base/group-by.ts';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

/** The types that a file gives to others under a name of its own. */
function typesOf(file: string): readonly { readonly name: string; readonly file: string }[] {
  const text = readFileSync(join('src', file), 'utf8');
  return [...text.matchAll(/^export (?:declare )?(?:abstract )?(?:interface|type|class|enum) (\w+)/gm)].map(([, name = '']) => ({
    name,
    file,
  }));
}

test('one word per thing: no two files export a type of the same name', () => {
  const types = files.flatMap(typesOf);
  expect(types.length).toBeGreaterThan(200);
  const twice = [...groupBy(types, ({ name }) => name)].filter(([, found]) => found.length > 1);
  expect(twice.map(([name, found]) => `${name}: ${found.map(({ file }) => file).join(', ')}`)).toEqual([]);
});

test('words that went do not come back', () => {
  const gone = /\b(?:[Pp]atience|untilAnswered|ReachOptions|Reachable|reachAs|[sS]hownAs|Spread)\b/;
  expect(files.filter((file) => gone.test(readFileSync(join('src', file), 'utf8')))).toEqual([]);
});
