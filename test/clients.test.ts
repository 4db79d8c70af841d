import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import jsqr from 'jsqr';
import { afterAll, describe, expect, test } from 'vitest';
import { qrCode } from '../src/services/clients/qr-code.ts';
import { benchOf } from './sweep/compile.ts';
import { withValue } from './sweep/data.ts';

const folder = mkdtempSync(join(tmpdir(), 'sitec-clients-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bench = benchOf('test/sites/native');
const services = ['hosts', 'mail', 'services'];

/** The text of a file of the host, by the end of its path, when the internet may set up its programs. */
function made(path: string, label = 'A & "B" <C>'): string {
  const data = withValue(withValue(bench.data, [...services, 'nginx'], {}), [...services, 'clients'], {
    from: ['internet'],
    displayName: label,
  });
  const { files, diagnostics } = bench.compile(data);
  expect(diagnostics).toEqual([]);
  const found = [...files].find(([name]) => name.endsWith(path));
  if (!found) throw new Error(`nothing is made at ${path}`);
  return found[1];
}

const settings = join(folder, 'autodiscover.json');
writeFileSync(settings, made('/etc/sitec/autodiscover.json'));

const QUESTION = 'http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006';
const ask = (address: string, schema = 'outlook/responseschema/2006a'): string =>
  `<Autodiscover xmlns="${QUESTION}"><Request><EMailAddress>${address}</EMailAddress><AcceptableResponseSchema>http://schemas.microsoft.com/exchange/autodiscover/${schema}</AcceptableResponseSchema></Request></Autodiscover>`;

/** What the program of hosts answers to bytes that nginx could send it. */
function answer(request: Buffer): { readonly status: string; readonly body: string; readonly said: string } {
  const { stdout, stderr } = spawnSync('python3', ['-I', 'templates/usr/local/lib/sitec/autodiscover', settings], { input: request });
  const [head = '', body = ''] = stdout.toString().split('\r\n\r\n');
  return { status: head.split(' ')[1] ?? '', body, said: stderr.toString() };
}

function post(body: string | Buffer, length = Buffer.byteLength(body)): Buffer {
  return Buffer.concat([
    Buffer.from(`POST /autodiscover/autodiscover.xml HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n`),
    Buffer.from(body),
  ]);
}

describe('autodiscover', () => {
  test('any address of the domain gets the same answer, in which it stands escaped', () => {
    const [known, unknown] = [answer(post(ask('ben@example.net'))), answer(post(ask('nobody@example.net')))];
    expect(known).toMatchObject({ status: '200', said: '' });
    expect(known.body).toContain('<DisplayName>A &amp; "B" &lt;C&gt;</DisplayName>');
    expect(known.body).toContain('<Server>mail.example.net</Server><Port>993</Port>');
    expect(unknown.body.replace(/nobody@/g, 'ben@')).toBe(known.body);
  });

  test.each([
    ['a domain of others', post(ask('ben@example.org'))],
    ['an address with an element in it', post(ask('ben@example.net<a/>'))],
    ['two addresses', post(ask('a@example.net</EMailAddress><EMailAddress>b@example.net'))],
    ['no address', post('<Autodiscover xmlns="x"><Request/></Autodiscover>')],
    ['a document type', post(`<!DOCTYPE a [<!ENTITY b "ben@example.net">]>${ask('&b;')}`)],
    ['UTF-16 with its mark', post(Buffer.from(`\uFEFF${ask('ben@example.net')}`, 'utf16le'))],
    ['UTF-16 by its word', post(`<?xml version="1.0" encoding="utf-16"?>${ask('ben@example.net')}`)],
    ['bytes that are no UTF-8', post(Buffer.from([0x3c, 0xff, 0xfe]))],
    ['ActiveSync, which is not there', post(ask('ben@example.net', 'mobilesync/responseschema/2006'))],
    ['a body that ends early', post('<a/>', 100)],
    ['65 KiB', post(ask('ben@example.net') + ' '.repeat(65 * 1024))],
    ['two lengths', Buffer.from('POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab')],
    ['a negative length', Buffer.from('POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n')],
    ['no end of the head', Buffer.from(`POST / HTTP/1.1\r\nA: ${'a'.repeat(40_000)}`)],
    ['nothing', Buffer.alloc(0)],
  ])('%s: 400, and not a word', (_, request) => {
    expect(answer(request)).toEqual({ status: '400', body: '', said: '' });
  });

  test('whatever comes, it answers with one of three and says nothing', () => {
    const pieces = fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '</Request>',
        '<EMailAddress>',
        'ben@example.net',
        '<?xml version="1.0"?>',
        '<![CDATA[',
        ask('ben@example.net'),
        '\0',
        '\uFEFF',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    const property = fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const { status, said } = answer(post(parts.join('')));
      expect(['200', '400']).toContain(status);
      expect(said).toBe('');
    });
    fc.assert(property, { numRuns: 15 });
  }, 180_000);
});

