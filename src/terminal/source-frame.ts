import type { Place } from '../site/source.ts';
import { widthOf, wrap, type Cell } from '../base/text.ts';

/** A stretch of the file to underline, and what is said about it. */
export interface Mark {
  readonly place: Place;
  readonly sign: '^' | '~';
  readonly label: string;
}

/** A line of a frame: one of the file, with its number, or signs and labels below it. */
export interface FrameLine {
  readonly number?: number;
  readonly parts: readonly { readonly text: string; readonly mark?: Mark }[];
}

/** A line of the file by its number, as a terminal shows it. */
type CellsOfLine = (number: number) => readonly Cell[];

/** Lines of context above the first mark. */
const CONTEXT = 2;

/** Longer rows of signs say nothing more. */
const LONGEST_SIGN = 60;

const ELLIPSIS = '…';

/**
 * The lines of the file around the first mark, then those of the other marks, each once with its marks below it. A line longer than
 * `width` columns is cut to a window around its marks; marks that no window holds together get a window each.
 */
export function frameOf(cellsOfLine: CellsOfLine, marks: readonly [Mark, ...Mark[]], width: number): readonly FrameLine[] {
  const [{ place: main }] = marks;
  const first = Math.max(1, main.line - CONTEXT);
  const around = Array.from({ length: main.line - first + 1 }, (_, index) => first + index);
  return [...new Set([...around, ...marks.map(({ place }) => place.line)])].flatMap((number) => {
    const cells = cellsOfLine(number);
    const spans = marks.filter(({ place }) => place.line === number).map((mark) => spanOf(mark, cells));
    return windowsOf(lengthOf(cells), spans, width).flatMap((window) => [
      { number, parts: [{ text: cut(cells, window) }] },
      ...signs(window, width),
    ]);
  });
}

/** A mark in columns of its line. */
interface Span {
  readonly mark: Mark;
  readonly start: number;
  readonly end: number;
}

/** The columns of a line that are shown; a side that is cut off has an ellipsis beside them. */
interface Window {
  readonly low: number;
  readonly high: number;
  readonly spans: readonly Span[];
}

function spanOf(mark: Mark, cells: readonly Cell[]): Span {
  const offset = mark.place.column - 1;
  const start = cells.findLast((cell) => cell.offset <= offset)?.column ?? 0;
  const end = cells.find((cell) => cell.offset >= offset + mark.place.length)?.column ?? lengthOf(cells);
  return { mark, start, end: Math.min(Math.max(end, start + 1), start + LONGEST_SIGN) };
}

function lengthOf(cells: readonly Cell[]): number {
  return cells.at(-1)?.column ?? 0;
}

function windowsOf(length: number, spans: readonly Span[], width: number): readonly Window[] {
  const [first] = spans;
  if (length <= width) return [{ low: 0, high: length, spans }];
  if (!first) return [{ ...windowAround(0, 0, length, width), spans }];
  const together = windowAround(Math.min(...spans.map(({ start }) => start)), Math.max(...spans.map(({ end }) => end)), length, width);
  if (spans.every((span) => holds(together, span))) return [{ ...together, spans }];
  const window = windowAround(first.start, first.end, length, width);
  const inside = spans.filter((span) => span === first || holds(window, span));
  const rest = spans.filter((span) => !inside.includes(span));
  return [{ ...window, spans: inside }, ...(rest.length === 0 ? [] : windowsOf(length, rest, width))];
}

/** The beginning of the line if that is enough, otherwise a stretch with as much on either side of it. */
function windowAround(start: number, end: number, length: number, width: number): Omit<Window, 'spans'> {
  const last = Math.max(length, end) - width;
  const from = end < width ? 0 : Math.max(0, Math.min(Math.floor((start + end - width) / 2), start - 1, last));
  return { low: from > 0 ? from + 1 : 0, high: from + width < length ? from + width - 1 : Math.max(length, end) };
}

function holds({ low, high }: Window | Omit<Window, 'spans'>, { start, end }: Span): boolean {
  return start >= low && end <= high;
}

/** The shown part of a line; a character that lies on its border is left out. */
function cut(cells: readonly Cell[], { low, high }: Window): string {
  const inside = cells.filter((cell) => cell.column >= low && cell.column + cell.width <= high);
  const indent = ' '.repeat((inside[0]?.column ?? low) - low);
  return `${low > 0 ? ELLIPSIS : ''}${indent}${inside.map(({ text }) => text).join('')}${high < lengthOf(cells) ? ELLIPSIS : ''}`;
}

/** Signs in as few rows as they do not overlap in, the first mark's first; a label ends its row. */
function signs({ low, high, spans: [first, ...others] }: Window, width: number): readonly FrameLine[] {
  if (!first) return [];
  const lines: FrameLine[] = [];
  let row: FrameLine['parts'] = [];
  let end = 0;
  const close = (): void => {
    if (row.length > 0) lines.push({ parts: row });
    row = [];
    end = 0;
  };
  const from = low > 0 ? low - 1 : 0;
  for (const span of [first, ...others.toSorted((a, b) => a.start - b.start)]) {
    const { mark } = span;
    const [start, stop] = [span.start - from, Math.max(Math.min(span.end, high), span.start + 1) - from];
    if (row.length > 0 && start <= end) close();
    const fits = stop + 1 + widthOf(mark.label) <= width;
    const label = mark.label !== '' && fits ? ` ${mark.label}` : '';
    row = [...row, { text: ' '.repeat(start - end) }, { text: `${mark.sign.repeat(stop - start)}${label}`, mark }];
    end = stop;
    if (mark.label === '') continue;
    close();
    if (!fits) lines.push(...labelBelow(mark, start, width));
  }
  close();
  return lines;
}

/** A label that has no room behind its sign: below it, as far to the left as it must. */
function labelBelow(mark: Mark, start: number, width: number): readonly FrameLine[] {
  const texts = wrap(mark.label, width);
  const indent = ' '.repeat(Math.max(0, Math.min(start, width - Math.max(...texts.map(widthOf)))));
  return texts.map((text) => ({ parts: [{ text: indent }, { text, mark }] }));
}
