import { UsageError } from '../diagnostics.ts';
import { closest } from '../closest.ts';
import { placeOfPath } from '../site/source.ts';
import { outputOf, type OutputFile } from '../target/output.ts';
import { compileOrTell, type Context, type Outcome } from './context.ts';

/** `sitec explain PATH`: the service, template and lines of site.yaml that made a file; PATH is the host's or below `generated/`. */
export function explain(context: Context, wanted: string): Outcome {
  const compiled = compileOrTell(context, 'nothing to explain');
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
  if (context.json) context.print(`${JSON.stringify(answers, null, 1)}\n`);
  else for (const answer of answers) context.print(describe(answer));
  return 0;
}

function describe(answer: { path: string; service: string; template: string | undefined; lines: readonly { file: string; line: number; key: string }[] }): string {
  return [
    answer.path,
    `  service   ${answer.service}`,
    `  template  ${answer.template ?? 'none: an emitter wrote it'}`,
    ...answer.lines.map(({ file, line, key }, index) => `  ${index === 0 ? 'made by ' : '        '}  ${file}:${line} ${key}`),
    '',
  ].join('\n');
}

function matching(output: ReadonlyMap<string, OutputFile>, wanted: string): readonly (readonly [string, OutputFile])[] {
  const plain = wanted.replace(/^(\.\/)?generated\//, '');
  return [...output].filter(([path]) => path === plain || (wanted.startsWith('/') && path.endsWith(`/rootfs${wanted}`)));
}

function unknown(wanted: string, paths: readonly string[]): string {
  const names = paths.map((path) => path.replace(/^[^/]+\/rootfs/, ''));
  const guess = closest(wanted, names);
  return `nothing in the site makes ${wanted}${guess === undefined ? '' : `; did you mean ${guess}?`}`;
}
