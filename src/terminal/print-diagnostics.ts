import { styleText } from 'node:util';
import type { Diagnostic } from '../base/diagnostics.ts';
import { placeOfPath, type Source } from '../site/source.ts';
import { afterCauses } from './after-causes.ts';
import { inFileOrder, type Placed } from './placed.ts';
import { frameOf, type Mark } from './source-frame.ts';
import { cellsOf, hang, NARROWEST, printable, type Cell } from '../base/text.ts';

/** How to print: with colours or without, and for how wide a terminal; where there is none, text is not wrapped. */
export interface Appearance {
  readonly colour: boolean;
  readonly columns: number | undefined;
}

/** Lines of the file are cut at this width where there is no terminal: a line of thousands of characters must not fill a log. */
const WIDTH_WITHOUT_TERMINAL = 120;

type Style = 'red' | 'yellow' | 'cyan' | 'bold' | 'dim';

/** Nobody reads more at once; most of so many have one cause. `--json` has them all. */
const MOST_SHOWN = 200;

/** Only the beginning of a longer line is read: the line may be a whole file. */
const LONGEST_LINE = 10_000;

interface Printer {
  readonly source: Source;
  readonly cellsOfLine: (number: number) => readonly Cell[];
  readonly width: number;
  /** Text is wrapped here; undefined where it is not. */
  readonly wrapAt: number | undefined;
  readonly paint: (style: Style, text: string) => string;
}

/** The diagnostics as people read them, in the order of the file, what follows from others after them. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], source: Source, { colour, columns }: Appearance): string {
  const width = Math.max(columns ?? WIDTH_WITHOUT_TERMINAL, NARROWEST);
  const printer: Printer = {
    source,
    cellsOfLine: cellsByLine(source.text),
    width,
    wrapAt: columns === undefined ? undefined : width,
    paint: (style, text) => (colour && text !== '' ? styleText(style, text, { validateStream: false }) : text),
  };
  const shown = afterCauses(inFileOrder(diagnostics, source))
    .slice(0, MOST_SHOWN)
    .map((placed) => formatOne(placed, printer));
  const more = diagnostics.length - shown.length;
  return [...shown, ...(more > 0 ? [`… and ${more} more\n`] : [])].join('\n');
}

/** Each line is measured once, however much is said about it: a file can be one long line. */
function cellsByLine(text: string): (number: number) => readonly Cell[] {
  const lines = text.split('\n');
  const known = new Map<number, readonly Cell[]>();
  return (number) => {
    const cells = known.get(number) ?? cellsOf((lines[number - 1] ?? '').slice(0, LONGEST_LINE).replace(/\r$/, ''));
    known.set(number, cells);
    return cells;
  };
}

function formatOne(placed: Placed, printer: Printer): string {
  const { path, related = [], help = [] } = placed.diagnostic;
  const others = related.map((other): Mark => ({
    place: placeOfPath(printer.source, other.path, 'key'),
    sign: '~',
    label: printable(other.message),
  }));
  const digits = String(Math.max(placed.place.line, ...others.map(({ place }) => place.line))).length;
  const below = (sign: string, text: string): readonly string[] => {
    const gutter = ' '.repeat(digits + 1);
    return hang({ plain: `${gutter}${sign} `, painted: `${gutter}${printer.paint('cyan', sign)} ` }, printable(text), printer.wrapAt);
  };
  return [
    ...headline(placed, printer),
    ...(path.length > 0 ? below('->', path.join(' › ')) : []),
    ...(placed.diagnostic.secret ? [] : frame(placed, others, digits, printer)),
    ...help.flatMap((text) => below('=', text)),
    '',
  ].join('\n');
}

/** What editors and scripts jump by, and what is wrong. */
function headline({ diagnostic: { severity, message, code }, place }: Placed, { source, wrapAt, paint }: Printer): readonly string[] {
  const where = `${source.file}:${place.line}:${place.column}:`;
  const prefix = { plain: `${where} ${severity}: `, painted: `${paint('bold', where)} ${paint(toneOf(severity), `${severity}:`)} ` };
  const end = `[${code}]`;
  return hang(prefix, printable(`${message} ${end}`), wrapAt, (line) =>
    line.endsWith(end) ? `${paint('bold', line.slice(0, -end.length))}${paint('dim', end)}` : paint('bold', line),
  );
}

function frame(
  { diagnostic, place }: Placed,
  others: readonly Mark[],
  digits: number,
  { cellsOfLine, width, paint }: Printer,
): readonly string[] {
  const main: Mark = { place, sign: '^', label: '' };
  return frameOf(cellsOfLine, [main, ...others], width - digits - ' | '.length).map(({ number, parts }) => {
    const painted = parts.map(({ text, mark }) => (mark ? paint(mark === main ? toneOf(diagnostic.severity) : 'cyan', text) : text));
    return `${paint('cyan', `${String(number ?? '').padStart(digits)} |`)} ${painted.join('')}`;
  });
}

function toneOf(severity: Diagnostic['severity']): 'red' | 'yellow' {
  return severity === 'error' ? 'red' : 'yellow';
}
