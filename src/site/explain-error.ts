import type { ErrorObject } from 'ajv/dist/2020.js';
import { either } from '../base/either.ts';
import { limitedGuess, type Guess } from '../base/closest.ts';
import { errorAt, type Diagnostic, type SitePath } from '../base/diagnostics.ts';
import { explainBound } from './explain-bound.ts';
import { explainType } from './explain-type.ts';
import { explainPassword, isPassword } from './explain-password.ts';
import { isAddress, rightForm } from './right-form.ts';
import { forExample, inYaml, kindOf, nounAndForm, short, show, type Words } from './schema-words.ts';
import { synonymOf } from './synonyms.ts';

/** More names than a message should hold. */
const MOST_NAMES = 40;

/** Values that the first line has room for; more are listed below it. */
const MOST_VALUES = 6;

/** Nobody reads more right forms at once, and each is looked for in many spellings. */
const MOST_FORMS = 50;

/** What a name breaks, by the name: the validator says it in an error of its own, beside the one that says that it is a name. */
export type BrokenNames = ReadonlyMap<string, ErrorObject>;

/** What errors are explained by: the data, what names break, what values are called, and guesses at what is meant. */
export interface Book {
  readonly data: unknown;
  readonly broken: BrokenNames;
  /** The schemas with words for what is wrong, by the place of the value. */
  readonly words: ReadonlyMap<string, Words>;
  readonly guess: Guess;
  readonly rightForm: typeof rightForm;
}

/** A finding, and the key or value that is most likely meant. */
export interface Explained {
  readonly diagnostic: Diagnostic;
  readonly guess?: string | undefined;
}

/** A book for the errors of one validation. */
export function newBook(errors: readonly ErrorObject[], data: unknown, broken: BrokenNames): Book {
  const words = errors
    .filter(({ parentSchema, propertyName }) => propertyName === undefined && (parentSchema as Words).errorMessage !== undefined)
    .map(({ instancePath, parentSchema }): readonly [string, Words] => [instancePath, parentSchema as Words]);
  const guess = limitedGuess();
  let forms = 0;
  return {
    data,
    broken,
    words: new Map(words.toReversed()),
    guess: (text, candidates) => synonymOf(text, candidates) ?? guess(text, candidates),
    rightForm: (...args) => {
      forms += 1;
      return forms > MOST_FORMS ? undefined : rightForm(...args);
    },
  };
}

/** What one error of the schema validator says to the operator: the fault and the right form first. */
export function explainError(error: ErrorObject, book: Book): Explained {
  const path = toPath(error.instancePath, book.data);
  const params = error.params as { readonly [key: string]: unknown };
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return unknownKey(path, String(params['additionalProperty']), error, book);
    case 'required':
      return { diagnostic: missingKey(path, String(params['missingProperty']), error) };
    case 'propertyNames':
      return badName(path, String(params['propertyName']), book);
    case 'enum':
      return { diagnostic: badChoice(path, params['allowedValues'] as readonly unknown[], error.data, book) };
    case 'type':
      return { diagnostic: badType(path, error, book) };
    case 'anyOf':
    case 'oneOf':
    case 'pattern':
    case 'format':
      return { diagnostic: errorAt(path, 'wrong-value', invalid(keyOf(path), error.data, error.parentSchema as Words, book)) };
    case 'not':
      return { diagnostic: removed(path, error) };
    default:
      return { diagnostic: errorAt(path, 'wrong-value', explainBound(error, keyOf(path))) };
  }
}

/** The key that a value belongs to: of an entry of a list, the list's. */
function keyOf(path: SitePath): string {
  return path.findLast((step) => typeof step === 'string') ?? 'site';
}

/** `invalid NOUN VALUE: FORM, for example RIGHT`. */
function invalid(key: string, value: unknown, words: Words, book: Book): string {
  const [noun, usual] = nounAndForm(words, key);
  const meant = Array.isArray(words.examples?.[0]) && typeof value === 'string' ? [value] : book.rightForm(value, key, fitting(words));
  const form = formFor(noun, value, meant) ?? usual;
  const fault = value === null ? `empty ${noun}` : `invalid ${noun} ${show(value)}`;
  return `${fault}: ${form}${forExample(meant ?? words.examples?.[0])}`;
}

/** What is said of a value instead of its usual form, because the fault is another one than the form speaks of. */
function formFor(noun: string, value: unknown, meant: unknown): string | undefined {
  if (noun.endsWith('name') && isAddress(String(value))) return 'use a name, not an address';
  if (typeof value === 'number' && meant === String(value)) return 'put it in quotes';
  return AMOUNTS.has(noun) && /^[0-9]{7,}[a-z]/i.test(String(value)) ? 'use at most six digits and a larger unit' : undefined;
}

const AMOUNTS: ReadonlySet<string> = new Set(['size', 'duration']);

