import { isAlias, isCollection, isMap, isPair, isScalar, type Alias, type Document, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';

type Collection = YAMLMap | YAMLSeq;

/** What must be looked at in a document: its maps from the outside in, its aliases with what they stand in, and what is nested too deeply. */
export interface YamlParts {
  readonly maps: readonly YAMLMap[];
  readonly aliases: readonly { readonly alias: Alias; readonly above: readonly Collection[] }[];
  /** The first collection below so many others; what is in it was not looked at. */
  readonly tooDeep: Collection | undefined;
}

/** The parts of a document, found in one walk: the yaml library's own notes the whole way to every value. */
export function partsOf(document: Document, deepest: number): YamlParts {
  const maps: YAMLMap[] = [];
  const aliases: { alias: Alias; above: readonly Collection[] }[] = [];
  let tooDeep: Collection | undefined;
  const walk = (node: unknown, above: readonly Collection[]): void => {
    if (isAlias(node)) aliases.push({ alias: node, above });
    if (!isCollection(node)) return;
    if (above.length >= deepest) {
      tooDeep ??= node;
      return;
    }
    if (isMap(node)) maps.push(node);
    const within = [...above, node];
    for (const item of node.items) {
      for (const part of isPair(item) ? [item.key, item.value] : [item]) walk(part, within);
    }
  };
  walk(document.contents, []);
  return { maps, aliases, tooDeep };
}

/** The keys of a map that stand in it already, as text: 1 and "1" are the same. A rule of ours because the yaml library compares every key with every other one. */
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
