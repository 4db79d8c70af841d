import { isScalar, visit, type Document, type Scalar, type YAMLMap } from 'yaml';

/** Every map of a YAML document, from the outside in. */
export function mapsIn(document: Document): readonly YAMLMap[] {
  const found: YAMLMap[] = [];
  visit(document, {
    Map(_, map) {
      found.push(map);
    },
  });
  return found;
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
