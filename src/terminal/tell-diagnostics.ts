import { relative } from 'node:path';
import type { Compiled } from '../compile.ts';
import { hasErrors } from '../base/diagnostics.ts';
import { closingLines } from './closing-lines.ts';
import type { Context } from './context.ts';
import { diagnosticsAsData } from './diagnostics-as-data.ts';
import { githubAnnotations } from './github-annotations.ts';
import { formatDiagnostics } from './print-diagnostics.ts';

/** Prints what a compile found, and what was not done because of it; as data, only the errors. With `annotate`, prints annotations for GitHub as well. */
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
    for (const line of closingLines(context, compiled, first.code, failed ? notDone : undefined)) context.tell(`${line}\n`);
  }
}

function within(directory: string, file: string): string | undefined {
  const path = relative(directory, file);
  return path.startsWith('../') ? undefined : path;
}
