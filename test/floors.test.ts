import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Pattern {
  readonly regex: string;
  readonly message: string;
}

interface Override {
  readonly files: readonly string[];
  readonly rules: { readonly 'no-restricted-imports'?: 'off' | readonly ['error', { readonly patterns: readonly Pattern[] }] };
}

const { overrides } = JSON.parse(readFileSync('.oxlintrc.json', 'utf8')) as { readonly overrides: readonly Override[] };

/** What a room may not import, from the linter's settings. */
function forbidden(room: string): readonly Pattern[] {
  const found = overrides.filter(({ files }) => files.includes(`src/${room}/**`));
  const rule = found.map(({ rules }) => rules['no-restricted-imports']).find((one) => one !== undefined);
  return rule === undefined || rule === 'off' ? [] : rule[1].patterns;
}

const rooms = readdirSync('src', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

test('the top of src/ holds the entry, the pipeline and its one gathering', () => {
  const files = readdirSync('src').filter((name) => name.endsWith('.ts'));
  expect(files).toEqual(['cli.ts', 'compile.ts', 'contribute.ts']);
});

test.each(rooms)(
  '%s has a rule of what it may not import, and keeps to it where it imports late: the linter reads only imports at the top',
  (room) => {
    const patterns = forbidden(room);
    expect(patterns.length).toBeGreaterThan(0);
    const files = readdirSync(join('src', room), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const late = files.flatMap((file) =>
      [...readFileSync(join('src', room, file), 'utf8').matchAll(/\bimport\(\s*'(\.[^']+)'/g)].map(([, target = '']) => ({ file, target })),
    );
    expect(late.filter(({ target }) => patterns.some(({ regex }) => new RegExp(regex).test(target)))).toEqual([]);
  },
);
