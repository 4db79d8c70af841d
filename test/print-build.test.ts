import { expect, test } from 'vitest';
import { widthOf } from '../src/base/text.ts';
import { buildAsText } from '../src/terminal/print-build.ts';

const FILES = ['mail1/a', 'mail1/b', 'mail1/c', 'mail2/a', '_dns/example.org.zone'];
const BUILT = { files: FILES, written: ['mail1/a', 'mail1/b'], added: ['mail1/b'], removed: ['mail1/z', 'old/a'] };

test('a build says how many files each host has and how many of them changed, also of one that left', () => {
  expect(buildAsText(BUILT, { verbose: false, columns: undefined })).toBe(
    [
      'mail1: 3 files, 1 added, 1 changed, 1 removed',
      'old: 0 files, 1 removed',
      'unchanged: mail2 (1 file), _dns (1 file)',
      'generated/ now holds what the site says',
      '',
    ].join('\n'),
  );
});

test('with --verbose each path is named before the counts', () => {
  expect(buildAsText(BUILT, { verbose: true, columns: undefined })).toMatch(
    /^changed generated\/mail1\/a\nadded generated\/mail1\/b\nremoved generated\/mail1\/z\nremoved generated\/old\/a\nmail1: 3 files/,
  );
});

test('nothing changed is one sentence, as wide as the terminal', () => {
  const files = Array.from({ length: 30 }, (_, index) => `mail${index}/a`);
  const built = { files, written: [], added: [], removed: [] };
  expect(buildAsText(built, { verbose: false, columns: undefined })).toMatch(
    /^generated\/ is up to date: mail0 \(1 file\), .*mail29 \(1 file\)\n$/,
  );
  for (const columns of [60, 80, 120])
    for (const line of buildAsText(built, { verbose: false, columns }).split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns);
});
