/** What misleads a terminal or a reader: control characters, separators of lines, and what changes the direction of a text. */
const MISLEADING = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** A text without what a terminal or a reader would be misled by; a tab stays. */
export function visible(text: string): string {
  return text.replaceAll(MISLEADING, (character) => (character === '\t' ? character : '\uFFFD'));
}

/** The same of a text of several lines, whose ends stay. */
export function visibleLines(text: string): string {
  return text.split(/\r?\n/).map(visible).join('\n');
}

/** A text of several lines in the place of one: whatever follows the first line is indented, so that it is not taken for a line of ours. */
export function continued(text: string): string {
  return text.replaceAll('\n', '\n    ');
}

/** A value as JSON in which everything that `visible` replaces is escaped: nothing is lost, and nothing reaches a terminal. */
export function visibleJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replaceAll(MISLEADING, (character) =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
