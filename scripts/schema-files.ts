import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** A JSON schema, or a part of one, with the keywords that are asked for by name. */
export interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly required?: readonly string[];
  readonly enum?: readonly (string | number | boolean)[];
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly [keyword: string]: unknown;
}

/** Schemas by their path below schema/. */
export type Schemas = ReadonlyMap<string, Schema>;

/** A part of a schema with its file below schema/, which its references count from, and its place in the file. */
export interface Part {
  readonly file: string;
  readonly pointer: string;
  readonly schema: Schema;
}

/** The folder below schema/ of what hosts answer, which no site says. */
export const ANSWERS = 'answers/';

/** The keyword for what a wrong value is called and what its right form is, as `invalid NOUN: FORM`; editors show it as well. It refuses nothing. */
export const WORDS = 'errorMessage';

/** The keyword for what people call a service besides its name: a site that says such a word gets the name as a suggestion. It refuses nothing. */
export const OTHER_NAMES = 'alsoCalled';

/** Every schema of a site below schema/, by its path there. */
export function readSchemas(root: string): Schemas {
  const folder = join(root, 'schema');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && !file.startsWith(ANSWERS))
    .toSorted();
  return new Map(files.map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8')) as Schema]));
}

/** The whole of a file. */
export function wholeOf(file: string, schemas: Schemas): Part {
  return { file, pointer: '', schema: schemas.get(file) ?? {} };
}

/** What a part says together with what it refers to; what stands beside a reference wins. */
export function resolveReference(part: Part, schemas: Schemas): Part {
  const { $ref: reference, ...own } = part.schema;
  if (reference === undefined) return part;
  const [path = '', pointer = ''] = reference.split('#');
  const file = path === '' ? part.file : posix.join(posix.dirname(part.file), path);
  const target = pointer
    .split('/')
    .slice(1)
    .reduce((node, step) => node[step] as Schema, schemas.get(file) ?? {});
  const resolved = resolveReference({ file, pointer, schema: target }, schemas);
  return { ...resolved, schema: { ...resolved.schema, ...own } };
}

/** Keywords that hold one schema, a list of them, or a map. */
const HOLDERS = {
  one: ['items', 'additionalProperties', 'propertyNames', 'not', 'if', 'then', 'else'],
  list: ['anyOf', 'oneOf', 'allOf'],
  map: ['properties', 'patternProperties', '$defs'],
};

/** A part directly below another one, with the keyword that holds it and, in a list or a map, its index or name. */
export interface Child extends Part {
  readonly keyword: string;
  readonly name: string;
}

/** The parts directly below one; references are not followed. */
export function childrenOf({ file, pointer, schema }: Part): readonly Child[] {
  const children: Child[] = [];
  const add = (keyword: string, name: string, below: unknown): void => {
    if (typeof below !== 'object' || below === null) return;
    children.push({ file, pointer: [pointer, keyword, ...(name === '' ? [] : [name])].join('/'), schema: below as Schema, keyword, name });
  };
  for (const keyword of HOLDERS.one) add(keyword, '', schema[keyword]);
  for (const keyword of [...HOLDERS.list, ...HOLDERS.map]) {
    for (const [name, below] of Object.entries(schema[keyword] ?? {})) add(keyword, name, below);
  }
  return children;
}
