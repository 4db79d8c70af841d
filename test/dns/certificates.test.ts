import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compileSite } from '../../src/compile.ts';
import { resolverAt } from '../../src/review/dns/ask.ts';
import { compareRecord } from '../../src/review/dns/compare.ts';
import { tlsaHash, tlsKeyPair } from '../../src/secrets/tls-key.ts';
import { copyOfSite } from '../sites.ts';
import { compileText, siteText, zonesOf } from './sites.ts';

const DOMAIN = '  example.org: { mailboxes: { ana: {} }, aliases: { postmaster: [ana], abuse: [ana] } }\n';

function hostWith(certificates: string): string {
  return siteText(
    `  one: { fqdn: mail.example.org, addresses: [203.0.113.1], services: { certificates: ${certificates}, postfix: {}, dovecot: {}, postgresql: {} } }\n`,
    DOMAIN,
  );
}

function linesOf(certificates: string, type: string): readonly string[] {
  const [files = {}] = zonesOf(compileText(hostWith(certificates)));
  return Object.values(files)
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.includes(` IN ${type} `));
}

test.each([
  [
    'over HTTP',
    '{ source: acme-http }',
    ['mail.example.org. 3600 IN CAA 0 issue "letsencrypt.org; validationmethods=http-01"', 'mail.example.org. 3600 IN CAA 0 issuewild ";"'],
  ],
  [
    "a wildcard of the mail domain, whose other names are nobody's business here",
    '{ source: acme-dns, names: ["*.example.org"], dns: { server: 203.0.113.53, key: k }, acme: { account: "https://a.example/1" } }',
    [
      'example.org. 3600 IN CAA 0 issuewild "letsencrypt.org; accounturi=https://a.example/1; validationmethods=dns-01"',
      'mail.example.org. 3600 IN CAA 0 issue "letsencrypt.org; accounturi=https://a.example/1; validationmethods=dns-01"',
      'mail.example.org. 3600 IN CAA 0 issuewild ";"',
    ],
  ],
  [
    'another authority, which says its name',
    '{ source: acme-http, acme: { directory: "https://a.example/dir", caa: a.example } }',
    ['mail.example.org. 3600 IN CAA 0 issue "a.example; validationmethods=http-01"', 'mail.example.org. 3600 IN CAA 0 issuewild ";"'],
  ],
  ['another authority, whose name nobody says', '{ source: acme-http, acme: { directory: "https://a.example/dir" } }', []],
  ['the host itself', '{}', []],
])('who may issue: %s', (_, certificates, expected) => {
  expect(linesOf(certificates, 'CAA')).toEqual(expected);
});

test('a name that a wildcard covers is not asked for beside it', () => {
  const { hosts } = compileText(
    hostWith('{ source: acme-dns, names: ["*.example.org", example.org, "*.mail.example.org"], dns: { server: 203.0.113.53, key: k } }'),
  );
  const [settings] = hosts.flatMap(({ contributions }) =>
    contributions.flatMap((file) =>
      file.kind === 'file' && file.path.endsWith('/certificate.conf') && 'data' in file
        ? [file.data as { readonly requested: string }]
        : [],
    ),
  );
  expect(settings?.requested).toBe('DNS:*.example.org,DNS:example.org,DNS:*.mail.example.org');
});

