import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { composeYaml, type ComposeValue } from '../src/tree/compose-yaml.ts';
import { anyText } from './strings.ts';

const key = fc.oneof(anyText, fc.constantFrom('image', 'POSTGRES_DB', 'yes', 'n', 'null', '1', '~', 'a: b', '- a', '#', '<<'));
const { value } = fc.letrec<{ value: ComposeValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    anyText,
    fc.integer(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 3 }),
  ),
}));

/** What compose makes of a text: `$$` is a `$`. */
function undoubled(node: unknown): unknown {
  if (typeof node === 'string') return node.replaceAll('$$', '$');
  if (Array.isArray(node)) return node.map(undoubled);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, undoubled(child)]));
}

test('a compose file says what it was made from, read as the YAML of any version', () => {
  fc.assert(
    fc.property(value, (made) => {
      for (const version of ['1.1', '1.2'] as const) expect(undoubled(parse(composeYaml(made), { version, merge: false }))).toEqual(made);
    }),
  );
});

test('nothing in a compose file is a line break or a control character to YAML 1.1', () => {
  fc.assert(fc.property(value, (made) => !/[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(composeYaml(made))));
});

test('keys that mean themselves stand without quotes, values never do', () => {
  expect(composeYaml({ image: 'postgres:17', on: true, list: ['yes', { a: 1, b: [] }] })).toBe(
    'image: "postgres:17"\n"on": true\nlist:\n  - "yes"\n  - a: 1\n    b: []\n',
  );
});
