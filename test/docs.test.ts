import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { generatedDocs } from '../scripts/generated-docs.ts';
import { ANSWERS } from '../scripts/schema-files.ts';
import { diagnosticCodes } from '../src/base/diagnostic-codes.ts';
import { sitec } from './sites.ts';

const pages = generatedDocs('.');
const reference = pages.get('docs/reference.md') ?? '';

test.each([...pages])('%s is what npm run docs writes', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test('every page is about a code that sitec can say', () => {
  expect(readdirSync('docs/diagnostics').toSorted()).toEqual(['README.md', ...diagnosticCodes.map((code) => `${code}.md`)].toSorted());
});

test.each(diagnosticCodes)('the page of %s says in a few lines what it means, why, and what to do', (code) => {
  const [title, ...paragraphs] = (pages.get(`docs/diagnostics/${code}.md`) ?? '').split('\n## Example\n')[0]?.trimEnd().split('\n\n') ?? [];
  expect(title).toBe(`# ${code}`);
  expect(paragraphs).toEqual([
    expect.stringMatching(/^[A-Z]/),
    expect.stringMatching(/^\*\*Why:\*\* /),
    expect.stringMatching(/^\*\*Fix:\*\* /),
  ]);
  expect(paragraphs.join('\n').split('\n').length).toBeLessThanOrEqual(10);
});

test('every key of the schema stands in the reference, once', () => {
  const headings = [...reference.matchAll(/^##+ (.*)$/gm)].map(([, heading = '']) => heading);
  expect(new Set(headings).size).toBe(headings.length);
  const schemas = readdirSync('schema', { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.json') && !file.startsWith('daemons') && !file.startsWith(ANSWERS),
  );
  const names = schemas.flatMap((file) => keysIn(JSON.parse(readFileSync(join('schema', file), 'utf8'))));
  const last = new Set(headings.map((heading) => heading.split('.').at(-1)));
  expect(names.filter((name) => !last.has(name))).toEqual([]);
});

function keysIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, below]: [string, unknown]) => [
    ...(name === 'properties' ? Object.keys(below as object) : []),
    ...keysIn(below),
  ]);
}

test('the examples of the reference are YAML', () => {
  const examples = [...reference.matchAll(/\*\*Example:\*\* `(.*)`$|^ {2}```yaml\n([\s\S]*?)^ {2}```$/gm)].map(
    ([, line, block]) => line ?? block ?? '',
  );
  expect(examples.length).toBeGreaterThan(50);
  for (const example of examples) expect(parse(example)).toBeTypeOf('object');
});

test.each([...pages])('the links of %s lead somewhere', (path, text) => {
  for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
    const [file = '', anchor] = target.split('#');
    const place = file === '' ? path : join(path, '..', file);
    expect(existsSync(place), target).toBe(true);
    if (anchor !== undefined) expect(anchorsOf(pages.get(place) ?? '')).toContain(anchor);
  }
});

const written = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...pagesBelow('docs')].filter((path) => !pages.has(path));

function pagesBelow(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(directory, name));
}

test.each(written)('the links of %s, which a person writes, lead somewhere', (path) => {
  for (const [, target = ''] of readFileSync(path, 'utf8').matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
    const [file = '', anchor] = target.split('#');
    const place = file === '' ? path : join(path, '..', file);
    expect(existsSync(place), `${path}: ${target}`).toBe(true);
    if (anchor !== undefined) expect(anchorsOf(readFileSync(place, 'utf8')), `${path}: ${target}`).toContain(anchor);
  }
});

test('the index of the documentation names every page', () => {
  const index = readFileSync('docs/README.md', 'utf8');
  const missing = pagesBelow('docs')
    .map((path) => path.replace(/^docs\//, ''))
    .filter((name) => name !== 'README.md' && (!name.startsWith('diagnostics/') || name === 'diagnostics/README.md'))
    .filter((name) => !index.includes(`(${name})`));
  expect(missing).toEqual([]);
});

/** As GitHub makes them of headings. */
function anchorsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('the pages are part of the package, which prints them', () => {
  const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly files: readonly string[] };
  expect(files).toContain('docs');
  const { code, stdout, stderr } = sitec(['explain', 'alias-loop'], { cwd: 'test' });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^# alias-loop\n\n[\s\S]*\n## Example\n\n```text\nsite\.yaml:/);
  expect(JSON.parse(sitec(['explain', 'alias-loop', '--json']).stdout)).toEqual({ code: 'alias-loop', page: stdout });
});

test('whoever has the package has every page that a site is told to read', () => {
  const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly files: readonly string[] };
  expect(files).toContain('docs');
  const packaged = readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`);
  const own = [
    ...readFileSync('starter/README.md', 'utf8').matchAll(/`([a-z-]+\.md)`|\]\(node_modules\/sitec\/docs\/([a-z-]+\.md)\)/g),
  ].map(([, inText, link]) => `docs/${inText ?? link ?? ''}`);
  const linked = packaged.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\]\(([a-z-]+\.md)[)#]/g)].map(([, target = '']) => `docs/${target}`),
  );
  expect(own).toContain('docs/deploy.md');
  expect(linked).toContain('docs/deploy.md');
  expect([...own, ...linked].filter((path) => !packaged.includes(path) || !existsSync(path))).toEqual([]);
});

test.each([
  ['alias-lop', 'there is no diagnostic alias-lop; did you mean alias-loop?'],
  ['/etc/postfix/man.cf', 'nothing in the site makes /etc/postfix/man.cf; did you mean /etc/postfix/main.cf?'],
  ['main.cf', 'nothing in the site makes main.cf, and it is no diagnostic; did you mean /etc/postfix/main.cf?'],
  ['nonsense', 'nothing in the site makes nonsense, and it is no diagnostic'],
  ['/etc/ufw', '/etc/ufw is a directory; ask for a file in it: /etc/ufw/ufw.conf, /etc/ufw/user.rules, /etc/ufw/user6.rules'],
  [
    'generated/mail1/sql/',
    'generated/mail1/sql/ is a directory; ask for a file in it: mail1/sql/database.sql, mail1/sql/functions.sql, mail1/sql/passwords.sql and 4 more',
  ],
])('sitec explain %s says what may be meant', (wanted, message) => {
  expect(sitec(['explain', wanted])).toEqual({ code: 2, stdout: '', stderr: `sitec: ${message}\n` });
});

test('a file is known by each name that sitec gives it', () => {
  for (const name of ['generated/mail1/sql/seed.sql', 'mail1/sql/seed.sql', 'sql/seed.sql']) {
    expect(sitec(['explain', name]), name).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^generated\/mail1\/sql\/seed\.sql\n {2}service /),
    });
  }
});
