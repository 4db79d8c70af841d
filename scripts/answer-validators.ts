import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';

const PARTS = 'common';

const HEADER = `// @ts-nocheck
/** Generated from schema/answers/ by \`npm run generate\`; edit the schema. Each checks one answer, and drops what its schema does not name. */
import type { ValidateFunction } from 'ajv';
import type { Answers } from './answers.generated.ts';

`;

/** What a validator calls at run time, in CommonJS; each is one function that needs nothing else. */
const HELPER = /require\("(ajv\/dist\/runtime\/\w+)"\)\.default/g;
const require = createRequire(import.meta.url);

/** The names of what hosts answer, by the files of `schema/answers/`. */
export function answerNames(root: string): readonly string[] {
  return readdirSync(join(root, 'schema/answers'))
    .map((file) => file.replace(/\.schema\.json$/, ''))
    .filter((name) => name !== PARTS)
    .toSorted();
}

/** The TypeScript text of one function per answer, by its name; they need no ajv and read no file. */
export function answerValidators(root: string, names: readonly string[]): string {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    useDefaults: true,
    removeAdditional: 'all',
    ownProperties: true,
    inlineRefs: false,
    allowUnionTypes: true,
    messages: false,
    keywords: ['tsType'],
    code: { source: true, esm: true, lines: true },
  });
  const schemaOf = (name: string): object => JSON.parse(readFileSync(join(root, `schema/answers/${name}.schema.json`), 'utf8')) as object;
  for (const name of [PARTS, ...names]) ajv.addSchema(schemaOf(name));
  const exported = Object.fromEntries(names.map((name) => [nameOf(name), `answers/${name}.schema.json`]));
  const code = standaloneCode
    .default(ajv, exported)
    .replace('"use strict";\n', '')
    .replaceAll(/^export const /gm, 'const ')
    .replace(HELPER, (_, module: string) => String((require(module) as { readonly default: unknown }).default));
  const table = names.map((name) => `  ${JSON.stringify(name)}: ${nameOf(name)},\n`).join('');
  return `${HEADER}${code}\nexport const validators: { readonly [Name in keyof Answers]: ValidateFunction<Answers[Name]> } = {\n${table}};\n`;
}

function nameOf(answer: string): string {
  return `answer_${answer.replaceAll('-', '_')}`;
}
