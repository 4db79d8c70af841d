import { stringify } from 'yaml';

/** What a schema says for people: what a value is called, its right form, and values that are right. */
export interface Words {
  readonly errorMessage?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly pattern?: string;
  readonly type?: unknown;
  readonly properties?: { readonly [name: string]: Words };
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
}

/** Longer than this, a value is no example that a line has room for. */
const MOST_SHOWN = 60;

/** A value as it is written, as far as a line has room. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return short(text);
}

/** A text as far as a line has room for it. */
export function short(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN - 3)}...` : text;
}

/** A value as site.yaml has it, on one line. */
export function inYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inYaml).join(', ')}]`;
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}

/** The end of a message that shows a right value; nothing without one that a line has room for. */
export function forExample(value: unknown): string {
  const text = value === undefined ? '' : inYaml(value);
  return text === '' || text.length > MOST_SHOWN ? '' : `, for example ${text}`;
}

/** A value by its kind, with the value itself where it is a word or a number. */
export function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a map' : kindNamed(typeof value);
}

/** A type of JSON Schema or of JavaScript in words. */
export function kindNamed(type: string): string {
  const names: { readonly [type: string]: string } = {
    object: 'a map',
    array: 'a list',
    integer: 'a whole number',
    string: 'a string',
    number: 'a number',
    boolean: 'true or false',
  };
  return names[type] ?? type;
}

/** What a schema calls a wrong value, and its right form. */
export function nounAndForm({ errorMessage, description = 'see the schema' }: Words, key: string): readonly [noun: string, form: string] {
  const [, noun, form] = /^invalid ([^:]+): (.*)$/s.exec(errorMessage ?? '') ?? [];
  if (noun !== undefined && form !== undefined) return [noun, form];
  const text = description.replace(/\.$/, '');
  return [key, text.charAt(0).toLowerCase() + text.slice(1)];
}
