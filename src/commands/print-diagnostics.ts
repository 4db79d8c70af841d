import { styleText } from 'node:util';
import type { Diagnostic } from '../diagnostics.ts';
import { placeOf, placeOfPath, type Place, type Source } from '../site/source.ts';

/** Lines of context above the line that a diagnostic points at. */
const CONTEXT = 2;

/** Longer marks say nothing more. */
const LONGEST_MARK = 60;

type Paint = (style: 'red' | 'yellow' | 'cyan' | 'bold' | 'dim', text: string) => string;

/** What diagnostics are shown of. */
interface Sheet {
  readonly source: Source;
  readonly lines: readonly string[];
  readonly paint: Paint;
}

/** The diagnostics as people read them, in the order of the file; colours only where `colour` says so. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], source: Source, colour: boolean): string {
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
  const lines = source.text.split('\n').map((line) => line.replace(/\r$/, ''));
  return inFileOrder(diagnostics, source)
    .map(({ diagnostic, place }) => formatOne(diagnostic, place, { source, lines, paint }))
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

function formatOne(diagnostic: Diagnostic, place: Place, sheet: Sheet): string {
  const { source, paint } = sheet;
  const { severity, code, message, path, related = [], help = [] } = diagnostic;
  const tone = severity === 'error' ? 'red' : 'yellow';
  const where = `${source.file}:${place.line}:${place.column}:`;
  const width = String(Math.max(place.line, ...related.map((other) => placeOfPath(source, other.path, 'key').line))).length;
  const gutter = ' '.repeat(width + 1);
  return [
    `${paint('bold', where)} ${paint(tone, `${severity}:`)} ${paint('bold', message)} ${paint('dim', `[${code}]`)}`,
    ...(path.length > 0 ? [`${gutter}${paint('cyan', '->')} ${path.join(' › ')}`] : []),
    ...frame(sheet, place, width, { tone, mark: '^', label: '' }),
    ...related.flatMap((other) => frame(sheet, placeOfPath(source, other.path, 'key'), width, { tone: 'cyan', mark: '~', label: ` ${other.message}` })),
    ...help.map((line) => `${gutter}${paint('cyan', '=')} ${line}`),
    '',
  ].join('\n');
}

interface Mark {
  readonly tone: 'red' | 'yellow' | 'cyan';
  readonly mark: '^' | '~';
  readonly label: string;
}

function frame({ lines, paint }: Sheet, { line, column, length }: Place, width: number, { tone, mark, label }: Mark): readonly string[] {
  const first = mark === '^' ? Math.max(1, line - CONTEXT) : line;
  const shown = lines.slice(first - 1, line).map((text, index) => {
    const number = String(first + index).padStart(width);
    return `${paint('cyan', `${number} |`)} ${visible(text)}`;
  });
  const indent = visible((lines[line - 1] ?? '').slice(0, column - 1)).replaceAll(/[^\t]/g, ' ');
  return [...shown, `${' '.repeat(width)} ${paint('cyan', '|')} ${indent}${paint(tone, mark.repeat(Math.min(length, LONGEST_MARK)) + label)}`];
}

/** Control characters of a file that is not text must not reach the terminal. */
function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (character) => (character === '\t' ? character : '\uFFFD'));
}
