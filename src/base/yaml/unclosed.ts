import { Parser, type CST } from 'yaml';

/** A bracket, brace or quote that is not closed, or is closed by a sign of another kind. */
export interface Unclosed {
  readonly offset: number;
  readonly sign: string;
  /** The sign that closes it and is the wrong one. */
  readonly closedBy?: string;
}

const CLOSING = { '{': '}', '[': ']' } as const;

/** A sign that is open within another one, if that is open as well. */
type Found = Unclosed & { readonly within: Found | undefined };

/** The first sign that is left open in a text, and of several that are open within each other the innermost; undefined when all are closed. */
export function findUnclosed(text: string): Unclosed | undefined {
  const found: Found[] = [];
  for (const token of new Parser().parse(text)) {
    if (token.type === 'document' && token.value) collect(token.value, found);
  }
  let inner = found.toSorted((a, b) => a.offset - b.offset)[0];
  for (let next = inner; next; next = found.find(({ within }) => within === inner)) inner = next;
  return inner;
}

/** With a list of its own of what is still to be visited: a text can nest deeper than a recursion bears. */
function collect(root: CST.Token, found: Found[]): void {
  const open: { readonly token: CST.Token; readonly within: Found | undefined }[] = [{ token: root, within: undefined }];
  for (let next = open.pop(); next; next = open.pop()) {
    const unclosed = leftOpen(next.token);
    const within = unclosed ? { ...unclosed, within: next.within } : next.within;
    if (unclosed && within) found.push(within);
    if (!('items' in next.token)) continue;
    for (const { key, value } of next.token.items) for (const token of [key, value]) if (token) open.push({ token, within });
  }
}

function leftOpen(token: CST.Token): Unclosed | undefined {
  if (token.type === 'single-quoted-scalar' || token.type === 'double-quoted-scalar') {
    const closed = token.type === 'single-quoted-scalar' ? /^'([^']|'')*'$/ : /^"([^"\\]|\\[^])*"$/;
    return closed.test(token.source) ? undefined : { offset: token.offset, sign: token.source.charAt(0) };
  }
  if (token.type !== 'flow-collection') return undefined;
  const sign = token.start.source === '{' ? '{' : '[';
  const end = token.end.find(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end');
  if (end?.source === CLOSING[sign]) return undefined;
  return { offset: token.start.offset, sign, ...(end && { closedBy: end.source }) };
}
