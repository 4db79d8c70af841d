import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';

/** Longer texts are no slip in a name or an amount. */
const LONGEST = 300;

/** Several slips in one text give a spelling for each choice of them; past so many, no more are tried. */
const MOST_SPELLINGS = 128;

/** Keys whose sizes are gigabytes when the unit is left out, as far as the number is that of gigabytes. */
const LARGE = new Set(['quota', 'memory', 'disk']);
const MOST_GIBIBYTES = 512;

const UNITS = ['KiB', 'MiB', 'GiB', 'TiB'];

/** Days of the words for time that have no letter of their own. */
const DAYS: { readonly [unit: string]: number } = { month: 30, year: 365 };

/**
 * What a value is most likely meant to be: a text that is near to it and has the form that `fits` asks for, or undefined. `key` is the key
 * of site.yaml that the value belongs to, which tells the unit of a size without one.
 */
export function rightForm(value: unknown, key: string, fits: (text: string) => boolean): string | undefined {
  if ((typeof value !== 'string' && typeof value !== 'number') || String(value).length > LONGEST) return undefined;
  const text = String(value).trim();
  const isWhole = text.includes('@') && fits('a@example.org');
  return [...amounts(text, key), ...unitOf(text, fits), ...spellings(text)].find(
    (form) => form !== value && (!isWhole || form.includes('@')) && fits(form),
  );
}

/** Whether a text is an address, as the schema's formats have it. */
export function isAddress(text: string): boolean {
  return isIP(text) !== 0 && !text.includes('%');
}

function amounts(text: string, key: string): readonly string[] {
  return [...sizeOf(text, key), ...durationOf(text)];
}

/** `5GB`, `5 G` and `5gib` are 5GiB, `1.5GB` is 1536MiB. */
function sizeOf(text: string, key: string): readonly string[] {
  const [, digits = '', letter = ''] = /^([0-9]+(?:\.[0-9]+)?) *(?:([kmgt])i?)?(?:b|bytes?)?$/i.exec(text) ?? [];
  if (digits === '') return [];
  if (letter === '') return withoutUnit(Number(digits), key);
  const unit = 'kmgt'.indexOf(letter.toLowerCase());
  const smaller = unit > 0 ? [{ amount: Number(digits) * 1024, unit: unit - 1 }] : [];
  return [{ amount: Number(digits), unit }, ...smaller].flatMap(({ amount, unit: at }) =>
    Number.isInteger(amount) ? [`${amount}${UNITS[at]}`] : [],
  );
}

/** A large number is bytes, another one what such a size is usually said in. */
function withoutUnit(amount: number, key: string): readonly string[] {
  if (amount >= 2 ** 20)
    return [3, 2, 1].flatMap((power) => (amount % 1024 ** power === 0 ? [`${amount / 1024 ** power}${UNITS[power - 1]}`] : [])).slice(0, 1);
  return [`${amount}${LARGE.has(key) && amount <= MOST_GIBIBYTES ? 'GiB' : 'MiB'}`];
}

/** `10 min` is 10m, `1 month` 30d. */
function durationOf(text: string): readonly string[] {
  const [, digits = '', word = ''] =
    /^([0-9]+) *(s|m|h|d|w|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?)$/i.exec(text) ?? [];
  if (digits === '') return [];
  const days = DAYS[word.toLowerCase().replace(/s$/, '')];
  return [days === undefined ? `${digits}${word.charAt(0).toLowerCase()}` : `${Number(digits) * days}d`];
}

/** A number with the one unit of time that fits, where no other does. */
function unitOf(text: string, fits: (text: string) => boolean): readonly string[] {
  const units = /^[0-9]+$/.test(text) ? ['s', 'm', 'h', 'd', 'w'].filter((unit) => fits(text + unit)) : [];
  return units.length === 1 ? units.map((unit) => text + unit) : [];
}

/** One slip each; of several, each can have happened beside the others. */
const SLIPS: readonly ((text: string) => string)[] = [
  (text) => text.toLowerCase(),
  asciiDomain,
  (text) => text.replace(/^(https?:\/\/)?([^/]+)\/*$/i, '$2'),
  (text) => text.replace(/^http:/i, 'https:'),
  (text) => text.replace(/^[.+]+|\.+$/g, ''),
  (text) => text.replaceAll(/\.{2,}/g, '.'),
  (text) => text.replaceAll(/[ _]+/g, '-'),
  (text) => text.replaceAll(/[ -]+/g, '_'),
  (text) => text.replace(/@.*$/, ''),
  (text) => text.replace(/^\[(.*)\]$/, '$1'),
  (text) => text.replace(/^([0-9.]+)$/, '$1/24'),
  (text) => text.replace(/\/[0-9]+$/, ''),
  (text) => text.replace(/^([0-9]:[0-9]{2})$|^([0-7]{3})$/, '0$1$2'),
  (text) =>
    text.replace(/^(?!\/)(.*[^/])\/*$|^(\/.*[^/])\/+$/, (_, inner: string | undefined, whole: string) =>
      inner === undefined ? whole : `/${inner}`,
    ),
];

function spellings(text: string): readonly string[] {
  let found: readonly string[] = [text];
  for (const slip of SLIPS) found = [...new Set([...found, ...found.map(slip)])].slice(0, MOST_SPELLINGS);
  return found;
}

/** The domain of a text in the form that the DNS has it (`xn--…`); the text itself where it has none. */
function asciiDomain(text: string): string {
  const at = text.lastIndexOf('@') + 1;
  const domain = text.slice(at);
  return /[^\0-\x7F]/.test(domain) && domain.includes('.') ? text.slice(0, at) + domainToASCII(domain) : text;
}
