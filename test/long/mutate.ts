import { Document, isAlias, isCollection, isMap, isScalar, parseDocument, visit, type Node } from 'yaml';
import { TAGS, TEXTS, VALUES } from './odd-values.ts';
import type { Random } from './random.ts';

/** The text of a site, changed in one to four ways: in structure, keys, values, tags and anchors, or in single characters. */
export function mutate(random: Random, text: string, donors: readonly string[]): string {
  let changed = text;
  for (let left = random.below(4) + 1; left > 0; left -= 1) {
    changed = random.below(5) === 0 ? textually(random, changed) : structurally(random, changed, donors);
  }
  return changed;
}

function textually(random: Random, text: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + random.pick(TEXTS) + text.slice(at + random.below(6));
}

/** A text that is no YAML any more stays as it is. */
function structurally(random: Random, text: string, donors: readonly string[]): string {
  const document = parsed(text);
  if (!document) return text;
  const nodes = nodesOf(document);
  if (nodes.length === 0) return text;
  random.pick(CHANGES)(random, document, nodes, donors);
  return written(document) ?? text;
}

type Change = (random: Random, document: Document, nodes: readonly Node[], donors: readonly string[]) => void;

const CHANGES: readonly Change[] = [
  replaceValue,
  replaceValue,
  replaceValue,
  transplant,
  transplant,
  renameKey,
  dropItem,
  repeatItem,
  tag,
  anchor,
  wrap,
];

function replaceValue(random: Random, document: Document, nodes: readonly Node[]): void {
  put(document, random.pick(nodes), document.createNode(random.pick(VALUES)));
}

/** What stands at another place of this or another site. */
function transplant(random: Random, document: Document, nodes: readonly Node[], donors: readonly string[]): void {
  const donor = random.below(2) === 0 ? document : (parsed(random.pick(donors)) ?? document);
  const from = nodesOf(donor).filter((node) => !isAlias(node));
  if (from.length === 0) return;
  const graft: unknown = random.pick(from).clone();
  if (isScalar(graft) || isCollection(graft)) put(document, random.pick(nodes), graft);
}

function renameKey(random: Random, _document: Document, nodes: readonly Node[]): void {
  const map = random.pick(nodes);
  if (!isMap(map) || map.items.length === 0) return;
  const key = random.pick(map.items).key;
  if (!isScalar(key)) return;
  const name = String(key.value);
  key.value =
    random.below(3) === 0 ? random.pick(VALUES) : name.slice(0, random.below(name.length + 1)) + random.pick(['', 'x', '.', '-', ' ', '0']);
}

function dropItem(random: Random, _document: Document, nodes: readonly Node[]): void {
  const node = random.pick(nodes);
  if (isCollection(node) && node.items.length > 0) node.items.splice(random.below(node.items.length), 1);
}

function repeatItem(random: Random, _document: Document, nodes: readonly Node[]): void {
  const node = random.pick(nodes);
  if (!isCollection(node) || node.items.length === 0) return;
  const items: unknown[] = node.items;
  const item = random.pick(items);
  for (let left = random.below(3) + 1; left > 0; left -= 1) items.push(item);
}

function tag(random: Random, _document: Document, nodes: readonly Node[]): void {
  const node = random.pick(nodes);
  if (!isAlias(node)) node.tag = random.pick(TAGS).replace(/^!!/, 'tag:yaml.org,2002:');
}

function anchor(random: Random, document: Document, nodes: readonly Node[]): void {
  const [one, other] = [random.pick(nodes), random.pick(nodes)];
  if (!isAlias(one)) put(document, other, document.createAlias(one, `a${random.below(3)}`));
}

function wrap(random: Random, document: Document, nodes: readonly Node[]): void {
  const node = random.pick(nodes);
  if (isAlias(node)) return;
  const inside: unknown = node.clone();
  put(document, node, document.createNode(random.below(2) === 0 ? [inside] : { [String(random.pick(VALUES))]: inside }));
}

/** Puts a node in the place of another. */
function put(document: Document, old: Node, next: Node): void {
  if (document.contents === old) document.contents = next;
  visit(document, {
    Pair: (_, pair) => {
      if (pair.value === old) pair.value = next;
    },
    Seq: (_, seq) => {
      const at = seq.items.indexOf(old);
      if (at !== -1) seq.items[at] = next;
    },
  });
}

/** Every value of a document, not its keys. */
function nodesOf(document: Document): readonly Node[] {
  const found: Node[] = [];
  visit(document, {
    Node: (key, node) => {
      if (key !== 'key') found.push(node);
    },
  });
  return found;
}

function parsed(text: string): Document | undefined {
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false });
  return document.errors.length === 0 ? document : undefined;
}

/** The library refuses to write what its own model forbids, such as an alias before its anchor. */
function written(document: Document): string | undefined {
  try {
    return document.toString({ verifyAliasOrder: false });
  } catch {
    return undefined;
  }
}
