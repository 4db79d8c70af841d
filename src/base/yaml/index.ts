import { isUtf8 } from 'node:buffer';
import { isAlias, isCollection, isScalar, parseDocument, type Document, type Node, type YAMLMap } from 'yaml';
import { errorAt, type Diagnostic } from '../diagnostics.ts';
import { partsOf, repeatedKeys, type YamlParts } from './parts.ts';
import { causes, oddLineAt, type YamlFinding } from './syntax.ts';

/** Far deeper than any site, and far less deep than what recursion can bear. */
const DEEPEST = 100;

/** More values than any site has; aliases of aliases make more of them from a few lines than any memory holds. */
const MOST_VALUES = 2_000_000;

/** A YAML file that was read: its text without a byte order mark, and plain data when there are no problems. */
export interface Yaml {
  readonly text: string;
  readonly document: Document;
  readonly data: unknown;
  readonly problems: readonly Diagnostic[];
}

/** Reads what somebody wrote in YAML 1.2, or says what is wrong with it, by offset; never throws. */
export function readYaml(bytes: Buffer): Yaml {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const unreadable = textProblems(bytes, text);
  const document = parseDocument(unreadable.length > 0 ? '' : text, { prettyErrors: false, uniqueKeys: false });
  const broken = [...unreadable, ...syntaxProblems(document, text)];
  const parts = broken.length > 0 ? undefined : partsOf(document, DEEPEST);
  const problems = parts ? structureProblems(document, parts) : broken;
  return { text, document, ...(parts && problems.length === 0 ? plainData(document, parts) : { data: undefined, problems }) };
}

function plainData(document: Document, { aliases: [first] }: YamlParts): Pick<Yaml, 'data' | 'problems'> {
  const data = document.toJS({ maxAliasCount: -1 }) as unknown;
  if (!first) return { data, problems: [] };
  if (countUpTo(data, MOST_VALUES) < MOST_VALUES) return { data: withoutSharing(data), problems: [] };
  return {
    data: undefined,
    problems: [problem(offsetOf(first.alias), `with all aliases followed, the file has more than ${MOST_VALUES} values`)],
  };
}

/** How many values there are, with each alias followed; a few more than the limit when there are more. */
function countUpTo(value: unknown, limit: number): number {
  let found = 1;
  for (const child of childrenOf(value)) {
    if (found >= limit) break;
    found += countUpTo(child, limit - found);
  }
  return found;
}

/** An alias is the very object that it is an alias of: a default that is filled into one would stand in the other. */
function withoutSharing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSharing);
  if (!isPlainMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withoutSharing(child)]));
}

function childrenOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isPlainMap(value) ? Object.values(value) : [];
}

function isPlainMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** What keeps a file from being read as text at all: it is binary, in another encoding, or has other line ends. */
function textProblems(bytes: Buffer, text: string): readonly Diagnostic[] {
  if (/^(\xFF\xFE|\xFE\xFF)/.test(bytes.toString('latin1', 0, 2))) return [problem(0, 'the file is in UTF-16; save it in UTF-8')];
  if (text.includes('\0')) return [problem(text.indexOf('\0'), 'the file holds a NUL byte, so it is not text')];
  if (!isUtf8(bytes)) return [problem(text.indexOf('\uFFFD'), 'here is something that is not UTF-8; save the file in UTF-8')];
  const lone = text.search(/\r(?!\n)/);
  return lone === -1
    ? []
    : [problem(lone, 'a carriage return stands here without a line feed; save the file with the line ends of Unix or Windows')];
}

/** What the parser found; its warnings too, because a tag or a directive that it does not know changes what is meant. */
function syntaxProblems(document: Document, text: string): readonly Diagnostic[] {
  const found = [...document.errors, ...document.warnings];
  const exhausted = found.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (exhausted) return [tooDeep(exhausted.pos[0])];
  return [...wrongVersion(document), ...causes(found).map((finding) => syntaxProblem(finding, text))];
}

function syntaxProblem(finding: YamlFinding, text: string): Diagnostic {
  const [offset] = finding.pos;
  const odd = INDENTED.has(finding.code) ? oddLineAt(text, offset) : undefined;
  if (!odd) return problem(offset, messageOf(finding));
  const columns = new Intl.ListFormat('en', { type: 'disjunction' }).format(odd.open.map(String));
  return problem(odd.offset, `this line begins at column ${odd.column}; after the lines above it, it could begin at ${columns}`);
}

/** What the parser says of a line that begins at a wrong column. */
const INDENTED: ReadonlySet<YamlFinding['code']> = new Set(['BAD_INDENT', 'UNEXPECTED_TOKEN']);

/** What is YAML and no site: nesting without end, aliases of nothing or of what they stand in, keys that are no words or stand twice. */
function structureProblems(document: Document, { maps, aliases, tooDeep: deep }: YamlParts): readonly Diagnostic[] {
  if (deep) return [tooDeep(offsetOf(deep))];
  return [...maps.flatMap(badKeys), ...aliases.flatMap((found) => badAlias(document, found))];
}

function wrongVersion({ directives }: Document): readonly Diagnostic[] {
  if (!directives?.yaml.explicit || directives.yaml.version === '1.2') return [];
  return [
    problem(
      0,
      `the file says that it is YAML ${directives.yaml.version}, in which words such as "yes" and "on" mean something else; remove the line with %YAML`,
    ),
  ];
}

function messageOf({ code, message }: YamlFinding): string {
  if (code === 'MULTIPLE_DOCS') return 'a second document begins here; a site is one';
  return message.charAt(0).toLowerCase() + message.slice(1);
}

function badKeys(map: YAMLMap): readonly Diagnostic[] {
  return [
    ...repeatedKeys(map).map((key) =>
      errorAt([], 'duplicate-key', `"${String(key.value)}" stands twice in the same map`, { offset: offsetOf(key) }),
    ),
    ...map.items.flatMap(({ key }) =>
      isScalar(key) && key.value !== null ? [] : [problem(offsetOf(key as Node), `a key must be a plain word, not ${kindOf(key)}`)],
    ),
  ];
}

function kindOf(key: unknown): string {
  if (isCollection(key)) return 'a map or a list';
  return isAlias(key) ? 'an alias' : 'empty or null';
}

function badAlias(document: Document, { alias, above }: YamlParts['aliases'][number]): readonly Diagnostic[] {
  const meant = alias.resolve(document);
  if (!meant) return [problem(offsetOf(alias), `"*${alias.source}" is an alias of nothing: no "&${alias.source}" stands before it`)];
  return above.some((node) => node === meant)
    ? [problem(offsetOf(alias), `"*${alias.source}" stands inside of what it is an alias of`)]
    : [];
}

function tooDeep(offset: number): Diagnostic {
  return problem(offset, `nested too deeply here: more than ${DEEPEST} levels`);
}

function problem(offset: number, message: string): Diagnostic {
  return errorAt([], 'yaml-syntax', message, { offset });
}

function offsetOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
