import type { ErrorObject } from 'ajv/dist/2020.js';
import { errorAt, type Diagnostic, type SitePath } from '../base/diagnostics.ts';
import { article, EXCEEDED, describe, short, show, subject } from './schema-words.ts';
import { limitedGuess, type Guess } from '../base/closest.ts';
import { groupBy } from '../base/group-by.ts';

/** Keywords that only say that one of their parts failed. */
const WRAPPERS = new Set(['anyOf', 'oneOf', 'allOf', 'if', 'propertyNames']);

/** More names than anybody reads in a message. */
const MOST_NAMES = 40;

/** One diagnostic per cause from the errors of the schema validator; `data` is what was validated. */
export function explainSchemaErrors(errors: readonly ErrorObject[], data: unknown): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  const broken = brokenNames(errors);
  const formats = groupBy(
    errors.filter(({ keyword }) => keyword === 'format'),
    ({ instancePath }) => instancePath,
  );
  const guess = limitedGuess();
  for (const error of relevant(errors)) {
    const cause = causeOf(error, formats, broken);
    const diagnostic = { ...explain(error, { data, broken, guess }), keyword: cause?.keyword ?? error.keyword };
    const key = `${JSON.stringify(diagnostic.path)} ${diagnostic.at} ${diagnostic.code}`;
    if (!found.has(key)) found.set(key, diagnostic);
  }
  return [...found.values()];
}

/** What a name or the value of a choice breaks, when the validator says it in an error of its own. */
function causeOf(error: ErrorObject, formats: ReadonlyMap<string, readonly ErrorObject[]>, broken: BrokenNames): ErrorObject | undefined {
  if (error.keyword === 'propertyNames') return broken.get((error.params as { readonly propertyName: string }).propertyName);
  if (error.keyword === 'anyOf' || error.keyword === 'oneOf') return formats.get(error.instancePath)?.find((other) => isPart(other, error));
  return undefined;
}

/** Drops wrappers whose parts have spoken, and the branches of a choice that the value clearly was not meant for. */
function relevant(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = errors.filter(isChoice);
  const near = errorsNear(choices, errors);
  const nearTo = ({ instancePath }: ErrorObject): readonly ErrorObject[] => near.get(instancePath) ?? [];
  const isDiscarded = (error: ErrorObject): boolean =>
    nearTo(error).some((choice) => isChoice(choice) && isDiscardedBranch(error, choice, nearTo(choice)));
  const kept = new Set(errors.filter((error) => !WRAPPERS.has(error.keyword) && !isDiscarded(error)));
  const speaksFor = (error: ErrorObject, choice: ErrorObject): boolean =>
    kept.has(error) ? isBelow(error, choice) || isPart(error, choice) : isChoice(error) && isBelow(error, choice);
  const silent = choices.filter((choice) => !nearTo(choice).some((error) => speaksFor(error, choice)));
  const names = errors.filter((error) => error.keyword === 'propertyNames');
  return [...[...kept].filter((error) => error.propertyName === undefined), ...silent, ...names];
}

function isChoice({ keyword }: ErrorObject): boolean {
  return keyword === 'anyOf' || keyword === 'oneOf';
}

/** The errors at and below the place of each choice, by that place. */
function errorsNear(choices: readonly ErrorObject[], errors: readonly ErrorObject[]): ReadonlyMap<string, readonly ErrorObject[]> {
  const near = new Map(choices.map(({ instancePath }): readonly [string, ErrorObject[]] => [instancePath, []]));
  for (const error of errors) {
    const steps = error.instancePath.split('/');
    for (const [index] of steps.entries()) near.get(steps.slice(0, index + 1).join('/'))?.push(error);
  }
  return near;
}

function isBelow(error: ErrorObject, choice: ErrorObject): boolean {
  return error.instancePath.startsWith(`${choice.instancePath}/`);
}

function isPart(error: ErrorObject, choice: ErrorObject): boolean {
  return error.instancePath === choice.instancePath && isBranch(error, choice);
}

/** Errors of formats and types at the choice itself say which branch the value is not; deeper ones say what is wrong in its branch. */
function isDiscardedBranch(error: ErrorObject, choice: ErrorObject, near: readonly ErrorObject[]): boolean {
  if (error.instancePath !== choice.instancePath || !isBranch(error, choice)) return false;
  if (error.keyword === 'type' || error.keyword === 'format') return true;
  return error.keyword === 'required' && near.some((other) => isBelow(other, choice) && isBranch(other, choice));
}

function isBranch(error: ErrorObject, choice: ErrorObject): boolean {
  const branches = choice.schema as readonly object[];
  return error !== choice && branches.some((branch) => error.parentSchema === branch || contains(branch, error.parentSchema as object));
}

function contains(schema: unknown, part: object): boolean {
  if (schema === part) return true;
  if (typeof schema !== 'object' || schema === null) return false;
  return Object.values(schema).some((value) => contains(value, part));
}

/** What an error is explained by: the data, what names break, and a guess at what is meant. */
interface Book {
  readonly data: unknown;
  readonly broken: BrokenNames;
  readonly guess: Guess;
}

