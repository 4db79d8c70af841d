import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Diagnostic } from '../base/diagnostics.ts';
import { groupBy } from '../base/group-by.ts';
import { explainError, newBook, type BrokenNames } from './explain-error.ts';

/** Keywords that only say that one of their parts failed. */
const WRAPPERS = new Set(['anyOf', 'oneOf', 'allOf', 'if', 'propertyNames']);

/** One diagnostic per cause from the errors of the schema validator; `data` is what was validated. */
export function explainSchemaErrors(errors: readonly ErrorObject[], data: unknown): readonly Diagnostic[] {
  const found = new Map<string, Told>();
  const broken = brokenNames(errors);
  const formats = groupBy(
    errors.filter(({ keyword }) => keyword === 'format'),
    ({ instancePath }) => instancePath,
  );
  const book = newBook(errors, data, broken);
  for (const error of relevant(errors)) {
    const cause = causeOf(error, formats, broken);
    const { diagnostic, guess } = explainError(error, book);
    const key = `${JSON.stringify(diagnostic.path)} ${diagnostic.at} ${diagnostic.code} ${missing(error)}`;
    if (!found.has(key)) found.set(key, { error, guess, diagnostic: { ...diagnostic, keyword: cause?.keyword ?? error.keyword } });
  }
  return withoutMisspelt([...found.values()]).map(({ diagnostic }) => diagnostic);
}

/** An error with what is said of it, and the name that is most likely meant. */
interface Told {
  readonly error: ErrorObject;
  readonly guess: string | undefined;
  readonly diagnostic: Diagnostic;
}

/** Without a key that is missing because it stands there under a wrong name: that is one mistake, and the finding stands at the name. */
function withoutMisspelt(told: readonly Told[]): readonly Told[] {
  const meant = new Set(told.map(({ error, guess }) => `${error.instancePath} ${guess ?? ''}`));
  return told.filter(({ error }) => missing(error) === '' || !meant.has(`${error.instancePath} ${missing(error)}`));
}

function missing({ keyword, params }: ErrorObject): string {
  return keyword === 'required' ? String((params as { readonly missingProperty: unknown }).missingProperty) : '';
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

function brokenNames(errors: readonly ErrorObject[]): BrokenNames {
  const found = errors.flatMap((error): readonly (readonly [string, ErrorObject])[] =>
    error.propertyName === undefined || error.keyword === 'propertyNames' ? [] : [[error.propertyName, error]],
  );
  return new Map(found.toReversed());
}
