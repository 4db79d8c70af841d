import type { YAMLParseError, YAMLWarning } from 'yaml';

/** What the parser of YAML says: where, and what. */
export type YamlFinding = YAMLParseError | YAMLWarning;

/** A finding about a word, after which the parser still knows what belongs to what. */
const ABOUT_A_WORD: ReadonlySet<YamlFinding['code']> = new Set([
  'TAG_RESOLVE_FAILED',
  'BAD_DIRECTIVE',
  'BAD_DQ_ESCAPE',
  'ALIAS_PROPS',
  'MULTIPLE_DOCS',
]);

/** Findings up to the first after which nobody knows what belongs to what: the parser stumbles over many of the lines that follow, which are right. Of tabs, all. */
export function causes(found: readonly YamlFinding[]): readonly YamlFinding[] {
  const tabs = found.filter(({ code }) => code === 'TAB_AS_INDENT');
  if (tabs.length > 0) return tabs;
  const inOrder = found.toSorted((a, b) => a.pos[0] - b.pos[0]);
  const first = inOrder.findIndex(({ code }) => !ABOUT_A_WORD.has(code));
  return first === -1 ? inOrder : inOrder.slice(0, first + 1);
}

/** A line that begins at a column which nothing above it leaves open. */
export interface OddLine {
  /** Of its first word. */
  readonly offset: number;
  readonly column: number;
  /** Columns that lines above began at and that are still open, the innermost first. */
  readonly open: readonly number[];
}

/** The line at an offset, if its indentation fits to nothing above it; undefined inside of a line. */
export function oddLineAt(text: string, offset: number): OddLine | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [blanks = ''] = /^ */.exec(text.slice(start)) ?? [];
  if (offset > start + blanks.length) return undefined;
  const open = openColumns(text.slice(0, start));
  const column = blanks.length + 1;
  return open.length === 0 || open.includes(column) ? undefined : { offset: start + blanks.length, column, open };
}

/** Where a line may go on: the last line's column, and those of the lines that it is below. */
function openColumns(text: string): readonly number[] {
  const open: number[] = [];
  for (const line of text
    .split('\n')
    .filter((found) => /^ *[^ #]/.test(found) && !/^(---|%)/.test(found))
    .toReversed()) {
    const column = line.search(/[^ ]/) + 1;
    if (open.length === 0 || column < (open.at(-1) ?? 0)) open.push(column);
    if (column === 1) break;
  }
  return open;
}
