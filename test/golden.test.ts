import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerNames, answerValidators } from '../scripts/answer-validators.ts';
import { answerTypes, siteTypes } from '../scripts/site-types.ts';
import { siteValidator } from '../scripts/site-validator.ts';
import { compileSite } from '../src/compile.ts';
import { compareOutput } from '../src/tree/compare.ts';
import { outputOf } from '../src/tree/output.ts';
import { readWritten } from '../src/base/written.ts';
import { sites } from './sites.ts';

describe.each(sites)('%s', (site) => {
  const { trees, diagnostics } = compileSite(resolve(site));

  test('compiles without a word', () => {
    expect(diagnostics).toEqual([]);
  });

  test('compiles to exactly what is committed: nothing missing, changed or surplus', () => {
    const differences = compareOutput(outputOf(trees), readWritten(resolve(site, 'generated')));
    expect(differences.map(({ path, kind }) => `${kind}: ${path}`)).toEqual([]);
  });

  test('prints no undefined, no object and no secret', () => {
    for (const [path, { content }] of outputOf(trees)) expect(content, path).not.toMatch(/undefined|\[object |AGE-SECRET-KEY/);
  });
});

test('the committed types and validator are the ones that the schema says', async () => {
  expect(readFileSync('src/site/site.generated.ts', 'utf8')).toBe(await siteTypes(process.cwd()));
  expect(
    readFileSync('src/site/validator.generated.ts', 'utf8') === siteValidator(process.cwd()),
    'src/site/validator.generated.ts is out of date; run: npm run generate',
  ).toBe(true);
});

test('those of what hosts answer are as well', async () => {
  const names = answerNames(process.cwd());
  expect(readFileSync('src/deploy/answers/answers.generated.ts', 'utf8')).toBe(await answerTypes(process.cwd(), names));
  expect(
    readFileSync('src/deploy/answers/validators.generated.ts', 'utf8') === answerValidators(process.cwd(), names),
    'src/deploy/answers/validators.generated.ts is out of date; run: npm run generate',
  ).toBe(true);
});

test('every template is used by a site', () => {
  const used = new Set(sites.flatMap((site) => [...outputOf(compileSite(resolve(site)).trees).values()].map(({ template }) => template)));
  const unused = readdirSync('templates', { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join('templates', path)).isFile())
    .map((path) => `templates/${path}`)
    .filter((template) => !used.has(template));
  expect(unused).toEqual([]);
});

test('Postfix and Dovecot are rendered from the same templates on a host and in a container', () => {
  const templatesOf = (site: string, marker: string): readonly string[] =>
    [...outputOf(compileSite(resolve(site)).trees)]
      .filter(([path, { template }]) => template !== undefined && path.includes(marker))
      .map(([, { template = '' }]) => template);
  const inContainer = templatesOf('test/sites/containers', '/opt/mail_server/mail/').filter((template) => /postfix|dovecot/.test(template));
  expect(inContainer).toEqual(expect.arrayContaining(['templates/etc/postfix/main.cf.eta', 'templates/etc/dovecot/dovecot.conf.eta']));
  expect(templatesOf('.', '/etc/')).toEqual(expect.arrayContaining(inContainer));
});
