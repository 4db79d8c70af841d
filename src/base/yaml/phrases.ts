import { inQuotes, keyAndValue, lineAt, wordAt } from './line.ts';
import type { YamlFinding } from './syntax.ts';

/** What is said of a finding, and where, if not at its own offset. */
export interface Phrase {
  readonly message: string;
  readonly offset?: number | undefined;
}

/** What the parser's message is about: its groups, and the text with the place of the finding in it. */
interface Spot {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly groups: readonly string[];
}

const PLAIN = 'a site holds maps, lists, words, numbers, true and false';

/** What sitec says for each message of the parser, which speaks of what YAML calls its parts and not of what to write. */
const PHRASES: readonly (readonly [of: RegExp, say: string | ((spot: Spot) => string | Phrase)])[] = [
  [/^Source contains multiple documents/, 'a second document begins here; a site is one: remove the line with ---'],
  [/^Tabs are not allowed/, 'a tab cannot indent a line: use blanks'],
  [/^(Alias|Anchor) (cannot be an empty string|ending in : is ambiguous)/, starred],
  [/^Plain value cannot start with a tab/, 'a tab cannot begin a value: use a blank'],
  [
    /^Plain value cannot start with (?:reserved character |block scalar indicator |flow indicator character |directive indicator character )?(.)/,
    reserved,
  ],
  [
    /^Invalid escape sequence ([^]*)/,
    ({ groups: [escape = ''] }) => `"${escape}" means nothing to YAML: write \\\\ for a backslash, or put the text in single quotes`,
  ],
  [/^Missing closing (.)/, ({ groups: [quote = ''] }) => `a text in quotes is not closed: add ${quote} at its end`],
  [/^Missing , or :/, 'a comma or a colon is missing before this'],
  [/^Missing , /, 'a comma is missing before this'],
  [/^Missing space after :/, 'a blank is missing after the colon'],
  [/^Unexpected (, in|empty item)/, 'a comma too many: nothing stands before it'],
  [/^Unexpected .* at node end/, 'a comma or a line end is missing before this, or quotes around the whole value'],
  [/^Unexpected flow-(map|seq)-end token/, ({ text, start }) => `this ${text.charAt(start)} closes nothing: remove it, or open it before`],
  [/^Unexpected block-seq-ind/, 'a list with dashes begins on the line below its key; on one line, write [a, b]'],
  [
    /^Unexpected (.*?) (in|token)/,
    ({ text, start }) => `"${wordAt(text, start)}" cannot stand here: put it in quotes if it is part of a text`,
  ],
  [/^Flow /, 'this closing sign begins too far left: move it to the right of the key that it belongs to'],
  [/^Block collections are not allowed within flow collections/, inFlow],
  [/^Nested mappings are not allowed in compact mappings/, nested],
  [/^A block sequence may not be used as an implicit map key/, 'a list cannot stand here: begin it on a line below its key'],
  [/^Implicit keys|^Implicit map keys need to be followed/, noKey],
  [/^The : indicator must be at most 1024 chars/, 'a key can have at most 1024 characters'],
  [/^All mapping items must start at the same column/, 'this key does not begin below the other keys of its map: indent it as they are'],
  [/^(All sequence items|Sequence item without)/, 'each entry of this list begins with - at the same column'],
  [/^Comments must be separated/, 'a comment needs a blank before its #; a # in a value needs quotes around the value'],
  [/^Block scalar|^Not a YAML token/, 'after | and >, a text begins on the next line; put a value that begins with one of them in quotes'],
  [/^Block collection cannot start on same line|^Missing newline/, 'begin the first key on a line of its own'],
  [/^An alias node must not/, 'an alias cannot have an anchor or a tag of its own'],
  [/^A node can have at most one (anchor|tag)/, ({ groups: [what = ''] }) => `a value can have one ${what}: remove the other`],
  [/^Anchors and tags must be after|^Tags and anchors must be/, 'an anchor or a tag stands before its value, with a blank between them'],
  [/^Unsupported YAML version (.*)/, ({ groups: [version = ''] }) => `sitec reads YAML 1.2, not ${version}: remove the line with %YAML`],
  [/^Unknown directive (.*)/, ({ groups: [name = ''] }) => `${name} is no directive of YAML: remove the line, or put the value in quotes`],
  [
    /^%(TAG|YAML) directive|^Missing directives-end/,
    'a line that begins with % is a directive of YAML: remove it, or put the value in quotes',
  ],
];