describe('files for programs', () => {
  const check = (path: string, text: string): string => {
    const file = join(folder, path);
    writeFileSync(file, text);
    const { stderr } = spawnSync('python3', ['-I', 'templates/usr/local/lib/sitec/check-client-files', file], { encoding: 'utf8' });
    return stderr.replace(`${file}:`, '');
  };
  const autoconfig = made('/autoconfig/example.net.xml');
  const profile = made('/profiles/example.net.mobileconfig');

  test('a name with every special character is read back from each of them', () => {
    expect(check('a.xml', autoconfig)).toBe('');
    expect(check('a.mobileconfig', profile)).toBe('');
    const script = 'import sys, plistlib; print(plistlib.loads(sys.stdin.buffer.read())["PayloadDisplayName"])';
    expect(spawnSync('python3', ['-I', '-c', script], { input: profile, encoding: 'utf8' }).stdout).toBe('A & "B" <C>\n');
  });

  test.each([
    ['a.xml', autoconfig.replace('</emailProvider>', '</emailProvidr>'), /^\d+: mismatched tag/],
    ['a.xml', autoconfig.replace('>SSL<', '>TLS<'), /^10: no program knows the socketType TLS/],
    ['a.xml', autoconfig.replaceAll('outgoingServer', 'outServer'), /there is no outgoingServer/],
    ['a.mobileconfig', profile.replace('<true/>', '<ture/>'), /^1: unknown element|^\d+: /],
    ['a.mobileconfig', profile.replace('IncomingMailServerHostName', 'IncomingMailServerHost'), /has no IncomingMailServerHostName/],
    [
      'a.mobileconfig',
      profile.replace('com.apple.mail.managed', 'com.apple.mial.managed'),
      /^\d+: no phone knows a payload of type com\.apple\.mial\.managed/,
    ],
    ['a.json', '{\n "domains": [,]\n}', /^2: /],
  ])('a fault in %s is told at its line', (path, text, says) => {
    expect(check(path, text)).toMatch(says);
  });

  test('a profile keeps its identifiers as long as its address is the same', () => {
    const ids = (text: string): readonly string[] =>
      [...text.matchAll(/<string>([0-9A-F]{8}-[0-9A-F]{4}-5[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12})</g)].map(([, id]) => id ?? '');
    expect(ids(profile).length).toBe(2);
    expect(new Set(ids(profile)).size).toBe(2);
    expect(ids(made('/profiles/example.net.mobileconfig', 'Another'))).toEqual(ids(profile));
  });
});

test('a QR code is read back', () => {
  const text = 'https://mail.example.net/setup/example.net.mobileconfig';
  const { size, path } = qrCode(text);
  const scale = 4;
  const pixels = new Uint8ClampedArray((size * scale) ** 2 * 4).fill(255);
  for (const [, x = '', y = ''] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let index = 0; index < scale * scale; index += 1) {
      const [column, row] = [Number(x) * scale + (index % scale), Number(y) * scale + Math.floor(index / scale)];
      pixels.fill(0, (row * size * scale + column) * 4, (row * size * scale + column) * 4 + 3);
    }
  }
  // The package is CommonJS, whose types name a default export.
  const read = 'default' in jsqr ? jsqr.default : jsqr;
  expect(read(pixels, size * scale, size * scale)?.data).toBe(text);
});
