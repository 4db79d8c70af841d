import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diagnosticPages } from '../scripts/diagnostic-pages.ts';
import { diagnosticCodes } from '../src/diagnostic-codes.ts';
import { sitec } from './sites.ts';

const pages = diagnosticPages('.');

test.each([...pages])('%s is what npm run docs writes', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test('every page is about a code that sitec can say', () => {
  expect(readdirSync('docs/diagnostics').toSorted()).toEqual(['README.md', ...diagnosticCodes.map((code) => `${code}.md`)].toSorted());
});

test.each(diagnosticCodes)('the page of %s says in a few lines what it means, why, and what to do', (code) => {
  const [title, ...paragraphs] = (pages.get(`docs/diagnostics/${code}.md`) ?? '').split('\n## Example\n')[0]?.trimEnd().split('\n\n') ?? [];
  expect(title).toBe(`# ${code}`);
  expect(paragraphs).toEqual([expect.stringMatching(/^[A-Z]/), expect.stringMatching(/^\*\*Why:\*\* /), expect.stringMatching(/^\*\*Fix:\*\* /)]);
  expect(paragraphs.join('\n').split('\n').length).toBeLessThanOrEqual(10);
});

test('the pages are part of the package, which prints them', () => {
  const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly files: readonly string[] };
  expect(files).toContain('docs/diagnostics');
  const { code, stdout, stderr } = sitec(['explain', 'alias-loop'], { cwd: 'test' });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^# alias-loop\n\n[\s\S]*\n## Example\n\n```text\nsite\.yaml:/);
  expect(JSON.parse(sitec(['explain', 'alias-loop', '--json']).stdout)).toEqual({ code: 'alias-loop', page: stdout });
});

test.each([
  ['alias-lop', 'there is no diagnostic alias-lop; did you mean alias-loop?'],
  ['/etc/postfix/man.cf', 'nothing in the site makes /etc/postfix/man.cf; did you mean /etc/postfix/main.cf?'],
  ['main.cf', 'nothing in the site makes main.cf, and it is no diagnostic; did you mean /etc/postfix/main.cf?'],
  ['nonsense', 'nothing in the site makes nonsense, and it is no diagnostic'],
])('sitec explain %s says what may be meant', (wanted, message) => {
  expect(sitec(['explain', wanted])).toEqual({ code: 2, stdout: '', stderr: `sitec: ${message}\n` });
});
