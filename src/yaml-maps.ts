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

/** The keys of a map that stand in it already. A rule of ours because the yaml library compares every key with every other one. */
export function repeatedKeys({ items }: YAMLMap): readonly Scalar[] {
  const seen = new Set<unknown>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    if (seen.has(key.value)) return [key];
    seen.add(key.value);
    return [];
  });
}
