import { stringify } from 'yaml';
import { isRawSettings, keysBelow, sectionsOf, type Key, type Section } from './reference-keys.ts';
import { describeValue } from './reference-value.ts';
import { childrenOf, readSchemas, resolveReference, type Schema, type Schemas } from './schema-files.ts';

/** docs/reference.md: every key that a site can have, from schema/ below the given directory. */
export function referencePage(root: string): string {
  const schemas = readSchemas(root);
  const sections = sectionsOf(schemas);
  return [INTRODUCTION, contents(sections, schemas), ...sections.map((section) => renderSection(section, schemas))]
    .join('\n\n')
    .concat('\n');
}

/** Where the keys of a service stand; their titles leave it out. */
const SERVICES = 'hosts.NAME.services.';

/** The groups of the contents, with the paths that each holds. */
const GROUPS: readonly (readonly [title: string, path: RegExp])[] = [
  ['The site', /^(?!hosts\.|domains\.)/],
  ['Hosts', /^hosts\.NAME(?!\.services\.)/],
  ['Services of a host', /^hosts\.NAME\.services\./],
  ['Mail domains', /^domains\./],
];

function contents(sections: readonly Section[], schemas: Schemas): string {
  return GROUPS.map(([title, group]) => {
    const lines = sections
      .filter(({ path }) => group.test(path))
      .map(({ path, part }) => `- ${link(path)}: ${firstSentence(resolveReference(part, schemas).schema.description ?? '')}`);
    return `**${title}**\n\n${lines.join('\n')}`;
  }).join('\n\n');
}

function firstSentence(text: string): string {
  return /^.*?\.(?=\s|$)/.exec(text)?.[0] ?? text;
}

const INTRODUCTION = `# Reference

Every key of \`site.yaml\`, with its values, its default and an example. A title is the path of a key: \`hosts.NAME.fqdn\` is \`fqdn\` in each entry of \`hosts\`.
Words in capitals are names that you choose. Keys of a service begin with its name: \`postfix.smtp\` stands for \`hosts.NAME.services.postfix.smtp\`.
An editor that supports YAML schemas shows the same text while you type.

<!-- Written by \`npm run docs\` from schema/. Edit the descriptions there. -->`;

function titleOf(path: string): string {
  if (path === '') return 'The file';
  return path.startsWith(SERVICES) ? path.slice(SERVICES.length) : path;
}

/** A link to a heading, whose anchor GitHub makes of its letters and digits; the text leaves out what the reader knows. */
function link(path: string, known = ''): string {
  const anchor = titleOf(path)
    .toLowerCase()
    .replaceAll(' ', '-')
    .replaceAll(/[^a-z0-9_-]/g, '');
  const text = known !== '' && path.startsWith(`${known}.`) ? path.slice(known.length + 1) : titleOf(path);
  return `[${text}](#${anchor})`;
}

function links(keys: readonly Key[], known: string): string {
  return keys.map(({ path }) => link(path, known)).join(' · ');
}

function renderSection({ path, part, keys }: Section, schemas: Schemas): string {
  const { description = '' } = resolveReference(part, schemas).schema;
  const presence = 'default' in part.schema ? ['It is there without being named, with all defaults.'] : [];
  return [`## ${titleOf(path)}`, description, ...presence, links(keys, path), ...keys.map((key) => renderKey(key, schemas))].join('\n\n');
}

function renderKey(key: Key, schemas: Schemas): string {
  const resolved = resolveReference(key.part, schemas);
  const below = keysBelow(key.path, key.part, schemas);
  const names = childrenOf(resolved).find(({ keyword }) => keyword === 'propertyNames');
  const nameRule = names && resolveReference(names, schemas).schema.description;
  const facts = [
    ...(resolved.schema.type === 'object' && below.length > 0 ? [] : [`**Value:** ${describeValue(key.part, schemas)}`]),
    ...(below.length > 0 ? [`**Keys:** ${links(below, key.path)}`] : []),
    ...(nameRule !== undefined ? [`**Name:** ${nameRule}`] : []),
    ...(isRawSettings(key.part) ? [`**Keys:** [those that Debian 13 knows](../schema/${resolved.file})`] : []),
    'default' in resolved.schema ? `**Default:** \`${inline(resolved.schema.default)}\`` : presenceOf(key),
  ];
  return [
    `### ${titleOf(key.path)}`,
    resolved.schema.description ?? '',
    [...facts.map((fact) => `- ${fact}`), ...example(key, resolved.schema)].join('\n'),
  ].join('\n\n');
}

/** A name that is chosen is neither required nor optional: it is an entry. */
function presenceOf({ path, required }: Key): string {
  if (/\.[A-Z]+$/.test(path)) return 'As many as you like';
  return required ? '**Required**' : '**Optional**';
}

/** The first example, as it stands in site.yaml; a long one in lines of its own. */
function example({ path }: Key, { examples = [] }: Schema): readonly string[] {
  const [first] = examples;
  if (first === undefined) return [];
  const name = path.split('.').at(-1) ?? '';
  const line = `${name}: ${inline(first)}`;
  if (line.length <= LONGEST_LINE) return [`- **Example:** \`${line}\``];
  return [
    '- **Example:**',
    '  ```yaml',
    ...stringify({ [name]: first }, { lineWidth: 0 })
      .trimEnd()
      .split('\n')
      .map((text) => `  ${text}`),
    '  ```',
  ];
}

const LONGEST_LINE = 90;

function inline(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd().replaceAll('[ ', '[').replaceAll(' ]', ']');
}
