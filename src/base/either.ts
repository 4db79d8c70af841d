const format = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** Words in a row, of which one is to be chosen: `a, b or c`. */
export function either(words: readonly string[]): string {
  return format.format(words);
}
