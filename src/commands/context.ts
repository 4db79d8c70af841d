import { resolve } from 'node:path';
import { compileSite, type Compiled } from '../compile.ts';
import { hasErrors } from '../base/diagnostics.ts';
import type { HostTree } from '../tree/tree.ts';
import type { Look } from './print-diagnostics.ts';

/** What every command gets: where the site is and how to speak. */
export interface Context {
  /** The site's directory, absolute. */
  readonly directory: string;
  /** The site file, absolute. */
  readonly file: string;
  readonly json: boolean;
  readonly look: Look;
  /** The directory that GitHub Actions names files from; undefined elsewhere. */
  readonly workspace: string | undefined;
  /** Whether standard output is a terminal that shows colours. */
  readonly colour: boolean;
  /** Writes to standard output; progress and findings for people go to `tell`. */
  readonly print: (text: string) => void;
  readonly tell: (text: string) => void;
}

/** What a command ends with: 0 nothing to say, 1 findings, 3 the host would not, 4 taken back, 5 taking back failed. Everything else is an exception. */
export type Outcome = 0 | 1 | 3 | 4 | 5;

/** The directory that a site's output is committed in. */
export function generatedDirectory({ directory }: Context): string {
  return resolve(directory, 'generated');
}

/** Compiles the site and prints what was found; undefined when there are errors, with `notDone` said last. With `annotate`, GitHub is told as well. */
export async function compileOrTell(
  context: Context,
  notDone: string,
  { annotate = false } = {},
): Promise<(Compiled & { readonly trees: readonly HostTree[] }) | undefined> {
  const compiled = compileSite(context.directory, context.file);
  if (compiled.diagnostics.length > 0) (await import('./tell-diagnostics.ts')).tellDiagnostics(context, compiled, notDone, annotate);
  return hasErrors(compiled.diagnostics) ? undefined : compiled;
}
