import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDiagnostics } from '../src/terminal/print-diagnostics.ts';
import { compileSite } from '../src/compile.ts';
import { hasErrors } from '../src/base/diagnostics.ts';
import { copyOfSite } from './sites.ts';

const directory = copyOfSite();
const original = readFileSync('site.yaml', 'utf8');

/** Pieces of YAML that parsers and programs trip over. */
const piece = fc.constantFrom(
  '__proto__: {}\n',
  'constructor: x\n',
  '? [a, b]\n: c\n',
  '&a ',
  '*a',
  '<<: *a',
  '!!binary "AAA"',
  '!!js/function x',
  'null',
  '~',
  '[]',
  '{}',
  '-1',
  '1e999',
  '"\\u0000"',
  '"{{secret:x#00000000|sql}}"',
  '\t',
  '\r\n',
  '#',
  '|',
  '>',
  '%',
  '@',
  '---\n',
  '...\n',
  'é',
  '\u202E',
  'a'.repeat(5000),
  ': ',
  '- ',
  '0x1F',
  '.nan',
  '"a\nb"',
  '\uFEFF',
);
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.integer({ min: 0, max: 30 }),
  insert: fc.oneof(piece, fc.string({ maxLength: 10 })),
});

test('whatever a site file holds, there is a site or a diagnostic, and never an exception', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      let text = original;
      for (const { at, remove, insert } of edits) {
        const offset = Math.floor(at * text.length);
        text = text.slice(0, offset) + insert + text.slice(offset + remove);
      }
      writeFileSync(join(directory, 'site.yaml'), text);
      const { trees, diagnostics, loaded } = compileSite(directory);
      expect(trees.length > 0).toBe(!hasErrors(diagnostics));
      expect(formatDiagnostics(diagnostics, loaded.source, { colour: false, columns: undefined })).not.toMatch(/undefined|\[object /);
    }),
    { numRuns: 500 },
  );
});
