import { visible, visibleLines } from '../../base/visible.ts';
import { Foreign } from '../../base/foreign.ts';

/** Deeper than anything that sitec answers. */
const DEEPEST = 32;

/** Fields whose texts have lines; in any other text the end of a line is as misleading as a control character. */
const HAVE_LINES: ReadonlySet<string> = new Set(['detail', 'diff', 'message', 'problems', 'report', 'why']);

/** The one field that is kept to the byte: what lies in a file of the host. */
const KEPT = 'text';

/** What a text of JSON says; what is wrong with it when it says nothing, in words that follow "the answer". */
export function parseJson(text: string): { readonly data: unknown } | { readonly problem: string } {
  if (text.trim() === '') return { problem: 'is empty' };
  if (isDeep(text)) return { problem: `is nested deeper than ${DEEPEST} levels` };
  try {
    return { data: JSON.parse(text) };
  } catch {
    return { problem: 'is not JSON' };
  }
}

/** Whether brackets are nested too deep for a recursive reader; those inside of strings do not count. */
function isDeep(text: string): boolean {
  let [depth, inString] = [0, false];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inString && character === '\\') index += 1;
    else if (character === '"') inString = !inString;
    else if (inString) continue;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Makes every string below an object or array visible, in its place: names of keys as well, and whatever `__proto__` says is gone. */
export function makeVisible(holder: unknown, field = ''): void {
  if (Array.isArray(holder)) {
    for (const [index, value] of holder.entries()) holder[index] = shown(value, field);
  } else if (isRecord(holder)) {
    for (const key of Object.keys(holder)) {
      const value = holder[key];
      delete holder[key];
      if (key !== '__proto__') holder[visible(key)] = shown(value, key);
    }
  }
}

function shown(value: unknown, field: string): unknown {
  if (typeof value === 'string') return field === KEPT ? new Foreign(value) : HAVE_LINES.has(field) ? visibleLines(value) : visible(value);
  makeVisible(value, field);
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
