/** A way to spoil an answer, and the text that a host sends then. */
export interface Mutation {
  readonly field: string;
  readonly name: string;
  readonly text: string;
}

/** The name of an attempt that nobody has made. */
export const NOBODYS = '20261130T120000Z-c0ffee0-dead';

/** What stands in the place of a field's value: everything that an attacker would write there, as JSON. */
const VALUES: { readonly [name: string]: string } = {
  null: 'null',
  'a number': '7',
  'a huge number': '1e308',
  'a negative number': '-1',
  'a fraction': '0.5',
  true: 'true',
  'nothing in it': '""',
  'an object': '{"a": 1}',
  'a list': '["x"]',
  'an empty list': '[]',
  traversal: JSON.stringify('../../../.config/sitec/identity.txt'),
  'a whole path': JSON.stringify('/../../../.bashrc'),
  'an option': JSON.stringify('-oProxyCommand=touch /tmp/owned'),
  'another attempt': JSON.stringify(NOBODYS),
  'another address': JSON.stringify('198.51.100.66'),
  'a terminal’s commands': JSON.stringify('\u001B]0;owned\u0007\u001B[2J\u009B31m'),
  'turned around': JSON.stringify('\u202Egnp.exe\u2066x\u200F'),
  NUL: JSON.stringify('mail1\u0000../../x'),
  'a line of ours': JSON.stringify('x\r\nmail2: confirmed, 1234567 is in place\n'),
  'a broken character': String.raw`"\ud800"`,
  huge: JSON.stringify('x'.repeat(20_000)),
  'a long list': JSON.stringify(Array.from({ length: 3000 }, () => 'x')),
  deep: `${'['.repeat(5000)}${']'.repeat(5000)}`,
  'deep objects': `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`,
  prototype: '{"__proto__": {"id": "x", "toString": 1}, "constructor": {"prototype": {"a": 1}}}',
};

/** In the place of a whole answer. */
const WHOLE: { readonly [name: string]: string } = {
  nothing: '',
  null: 'null',
  'a list': '[]',
  'a string': '"x"',
  'half of it': '{"confirmed": ',
  NaN: '{"a": NaN}',
  HTML: '<html>\u001B[2J</html>',
  'a terminal’s commands': '\u001B]52;c;b3duZWQ=\u0007\u009B2J',
  deep: '['.repeat(100_000),
  'no line for long': 'x'.repeat(300_000),
};

type Path = readonly (string | number)[];

/** Every field below a value, of lists the first and the last item; the value itself has the empty path. */
export function fieldsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value)
    ? [...new Set([0, value.length - 1])].filter((index) => index in value).map((index) => [index, value[index]] as const)
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, below]) => fieldsOf(below, [...path, key]))];
}

/** An answer spoilt in every way that there is, field by field. */
export function mutationsOf(answer: object): readonly Mutation[] {
  const whole = Object.entries(WHOLE).map(([name, text]) => ({ field: '', name, text }));
  const own = fieldsOf(answer).filter((path) => path.length > 0);
  return [
    ...whole,
    ...own.flatMap((path) => [
      { field: path.join('/'), name: 'missing', text: written(answer, path, () => undefined) },
      ...Object.entries(VALUES).map(([name, json]) => ({ field: path.join('/'), name, text: written(answer, path, () => json) })),
      ...twice(answer, path),
    ]),
  ];
}

/** A key that stands there twice, with what an attacker wants in the first place and in the last. */
function twice(answer: object, path: Path): readonly Mutation[] {
  const key = path.at(-1);
  if (typeof key !== 'string') return [];
  const [name, evil] = [JSON.stringify(key), VALUES['traversal'] ?? ''];
  const add = (json: string): readonly string[] => [`${evil}, ${name}: ${json}`, `${json}, ${name}: ${evil}`];
  return [0, 1].map((which) => ({
    field: path.join('/'),
    name: which === 0 ? 'twice, the good one last' : 'twice, the bad one last',
    text: written(answer, path, (json) => add(json)[which]),
  }));
}

/** The JSON of a value in which the field at a path has another text; undefined takes it away. */
function written(value: unknown, path: Path, change: (json: string) => string | undefined): string {
  const [key, ...rest] = path;
  if (key === undefined) return change(JSON.stringify(value)) ?? '';
  const part = (name: string | number, below: unknown): string | undefined =>
    name !== key ? JSON.stringify(below) : rest.length > 0 ? written(below, rest, change) : change(JSON.stringify(below));
  if (Array.isArray(value)) return `[${value.flatMap((below, index) => part(index, below) ?? []).join(', ')}]`;
  const fields = Object.entries(value as object).flatMap(([name, below]) => {
    const text = part(name, below);
    return text === undefined ? [] : [`${JSON.stringify(name)}: ${text}`];
  });
  return `{${fields.join(', ')}}`;
}
