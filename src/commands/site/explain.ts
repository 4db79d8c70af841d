import { basename } from 'node:path';
import { closest } from '../../base/closest.ts';
import { diagnosticCodes } from '../../base/diagnostic-codes.ts';
import { UsageError } from '../../base/diagnostics.ts';
import { placeOfPath } from '../../site/source.ts';
import { outputOf, type OutputFile } from '../../tree/output.ts';
import { compileOrTell } from './compile-or-tell.ts';
import type { Context, Outcome } from '../../terminal/context.ts';
import { diagnosticPage } from './diagnostic-page.ts';

/** `sitec explain CODE` prints the page about a diagnostic, which needs no valid site; `sitec explain PATH` says what made a file. */
export async function explain(context: Context, wanted: string): Promise<Outcome> {
  const page = diagnosticPage(wanted);
  if (page === undefined) return explainPath(context, wanted);
  context.answer({ code: wanted, page });
  context.print(page);
  return 0;
}

/** The service, template and lines of site.yaml that made a file, whose path is the host's or below `generated/`, with the name of the host or without. */
async function explainPath(context: Context, wanted: string): Promise<Outcome> {
  const code = wanted.includes('/') ? undefined : closest(wanted, diagnosticCodes);
  if (code !== undefined) throw new UsageError(`there is no diagnostic ${wanted}; did you mean ${code}?`);
  const compiled = await compileOrTell(context, 'nothing to explain');
  if (!compiled) return 1;
  const output = outputOf(compiled.trees);
  const found = matching(output, wanted);
  if (found.length === 0) throw new UsageError(unknown(wanted, [...output.keys()]));
  const { source } = compiled.loaded;
  const answers = found.map(([path, file]) => ({
    path: `generated/${path}`,
    service: file.service,
    template: file.template,
    lines: file.paths.map((key) => ({ file: source.file, line: placeOfPath(source, key, 'key').line, key: key.join('.') })),
  }));
  context.answer({ files: answers });
  for (const answer of answers) context.print(describe(answer));
  return 0;
}

function describe(answer: {
  path: string;
  service: string;
  template: string | undefined;
  lines: readonly { file: string; line: number; key: string }[];
}): string {
  return [
    answer.path,
    `  service   ${answer.service}`,
    `  template  ${answer.template ?? 'none: an emitter wrote it'}`,
    ...answer.lines.map(({ file, line, key }, index) => `  ${index === 0 ? 'made by ' : '        '}  ${file}:${line} ${key}`),
    '',
  ].join('\n');
}

function matching(output: ReadonlyMap<string, OutputFile>, wanted: string): readonly (readonly [string, OutputFile])[] {
  const name = belowGenerated(wanted);
  return [...output].filter(([path]) => namesOf(path).includes(name));
}

function belowGenerated(wanted: string): string {
  return wanted.replace(/^(\.\/)?generated\//, '');
}

/** What a file below `generated/` may be called: by its path there, as `diff` does below the name of its host, and as the host does. */
function namesOf(path: string): readonly string[] {
  const ofHost = path.replace(/^[^/]+\//, '');
  return [path, ofHost, ...(ofHost.startsWith('rootfs/') ? [ofHost.slice('rootfs'.length)] : [])];
}

function unknown(wanted: string, paths: readonly string[]): string {
  const inside = paths.flatMap(namesOf).filter((name) => name.startsWith(`${belowGenerated(wanted).replace(/\/$/, '')}/`));
  if (inside.length > 0) return `${wanted} is a directory; ask for a file in it: ${few(inside)}`;
  const names = paths.map((path) => path.replace(/^[^/]+\/rootfs/, ''));
  const guess = names.find((name) => basename(name) === wanted) ?? closest(wanted, names);
  return `nothing in the site makes ${wanted}${wanted.includes('/') ? '' : ', and it is no diagnostic'}${guess === undefined ? '' : `; did you mean ${guess}?`}`;
}

/** As many names as a line holds. */
function few(names: readonly string[]): string {
  const most = 3;
  return names.length > most ? `${names.slice(0, most).join(', ')} and ${names.length - most} more` : names.join(', ');
}
