import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { LineCounter, parseDocument } from 'yaml';
import { expect, test } from 'vitest';
import { formatDiagnostics, type Appearance } from '../src/terminal/print-diagnostics.ts';
import { widthOf } from '../src/base/text.ts';
import { errorAt, type Diagnostic } from '../src/base/diagnostics.ts';
import type { Source } from '../src/site/source.ts';

const PLAIN: Appearance = { colour: false, columns: undefined };

function sourceOf(text: string): Source {
  const lines = new LineCounter();
  return { file: 'site.yaml', text, document: parseDocument(text, { lineCounter: lines }), lines };
}

function printed(text: string, diagnostic: Diagnostic, appearance: Partial<Appearance> = {}): readonly string[] {
  return formatDiagnostics([diagnostic], sourceOf(text), { ...PLAIN, ...appearance })
    .trimEnd()
    .split('\n');
}

const SLIP = errorAt(
  ['hosts', 'mail1', 'sevices'],
  'unknown-key',
  'unknown key "sevices", which is not among those that a host can have; did you mean "services"?',
  {
    at: 'key',
    help: ['allowed here: addresses, files, fqdn, hardware, moved, resolvers, services, timezone'],
  },
);
const HOST = 'hosts:\n  mail1:\n    sevices: {}\n';

test('on a narrow terminal, text goes on between words, below its beginning', () => {
  expect(`${printed(HOST, SLIP, { columns: 60 }).join('\n')}\n`).toBe(`\
site.yaml:3:5: error: unknown key "sevices", which is not
                      among those that a host can have; did
                      you mean "services"? [unknown-key]
  -> hosts › mail1 › sevices
1 | hosts:
2 |   mail1:
3 |     sevices: {}
  |     ^^^^^^^
  = allowed here: addresses, files, fqdn, hardware, moved,
    resolvers, services, timezone
`);
});

test('a file with a long name leaves the text the lines below it', () => {
  const [first, second] = formatDiagnostics(
    [SLIP],
    { ...sourceOf(HOST), file: 'examples/a-rather-long-name/site.yaml' },
    { colour: false, columns: 60 },
  ).split('\n');
  expect(first).toBe('examples/a-rather-long-name/site.yaml:3:5: error:');
  expect(second).toBe('    unknown key "sevices", which is not among those that a');
});

test('without a terminal, text is one line that other programs can read, and no line of the file fills the log', () => {
  const key = 'x'.repeat(5000);
  const lines = printed(`a: [${key}, b]\n`, { ...SLIP, path: ['a', 1], at: 'value' });
  expect(lines[0]).toBe(`site.yaml:1:5007: error: ${SLIP.message} [unknown-key]`);
  const [source = '', signs = ''] = lines.slice(2);
  expect(widthOf(source)).toBeLessThanOrEqual(120);
  expect(source).toMatch(/^1 \| …x+, b\]$/);
  expect(signs.indexOf('^')).toBe(source.indexOf('b'));
});

test('a line that is too long is cut on both sides of what is meant', () => {
  const line = `a: { first: ${'x'.repeat(100)}, here: 1, last: ${'y'.repeat(100)} }`;
  const [, , source = '', signs = ''] = printed(line, errorAt(['a', 'here'], 'unknown-key', 'no', { at: 'key' }), { columns: 60 });
  expect(source).toMatch(/^1 \| …x+, here: 1, last: y+…$/);
  expect(widthOf(source)).toBe(60);
  expect(source.slice(signs.indexOf('^'), signs.lastIndexOf('^') + 1)).toBe('here');
});

test.each([
  ['a: "日本語"\nb: { 名前: x, here: 1 }', 'b: { 名前: x, ', 14],
  ['b: { 👩‍💻👍🏽🇩🇪: x, here: 1 }', 'b: { 👩‍💻👍🏽🇩🇪: x, ', 16],
  ['b: { e\u0301a: x, here: 1 }', 'b: { e\u0301a: x, ', 12],
  ['b: { ｆ: x, here: 1 }', 'b: { ｆ: x, ', 12],
])('%j: wide characters take two columns, combining ones none', (text, before, width) => {
  expect(widthOf(before)).toBe(width);
  const lines = printed(text, errorAt(['b', 'here'], 'unknown-key', 'no', { at: 'key' }));
  expect(lines.at(-1)).toBe(`  | ${' '.repeat(width)}^^^^`);
});

