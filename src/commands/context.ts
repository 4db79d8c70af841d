import { relative, resolve } from 'node:path';
import { compileSite, type Compiled } from '../compile.ts';
import { count } from '../count.ts';
import { hasErrors } from '../diagnostics.ts';
import type { HostTree } from '../target/tree.ts';
import { diagnosticsAsData } from './diagnostics-as-data.ts';
import { githubAnnotations } from './github-annotations.ts';
import { formatDiagnostics, type Look } from './print-diagnostics.ts';

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
export function compileOrTell(context: Context, notDone: string, { annotate = false } = {}): (Compiled & { readonly trees: readonly HostTree[] }) | undefined {
  const compiled = compileSite(context.directory, context.file);
  const { diagnostics, loaded } = compiled;
  const failed = hasErrors(diagnostics);
  if (context.json && failed) {
    context.print(`${JSON.stringify({ diagnostics: diagnosticsAsData(diagnostics, loaded.source) }, null, 1)}\n`);
    return undefined;
  }
  if (annotate && !context.json && context.workspace !== undefined) {
    context.print(githubAnnotations(diagnostics, loaded.source, within(context.workspace, context.file) ?? loaded.source.file));
  }
  const [first] = diagnostics;
  if (first) {
    context.tell(`${formatDiagnostics(diagnostics, loaded.source, context.look)}\n`);
    context.tell(`${summary(compiled)}${failed ? ` · ${notDone}` : ''}\nwhat a code means: sitec explain ${first.code}\n`);
  }
  return failed ? undefined : compiled;
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