function explain(error: ErrorObject, { data, broken, guess }: Book): Diagnostic {
  const path = toPath(error.instancePath, data);
  const params = error.params as { readonly [key: string]: unknown };
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return unknownKey(path, String(params['additionalProperty']), error, guess);
    case 'required':
      return errorAt(path, 'missing-key', `"${String(params['missingProperty'])}" is missing here`, { at: 'key' });
    case 'propertyNames':
      return badName(path, String(params['propertyName']), broken, guess);
    case 'enum':
      return badChoice(path, params['allowedValues'] as readonly unknown[], error.data, guess);
    case 'type':
      return errorAt(path, 'wrong-type', `must be ${article(String(params['type']))}, not ${describe(error.data)}`, {
        help: inBrackets(error) ?? inQuotes(error) ?? examples(error),
      });
    case 'anyOf':
    case 'oneOf':
      return errorAt(path, 'wrong-value', `${show(error.data)} does not fit: ${lastSentenceOf(error)}`, { help: examples(error) });
    case 'pattern':
    case 'format':
      return errorAt(path, 'wrong-value', `${show(error.data)} does not fit: ${lastSentenceOf(error)}`, { help: examples(error) });
    case 'not':
      return removed(path, error);
    default:
      return errorAt(
        path,
        'wrong-value',
        `${subject(error.data)} ${EXCEEDED[error.keyword]?.(params['limit'] as number) ?? 'is not allowed'}`,
        {
          help: examples(error),
        },
      );
  }
}

function removed(path: SitePath, error: ErrorObject): Diagnostic {
  const { description = '' } = error.parentSchema as { readonly description?: string };
  return errorAt(path, 'removed-setting', `"${String(path.at(-1))}" cannot stand here any more`, { at: 'key', help: [description] });
}

function unknownKey(path: SitePath, key: string, error: ErrorObject, near: Guess): Diagnostic {
  const allowed = Object.entries((error.parentSchema as { properties?: object }).properties ?? {})
    .flatMap(([name, schema]) => (isRemoved(schema) ? [] : [name]))
    .toSorted();
  const guess = near(key, allowed);
  return errorAt([...path, key], 'unknown-key', `unknown key "${short(key)}"${guess === undefined ? '' : `; did you mean "${guess}"?`}`, {
    at: 'key',
    help:
      allowed.length > MOST_NAMES
        ? [`${allowed.length} names are known here; see the daemon's manual`]
        : [`allowed here: ${allowed.join(', ')}`],
  });
}

function isRemoved(schema: unknown): boolean {
  return typeof schema === 'object' && schema !== null && 'deprecated' in schema;
}

/** What a name breaks, by the name: the validator says it in an error of its own, beside the one that says that it is a name. */
type BrokenNames = ReadonlyMap<string, ErrorObject>;

function brokenNames(errors: readonly ErrorObject[]): BrokenNames {
  const found = errors.flatMap((error): readonly (readonly [string, ErrorObject])[] =>
    error.propertyName === undefined || error.keyword === 'propertyNames' ? [] : [[error.propertyName, error]],
  );
  return new Map(found.toReversed());
}

function unknownName(path: SitePath, name: string, allowed: readonly string[], near: Guess): Diagnostic {
  const guess = near(name, allowed);
  const hint = guess === undefined ? '' : `; did you mean "${guess}"?`;
  return errorAt([...path, name], 'wrong-name', `"${short(name)}" is not one of the names allowed here${hint}`, {
    at: 'key',
    help: [`allowed here: ${allowed.join(', ')}`],
  });
}

function badName(path: SitePath, name: string, broken: BrokenNames, guess: Guess): Diagnostic {
  const cause = broken.get(name);
  const { description = 'see the schema' } = (cause?.parentSchema ?? {}) as { readonly description?: string };
  if (cause?.keyword === 'enum')
    return unknownName(path, name, (cause.params as { readonly allowedValues: readonly string[] }).allowedValues, guess);
  const help = cause?.keyword === 'not' ? ['this name has a meaning of its own'] : [description];
  return errorAt([...path, name], 'wrong-name', `"${short(name)}" is not a name that can stand here`, { at: 'key', help });
}

function badChoice(path: SitePath, allowed: readonly unknown[], value: unknown, near: Guess): Diagnostic {
  const names = allowed.map(String);
  const guess = typeof value === 'string' ? near(value, names) : undefined;
  const hint = guess === undefined ? '' : `; did you mean "${guess}"?`;
  return errorAt(path, 'wrong-value', `${show(value)} is not one of the values allowed here${hint}`, {
    help: [`allowed here: ${names.join(', ')}`],
  });
}

function lastSentenceOf(error: ErrorObject): string {
  const { description } = error.parentSchema as { readonly description?: string };
  if (description === undefined)
    return error.keyword === 'format' ? `not an ${(error.params as { format: string }).format} address` : 'see the schema';
  const text = description.replace(/\.$/, '');
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A single value where a list of such values is meant. */
function inBrackets({ params, data }: ErrorObject): readonly string[] | undefined {
  const isList = (params as { readonly type: unknown }).type === 'array';
  return isList && data !== null && typeof data !== 'object' ? [`write a list of one: [${show(data)}]`] : undefined;
}

/** A number, true or false where a word is meant. */
function inQuotes({ params, data }: ErrorObject): readonly string[] | undefined {
  const isWord = (params as { readonly type: unknown }).type === 'string' && (typeof data === 'number' || typeof data === 'boolean');
  return isWord ? [`write it in quotes: "${String(data)}"`] : undefined;
}

function examples(error: ErrorObject): readonly string[] {
  const schema = error.parentSchema as { readonly examples?: readonly unknown[] };
  return schema.examples ? [`for example: ${schema.examples.map((example) => JSON.stringify(example)).join(', ')}`] : [];
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
