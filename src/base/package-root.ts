import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The directory of the installed package, which holds schema/ and templates/, whether this runs from src/ or dist/. */
export const packageRoot: string = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(directory: string): string {
  if (existsSync(join(directory, 'schema', 'site.schema.json'))) return directory;
  const parent = dirname(directory);
  if (parent === directory) throw new Error('the package is incomplete: schema/site.schema.json is missing');
  return findRoot(parent);
}
