import { styleText } from 'node:util';
import { hang, NARROWEST, widthOf, wrap } from '../base/text.ts';
import { visible } from '../base/visible.ts';
import type { Found, Table } from './meaning.ts';
import { repeatedDiffs, type HostReview, type Review } from './review.ts';
import { say, speak, type Sentence, type Speech } from './sentence.ts';
import type { FileDiff } from './unified.ts';

type Style = 'red' | 'green' | 'cyan' | 'bold' | 'yellow';

/** How a review is shown. */
export interface ReviewLook {
  readonly colour: boolean;
  /** Columns of the terminal; undefined where there is none, and nothing is wrapped. */
  readonly columns?: number | undefined;
  /** The meaning without the diffs. */
  readonly summary: boolean;
  /** Also the diffs that repeat others in hashes. */
  readonly manifest?: boolean;
}

interface Printer {
  readonly paint: (style: Style, text: string) => string;
  readonly columns: number | undefined;
}

/** A terminal holds no more of one list. */
const MOST = 20;
const SPEECH: Speech = { words: (text) => text, value: visible, most: MOST };

/** Columns before a line of a list, before what follows of it, and before the cells of a row that has no room in one line. */
const [LINE, FOLDED, CELLS] = [4, 6, 6];

/** A review for people at a terminal: what it means, host by host, and then the diffs unless only the summary is wanted. */
export function reviewAsText(review: Review, { colour, columns, summary, manifest = false }: ReviewLook): string {
  const { ref, hosts, notes } = review;
  if (hosts.length === 0) return `nothing differs from ${visible(ref)}\n`;
  const printer: Printer = {
    paint: (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text),
    columns: columns === undefined ? undefined : Math.max(columns, NARROWEST),
  };
  const leftOut = manifest || summary ? new Set<FileDiff>() : repeatedDiffs(review);
  const manifests = [...leftOut].map(({ path }) => path);
  const remarks = [
    ...notes,
    ...(manifests.length > 0 ? [say`not shown, because it repeats this in hashes: ${manifests} (--manifest shows it)`] : []),
  ];
  const shown = summary ? [] : hosts.flatMap(({ diffs }) => diffs.filter((diff) => !leftOut.has(diff)));
  return [
    ...hosts.map((host) => formatHost(host, printer)),
    remarks.map((note) => formatNote(note, printer)).join(''),
    shown.map((diff) => formatDiff(diff, printer)).join(''),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function formatNote(note: Sentence, { paint, columns }: Printer): string {
  const prefix = { plain: 'note: ', painted: `${paint('yellow', 'note:')} ` };
  return `${hang(prefix, plain(note), columns).join('\n')}\n`;
}

function formatHost({ host, state, found }: HostReview, printer: Printer): string {
  const { paint, columns } = printer;
  const prefix = { plain: '  ! ', painted: `  ${paint('red', '!')} ` };
  const warnings = found.flatMap(({ told }) => told.warnings ?? []);
  return [
    paint('bold', `${visible(host)}${state === 'changed' ? '' : `, ${state}`}`),
    ...warnings.flatMap((warning) => hang(prefix, plain(warning), columns, (line) => paint('bold', line))),
    ...found.flatMap((one) => formatFound(one, printer)),
    '',
  ].join('\n');
}

function formatFound({ title, told: { lines = [], table } }: Found, { paint, columns }: Printer): readonly string[] {
  if (lines.length === 0 && !table) return [];
  const rest = lines.length - MOST;
  return [
    `  ${paint('cyan', title)}`,
    ...(table ? formatTable(table, columns) : []),
    ...[...lines.slice(0, MOST).map(plain), ...(rest > 0 ? [`and ${rest} more; --json has them all`] : [])].flatMap((line) =>
      folded(line, columns),
    ),
  ];
}

/** A line of a list; what has no room in it goes on below, further in. */
function folded(text: string, columns: number | undefined): readonly string[] {
  const lines = columns === undefined ? [text] : wrap(text, columns - FOLDED);
  return lines.map((line, index) => `${' '.repeat(index === 0 ? LINE : FOLDED)}${line}`);
}

/** Rows below their headings, or each as a list of its own where the terminal is too narrow for that. */
function formatTable({ columns: headings, rows }: Table, columns: number | undefined): readonly string[] {
  const cells = rows.map((row) => row.map(plain));
  const all = [headings, ...cells];
  const widths = headings.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))));
  const lines = all.map((row) => `    ${row.map((cell, column) => padded(cell, widths[column])).join('  ')}`.trimEnd());
  if (columns === undefined || lines.every((line) => widthOf(line) <= columns)) return lines;
  const [, ...named] = headings;
  const width = Math.max(...named.map(widthOf));
  return cells.flatMap(([first = '', ...others]) => [
    ...folded(first, columns),
    ...others.flatMap((cell, column) => {
      const heading = `${' '.repeat(CELLS)}${padded(named[column] ?? '', width)}  `;
      return hang({ plain: heading, painted: heading }, cell, columns);
    }),
  ]);
}

function padded(text: string, width = 0): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

function formatDiff({ diff }: FileDiff, { paint }: Printer): string {
  const lines = diff.split('\n').map(visible);
  const hunks = lines.findIndex((line) => line.startsWith('@@'));
  const heading = hunks === -1 ? lines.length - 1 : hunks;
  return [
    ...lines.slice(0, heading).map((line) => paint('bold', line)),
    ...lines.slice(heading).map((line) => paintLine(line, paint)),
  ].join('\n');
}

function paintLine(line: string, paint: Printer['paint']): string {
  if (line.startsWith('@@')) return paint('cyan', line);
  if (line.startsWith('+')) return paint('green', line);
  return line.startsWith('-') ? paint('red', line) : line;
}

function plain(sentence: Sentence): string {
  return speak(sentence, SPEECH);
}
