import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { ANSWERS, OTHER_NAMES, WORDS } from './schema-files.ts';

const ENTRY = 'site.schema.json';

const HEADER = `// @ts-nocheck
/** Generated from schema/ by \`npm run generate\`; edit the schema. Checks a site file and fills in its defaults. */
import type { ValidateFunction } from 'ajv';
import type { SiteFile } from './site.generated.ts';
import { schemaPart } from './schema-part.ts';

function add(errors, more) {
  if (errors === null) return more;
  for (const error of more) errors.push(error);
  return errors;
}

`;

/** What ajv writes a thousand times to add an error, and to add those of another function, where it copies all that are there already. */
const ADDS_ONE = /if\(vErrors === null\)\{\nvErrors = (\[err\d+\]);\n\}\nelse \{\nvErrors\.push\(err\d+\);\n\}/g;
const ADDS_ALL = /vErrors === null \? (\w+\.errors) : vErrors\.concat\(\w+\.errors\)/g;

/** An error as ajv makes it, also for each branch of a choice that a valid value is not meant for: what nobody reads is left out, and what is read from a file waits until it is asked for. */
const ERROR =
  /const (err\d+) = \{(.*),schemaPath:"[^"]*",(.*),schema:(.*),parentSchema:(.*),(data\b.*)\};\nvErrors = add\(vErrors, \[\1\]\);/g;

/** What the validator calls at run time, in CommonJS; each is one function that needs nothing else. */
const HELPER = /require\("(ajv\/dist\/runtime\/\w+)"\)\.default/g;
const require = createRequire(import.meta.url);

/**
 * The TypeScript text of a function that validates a site file against \`schema/\` below the given directory, which ajv would otherwise
 * compile at every start; it needs no ajv. It names parts of the schemas for its errors; those are read from \`schema/\` and not written out here again.
 */
export function siteValidator(root: string): string {
  const schemas = readSchemas(join(root, 'schema'));
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    useDefaults: true,
    verbose: true,
    allowUnionTypes: true,
    messages: false,
    code: { source: true, esm: true, lines: true },
  });
  addFormats.default(ajv, ['ipv4', 'ipv6']);
  ajv.addKeyword(WORDS);
  ajv.addKeyword(OTHER_NAMES);
  for (const [name, schema] of schemas) if (name !== ENTRY) ajv.addSchema(schema);
  const code = standaloneCode.default(ajv, ajv.compile(schemas.get(ENTRY) ?? {}));

  const parts = partsOf(schemas);
  const body = code
    .replace('"use strict";\n', '')
    .replace(/export const validate = (\w+);\nexport default \w+;/, 'export const validate: ValidateFunction<SiteFile> = $1;')
    .replace(ADDS_ONE, 'vErrors = add(vErrors, $1);')
    .replace(ADDS_ALL, 'add(vErrors, $1)')
    .replace(ERROR, (_, __, place: string, what: string, schema: string, parentSchema: string, data: string) => {
      const branches = /keyword:"(anyOf|oneOf)"/.test(what) ? `get schema(){return ${schema}},` : '';
      return `vErrors = add(vErrors, [{${place},${what},${branches}get parentSchema(){return ${parentSchema}},${data}}]);`;
    })
    .replace(HELPER, (_, module: string) => String((require(module) as { readonly default: unknown }).default))
    .replace(/^const (schema\d+) = (.*);$/gm, (_, name: string, json: string) => `const ${name} = () => ${parts.get(json) ?? `(${json})`};`)
    .replace(/\bschema\d+\b(?! =)/g, '$&()');
  return HEADER + body;
}

function readSchemas(folder: string): ReadonlyMap<string, object> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.schema.json') && !name.startsWith(ANSWERS),
  );
  return new Map(names.toSorted().map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as object]));
}

/** Every object in the schemas as JSON, with the call that finds it. */
function partsOf(schemas: ReadonlyMap<string, object>): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  const collect = (node: unknown, path: readonly string[]): void => {
    if (typeof node !== 'object' || node === null) return;
    const json = JSON.stringify(node);
    if (!parts.has(json)) parts.set(json, `schemaPart(${path.map((step) => JSON.stringify(step)).join(', ')})`);
    for (const [key, value] of Object.entries(node)) collect(value, [...path, key]);
  };
  for (const [name, schema] of schemas) collect(schema, [name]);
  return parts;
}
