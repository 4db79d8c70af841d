import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compile } from 'json-schema-to-typescript';

type Schema = { readonly [key: string]: unknown };

/** Keywords that say nothing about a type. */
const UNTYPED = new Set(['$schema', '$id', '$defs', 'examples', 'propertyNames', 'if', 'then', 'pattern', 'not']);

/** The settings of a daemon: their names are for editors and for the validator, not for the compiler. */
const RAW_SETTINGS: Schema = { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean', 'object'] } };

const OPTIONS = { additionalProperties: false, ignoreMinAndMaxItems: true, style: { singleQuote: true, printWidth: 140 } } as const;

/**
 * The TypeScript text of the types of a validated site file, made from `schema/` below the given directory.
 * A property with a default is required, because validation fills it in.
 */
export async function siteTypes(root: string): Promise<string> {
  const schema = loadSchema(join(root, 'schema'), 'site.schema.json', '', new Map());
  return compile(schema, 'SiteFile', {
    ...OPTIONS,
    bannerComment:
      '/** Generated from schema/ by `npm run generate`; edit the schema. What a site file holds once defaults are filled in. */',
  });
}

/** The same of what hosts answer: one type `Answers`, with what each file of `schema/answers/` describes by its name. */
export async function answerTypes(root: string, names: readonly string[]): Promise<string> {
  const seen = new Map<string, Schema>();
  const properties = Object.fromEntries(
    names.map((name) => [name, loadSchema(join(root, 'schema'), `answers/${name}.schema.json`, '', seen)]),
  );
  return compile({ type: 'object', required: [...names], properties }, 'Answers', {
    ...OPTIONS,
    bannerComment: `/** Generated from schema/answers/ by \`npm run generate\`; edit the schema. What hosts answer, once it is read. */
import type { Foreign } from '../../base/foreign.ts';
`,
  });
}

function loadSchema(folder: string, file: string, pointer: string, seen: Map<string, Schema>): Schema {
  const key = `${file}#${pointer}`;
  const known = seen.get(key);
  if (known) return known;
  if (file.startsWith('daemons/')) return RAW_SETTINGS;
  const whole = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Schema;
  const part = pointer
    .split('/')
    .filter(Boolean)
    .reduce((node, step) => node[step] as Schema, whole);
  const result: { [key: string]: unknown } = {};
  seen.set(key, result);
  return Object.assign(
    result,
    simplify(part, (ref) => follow(folder, file, ref, seen)),
  );
}

function follow(folder: string, from: string, ref: string, seen: Map<string, Schema>): Schema {
  const [path = '', pointer = ''] = ref.split('#');
  const file = path === '' ? from : join(dirname(from), path);
  return loadSchema(folder, file, pointer, seen);
}

function simplify(node: unknown, resolve: (ref: string) => Schema): unknown {
  if (Array.isArray(node)) return node.map((item) => simplify(item, resolve));
  if (typeof node !== 'object' || node === null) return node;
  const { $ref, ...rest } = node as Schema;
  if (typeof $ref === 'string') {
    const target = resolve($ref);
    return Object.keys(rest).length === 0 ? target : { ...target, ...(simplify(rest, resolve) as Schema) };
  }
  const result: { [key: string]: unknown } = {};
  for (const [key, value] of Object.entries(rest)) {
    if (UNTYPED.has(key)) continue;
    result[key] = key === 'default' || key === 'enum' ? value : simplify(value, resolve);
  }
  return { ...result, ...requiredWithDefaults(rest, resolve) };
}

function requiredWithDefaults(node: Schema, resolve: (ref: string) => Schema): Schema {
  if (typeof node['properties'] !== 'object') return {};
  const filled = Object.entries(node['properties'] as { [key: string]: Schema })
    .filter(([, property]) => 'default' in property || (typeof property['$ref'] === 'string' && 'default' in resolve(property['$ref'])))
    .map(([name]) => name);
  return { required: [...new Set([...((node['required'] as string[] | undefined) ?? []), ...filled])].toSorted() };
}
