import { styleText } from 'node:util';
import type { Diagnostic } from '../diagnostics.ts';
import { visible } from '../visible.ts';
import { placeOf, placeOfPath, type Place, type Source } from '../site/source.ts';

/** Lines of context above the line that a diagnostic points at. */
const CONTEXT = 2;

/** Longer marks say nothing more. */
const LONGEST_MARK = 60;

type Paint = (style: 'red' | 'yellow' | 'cyan' | 'bold' | 'dim', text: string) => string;

/** The diagnostics as people read them, in the order of the file; colours only where `colour` says so. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], source: Source, colour: boolean): string {
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
  return inFileOrder(diagnostics, source)
    .map(({ diagnostic, place }) => formatOne(diagnostic, place, source, paint))
    .join('\n');
}

/** The same as data, for `--json`. */
export function diagnosticsAsData(diagnostics: readonly Diagnostic[], source: Source): readonly object[] {
  return inFileOrder(diagnostics, source).map(({ diagnostic, place }) => ({
    severity: diagnostic.severity,
    code: diagnostic.code,
    message: diagnostic.message,
    file: source.file,
    line: place.line,
    column: place.column,
    endColumn: place.column + place.length,
    path: diagnostic.path,
    related: (diagnostic.related ?? []).map(({ path, message }) => ({ message, file: source.file, ...pick(placeOfPath(source, path, 'key')) })),
    help: diagnostic.help ?? [],
  }));
}

function pick({ line, column }: Place): { line: number; column: number } {
  return { line, column };
}

function inFileOrder(diagnostics: readonly Diagnostic[], source: Source): readonly { diagnostic: Diagnostic; place: Place }[] {
  return diagnostics
    .map((diagnostic) => ({ diagnostic, place: placeOf(source, diagnostic) }))
    .toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

function formatOne(diagnostic: Diagnostic, place: Place, source: Source, paint: Paint): string {
  const { severity, code, message, path, related = [], help = [] } = diagnostic;
  const tone = severity === 'error' ? 'red' : 'yellow';
  const where = `${source.file}:${place.line}:${place.column}:`;
  const width = String(Math.max(place.line, ...related.map((other) => placeOfPath(source, other.path, 'key').line))).length;
  const gutter = ' '.repeat(width + 1);
  return [
    `${paint('bold', where)} ${paint(tone, `${severity}:`)} ${paint('bold', message)} ${paint('dim', `[${code}]`)}`,
    ...(path.length > 0 ? [`${gutter}${paint('cyan', '->')} ${path.join(' › ')}`] : []),
    ...frame(source, place, width, paint, { tone, mark: '^', label: '' }),
    ...related.flatMap((other) =>
      frame(source, placeOfPath(source, other.path, 'key'), width, paint, { tone: 'cyan', mark: '~', label: ` ${other.message}` }),
    ),
    ...help.map((line) => `${gutter}${paint('cyan', '=')} ${line}`),
    '',
  ].join('\n');
}

interface Mark {
  readonly tone: 'red' | 'yellow' | 'cyan';
  readonly mark: '^' | '~';
  readonly label: string;
}

function frame(source: Source, { line, column, length }: Place, width: number, paint: Paint, { tone, mark, label }: Mark): readonly string[] {
  const lines = source.text.split('\n').map((text) => text.replace(/\r$/, ''));
  const first = mark === '^' ? Math.max(1, line - CONTEXT) : line;
  const shown = lines.slice(first - 1, line).map((text, index) => {
    const number = String(first + index).padStart(width);
    return `${paint('cyan', `${number} |`)} ${visible(text)}`;
  });
  const indent = visible((lines[line - 1] ?? '').slice(0, column - 1)).replaceAll(/[^\t]/g, ' ');
  return [...shown, `${' '.repeat(width)} ${paint('cyan', '|')} ${indent}${paint(tone, mark.repeat(Math.min(length, LONGEST_MARK)) + label)}`];
}
