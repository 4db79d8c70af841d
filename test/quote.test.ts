import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as quote from '../src/target/quote.ts';

/** Any text, with the characters that formats give a meaning more often than chance would. */
const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', "'", '$', '%', '{', '}', '\\', '#', ';', ' ', '\n', '\t', 'a', '\0') }));

const formats = Object.entries({
  word: quote.word,
  text: quote.text,
  sysusers: quote.sysusers,
  postfix: quote.postfix,
  dovecot: quote.dovecot,
  systemd: quote.systemd,
  sql: quote.sql,
  postgresql: quote.postgresql,
  json: quote.json,
});

describe.each(formats)('%s', (_, format) => {
  test('never lets a value begin another line or a secret', () => {
    fc.assert(
      fc.property(text, (value) => {
        const quoted = attempt(() => format(value));
        return quoted === undefined || !/[\n\r\0]|\{\{secret:/.test(quoted);
      }),
    );
  });

  test('refuses what it cannot carry with the value and a reason', () => {
    expect(() => format('two\nlines')).toThrow(quote.QuoteError);
    expect(() => format('{{secret:database/postfix#00000000|sql}}')).toThrow('stands for a secret');
  });
});

test('SQL literals read back as they were', () => {
  fc.assert(fc.property(text, (value) => carried(() => quote.sql(value), value, (literal) => literal.slice(1, -1).replaceAll("''", "'"))));
  expect(quote.sql("o'hara")).toBe("'o''hara'");
  expect([quote.sql(7), quote.sql(true)]).toEqual(['7', 'true']);
  expect(quote.sqlIdentifier('a"b')).toBe('"a""b"');
});

test('YAML scalars read back as they were', () => {
  fc.assert(fc.property(text, (value) => carried(() => quote.json(value), value, (scalar) => parse(scalar) as string)));
});

test('Dovecot strings read back as they were, by what the daemon was seen to do', () => {
  const read = (quoted: string): string =>
    (quoted.startsWith('"') ? quoted.slice(1, -1).replaceAll(/\\(.)/g, '$1') : quoted).replaceAll('%%{', '%{');
  fc.assert(fc.property(text, (value) => carried(() => quote.dovecot(value), value, read)));
  expect(quote.dovecot('a"b %{user} $HOME')).toBe('"a\\"b %%{user} $HOME"');
});

test('Postfix gets dollars doubled and no outer blanks', () => {
  expect(quote.postfix('5$ and $myhostname')).toBe('5$$ and $$myhostname');
  expect(() => quote.postfix(' x')).toThrow(quote.QuoteError);
});

test('words hold nothing that any of the simple formats could read', () => {
  for (const value of ['a b', 'a#b', "a'b", 'a"b', 'a;b', 'a$b', 'a%b', '', 'a`b', 'ä']) expect(() => quote.word(value), value).toThrow(quote.QuoteError);
  expect(quote.word('2001:db8::25')).toBe('2001:db8::25');
});

function attempt(format: () => string): string | undefined {
  try {
    return format();
  } catch (error) {
    if (error instanceof quote.QuoteError) return undefined;
    throw error;
  }
}

function carried(format: () => string, value: string, read: (quoted: string) => string): boolean {
  const quoted = attempt(format);
  return quoted === undefined || read(quoted) === value;
}
