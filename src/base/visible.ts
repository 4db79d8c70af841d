/** A text without what a terminal or a reader would be misled by: control characters but the tab, line separators and changes of direction. */
export function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028-\u202E\u2066-\u2069]/gu, (character) => (character === '\t' ? character : '\uFFFD'));
}
