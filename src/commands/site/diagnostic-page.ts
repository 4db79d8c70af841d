import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnosticCodes } from '../../base/diagnostic-codes.ts';
import { packageRoot } from '../../base/package-root.ts';

/** The page about a code as a terminal shows it, or undefined for what is no code. */
export function diagnosticPage(code: string): string | undefined {
  if (!diagnosticCodes.some((known) => known === code)) return undefined;
  return readFileSync(join(packageRoot, 'docs', 'diagnostics', `${code}.md`), 'utf8').replaceAll(/^<!--.*-->\n/gm, '');
}
