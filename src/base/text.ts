/** What a terminal shows as one character: the text for it, where it stands in the line, and the columns that it takes. */
export interface Cell {
  readonly text: string;
  readonly offset: number;
  readonly column: number;
  readonly width: number;
}

const TAB_STOP = 8;

/** A terminal that says it is narrower is not believed: nothing could be read there. */
export const NARROWEST = 40;

/** How far in a text goes on when what stands before it leaves it too little room. */
const INDENT = 4;

/** Must not reach a terminal: control characters, and those that turn the direction of the text around. */
const UNPRINTABLE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

let segmenter: Intl.Segmenter | undefined;

/** Made when a text is first shown: it takes as long as reading the whole site. */
function segmentsOf(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** What a terminal shows as one character, piece by piece of a text: the time that Intl.Segmenter takes grows with the square of its length. */
function* graphemesOf(text: string): Generator<{ readonly segment: string; readonly index: number }> {
  for (const piece of text.matchAll(/[^]{1,500}/gu)) {
    for (const { segment, index } of segmentsOf(piece[0])) yield { segment, index: piece.index + index };
  }
}

/**
 * A line of a file as a terminal shows it, with an empty cell at its end; tabs become the spaces up to the next stop, so that what stands
 * below is aligned.
 */
export function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of graphemesOf(line)) {
    const text = segment === '\t' ? ' '.repeat(TAB_STOP - (column % TAB_STOP)) : printable(segment);
    const width = widthOfGrapheme(text);
    cells.push({ text, offset: index, column, width });
    column += width;
  }
  return [...cells, { text: '', offset: line.length, column, width: 0 }];
}

/** The text without what must not reach a terminal. */
export function printable(text: string): string {
  return text.replaceAll(UNPRINTABLE, '\uFFFD');
}

/** The columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of graphemesOf(text)) width += widthOfGrapheme(segment);
  return width;
}

/** East Asian characters that are Wide or Fullwidth (UAX 11). */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;

/** Characters that are drawn over the one before them, or not at all. */
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}\u1160-\u11FF]/u;

const EMOJI = /\p{Emoji_Presentation}|\uFE0F/u;

function widthOfGrapheme(grapheme: string): number {
  if (EMOJI.test(grapheme)) return 2;
  let width = 0;
  for (const character of grapheme) {
    if (!NO_WIDTH.test(character)) width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

/** The text as lines of at most so many columns, broken between words, and inside a word only when it is longer than a line. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line: string | undefined;
  for (const word of text.split(' ').flatMap((whole) => piecesOf(whole, width))) {
    const longer: string = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line ?? ''];
}

function piecesOf(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of graphemesOf(word)) {
    const more = widthOfGrapheme(segment);
    if (used + more > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += segment;
    used += more;
  }
  return [...pieces, piece];
}

/** What stands before a text, as it is and with its colours. */
export interface Prefix {
  readonly plain: string;
  readonly painted: string;
}

/** A text behind a prefix; what has no room in the line goes on below the beginning of the text. */
export function hang(
  { plain, painted }: Prefix,
  text: string,
  width: number | undefined,
  paintLine = (line: string): string => line,
): readonly string[] {
  if (width === undefined) return [`${painted}${paintLine(text)}`];
  const indent = widthOf(plain);
  if (indent * 2 > width)
    return [painted.trimEnd(), ...wrap(text, width - INDENT).map((line) => `${' '.repeat(INDENT)}${paintLine(line)}`)];
  return wrap(text, width - indent).map((line, index) => `${index === 0 ? painted : ' '.repeat(indent)}${paintLine(line)}`);
}
