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

/** Text that ends up in one line of a configuration file: anything but line breaks and control characters. */
export function line(value: Printable): string {
  const plain = String(value);
  if (/[\p{Cc}\u2028\u2029]/u.test(plain)) throw new QuoteError(plain, 'holds a line break or another control character');
  if (plain.includes('{{secret:')) throw new QuoteError(plain, 'holds "{{secret:", which stands for a secret');
  return plain;
}

/** A word that no format gives a meaning: names, addresses, numbers, paths, times. */
export function word(value: Printable): string {
  const plain = line(value);
  if (!/^[A-Za-z0-9@._:/+=,*~^[\]-]+$/.test(plain)) throw new QuoteError(plain, 'holds a character that is not safe in this file');
  return plain;
}

/** Free text to the end of a comment or of a line that is read as it stands. */
export function text(value: Printable): string {
  return line(value);
}

/** sysusers.d(5): a word as it stands, anything else in double quotes; `%` begins a specifier, a colon ends a field of passwd(5). */
export function sysusers(value: Printable): string {
  const plain = line(value);
  if (/^[A-Za-z0-9@._:/!-]+$/.test(plain)) return plain;
  if (/["\\:]/.test(plain)) throw new QuoteError(plain, 'holds a colon, a quote or a backslash, which passwd(5) cannot carry');
  return `"${plain.replaceAll('%', '%%')}"`;
}

/** postconf(5): `$` begins a parameter name, blanks around a value are dropped, a leading blank continues the line before. */
export function postfix(value: Printable): string {
  const plain = line(value);
  if (plain !== plain.trim()) throw new QuoteError(plain, 'begins or ends with a blank, which Postfix drops');
  return plain.replaceAll('$', '$$$$');
}

/** Dovecot 2.4: a plain word, or a quoted string in which only `%{` begins a variable. */
export function dovecot(value: Printable): string {
  const plain = line(value);
  if (/^[A-Za-z0-9@._:/+=,*-]+$/.test(plain)) return plain;
  if (plain.includes('%%{')) throw new QuoteError(plain, 'holds "%%{", which Dovecot reads as something else');
  return `"${plain.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('%{', '%%{')}"`;
}

/** systemd.unit(5): `%` begins a specifier. */
export function systemd(value: Printable): string {
  const plain = line(value);
  if (/["'\\]/.test(plain) || plain !== plain.trim()) throw new QuoteError(plain, 'holds a quote, a backslash or an outer blank');
  return plain.replaceAll('%', '%%');
}

/** A complete SQL literal with standard_conforming_strings (PostgreSQL 17, section 4.1.2.1). */
export function sql(value: Printable): string {
  return typeof value === 'string' ? `'${line(value).replaceAll("'", "''")}'` : String(value);
}

/** A quoted SQL identifier. */
export function sqlIdentifier(name: string): string {
  return `"${line(name).replaceAll('"', '""')}"`;
}

/** A value in postgresql.conf: a quoted string or a bare number. */
export function postgresql(value: Printable): string {
  return typeof value === 'string' ? `'${line(value).replaceAll("'", "''")}'` : String(value);
}

/** RFC 1035, section 3.3: what one string of a TXT record can hold. */
const STRING_BYTES = 255;

/** The text of a TXT record as a zone file has it (RFC 1035, section 5.1): quoted strings that readers join, any other byte than plain ASCII as \\DDD. */
export function txt(value: Printable): string {
  const bytes = [...Buffer.from(String(value), 'utf8')];
  const strings = Array.from({ length: Math.max(1, Math.ceil(bytes.length / STRING_BYTES)) }, (_, index) => bytes.slice(index * STRING_BYTES, (index + 1) * STRING_BYTES));
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
