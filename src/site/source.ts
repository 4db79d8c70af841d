import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Document,
  type LineCounter,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Diagnostic, SitePath } from '../base/diagnostics.ts';

/** A stretch of the site file: 1-based line and column, and its length in characters. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** The text of a site file with the way from a path back to its place. */
export interface Source {
  /** The file as the operator named it. */
  readonly file: string;
  readonly text: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

/** Where a diagnostic points: the key or value at its path, or the nearest parent that is in the file. */
export function placeOf(source: Source, diagnostic: Pick<Diagnostic, 'path' | 'at' | 'offset'>): Place {
  if (diagnostic.offset !== undefined) return placeAt(source, diagnostic.offset, diagnostic.offset + 1);
  return placeOfPath(source, diagnostic.path, diagnostic.at);
}

/** The place of the key or value at a path; a value that is not in the file (a default) is at its nearest parent's key. */
export function placeOfPath(source: Source, path: SitePath, at: 'key' | 'value'): Place {
  let node: unknown = source.document.contents;
  let key: Node | undefined;
  let depth = 0;
  for (const step of path) {
    const next = child(node, step);
    if (!next) break;
    key = next.key ?? key;
    node = next.value;
    depth += 1;
  }
  const found = depth === path.length;
  if (found && at === 'value' && (isScalar(node) || isSeq(node) || (isMap(node) && key === undefined))) return placeOfNode(source, node);
  if (key) return placeOfNode(source, key);
  return isNode(node) ? placeOfNode(source, node) : placeAt(source, 0, 0);
}

function child(node: unknown, step: string | number): { key?: Node; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = pairsOf(node).get(String(step));
    return pair ? { key: pair.key, value: pair.value } : undefined;
  }
  if (isSeq(node) && typeof step === 'number' && step < node.items.length) return { value: node.items[step] };
  return undefined;
}

const indexed = new WeakMap<YAMLMap, ReadonlyMap<string, Pair<Node>>>();

/** The pairs of a map by key, the first of each; looked up once, so that many findings in a large map take no longer each. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair<Node>> {
  const known = indexed.get(map);
  if (known) return known;
  const named = map.items
    .filter((item): item is Pair<Scalar> => isPair(item) && isScalar(item.key))
    .map((item) => [String(item.key.value), item] as const);
  const pairs = new Map<string, Pair<Node>>(named.toReversed());
  indexed.set(map, pairs);
  return pairs;
}

function placeOfNode(source: Source, node: Node): Place {
  const [start, end] = node.range ?? [0, 0];
  return placeAt(source, start, end);
}

function placeAt(source: Source, start: number, end: number): Place {
  const { line, col } = source.lines.linePos(start);
  const lineEnd = source.text.indexOf('\n', start);
  const stop = lineEnd === -1 ? end : Math.min(end, lineEnd);
  return { line: Math.max(line, 1), column: Math.max(col, 1), length: Math.max(stop - start, 1) };
}
