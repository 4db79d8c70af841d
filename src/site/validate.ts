import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Diagnostic } from '../diagnostics.ts';
import { packageRoot } from '../package-root.ts';
import { explainSchemaErrors } from './schema-errors.ts';
import type { SiteFile } from './site.generated.ts';

/** The schemas besides site.schema.json, relative to schema/. */
const PARTS = [
  'common.schema.json',
  'services/certificates.schema.json',
  'services/dovecot.schema.json',
  'services/postfix.schema.json',
  'services/postgresql.schema.json',
  'services/ssh.schema.json',
];

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
  for (const part of PARTS) ajv.addSchema(readSchema(part));
  compiled = ajv.compile<SiteFile>(readSchema('site.schema.json'));
  return compiled;
}

function readSchema(name: string): object {
  return JSON.parse(readFileSync(join(packageRoot, 'schema', name), 'utf8')) as object;
}
