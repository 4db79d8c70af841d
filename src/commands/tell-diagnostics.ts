import { dirname, relative } from 'node:path';
import type { Compiled } from '../compile.ts';
import { count } from '../base/count.ts';
import { hasErrors } from '../base/diagnostics.ts';
import { shownAs } from '../base/shown-as.ts';
import type { Context } from './context.ts';
import { diagnosticsAsData } from './diagnostics-as-data.ts';
import { githubAnnotations } from './github-annotations.ts';
import { formatDiagnostics } from './print-diagnostics.ts';
import { wrap } from './terminal-text.ts';

/** Prints what a compile found, with what was not done because of it; as data, only what keeps it from being done. With `annotate`, GitHub is told as well. */
export function tellDiagnostics(context: Context, compiled: Compiled, notDone: string, annotate: boolean): void {
  const { diagnostics, loaded } = compiled;
  const failed = hasErrors(diagnostics);
  if (context.json && failed) {
    context.print(`${JSON.stringify({ diagnostics: diagnosticsAsData(diagnostics, loaded.source) }, null, 1)}\n`);
    return;
  }
  if (annotate && !context.json && context.workspace !== undefined) {
    context.print(githubAnnotations(diagnostics, loaded.source, within(context.workspace, context.file) ?? loaded.source.file));
  }
  const [first] = diagnostics;
  if (first) {
    context.tell(`${formatDiagnostics(diagnostics, loaded.source, context.look)}\n`);
    for (const text of closing(compiled, first.code, failed ? notDone : undefined, context))
      context.tell(`${wrapped(text, context.look)}\n`);
  }
}

function within(directory: string, file: string): string | undefined {
  const path = relative(directory, file);
  return path.startsWith('../') ? undefined : path;
}

/** What is said below all findings: how many they are, what was not done, and where to read on. */
function closing(compiled: Compiled, code: string, notDone: string | undefined, { directory, file }: Context): readonly string[] {
  const failed = notDone !== undefined;
  return [
    `${summary(compiled)}${failed ? ` · ${notDone}` : ''}`,
    ...(compiled.unfinished ? ['more may follow once these are gone'] : []),
    `what a code means: sitec explain ${code}`,
    ...(failed && dirname(file) !== directory
      ? [
          `keys/, secrets/, files/ and generated/ were looked for in ${shownAs(directory)}, where ${compiled.loaded.source.file} does not lie; -C names a site's directory`,
        ]
      : []),
  ];
}

function wrapped(text: string, { columns }: Context['look']): string {
  return columns === undefined ? text : wrap(text, columns).join('\n');
}

function summary({ diagnostics, loaded }: Compiled): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  return `${count(errors, 'error')}, ${count(warnings, 'warning')} in ${loaded.source.file}`;
}
