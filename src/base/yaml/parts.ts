import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  type Alias,
  type Document,
  type Node,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** An alias with the node that it stands for; `open` is a node that the alias stands in itself. */
export interface FoundAlias {
  readonly alias: Alias;
  readonly meant: Node | undefined;
  readonly open: boolean;
}

/** What there is in a document, found in one walk: the yaml library's own looks at the whole document again for each alias. */
export interface YamlParts {
  readonly maps: readonly YAMLMap[];
  /** Scalars that are values, not keys. */
  readonly values: readonly Scalar[];
  readonly aliases: ReadonlyMap<Alias, FoundAlias>;
  /** The first node below more others than are allowed, with aliases followed; what is in it was not visited. */
  readonly tooDeep: Node | undefined;
  /** How many values there are, with aliases followed. */
  readonly size: number;
}

/** How many levels a node has below it, and how many values it holds, both with aliases followed. */
interface Measure {
  readonly height: number;
  readonly size: number;
}

const ONE: Measure = { height: 0, size: 1 };

/** What a walk has passed, and may still need. */
interface Walk {
  readonly deepest: number;
  readonly maps: YAMLMap[];
  readonly values: Scalar[];
  readonly aliases: Map<Alias, FoundAlias>;
  readonly anchors: Map<string, Node>;
  /** Of anchored nodes that the walk has left again. */
  readonly measures: Map<Node, Measure>;
  tooDeep: Node | undefined;
}

/** The parts of a document, whose nodes may stand below at most `deepest` others. Each node is visited once, whatever its aliases. */
export function partsOf(document: Document, deepest: number): YamlParts {
  const walk: Walk = { deepest, maps: [], values: [], aliases: new Map(), anchors: new Map(), measures: new Map(), tooDeep: undefined };
  const { size } = visit(walk, document.contents, 0);
  return { ...walk, size };
}

function visit(walk: Walk, node: unknown, depth: number, isKey = false): Measure {
  if (isAlias(node)) return follow(walk, node, depth);
  if (!isScalar(node) && !isCollection(node)) return ONE;
  if (node.anchor !== undefined) walk.anchors.set(node.anchor, node);
  if (isScalar(node) && !isKey) walk.values.push(node);
  const measure = isScalar(node) ? ONE : enter(walk, node, depth);
  if (node.anchor !== undefined) walk.measures.set(node, measure);
  return measure;
}

function enter(walk: Walk, node: YAMLMap | YAMLSeq, depth: number): Measure {
  if (depth >= walk.deepest) return stop(walk, node);
  if (isMap(node)) walk.maps.push(node);
  let [height, size] = [0, 1];
  for (const item of node.items) {
    if (isPair(item)) visit(walk, item.key, depth + 1, true);
    const measure = visit(walk, isPair(item) ? item.value : item, depth + 1);
    height = Math.max(height, measure.height + 1);
    size += measure.size;
  }
  return { height, size };
}

function follow(walk: Walk, alias: Alias, depth: number): Measure {
  const meant = walk.anchors.get(alias.source);
  const measure = meant && walk.measures.get(meant);
  walk.aliases.set(alias, { alias, meant, open: meant !== undefined && measure === undefined });
  return measure && depth + measure.height > walk.deepest ? stop(walk, alias) : (measure ?? ONE);
}

function stop(walk: Walk, node: Node): Measure {
  walk.tooDeep ??= node;
  return ONE;
}

/** The keys of a map that stand in it already. A rule of ours because the yaml library compares every key with every other one. */
export function repeatedKeys({ items }: YAMLMap): readonly Scalar[] {
  const seen = new Set<string>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const text = String(key.value);
    if (seen.has(text)) return [key];
    seen.add(text);
    return [];
  });
}

/** A document as plain data in which nothing is shared: a default that is filled into what an alias stands for would else stand in the alias too. */
export function plainOf(node: unknown, aliases: YamlParts['aliases']): unknown {
  if (isAlias(node)) return plainOf(aliases.get(node)?.meant, aliases);
  if (isScalar(node)) return node.value;
  if (!isCollection(node)) return null;
  if (!isMap(node)) return node.items.map((item) => plainOf(item, aliases));
  return Object.fromEntries(node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', plainOf(value, aliases)]));
}
