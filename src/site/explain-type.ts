import type { ErrorObject } from 'ajv/dist/2020.js';
import { either } from '../base/either.ts';
import { forExample, inYaml, kindNamed, kindOf, show, type Words } from './schema-words.ts';

/** Words that people write for true and false; in YAML 1.2 they are strings. */
const TRUTH: { readonly [word: string]: boolean } = { true: true, yes: true, on: true, false: false, no: false, off: false };

/** What is said of a value of another kind than the schema wants: both kinds, and what to write instead. */
export function explainType({ params, data, parentSchema }: Pick<ErrorObject, 'params' | 'data' | 'parentSchema'>): string {
  const wanted = (params as { readonly type: unknown }).type;
  const words = parentSchema as Words;
  const type = Array.isArray(wanted) ? wanted.map(String) : [String(wanted)];
  const kinds = either(type.map(kindNamed));
  return `must be ${kinds}, not ${kindOf(data)}${instead(type[0] ?? '', data, words)}`;
}

function instead(type: string, data: unknown, words: Words): string {
  if (type === 'object') return insteadOfMap(data, words);
  if (type === 'array' && data !== null && typeof data !== 'object') return `: write ${inYaml([data])}`;
  if (type === 'string' && (typeof data === 'number' || typeof data === 'boolean')) return `: write "${String(data)}" in quotes`;
  if ((type === 'integer' || type === 'number') && isNumeric(data)) return `: write ${data}, without quotes`;
  if (type === 'boolean' && typeof data === 'string') {
    const truth = Object.hasOwn(TRUTH, data.toLowerCase()) ? TRUTH[data.toLowerCase()] : undefined;
    return truth === undefined ? ` (${show(data)})` : `: write ${truth}, without quotes`;
  }
  return forExample(words.examples?.[0]);
}

function insteadOfMap(data: unknown, { properties = {} }: Words): string {
  if (data === null) return ': write {} for all defaults';
  if (typeof data === 'string' && Object.hasOwn(properties, data)) return `: write { ${data}: {} }`;
  if (!Array.isArray(data)) return keysLike(Object.keys(properties));
  const names = data.filter((item) => typeof item === 'string');
  const [first] = names;
  if (first === undefined || names.length < data.length || names.join('').length > 40) return '';
  return names.every((name) => Object.hasOwn(properties, name))
    ? `: write { ${names.map((name) => `${name}: {}`).join(', ')} }`
    : `: write each entry as a key with a value, such as ${inYaml(first)}: {}`;
}

/** Keys that a map can have, for a site that has a word instead. */
function keysLike(names: readonly string[]): string {
  return names.length === 0 ? '' : `: write keys below it, such as ${either(names.slice(0, 3))}`;
}

function isNumeric(data: unknown): data is string {
  return typeof data === 'string' && /^-?[0-9]+(\.[0-9]+)?$/.test(data);
}
