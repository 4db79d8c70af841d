import { formsOf, isRawSettings } from './reference-keys.ts';
import { childrenOf, resolveReference, type Part, type Schema, type Schemas } from './schema-files.ts';

/** What a value can be, in words: its kind and bounds, and what a type that several keys share says of itself. */
export function describeValue(part: Part, schemas: Schemas): string {
  const resolved = resolveReference(part, schemas);
  const shared = sharedDescription(part, schemas);
  if (shared === undefined)
    return formsOf(resolved, schemas)
      .map((form) => kindOf(form, schemas))
      .join('; or ');
  const { items: _items, pattern: _pattern, ...kind } = resolved.schema;
  const words = kindOf({ ...resolved, schema: kind }, schemas);
  return words === 'text' ? shared : `${words}. ${shared}`;
}

/** What a shared type says of itself, for a key that says something else. */
function sharedDescription(part: Part, schemas: Schemas): string | undefined {
  const { $ref, description } = part.schema;
  if ($ref === undefined || description === undefined || isRawSettings(part)) return undefined;
  return resolveReference({ ...part, schema: { $ref } }, schemas).schema.description;
}

function kindOf(form: Part, schemas: Schemas): string {
  const { schema } = form;
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(' or ');
  switch (schema.type) {
    case 'array':
      return list(form, schemas);
    case 'object':
      return 'map';
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
      return `whole number${range(schema)}`;
    case 'number':
      return `number${range(schema)}`;
    default:
      return text(schema);
  }
}

function list(form: Part, schemas: Schemas): string {
  const { minItems, maxItems } = form.schema;
  const bounds = [...(minItems === undefined ? [] : [`at least ${minItems}`]), ...(maxItems === undefined ? [] : [`at most ${maxItems}`])];
  const items = childrenOf(form).find(({ keyword }) => keyword === 'items');
  const description = items && resolveReference(items, schemas).schema.description;
  return ['list', ...bounds, ...(description !== undefined ? [`each item: ${asPhrase(description)}`] : [])].join(', ');
}

function asPhrase(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/\.$/, '')}`;
}

function range({ minimum, maximum, exclusiveMinimum }: Schema): string {
  if (exclusiveMinimum !== undefined) return ` above ${exclusiveMinimum}`;
  if (maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  return minimum === undefined ? '' : `, at least ${minimum}`;
}

/** A longer pattern is for programs: the description of the key says the same in words. */
const MOST_READ = 80;

function text({ format, maxLength, pattern }: Schema): string {
  if (format === 'ipv4' || format === 'ipv6') return format === 'ipv4' ? 'an IPv4 address' : 'an IPv6 address';
  if (maxLength !== undefined) return `text of at most ${maxLength} characters`;
  return pattern === undefined || pattern.length > MOST_READ ? 'text' : `text that matches \`${pattern}\``;
}
