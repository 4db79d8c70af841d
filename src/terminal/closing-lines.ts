import { dirname } from 'node:path';
import type { Compiled } from '../compile.ts';
import { count } from '../base/count.ts';
import { displayPath } from '../base/display-path.ts';
import type { Context } from './context.ts';
import { wrap } from '../base/text.ts';

/** The lines below all findings: how many they are, what was not done because of them, whether there may be more, and where to read on. */
export function closingLines(
  { directory, file, appearance }: Context,
  { diagnostics, loaded, unfinished }: Compiled,
  code: string,
  notDone: string | undefined,
): readonly string[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const summary = `${count(errors, 'error')}, ${count(diagnostics.length - errors, 'warning')} in ${loaded.source.file}`;
  const elsewhere = `keys/, secrets/, files/ and generated/ were looked for in ${displayPath(directory)}, where ${loaded.source.file} does not lie; -C names a site's directory`;
  const texts = [
    notDone === undefined ? summary : `${summary} · ${notDone}`,
    ...(unfinished ? ['more may follow once these are gone'] : []),
    `what a code means: sitec explain ${code}`,
    ...(notDone !== undefined && dirname(file) !== directory ? [elsewhere] : []),
  ];
  return appearance.columns === undefined ? texts : texts.flatMap((text) => wrap(text, appearance.columns ?? 0));
}
