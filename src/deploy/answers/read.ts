import type { ErrorObject, ValidateFunction } from 'ajv';
import { ExpectedError } from '../../base/diagnostics.ts';
import { Foreign } from '../../base/foreign.ts';
import { loadGenerated } from '../../base/generated.ts';
import type { Answers } from './answers.generated.ts';
import { makeVisible, parseJson } from './json.ts';

const { validators } = await loadGenerated('src/deploy/answers/validators.generated.ts', () => import('./validators.generated.ts'));

/** What a host answered is not what it was asked for. */
export class OddAnswer extends ExpectedError {
  constructor(host: string, question: string, problem: string) {
    super(`${host}: the answer to "${question}" ${problem}; nothing was done with it`);
  }
}

/** What is asked of a host, for messages. */
export interface Question {
  readonly host: string;
  /** The verb, or what else was asked for. */
  readonly question: string;
}

/**
 * What a host answered, checked by `schema/answers/<name>.schema.json`, without what the schema does not name, and with every string made visible
 * (RFC 8259 allows control characters behind a backslash). Throws OddAnswer, which names the field, for anything else.
 */
export function readAnswer<Name extends keyof Answers>(name: Name, text: Foreign, { host, question }: Question): Answers[Name] {
  const parsed = parseJson(text.raw);
  if ('problem' in parsed) throw new OddAnswer(host, question, parsed.problem);
  const checked = check(name, parsed.data);
  if ('problem' in checked) throw new OddAnswer(host, question, checked.problem);
  return checked.answer;
}

/** The same, or undefined: for a line that may be something else. */
export function answerIn<Name extends keyof Answers>(name: Name, text: Foreign): Answers[Name] | undefined {
  const parsed = parseJson(text.raw);
  if ('problem' in parsed) return undefined;
  const checked = check(name, parsed.data);
  return 'problem' in checked ? undefined : checked.answer;
}

/** What one of the site's own files says that is written in the same form, or what is wrong with it. */
export function readOwn<Name extends keyof Answers>(
  name: Name,
  data: unknown,
): { readonly answer: Answers[Name] } | { readonly problem: string } {
  return check(name, data);
}

function check<Name extends keyof Answers>(name: Name, data: unknown): { readonly answer: Answers[Name] } | { readonly problem: string } {
  const validate: ValidateFunction<Answers[Name]> = validators[name];
  if (!validate(data)) return { problem: problemOf(deepest(validate.errors ?? [])) };
  makeVisible(data);
  return { answer: data };
}

/** Of the errors of a choice, such as null or an object, the one that is nearest to what was meant. */
function deepest(errors: readonly ErrorObject[]): ErrorObject | undefined {
  const own = errors.filter(({ keyword }) => keyword !== 'anyOf');
  return own.toSorted((a, b) => a.instancePath.length - b.instancePath.length).at(-1);
}

/** What is wrong, by the field's place; of what the host wrote nothing is repeated. */
function problemOf(error: ErrorObject | undefined): string {
  const field = error?.instancePath.slice(1) ?? '';
  const named = field === '' ? '' : ` in ${field}`;
  const { keyword, params = {} } = error ?? {};
  switch (keyword) {
    case 'required':
      return `has no ${[field, String(params['missingProperty'])].filter(Boolean).join('/')}`;
    case 'type':
      return `has something else than ${list(params['type'])}${named}`;
    case 'enum':
      return `has none of ${list(params['allowedValues'])}${named}`;
    case 'const':
      return `has something else than ${JSON.stringify(params['allowedValue'])}${named}`;
    case 'pattern':
      return `has something of another form than ${String(params['pattern'])}${named}`;
    case 'minimum':
    case 'maximum':
    case 'maxLength':
      return `has something out of its range${named}`;
    default:
      return `is not of its form${named}`;
  }
}

function list(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}
