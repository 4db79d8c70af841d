import { readdirSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { childrenOf, OTHER_NAMES, readSchemas, resolveReference, wholeOf, WORDS, type Child, type Part } from '../scripts/schema-files.ts';
import { compileSite } from '../src/compile.ts';

const schemas = readSchemas('.');
const parts = [...schemas.keys()].flatMap((file) => below({ ...wholeOf(file, schemas), keyword: '', name: '' }));
const byHand = parts.filter(({ file }) => !file.startsWith('daemons/'));

/** A part and all parts of it; what only decides whether another part counts refuses nothing. */
function below(part: Child): readonly Child[] {
  return [
    part,
    ...childrenOf(part)
      .filter(({ keyword }) => keyword !== 'if' && keyword !== 'not')
      .flatMap(below),
  ];
}

/** Keywords that refuse nothing themselves. */
const SILENT = new Set([
  '$schema',
  '$id',
  '$ref',
  '$defs',
  'title',
  'description',
  WORDS,
  OTHER_NAMES,
  'examples',
  'default',
  'deprecated',
  'properties',
  'patternProperties',
  'items',
  'propertyNames',
  'allOf',
  'if',
  'then',
]);

/** What a part refuses by: the keywords of a value, or those of a name, which is always a string. */
function keywordsOf(part: Part, of: 'value' | 'name'): readonly string[] {
  const { schema } = of === 'name' ? resolveReference(part, schemas) : part;
  return Object.keys(schema)
    .filter(
      (keyword) =>
        !SILENT.has(keyword) && (keyword !== 'additionalProperties' || schema[keyword] === false) && (of === 'value' || keyword !== 'type'),
    )
    .map((keyword) => `${keyword} of a ${of}`);
}

describe('everything that a schema refuses is refused in test/err', () => {
  const names = parts.filter(({ keyword }) => keyword === 'propertyNames');
  const used = new Set([
    ...parts.filter((part) => !names.includes(part)).flatMap((part) => keywordsOf(part, 'value')),
    ...names.flatMap((part) => keywordsOf(part, 'name')),
  ]);
  const sites = readdirSync('test/err').filter((file) => file.endsWith('.yaml'));
  const refused = new Set(
    sites.flatMap((site) =>
      compileSite('.', `test/err/${site}`).diagnostics.map(
        ({ code, keyword }) => `${keyword ?? ''} of a ${code === 'wrong-name' ? 'name' : 'value'}`,
      ),
    ),
  );

  test.each([...used].toSorted())('%s', (keyword) => {
    expect([...refused]).toContain(keyword);
  });
});

describe('every key is documented', () => {
  const keys = byHand
    .filter(({ keyword, pointer }) => keyword === 'properties' && !pointer.includes('/then/'))
    .map((key) => [`${key.file}#${key.pointer}`, resolveReference(key, schemas).schema] as const);

  test.each(keys)('%s has a description', (_, { description }) => {
    expect(description).toMatch(/^[A-Z`].*\.$/);
  });

  const patterns = byHand
    .filter(({ schema }) => 'pattern' in schema)
    .map(({ file, pointer, schema }) => [`${file}#${pointer}`, schema] as const);

  test.each(patterns)('%s says its pattern in words', (_, { description, errorMessage }) => {
    expect(description).toMatch(/^[A-Z`].*\.$/);
    expect(errorMessage).toMatch(/^invalid [a-zA-Z -]+: .*[^.]$/);
  });

  test.each(keys.filter(([, { type }]) => type !== 'object'))('%s has an example', (_, { examples }) => {
    expect(examples).toHaveProperty('0');
  });
});

describe('examples and defaults are what the schema allows', () => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
  addFormats.default(ajv, ['ipv4', 'ipv6']);
  ajv.addKeyword(WORDS);
  ajv.addKeyword(OTHER_NAMES);
  const base = 'https://sitec.invalid/';
  for (const [file, schema] of schemas) ajv.addSchema({ ...schema, $id: `${base}${file}` });
  const values = byHand.flatMap(({ file, pointer, schema }) =>
    [...(schema.examples ?? []), ...('default' in schema ? [schema.default] : [])].map((value) => ({ place: `${file}#${pointer}`, value })),
  );

  test.each(values)('$place: $value', ({ place, value }) => {
    expect(ajv.validate({ $ref: `${base}${place}` }, value), ajv.errorsText()).toBe(true);
  });
});
