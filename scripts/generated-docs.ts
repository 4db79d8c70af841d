import { diagnosticPages } from './diagnostic-pages.ts';
import { referencePage } from './reference-page.ts';

/** Everything below docs/ that `npm run docs` writes, by path below the given directory. */
export function generatedDocs(root: string): ReadonlyMap<string, string> {
  return new Map([...diagnosticPages(root), ['docs/reference.md', referencePage(root)]]);
}