/** What a finding of the parser says to people. */
export function phraseOf({ code, message, pos: [start, end] }: YamlFinding, text: string): Phrase {
  if (code === 'TAG_RESOLVE_FAILED' || code === 'BAD_COLLECTION_TYPE')
    return { message: `the tag ${text.slice(start, end)} cannot stand here: ${PLAIN}; remove the tag` };
  for (const [pattern, say] of PHRASES) {
    const match = pattern.exec(message);
    if (!match) continue;
    const said = typeof say === 'string' ? say : say({ text, start, end, groups: match.slice(1) });
    return typeof said === 'string' ? { message: said } : said;
  }
  return { message: 'this is not YAML: look for a missing colon, comma or quote here and on the line above' };
}

/** `*:` and `*info:` are meant to be names; YAML takes them for aliases. */
function starred({ text, start }: Spot): Phrase {
  const { begin } = lineAt(text, start);
  const sign = Math.max(text.lastIndexOf('*', start), text.lastIndexOf('&', start));
  const offset = sign < begin ? start : sign;
  return {
    message: `quote it: write ${inQuotes(wordAt(text, offset))}; without quotes, ${text.charAt(offset)} is a sign of YAML's own`,
    offset,
  };
}

function reserved({ text, start, groups: [sign = ''] }: Spot): string {
  if (sign === ',') return 'a comma too many: nothing stands before it';
  return `no value begins with ${sign} in YAML: write ${inQuotes(wordAt(text, start))} in quotes`;
}

function inFlow({ text, start }: Spot): string | Phrase {
  if (text.startsWith('- ', start)) return 'a list with dashes cannot stand in braces or brackets: write it as [a, b]';
  return colon(text, start) ?? 'lines with keys cannot stand in braces or brackets: put a comma between keys, and values in braces';
}

/** A value with a colon and a blank in it, on the line of an offset. */
function colon(text: string, start: number): Phrase | undefined {
  const { end } = lineAt(text, start);
  const at = text.slice(start, end).search(/: /);
  if (at === -1) return undefined;
  const value = /^[^,\]}#]*/.exec(text.slice(start, end))?.[0].trim() ?? '';
  return { message: `a value with a colon and a blank in it needs quotes: write ${inQuotes(value)}`, offset: start + at };
}

/** Either a second colon on a line, or a line that is indented although the one above it has a value already. */
function nested({ text, start }: Spot): string | Phrase {
  const { begin, end } = lineAt(text, start);
  const next = /\n( *)[^\s#]/g;
  next.lastIndex = end;
  const [found, blanks = ''] = next.exec(text) ?? [];
  const column = text.slice(begin).search(/\S/) + 1;
  if (colon(text, start) || found === undefined || blanks.length < column)
    return colon(text, start) ?? 'a map begins on a line below its key';
  return {
    message: `this line begins at column ${blanks.length + 1}, and the one above, which has a value, at ${column}: let both begin at the same column`,
    offset: next.lastIndex - 1,
  };
}

/** A line without a colon and a blank after its key, or with a quote that goes on to the lines below. */
function noKey({ text, start }: Spot): Phrase {
  const sign = text.charAt(start);
  if (sign === '"' || sign === "'") return { message: `this ${sign} is not closed on its line: add ${sign} where it ends`, offset: start };
  const { begin, end } = lineAt(text, start);
  const line = text.slice(begin, end);
  const [key, value] = keyAndValue(line) ?? [];
  const offset = begin + Math.max(line.search(/\S/), 0);
  if (key === undefined || value === undefined)
    return { message: 'this line has no key: write KEY: VALUE, with a blank after the colon', offset };
  return { message: `this line has no key: write ${key}: ${value}, with a blank after the colon`, offset };
}
