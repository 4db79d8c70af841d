import { isUtf8 } from 'node:buffer';
import { isAlias, isCollection, isScalar, parseDocument, type Document, type Node, type Scalar, type YAMLMap } from 'yaml';
import { either } from '../either.ts';
import { errorAt, type Diagnostic } from '../diagnostics.ts';
import { partsOf, plainOf, repeatedKeys, type FoundAlias, type YamlParts } from './parts.ts';
import { phraseOf } from './phrases.ts';
import { causes, oddLineAt, type YamlFinding } from './syntax.ts';
import { findUnclosed } from './unclosed.ts';

/** Far deeper than any site, and far less deep than what recursion can bear; aliases count as what they stand for. */
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

/** Reads what a person wrote in YAML 1.2, or says what is wrong with it, by offset; never throws. */
export function readYaml(bytes: Buffer): Yaml {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const unreadable = textProblems(bytes, text);
  const document = parseDocument(unreadable.length > 0 ? '' : text, OPTIONS);
  const broken = [...unreadable, ...syntaxProblems(document, text)];
  if (broken.length > 0) return { text, document, data: undefined, problems: broken };
  const parts = partsOf(document, DEEPEST);
  const problems = structureProblems(parts);
  return { text, document, data: problems.length > 0 ? undefined : plainOf(document.contents, parts.aliases), problems };
}

/** Keys are the words that stand there, and only tags of plain data (YAML 1.2.2, section 10.3) mean something: those of YAML 1.1 would make dates, sets and ordered maps. */
const OPTIONS = { prettyErrors: false, uniqueKeys: false, stringKeys: true, resolveKnownTags: false } as const;

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

/** What the parser found; its warnings too, because a tag or a directive that it does not know changes what is meant. Of keys, `badKeys` says more. */
function syntaxProblems(document: Document, text: string): readonly Diagnostic[] {
  const found = [...document.errors, ...document.warnings].filter(({ code }) => code !== 'NON_STRING_KEY');
  const exhausted = found.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (exhausted) return [tooDeep(exhausted.pos[0])];
  const told = causes(found);
  const open = unclosed(told.at(-1), text);
  return [
    ...wrongVersion(document),
    ...(open ? told.slice(0, -1) : told).map((finding) => syntaxProblem(finding, text)),
    ...(open ? [open] : []),
  ];
}

function syntaxProblem(finding: YamlFinding, text: string): Diagnostic {
  const [offset] = finding.pos;
  const odd = INDENTED.has(finding.code) && !finding.message.startsWith('Unexpected flow') ? oddLineAt(text, offset) : undefined;
  if (!odd) {
    const phrase = phraseOf(finding, text);
    return problem(phrase.offset ?? offset, phrase.message);
  }
  const columns = either(odd.open.map(String));
  return problem(odd.offset, `this line begins at column ${odd.column}; after the lines above it, it could begin at ${columns}`);
}

/** A bracket or quote that is left open before a finding is what the parser stumbles over there. */
function unclosed(finding: YamlFinding | undefined, text: string): Diagnostic | undefined {
  const open = finding && finding.code !== 'TAB_AS_INDENT' ? findUnclosed(text) : undefined;
  if (!finding || !open || open.offset >= finding.pos[0]) return undefined;
  const end = CLOSED_BY[open.sign] ?? open.sign;
  const message =
    open.closedBy === undefined
      ? `this ${open.sign} is not closed: add ${end} where it ends`
      : `this ${open.sign} is closed by ${open.closedBy}: write ${end} there, or before it`;
  return problem(open.offset, message);
}

const CLOSED_BY: { readonly [sign: string]: string } = { '{': '}', '[': ']' };

/** What the parser says of a line that begins at a wrong column. */
const INDENTED: ReadonlySet<YamlFinding['code']> = new Set(['BAD_INDENT', 'UNEXPECTED_TOKEN']);

/** What is YAML and no site: nesting without end, aliases of nothing or of what they stand in, keys that are no words or stand twice, numbers that YAML changes. */
function structureProblems({ maps, values, aliases, tooDeep: deep, size }: YamlParts): readonly Diagnostic[] {
  if (deep) return [tooDeep(offsetOf(deep))];
  const found = [...maps.flatMap(badKeys), ...values.flatMap(changedNumber), ...[...aliases.values()].flatMap(badAlias)];
  if (found.length > 0 || size <= MOST_VALUES) return found;
  const [first] = aliases.keys();
  return [problem(first ? offsetOf(first) : 0, `with all aliases followed, the file has more than ${MOST_VALUES} values`)];
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

function badKeys(map: YAMLMap): readonly Diagnostic[] {
  return [
    ...repeatedKeys(map).map((key) =>
      errorAt([], 'duplicate-key', `"${String(key.value)}" stands twice in the same map: remove one of them`, { offset: offsetOf(key) }),
    ),
    ...map.items.flatMap(({ key }) => {
      if (isScalar(key) && key.type === 'PLAIN' && key.source === '<<' && key.tag === undefined)
        return [problem(offsetOf(key), 'merge keys ("<<") are not supported: write the keys themselves')];
      const kind = oddKey(key);
      return kind === undefined ? [] : [problem(offsetOf(key as Node), `a key must be a plain word, not ${kind}`)];
    }),
  ];
}

/** What a key is that is no plain word. The parser keeps the text of every key, also of one that would be null. */
function oddKey(key: unknown): string | undefined {
  if (isCollection(key)) return 'a map or a list';
  if (isAlias(key)) return 'an alias';
  if (!isScalar(key) || (key.tag === undefined && key.type === 'PLAIN' && NULL.test(String(key.source)))) return 'empty or null';
  return key.tag === undefined || STRING_TAGS.has(key.tag) ? undefined : 'a word with a tag';
}

const NULL = /^(~|null|Null|NULL)?$/;
const STRING_TAGS = new Set(['!', 'tag:yaml.org,2002:str']);

/** 0815 would be 815, 1.10 be 1.1 and 12345678901234567890 some other number; a daemon's own setting, or a name, would be another one. */
function changedNumber(scalar: Scalar): readonly Diagnostic[] {
  const { value, source = '' } = scalar;
  if (typeof value !== 'number' || String(value) === source) return [];
  const exact = Math.abs(value) <= Number.MAX_SAFE_INTEGER ? `${value}, or ` : '';
  return [problem(offsetOf(scalar), `YAML makes the number ${value} of ${source}; write ${exact}"${source}" in quotes`)];
}

function badAlias({ alias, meant, open }: FoundAlias): readonly Diagnostic[] {
  if (!meant) return [problem(offsetOf(alias), `"*${alias.source}" is an alias of nothing: no "&${alias.source}" stands before it`)];
  return open ? [problem(offsetOf(alias), `"*${alias.source}" stands inside of what it is an alias of`)] : [];
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
