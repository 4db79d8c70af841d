import { styleText } from 'node:util';
import { visible } from '../base/visible.ts';
import type { Found, Table } from './meaning.ts';
import type { HostReview, Review } from './review.ts';
import { speak, type Sentence, type Speech } from './sentence.ts';
import type { FileDiff } from './unified.ts';

type Style = 'red' | 'green' | 'cyan' | 'bold' | 'yellow';
type Paint = (style: Style, text: string) => string;

/** A terminal holds no more of one list. */
const MOST = 20;
const SPEECH: Speech = { words: (text) => text, value: visible, most: MOST };

/** A review for people at a terminal: what it means, host by host, and then the diffs unless only the summary is wanted. */
export function reviewAsText(
  { ref, hosts, notes }: Review,
  { colour, summary }: { readonly colour: boolean; readonly summary: boolean },
): string {
  if (hosts.length === 0) return `nothing differs from ${visible(ref)}\n`;
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
  const meaning = hosts.map((host) => formatHost(host, paint));
  const remarks = notes.map((note) => `${paint('yellow', 'note:')} ${plain(note)}\n`).join('');
  const diffs = summary ? '' : hosts.flatMap((host) => host.diffs.map((diff) => formatDiff(diff, paint))).join('');
  return [...meaning, remarks, diffs].filter((part) => part !== '').join('\n');
}

function formatHost({ host, state, found }: HostReview, paint: Paint): string {
  const warnings = found.flatMap(({ told }) => told.warnings ?? []);
  return [
    paint('bold', `${visible(host)}${state === 'changed' ? '' : `, ${state}`}`),
    ...warnings.map((warning) => `  ${paint('red', '!')} ${paint('bold', plain(warning))}`),
    ...found.flatMap((one) => formatFound(one, paint)),
    '',
  ].join('\n');
}

function formatFound({ title, told: { lines = [], table } }: Found, paint: Paint): readonly string[] {
  if (lines.length === 0 && !table) return [];
  const rest = lines.length - MOST;
  return [
    `  ${paint('cyan', title)}`,
    ...(table ? formatTable(table) : []),
    ...lines.slice(0, MOST).map((line) => `    ${plain(line)}`),
    ...(rest > 0 ? [`    and ${rest} more; --json has them all`] : []),
  ];
}

function formatTable({ columns, rows }: Table): readonly string[] {
  const cells = [columns, ...rows.map((row) => row.map(plain))];
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells.map((row) => `    ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}

function formatDiff({ diff }: FileDiff, paint: Paint): string {
  const lines = diff.split('\n').map(visible);
  const hunks = lines.findIndex((line) => line.startsWith('@@'));
  const heading = hunks === -1 ? lines.length - 1 : hunks;
  return [
    ...lines.slice(0, heading).map((line) => paint('bold', line)),
    ...lines.slice(heading).map((line) => paintLine(line, paint)),
  ].join('\n');
}

function paintLine(line: string, paint: Paint): string {
  if (line.startsWith('@@')) return paint('cyan', line);
  if (line.startsWith('+')) return paint('green', line);
  return line.startsWith('-') ? paint('red', line) : line;
}

function plain(sentence: Sentence): string {
  return speak(sentence, SPEECH);
}
