import type { Diagnostic } from '../diagnostics.ts';
import { explainSchemaErrors } from './schema-errors.ts';
import type { SiteFile } from './site.generated.ts';
import { validate } from './validator.generated.ts';

/** Either the site file with every default filled in, or what is wrong with it. */
export type Validated = { readonly file: SiteFile } | { readonly diagnostics: readonly Diagnostic[] };

/** Checks plain data against schema/ and fills in the schema's defaults. */
export function validateSite(data: unknown): Validated {
  const copy = structuredClone(data);
  if (validate(copy)) return { file: copy };
  return { diagnostics: explainSchemaErrors(validate.errors ?? [], copy) };
}
