/** More of a text than this says nothing in a message. */
const MOST_SHOWN = 40;

/** Where the line of an offset begins and ends, its line end left out. */
export function lineAt(text: string, offset: number): { readonly begin: number; readonly end: number } {
  const end = text.indexOf('\n', offset);
  return { begin: text.lastIndexOf('\n', offset - 1) + 1, end: end === -1 ? text.length : end };
}

/** The word that begins at an offset, up to what ends a value or a key in YAML. */
export function wordAt(text: string, offset: number): string {
  return /^[^\s,\]}]*?(?=:?[\s,\]}]|:?$)/.exec(text.slice(offset, offset + 200))?.[0] ?? text.charAt(offset);
}

/** A text in quotes, as far as a line has room for it. */
export function inQuotes(text: string): string {
  return JSON.stringify(text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text);
}

/** A key and its value in a line that lacks what YAML has between them. */
export function keyAndValue(line: string): readonly [key: string, value: string] | undefined {
  const [, key, value] = /^\s*([\w.-]{1,40})(?:\s*[:=]\s*|\s+)(\S.{0,39})$/.exec(line.trimEnd()) ?? [];
  return key === undefined || value === undefined ? undefined : [key, value];
}