test('what stands after a tab is marked where it stands', () => {
  const lines = printed('b: {\ta: x,\there: 1 }', errorAt(['b', 'here'], 'unknown-key', 'no', { at: 'key' }));
  expect(lines.slice(-2)).toEqual(['1 | b: {    a: x,   here: 1 }', '  |                 ^^^^']);
});

test('a line is shown once, with everything that is said about it', () => {
  const related = [
    { path: ['b', 'two'], message: 'and this' },
    { path: ['b', 'three'], message: 'and that' },
    { path: ['a'], message: 'and the line above' },
  ];
  const lines = printed('a: 1\nb: { one: 1, two: 2, three: 3 }', errorAt(['b', 'one'], 'unknown-key', 'no', { at: 'key', related }));
  expect(lines.slice(2)).toEqual([
    '1 | a: 1',
    '  | ~ and the line above',
    '2 | b: { one: 1, two: 2, three: 3 }',
    '  |      ^^^     ~~~ and this',
    '  |                      ~~~~~ and that',
  ]);
});

test('what is too far apart for one window is shown in two', () => {
  const related = [{ path: ['b', 'two'], message: 'and this' }];
  const lines = printed(`b: { one: 1, x: ${'x'.repeat(300)}, two: 2 }`, errorAt(['b', 'one'], 'unknown-key', 'no', { at: 'key', related }));
  expect(lines.slice(2).map((line) => line.replace(/x{20,}/, 'xx'))).toEqual([
    '1 | b: { one: 1, x: xx…',
    '  |      ^^^',
    '1 | …xx, two: 2 }',
    expect.stringMatching(/^ {2}\| +~~~$/),
    expect.stringMatching(/^ {2}\| +and this$/),
  ]);
});

test('nothing in the file or in its keys reaches the terminal as a command to it', () => {
  const key = '\u001B[31mred\u202Eder\n';
  const look = formatDiagnostics(
    [errorAt([key], 'unknown-key', `unknown key "${key}"`, { at: 'key', help: [key] })],
    sourceOf(`${JSON.stringify(key)}: 1 # \u001B[2J`),
    PLAIN,
  );
  for (const character of ['\u001B', '\u202E']) expect(look).not.toContain(character);
  expect(look.split('\n').filter((line) => line.includes('error:'))).toEqual([
    expect.stringMatching(/^site\.yaml:1:1: error: .* \[unknown-key\]$/),
  ]);
});

test('colours add nothing but colours, and wrapped lines are coloured line by line', () => {
  for (const columns of [undefined, 60]) {
    const coloured = formatDiagnostics([SLIP], sourceOf(HOST), { colour: true, columns });
    expect(coloured).toContain('\u001B[');
    expect(stripVTControlCharacters(coloured)).toBe(formatDiagnostics([SLIP], sourceOf(HOST), { colour: false, columns }));
  }
});

test('whatever stands in a line, no line is wider than the terminal, and the sign is below the first character meant', () => {
  const piece = fc.constantFrom('a', ' ', '\t', '語', '👩‍💻', '\u0301', '[', 'ｆ', 'word ', 'x'.repeat(50));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(), fc.integer({ min: 40, max: 130 }), (pieces, seed, columns) => {
      const text = `# ${pieces.join('')}§ and more ${pieces.toReversed().join('')}`;
      const offset = text.indexOf('§');
      const lines = printed(text, { ...errorAt([], 'yaml-syntax', text.slice(seed % text.length), {}), offset }, { columns });
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
      const [source = '', signs = ''] = lines.slice(-2);
      expect(widthOf(source.slice(0, source.indexOf('§')))).toBe(signs.indexOf('^'));
    }),
    { numRuns: 300 },
  );
});
