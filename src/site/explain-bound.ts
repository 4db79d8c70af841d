import type { ErrorObject } from 'ajv/dist/2020.js';
import { show, type Words } from './schema-words.ts';

/** What is said of a value of the right kind that is too much or too little, or holds something twice; `key` is what it is called. */
export function explainBound({ keyword, params, data, parentSchema }: ErrorObject, key: string): string {
  const { limit, i, j } = params as { readonly limit: number; readonly i: number; readonly j: number };
  const items: readonly unknown[] = Array.isArray(data) ? data : [];
  switch (keyword) {
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return `invalid value ${show(data)} for "${key}": use ${rangeOf(parentSchema as Words)}`;
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return `"${key}" is empty: ${keyword === 'minLength' ? 'write at least one character' : 'it must hold at least one entry'}`;
    case 'maxLength':
      return `invalid value ${show(data)} for "${key}": use at most ${limit} characters`;
    case 'maxItems':
      return `"${key}" has ${items.length} entries: use at most ${limit}`;
    case 'maxProperties':
      return `"${key}" has ${Object.keys(data as object).length} entries: use at most ${limit}`;
    case 'uniqueItems':
      return `"${key}" holds ${show(items[Math.min(i, j)])} twice: remove one of them`;
    default:
      return `invalid value ${show(data)} for "${key}"`;
  }
}

function rangeOf({ type, minimum, maximum, exclusiveMinimum }: Words): string {
  const kind = type === 'integer' ? 'a whole number' : 'a number';
  if (exclusiveMinimum !== undefined) return `${kind} above ${exclusiveMinimum}${maximum === undefined ? '' : ` and up to ${maximum}`}`;
  if (minimum !== undefined && maximum !== undefined) return `${kind} from ${minimum} to ${maximum}`;
  return minimum === undefined ? `${kind} up to ${maximum}` : `${kind} from ${minimum} on`;
}