test('which key is shown: the one in use and the next, at port 25 when the internet may write to it', async () => {
  const keys = await Promise.all([tlsKeyPair(), tlsKeyPair()]);
  const directory = copyOfSite();
  mkdirSync(join(directory, 'keys/tls'));
  for (const [index, { publicKey }] of keys.entries()) writeFileSync(join(directory, `keys/tls/one.k${index}.pub`), `${publicKey}\n`);
  const lines = (text: string): readonly string[] => {
    writeFileSync(join(directory, 'site.yaml'), text);
    return Object.values(zonesOf(compileSite(directory))[0] ?? {})
      .flatMap((zone) => zone.split('\n'))
      .filter((line) => line.includes(' TLSA '));
  };
  const text = hostWith('{ source: acme-http, dane: { key: k0, published: [k1] } }');
  expect(lines(text)).toEqual(keys.map(({ publicKey }) => `_25._tcp.mail.example.org. 3600 IN TLSA 3 1 1 ${tlsaHash(publicKey)}`));
  expect(lines(text.replace('postfix: {}', 'postfix: { smtp: { from: [] } }'))).toEqual([]);
  writeFileSync(join(directory, 'keys/tls/one.k1.pub'), 'MFkw\n');
  expect(compileSite(directory).diagnostics.map(({ code, message }) => `${code}: ${message}`)).toContain(
    'broken-key: this key cannot be used: keys/tls/one.k1.pub holds no public half of a TLS key as sitec writes it',
  );
});

const CAA = {
  name: 'mail.example.org',
  type: 'CAA',
  values: ['0 issue "a.example; x=1; y=2"', '0 issuewild ";"'],
  ttl: 3600,
  why: '',
  need: 'recommended',
} as const;

test.each([
  ['right', ['0 issuewild ";"', '0 issue "a.example;y=2;  x=1"', '0 iodef "mailto:a@example.org"']],
  ['different', ['0 issue "a.example; x=1; y=2"']],
  ['different', ['0 issue "b.example; x=1; y=2"', '0 issuewild ";"']],
  ['surplus', [...CAA.values, '0 issue "b.example"']],
  ['missing', ['0 iodef "mailto:a@example.org"']],
])('who may issue is published: %s %j', (state, values) => {
  expect(compareRecord(CAA, { values })).toMatchObject({ state });
});

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

/** A resolver that answers every question in this way, in pieces: the answer is made from the question, whose 4 bytes at the end are type and class. */
async function resolverOf(answer: (question: Buffer) => Buffer | undefined): Promise<string> {
  const server = createServer((socket) =>
    socket.on('data', (query) => {
      const made = answer(Buffer.from(query).subarray(2));
      if (!made) return socket.destroy();
      socket.write(Buffer.from([made.length >> 8]));
      return setTimeout(() => socket.write(Buffer.concat([Buffer.from([made.length & 0xff]), made])), 20);
    }),
  );
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The header of an answer to a question, with a code and that many records. */
function header(question: Buffer, code: number, count: number): Buffer {
  return Buffer.concat([question.subarray(0, 2), Buffer.from([0x81, 0x80 | code, 0, 1, 0, count, 0, 0, 0, 0]), question.subarray(12)]);
}

const ALIAS = Buffer.from('c00c0005000100000e100004026161c0', 'hex');
const RECORD = Buffer.from('c00c0034000100000e10000503010100ff', 'hex');

test.each([
  [
    'a record behind an alias',
    (question: Buffer) => Buffer.concat([header(question, 0, 2), ALIAS.fill(0x0c, 15), RECORD]),
    { values: ['3 1 1 00ff'] },
  ],
  ['no record', (question: Buffer) => header(question, 0, 0), { values: [] }],
  ['no such name', (question: Buffer) => header(question, 3, 0), { values: [] }],
  ['a failure', (question: Buffer) => header(question, 2, 0), { failure: 'ESERVFAIL' }],
  [
    'an answer to something else',
    (question: Buffer) => Buffer.concat([Buffer.from([~question.readUInt8(0) & 0xff]), header(question, 0, 0).subarray(1)]),
    { failure: 'EBADRESP' },
  ],
  [
    'an answer that is cut off',
    (question: Buffer) => Buffer.concat([header(question, 0, 1), RECORD.subarray(0, 8)]),
    { failure: 'EBADRESP' },
  ],
  ['nothing', () => undefined, { failure: 'ETIMEOUT' }],
])('a resolver that answers with %s', async (_, answer, expected) => {
  expect(await resolverAt(await resolverOf(answer))('_25._tcp.mail.example.org', 'TLSA')).toEqual(expected);
});
