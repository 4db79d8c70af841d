/** A value that a format cannot carry unchanged. */
export class QuoteError extends Error {
  override readonly name = 'QuoteError';
  readonly value: string;

  constructor(value: string, reason: string) {
    super(reason);
    this.value = value;
  }
}

/** What a template may print. */
export type Printable = string | number | boolean;

/** Longer than any setting, and short enough for every reader: systemd gives up at 1 MiB, a TXT record ends at 64 KiB. */
const LONGEST = 16_000;

/** Text that ends up in one line of a configuration file: anything but line breaks, control characters and what is no character at all. */
export function line(value: Printable): string {
  const plain = String(value);
  if (plain.length > LONGEST) throw new QuoteError(plain, `is longer than ${LONGEST} characters`);
  if (/[\p{Cc}\u2028\u2029]/u.test(plain)) throw new QuoteError(plain, 'holds a line break or another control character');
  if (/[\p{Cs}\p{NChar}\uFEFF]/u.test(plain))
    throw new QuoteError(plain, 'holds half a character, a byte order mark or a code point that is no character');
  if (plain.includes('{{secret:')) throw new QuoteError(plain, 'holds "{{secret:", which stands for a secret');
  return plain;
}

/** A word that no format gives a meaning: names, addresses, numbers, paths, times. */
export function word(value: Printable): string {
  const plain = line(value);
  if (!/^[A-Za-z0-9@._:/+=,*~^[\]-]+$/.test(plain)) throw new QuoteError(plain, 'holds a character that is not safe in this file');
  if (/^(-$|[=@])/.test(plain)) throw new QuoteError(plain, 'is a lone dash, or begins with "=" or "@", which have a meaning there');
  return plain;
}

/** Free text to the end of a comment or of a line that is read as it stands. */
export function text(value: Printable): string {
  return line(value);
}

