/** What a value of the right kind can still be: too much or too little. */
export const EXCEEDED: { readonly [keyword: string]: (limit: number) => string } = {
  minimum: (limit) => `is less than ${limit}, the least allowed here`,
  maximum: (limit) => `is more than ${limit}, the most allowed here`,
  exclusiveMinimum: (limit) => `must be more than ${limit}`,
  minLength: () => 'is empty, and must say something',
  maxLength: (limit) => `is longer than ${limit} characters`,
  minItems: () => 'is empty, and must hold something',
  maxItems: (limit) => `holds more than ${limit} items`,
  maxProperties: (limit) => `holds more than ${limit} entries, the most allowed here`,
  minProperties: () => 'is empty, and must hold something',
  uniqueItems: () => 'holds the same thing twice',
};

/** A value as it is written, as far as a line has room. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return short(text);
}

/** What a sentence is about: a list or a map that is too long to be read is not shown. */
export function subject(value: unknown): string {
  if (typeof value !== 'object' || value === null || JSON.stringify(value).length <= MOST_SHOWN) return show(value);
  return Array.isArray(value) ? 'this list' : 'this map';
}

const MOST_SHOWN = 60;

/** A text as far as a line has room for it. */
export function short(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN - 3)}...` : text;
}

/** A value by its kind. */
export function describe(value: unknown): string {
  if (value === null) return 'empty (write {} for "all defaults")';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a map' : `${article(typeof value)} (${show(value)})`;
}

/** A type of JSON Schema in words. */
export function article(type: string): string {
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