/** Whether a text has the form that a schema asks for. */
function fitting({ pattern }: Words): (text: string) => boolean {
  if (pattern === undefined) return isAddress;
  const form = new RegExp(pattern, 'u');
  return (text) => form.test(text);
}

/** A value of another kind: one that the schema has a name for is wrong in its form, such as a size without a unit. */
function badType(path: SitePath, error: ErrorObject, book: Book): Diagnostic {
  const words = book.words.get(error.instancePath);
  if (words && (error.params as { readonly type: unknown }).type === 'string')
    return errorAt(path, 'wrong-type', invalid(keyOf(path), error.data, words, book));
  if (path.length > 0) return errorAt(path, 'wrong-type', explainType(error));
  return error.data === null
    ? errorAt(path, 'wrong-type', 'the file is empty: a site needs at least operators and hosts; sitec init writes a first one')
    : errorAt(
        path,
        'wrong-type',
        `a site is a map with operators, hosts and domains, not ${kindOf(error.data)}; sitec init writes a first one`,
      );
}

function missingKey(path: SitePath, key: string, error: ErrorObject): Diagnostic {
  const { properties = {} } = error.parentSchema as Words;
  const example = properties[key]?.examples?.[0];
  const text = example === undefined ? '' : `${key}: ${inYaml(example)}`;
  return errorAt(path, 'missing-key', `"${key}" is missing here${text === '' || text.length > 60 ? '' : `, for example ${text}`}`, {
    at: 'key',
  });
}

function removed(path: SitePath, error: ErrorObject): Diagnostic {
  const { description = '' } = error.parentSchema as Words;
  return errorAt(path, 'removed-setting', `"${String(path.at(-1))}" cannot be used any more: ${description.replace(/\.$/, '')}`, {
    at: 'key',
  });
}

function unknownKey(path: SitePath, key: string, error: ErrorObject, book: Book): Explained {
  if (isPassword(key)) return { diagnostic: explainPassword([...path, key]) };
  const allowed = Object.entries((error.parentSchema as Words).properties ?? {})
    .flatMap(([name, schema]) => (isRemoved(schema) ? [] : [name]))
    .toSorted();
  const guess = book.guess(key, allowed);
  const help =
    allowed.length > MOST_NAMES ? `${allowed.length} names are known here; see the daemon's manual` : `allowed here: ${allowed.join(', ')}`;
  const diagnostic = errorAt([...path, key], 'unknown-key', `unknown key "${short(key)}"${didYouMean(guess)}`, { at: 'key', help: [help] });
  return { diagnostic, guess };
}

function isRemoved(schema: unknown): boolean {
  return typeof schema === 'object' && schema !== null && 'deprecated' in schema;
}

function didYouMean(guess: string | undefined): string {
  return guess === undefined ? '' : `; did you mean "${guess}"?`;
}

function badName(path: SitePath, name: string, book: Book): Explained {
  const cause = book.broken.get(name);
  const words = (cause?.parentSchema ?? {}) as Words;
  if (cause?.keyword === 'enum')
    return unknownName(path, name, (cause.params as { readonly allowedValues: readonly string[] }).allowedValues, book);
  const message =
    cause?.keyword === 'not'
      ? `invalid name "${short(name)}": sitec gives it a meaning of its own; use another, for example vpn`
      : invalid('name', name, words, book);
  return { diagnostic: errorAt([...path, name], 'wrong-name', message, { at: 'key' }) };
}

function unknownName(path: SitePath, name: string, allowed: readonly string[], book: Book): Explained {
  const guess = book.guess(name, allowed);
  return {
    diagnostic: errorAt([...path, name], 'wrong-name', `invalid name "${short(name)}"${choice(allowed)}${didYouMean(guess)}`, {
      at: 'key',
      help: listed(allowed),
    }),
    guess,
  };
}

function badChoice(path: SitePath, values: readonly unknown[], value: unknown, book: Book): Diagnostic {
  const allowed = values.map(String);
  const guess = typeof value === 'string' ? book.guess(value, allowed) : undefined;
  return errorAt(path, 'wrong-value', `invalid ${keyOf(path)} ${show(value)}${choice(allowed)}${didYouMean(guess)}`, {
    help: listed(allowed),
  });
}

function choice(allowed: readonly string[]): string {
  if (allowed.length > MOST_VALUES) return '';
  return `: use ${either(allowed)}`;
}

function listed(allowed: readonly string[]): readonly string[] {
  return allowed.length > MOST_VALUES ? [`allowed here: ${allowed.join(', ')}`] : [];
}

function toPath(pointer: string, data: unknown): SitePath {
  const path: (string | number)[] = [];
  let node = data;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(node) ? Number(key) : key);
    node = (node as { readonly [key: string]: unknown } | undefined)?.[key];
  }
  return path;
}
