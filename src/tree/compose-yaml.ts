/** What a compose file is made of. */
export type ComposeValue = string | number | boolean | readonly ComposeValue[] | { readonly [key: string]: ComposeValue };

/** What JSON writes as it stands, and YAML 1.1, which compose reads, takes for a line break or refuses. */
const UNSAFE = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;

/** A key that means itself without quotes: no number, and none of YAML 1.1's words for yes, no and nothing. */
const PLAIN_KEY = /^(?!(y|n|yes|no|on|off|true|false|null)$)[a-z_][a-z0-9_.-]*$/i;

/** The text of a compose file: every string in quotes, and `$`, which begins a variable in values, doubled there. */
export function composeYaml(value: ComposeValue): string {
  return `${blockOf(value).join('\n')}\n`;
}

function blockOf(value: ComposeValue): readonly string[] {
  if (typeof value !== 'object') return [scalar(value)];
  if (isList(value)) return value.length === 0 ? ['[]'] : value.flatMap((item) => indented('- ', blockOf(item)));
  const entries = Object.entries(value);
  return entries.length === 0 ? ['{}'] : entries.flatMap(([key, child]) => entryOf(PLAIN_KEY.test(key) ? key : quoted(key), child));
}

function entryOf(key: string, value: ComposeValue): readonly string[] {
  const block = blockOf(value);
  const isBlock = typeof value === 'object' && Object.keys(value).length > 0;
  return isBlock ? [`${key}:`, ...indented('  ', block)] : [`${key}: ${block.join('')}`];
}

function indented(first: string, [head = '', ...rest]: readonly string[]): readonly string[] {
  return [`${first}${head}`, ...rest.map((line) => `  ${line}`)];
}

function scalar(value: string | number | boolean): string {
  return typeof value === 'string' ? quoted(value.replaceAll('$', '$$$$')) : String(value);
}

function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function isList(value: object): value is readonly ComposeValue[] {
  return Array.isArray(value);
}
