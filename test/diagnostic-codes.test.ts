import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diagnosticCodes, verifyCodes } from '../src/base/diagnostic-codes.ts';

const messages = readdirSync('test/err')
  .filter((file) => file.endsWith('.out'))
  .map((file) => readFileSync(`test/err/${file}`, 'utf8'))
  .join('\n');

test.each(diagnosticCodes.filter((code) => !verifyCodes.includes(code)))('%s is said about a refused site', (code) => {
  expect(messages).toMatch(new RegExp(`^site\\.yaml:\\d+:\\d+: (error|warning): .* \\[${code}\\]$`, 'm'));
});
