import { hasErrors } from '../../base/diagnostics.ts';
import { compileSite, type Compiled } from '../../compile.ts';
import type { HostTree } from '../../tree/tree.ts';
import type { Context } from '../../terminal/context.ts';

/** Compiles the site and prints what was found; undefined when there are errors, with `notDone` said last. With `annotate`, prints annotations for GitHub as well. */
export async function compileOrTell(
  context: Context,
  notDone: string,
  { annotate = false } = {},
): Promise<(Compiled & { readonly trees: readonly HostTree[] }) | undefined> {
  const compiled = compileSite(context.directory, context.file);
  if (compiled.diagnostics.length > 0)
    (await import('../../terminal/tell-diagnostics.ts')).tellDiagnostics(context, compiled, notDone, annotate);
  return hasErrors(compiled.diagnostics) ? undefined : compiled;
}