/** sysusers.d(5): a word as it stands, anything else in double quotes; `%` begins a specifier, `-` is nothing, a colon ends a field of passwd(5). */
export function sysusers(value: Printable): string {
  const plain = line(value);
  if (/["\\:]/.test(plain)) throw new QuoteError(plain, 'holds a colon, a quote or a backslash, which passwd(5) cannot carry');
  if (plain === '-') throw new QuoteError(plain, 'is a lone dash, which stands for nothing there');
  if (/^[A-Za-z0-9@._/-]+$/.test(plain)) return plain;
  return `"${plain.replaceAll('%', '%%')}"`;
}

/** postconf(5): `$` begins a parameter name, blanks around a value are dropped, a leading blank continues the line before. */
export function postfix(value: Printable): string {
  const plain = line(value);
  if (plain !== plain.trim()) throw new QuoteError(plain, 'begins or ends with a blank, which Postfix drops');
  return plain.replaceAll('$', '$$$$');
}

/** pgsql_table(5) and its like: the rest of the line as it stands, without the blanks around it. */
export function postfixMap(value: Printable): string {
  const plain = line(value);
  if (plain === '' || plain !== plain.trim()) throw new QuoteError(plain, 'is empty, or begins or ends with a blank, which Postfix drops');
  return plain;
}

/** Dovecot 2.4: a plain word, or a quoted string in which only `%{` begins a variable. */
export function dovecot(value: Printable): string {
  const plain = line(value);
  if (/^[A-Za-z0-9@._:/+=,*-]+$/.test(plain)) return plain;
  return `"${backslashed(plain).replaceAll('%{', '%%{')}"`;
}

/** systemd.unit(5): `%` begins a specifier, and nothing takes a setting back. */
export function systemd(value: Printable): string {
  const plain = line(value);
  if (plain === '') throw new QuoteError(plain, 'is empty, which resets the setting');
  if (/["'\\]/.test(plain) || plain !== plain.trim()) throw new QuoteError(plain, 'holds a quote, a backslash or an outer blank');
  return plain.replaceAll('%', '%%');
}

/** A complete SQL literal with standard_conforming_strings (PostgreSQL 17, section 4.1.2.1). */
export function sql(value: Printable): string {
  return typeof value === 'string' ? `'${line(value).replaceAll("'", "''")}'` : String(value);
}

/** A quoted SQL identifier; PostgreSQL cuts longer ones off. */
export function sqlIdentifier(name: string): string {
  if (name === '' || Buffer.byteLength(name) > 63) throw new QuoteError(name, 'is empty, or longer than the 63 bytes of an SQL name');
  return `"${line(name).replaceAll('"', '""')}"`;
}

/** A value in postgresql.conf: a quoted string, in which a backslash has a meaning, unlike in SQL; or a bare number. */
export function postgresql(value: Printable): string {
  return typeof value === 'string' ? `'${line(value).replaceAll('\\', '\\\\').replaceAll("'", "''")}'` : String(value);
}

/** RFC 1035, section 3.3: what one string of a TXT record can hold. */
const STRING_BYTES = 255;

/** The text of a TXT record as a zone file has it (RFC 1035, section 5.1): quoted strings that readers join, any other byte than plain ASCII as \\DDD. */
export function txt(value: Printable): string {
  const plain = String(value);
  if (/\p{Cs}/u.test(plain)) throw new QuoteError(plain, 'holds half a character');
  const bytes = [...Buffer.from(plain)];
  const strings = Array.from({ length: Math.max(1, Math.ceil(bytes.length / STRING_BYTES)) }, (_, index) =>
    bytes.slice(index * STRING_BYTES, (index + 1) * STRING_BYTES),
  );
  return strings.map((string) => `"${string.map(txtByte).join('')}"`).join(' ');
}

function txtByte(byte: number): string {
  const character = String.fromCharCode(byte);
  if (character === '"' || character === '\\') return `\\${character}`;
  return byte >= 0x20 && byte < 0x7f ? character : `\\${String(byte).padStart(3, '0')}`;
}

/** A JSON scalar, which is also YAML. */
export function json(value: Printable): string {
  return JSON.stringify(typeof value === 'string' ? line(value) : value);
}

/** An argument of a command in a unit (systemd.service(5)): `$` begins a variable there, and a blank ends it. */
export function systemdArgument(value: Printable): string {
  const plain = line(value);
  if (/^[A-Za-z0-9@._:/+=,-]+$/.test(plain)) return plain;
  return `"${backslashed(plain).replaceAll('%', '%%').replaceAll('$', '$$$$')}"`;
}

/** One word of the shell, also in an assignment: nothing has a meaning between single quotes. */
export function shell(value: Printable): string {
  const plain = line(value);
  if (/^[A-Za-z0-9@._:/+,-]+$/.test(plain)) return plain;
  return `'${plain.replaceAll("'", "'\\''")}'`;
}

/** A value that Python's configparser reads, and fail2ban with it: `%` begins a reference, a semicolon after a blank a comment, `<` one of fail2ban's tags. */
export function ini(value: Printable): string {
  const plain = line(value);
  if (plain !== plain.trim()) throw new QuoteError(plain, 'begins or ends with a blank, which is dropped');
  if (/(^|\s);/.test(plain)) throw new QuoteError(plain, 'holds a semicolon that would begin a comment');
  if (/<[A-Za-z]/.test(plain)) throw new QuoteError(plain, 'holds "<" before a letter, which fail2ban reads as a tag');
  return plain.replaceAll('%', '%%');
}

/**
 * A string of libucl in a file that Rspamd fills in as a template first: `{%`, `{=` and `{#` begin something of the template's.
 * Variables are expanded in double quotes, after all escapes are gone; in single quotes only `\'` is an escape.
 */
export function ucl(value: Printable): string {
  if (typeof value !== 'string') return String(value);
  const plain = line(value);
  if (!plain.includes('$')) return JSON.stringify(plain).replaceAll(/\{(?=[%=#])/g, '\\u007b');
  if (/\{[%=#]/.test(plain)) throw new QuoteError(plain, 'holds "$" and what Rspamd reads as a template');
  if (/(?<!\\)(\\\\)*\\('|$)/.test(plain)) throw new QuoteError(plain, 'holds "$" and a backslash before a quote or at the end');
  return `'${plain.replaceAll("'", "\\'")}'`;
}

/** A little less than nginx reads as one parameter (NGX_CONF_BUFFER). */
const NGINX_TOKEN = 4000;

/** A parameter of an nginx directive; nothing can be put before a `$` that many directives read as a variable. */
export function nginx(value: Printable): string {
  const plain = line(value);
  if (plain.includes('$')) throw new QuoteError(plain, 'holds "$", which nginx has no way to write');
  if (Buffer.byteLength(backslashed(plain)) > NGINX_TOKEN) throw new QuoteError(plain, 'is longer than nginx reads');
  if (/^[A-Za-z0-9@._:/+=,*-]+$/.test(plain)) return plain;
  return `"${backslashed(plain)}"`;
}

/** Text or an attribute of XML. */
export function xml(value: Printable): string {
  const entities: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
  return line(value).replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** A string of GNUstep's property lists, which SOGo reads: `plparse` takes only ASCII, and everything else by its UTF-16 number. */
export function plist(value: Printable): string {
  if (typeof value === 'boolean') return value ? 'YES' : 'NO';
  if (typeof value === 'number') return String(value);
  const ascii = [...backslashed(line(value)).matchAll(/[\0-\uFFFF]/g)].map(([unit]) =>
    unit > '~' ? `\\U${unit.charCodeAt(0).toString(16).padStart(4, '0')}` : unit,
  );
  return `"${ascii.join('')}"`;
}

/** With a backslash before each quote and backslash. */
function backslashed(plain: string): string {
  return plain.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}
