import { dirname, relative } from 'node:path';
import type { Compiled } from '../compile.ts';
import { count } from '../base/count.ts';
import { hasErrors } from '../base/diagnostics.ts';
import { displayPath } from '../base/display-path.ts';
import type { Context } from './context.ts';
import { diagnosticsAsData } from './diagnostics-as-data.ts';
import { githubAnnotations } from './github-annotations.ts';
import { formatDiagnostics } from './print-diagnostics.ts';

/** Prints what a compile found, with what was not done because of it; as data, only what keeps it from being done. With `annotate`, GitHub is told as well. */
export function tellDiagnostics(context: Context, compiled: Compiled, notDone: string, annotate: boolean): void {
  const { diagnostics, loaded } = compiled;
  const failed = hasErrors(diagnostics);
  if (context.json && failed) {
    context.answer({ diagnostics: diagnosticsAsData(diagnostics, loaded.source) });
    return;
  }
  if (annotate && !context.json && context.workspace !== undefined) {
    context.print(githubAnnotations(diagnostics, loaded.source, within(context.workspace, context.file) ?? loaded.source.file));
  }
  const [first] = diagnostics;
  if (first) {
    context.tell(`${formatDiagnostics(diagnostics, loaded.source, context.appearance)}\n`);
    context.tell(`${summary(compiled)}${failed ? ` · ${notDone}` : ''}\nwhat a code means: sitec explain ${first.code}\n`);
    if (failed && dirname(context.file) !== context.directory)
      context.tell(
        `keys/, secrets/, files/ and generated/ were looked for in ${displayPath(context.directory)}, where ${loaded.source.file} does not lie; -C names a site's directory\n`,
      );
  }
}

function within(directory: string, file: string): string | undefined {
  const path = relative(directory, file);
  return path.startsWith('../') ? undefined : path;
}

function summary({ diagnostics, loaded }: Compiled): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  return `${count(errors, 'error')}, ${count(warnings, 'warning')} in ${loaded.source.file}`;
}
