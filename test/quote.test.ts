import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as quote from '../src/formats/quote.ts';
import { anyText } from './strings.ts';

/** What each format's reader makes of what was quoted, as the daemons themselves were seen to do (test/lab/stories/quoting.test.ts). */
const formats: { readonly [name: string]: readonly [quote: (value: string) => string, read: (quoted: string) => unknown] } = {
  word: [quote.word, itself],
  text: [quote.text, itself],
  sysusers: [quote.sysusers, (quoted) => unquoted(quoted, itself).replaceAll('%%', '%')],
  postfix: [quote.postfix, (quoted) => quoted.trim().replaceAll('$$', '$')],
  postfixMap: [quote.postfixMap, (quoted) => quoted.trim()],
  dovecot: [quote.dovecot, (quoted) => unquoted(quoted, withoutBackslashes).replaceAll('%%{', '%{')],
  systemd: [quote.systemd, (quoted) => quoted.trim().replaceAll('%%', '%')],
  systemdArgument: [quote.systemdArgument, (quoted) => unquoted(quoted, withoutBackslashes).replaceAll('%%', '%').replaceAll('$$', '$')],
  sql: [quote.sql, (quoted) => quoted.slice(1, -1).replaceAll("''", "'")],
  sqlIdentifier: [quote.sqlIdentifier, (quoted) => quoted.slice(1, -1).replaceAll('""', '"')],
  postgresql: [quote.postgresql, (quoted) => quoted.slice(1, -1).replaceAll(/''|\\(.)/gu, (pair) => pair.slice(1))],
  json: [quote.json, (quoted) => parse(quoted)],
  shell: [quote.shell, (quoted) => quoted.replaceAll(/'([^']*)'|\\'/g, (_, inside: string | undefined) => inside ?? "'")],
  ini: [
    quote.ini,
    (quoted) =>
      quoted
        .trim()
        .replace(/(^|\s);.*/, '')
        .replaceAll('%%', '%'),
  ],
  ucl: [quote.ucl, (quoted) => (quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("\\'", "'") : JSON.parse(quoted))],
  nginx: [quote.nginx, (quoted) => unquoted(quoted, withoutBackslashes)],
  xml: [
    quote.xml,
    (quoted) =>
      quoted.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&'),
  ],
  plist: [
    quote.plist,
    (quoted) =>
      unquoted(quoted, (inside) =>
        inside.replaceAll(/\\(?:U([0-9a-f]{4})|(.))/g, (_, code: string | undefined, other = '') =>
          code === undefined ? (other as string) : String.fromCharCode(Number.parseInt(code, 16)),
        ),
      ),
  ],
};

describe.each(Object.entries(formats))('%s', (_, [format, read]) => {
  test('carries a text unchanged, or refuses it', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const quoted = attempt(() => format(value));
        if (quoted !== undefined) expect(read(quoted)).toBe(value);
      }),
    );
  });

  test('never lets a value begin another line or a secret', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const quoted = attempt(() => format(value));
        return quoted === undefined || !/[\n\r\0]|\{\{secret:/.test(quoted);
      }),
    );
  });

  test('refuses what it cannot carry with the value and a reason', () => {
    expect(() => format('two\nlines')).toThrow(quote.QuoteError);
    expect(() => format('half \uD800 a character')).toThrow('half a character');
    expect(() => format('x'.repeat(20_000))).toThrow(quote.QuoteError);
    expect(() => format('{{secret:database/postfix#00000000|sql}}')).toThrow('stands for a secret');
  });
});

test('free text with the usual characters is carried, not refused', () => {
  const usual = "Müller & Söhne: 5 % off, it's #1 (a-b) @x";
  for (const format of [
    quote.text,
    quote.postfix,
    quote.dovecot,
    quote.systemdArgument,
    quote.sql,
    quote.postgresql,
    quote.json,
    quote.shell,
    quote.ini,
    quote.ucl,
    quote.txt,
    quote.nginx,
    quote.xml,
    quote.plist,
  ]) {
    expect(format(usual), format.name).toContain('#1');
  }
});

test.each([
  [quote.sql("o'hara"), "'o''hara'"],
  [quote.sql(7), '7'],
  [quote.sql(true), 'true'],
  [quote.sqlIdentifier('a"b'), '"a""b"'],
  [quote.postgresql('C:\\new'), "'C:\\\\new'"],
  [quote.dovecot('a"b %{user} $HOME'), '"a\\"b %%{user} $HOME"'],
  [quote.postfix('5$ and $myhostname'), '5$$ and $$myhostname'],
  [quote.word('2001:db8::25'), '2001:db8::25'],
  [quote.systemdArgument('$HOME %n'), '"$$HOME %%n"'],
  [quote.shell("it's $5"), "'it'\\''s $5'"],
  [quote.ucl('a "b" {% c'), '"a \\"b\\" \\u007b% c"'],
  [quote.ucl("it's $5"), "'it\\'s $5'"],
  [quote.ucl(5), '5'],
  [quote.xml('<a href="&">'), '&lt;a href=&quot;&amp;&quot;&gt;'],
  [quote.plist('é "😀"'), '"\\U00e9 \\"\\Ud83d\\Ude00\\""'],
  [quote.plist(true), 'YES'],
])('as the daemons read it: %s', (quoted, expected) => {
  expect(quoted).toBe(expected);
});

test.each([
  [quote.word, ['a b', 'a#b', "a'b", 'a"b', 'a;b', 'a$b', 'a%b', '', 'a`b', 'ä', '-', '=x', '@x']],
  [quote.sysusers, ['-', 'a:b', 'a"b', 'a\\b']],
  [quote.postfix, [' x', 'x ']],
  [quote.postfixMap, [' x', '']],
  [quote.systemd, ['', 'a"b', 'a\\', ' x']],
  [quote.txt, ['\uD800']],
  [quote.ini, ['a ; b', ';', ' x', '<ip>']],
  [quote.ucl, ['$ {% x', "$ \\' x", '$ \\']],
  [quote.nginx, ['$host', '"'.repeat(3000)]],
  [quote.sqlIdentifier, ['', 'x'.repeat(64)]],
])('%o refuses what its readers take for something else', (format, values) => {
  for (const value of values) expect(() => format(value), value).toThrow(quote.QuoteError);
});

function itself(text: string): string {
  return text;
}

/** What stands between double quotes, if there are any. */
function unquoted(quoted: string, read: (inside: string) => string): string {
  return quoted.startsWith('"') ? read(quoted.slice(1, -1)) : quoted;
}

function withoutBackslashes(text: string): string {
  return text.replaceAll(/\\(.)/gu, '$1');
}

function attempt(format: () => string): string | undefined {
  try {
    return format();
  } catch (error) {
    if (error instanceof quote.QuoteError) return undefined;
    throw error;
  }
}
