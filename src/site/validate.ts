import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Diagnostic } from '../diagnostics.ts';
import { packageRoot } from '../package-root.ts';
import { explainSchemaErrors } from './schema-errors.ts';
import type { SiteFile } from './site.generated.ts';

/** Either the site file with every default filled in, or what is wrong with it. */
export type Validated = { readonly file: SiteFile } | { readonly diagnostics: readonly Diagnostic[] };

/** Checks plain data against schema/ and fills in the schema's defaults. */
export function validateSite(data: unknown): Validated {
  const validate = compileSchema();
  const copy = structuredClone(data);
  if (validate(copy)) return { file: copy };
  return { diagnostics: explainSchemaErrors(validate.errors as readonly ErrorObject[], copy) };
}

let compiled: ValidateFunction<SiteFile> | undefined;

function compileSchema(): ValidateFunction<SiteFile> {
  if (compiled) return compiled;
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, useDefaults: true, verbose: true, allowUnionTypes: true });
  addFormats.default(ajv, ['ipv4', 'ipv6']);
  const schemas = readSchemas('site.schema.json', new Map());
  for (const [name, schema] of schemas) if (name !== 'site.schema.json') ajv.addSchema(schema);
  compiled = ajv.compile<SiteFile>(schemas.get('site.schema.json') ?? {});
  return compiled;
}

/** A schema and every file that it refers to, by path below schema/. */
function readSchemas(name: string, found: Map<string, object>): ReadonlyMap<string, object> {
  if (found.has(name)) return found;
  const text = readFileSync(join(packageRoot, 'schema', name), 'utf8');
  found.set(name, JSON.parse(text) as object);
  for (const [, reference = ''] of text.matchAll(/"\$ref": "([^"#]+)/g)) readSchemas(posix.join(posix.dirname(name), reference), found);
  return found;
}
