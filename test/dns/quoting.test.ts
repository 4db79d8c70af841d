import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalAddress, reverseName } from '../../src/base/ip-address.ts';
import { txt } from '../../src/formats/quote.ts';
import { dnsText } from './text.ts';

/** Reads quoted strings as RFC 1035, section 5.1, says; the real readers are asked in the lab. */
function read(quoted: string): readonly Buffer[] {
  return [...quoted.matchAll(/"((?:[^"\\]|\\\d{3}|\\[^\d])*)"/g)].map(([, inside = '']) =>
    Buffer.from(
      inside.replaceAll(/\\(\d{3})|\\(.)/g, (_, code: string | undefined, character: string) =>
        code === undefined ? character : String.fromCharCode(Number(code)),
      ),
      'latin1',
    ),
  );
}

test('any text arrives whole, on one line of plain ASCII, in strings of at most 255 bytes', () => {
  fc.assert(
    fc.property(dnsText, (text) => {
      const quoted = txt(text);
      const strings = read(quoted);
      expect(quoted).toMatch(/^[ -~]+$/);
      expect(Math.max(...strings.map(({ length }) => length))).toBeLessThanOrEqual(255);
      expect(Buffer.concat(strings).toString('utf8')).toBe(text);
    }),
  );
});

test('a string is split only when it must be', () => {
  expect(txt('v=spf1 mx -all')).toBe('"v=spf1 mx -all"');
  expect(txt('')).toBe('""');
  expect(txt('a'.repeat(255))).toBe(`"${'a'.repeat(255)}"`);
  expect(txt('a'.repeat(256))).toBe(`"${'a'.repeat(255)}" "a"`);
  expect(txt('say "hi" \\ ;é\n')).toBe(String.raw`"say \"hi\" \\ ;\195\169\010"`);
});

test('addresses are looked up by their names the other way round', () => {
  expect(reverseName('203.0.113.25')).toBe('25.113.0.203.in-addr.arpa');
  // The example of RFC 3596, section 2.5.
  expect(reverseName('4321:0:1:2:3:4:567:89ab')).toBe('b.a.9.8.7.6.5.0.4.0.0.0.3.0.0.0.2.0.0.0.1.0.0.0.0.0.0.0.1.2.3.4.ip6.arpa');
  expect(reverseName('2001:db8::1')).toBe(reverseName('2001:0DB8:0:0:0:0:0:1'));
  expect(reverseName('::')).toBe(`${'0.'.repeat(32)}ip6.arpa`);
  fc.assert(
    fc.property(
      fc.ipV6(),
      (address) =>
        /^([0-9a-f]\.){32}ip6\.arpa$/.test(reverseName(address)) && reverseName(canonicalAddress(address)) === reverseName(address),
    ),
  );
});
