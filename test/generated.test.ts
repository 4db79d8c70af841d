import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { loadGenerated } from '../src/base/generated.ts';

const MISSING = './not-made.generated.js';

test('a generated module that is missing names the command that makes it', async () => {
  const load = (): Promise<unknown> => import(/* @vite-ignore */ new URL(MISSING, import.meta.url).href);
  await expect(loadGenerated('src/site/validator.generated.ts', load)).rejects.toThrow(
    'src/site/validator.generated.ts is not generated yet; run: npm run generate',
  );
});

test('another error of a generated module stays the error it is', async () => {
  const broken = new SyntaxError('Unexpected token');
  await expect(loadGenerated('x.ts', () => Promise.reject(broken))).rejects.toBe(broken);
});

test('git keeps no generated validator: npm run compile makes it', () => {
  expect(execFileSync('git', ['ls-files', '*validator*.generated.ts'], { encoding: 'utf8' })).toBe('');
});
