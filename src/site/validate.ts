import type { Diagnostic } from '../base/diagnostics.ts';
import { loadGenerated } from '../base/generated.ts';
import { explainSchemaErrors } from './schema-errors.ts';
import type { SiteFile } from './site.generated.ts';

const { validate } = await loadGenerated('src/site/validator.generated.ts', () => import('./validator.generated.ts'));

/** Either the site file with every default filled in, or what is wrong with it. */
export type Validated = { readonly file: SiteFile } | { readonly diagnostics: readonly Diagnostic[] };

/** Checks plain data against schema/ and fills the schema's defaults into it; a copy of a large site would take as long as the check. */
export function validateSite(data: unknown): Validated {
  if (validate(data)) return { file: data };
  return { diagnostics: explainSchemaErrors(validate.errors ?? [], data) };
}
