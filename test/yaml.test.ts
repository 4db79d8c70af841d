import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatDiagnostics } from '../src/terminal/print-diagnostics.ts';
import { compileSite } from '../src/compile.ts';
import { parseSite } from '../src/site/load.ts';
import { readWritten } from '../src/base/written.ts';
import { copyOfSite, sitec } from './sites.ts';

const directory = copyOfSite('test/sites/native');
const file = join(directory, 'site.yaml');
const original = readFileSync(file, 'utf8');
const before = readWritten(join(directory, 'generated'));

const lastLine = original.split('\n').length;
const withFqdn = (value: string): string => original.replace('fqdn: mail.example.net', `fqdn: ${value}`);
const withQuota = (value: string): string => original.replace('quota: 5GiB', value);
const nested = (open: string, depth: number, close = ''): string => `hosts: ${open.repeat(depth)}${close.repeat(depth)}\n`;
const utf16 = Buffer.from(`\uFEFF${original}`, 'utf16le');
const aliasBomb = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...'bcdefghij'
    .split('')
    .map((name, index) => `${name}: &${name} [${Array.from({ length: 10 }, () => `*${'abcdefghi'[index]}`).join(', ')}]`),
].join('\n');

/** The first line that is said about a site file of such content; `sitec check` and `build` differ in what comes after. */
function firstFinding(content: string | Buffer): string {
  writeFileSync(file, content);
  const { diagnostics, trees, loaded } = compileSite(directory);
  expect(trees).toEqual([]);
  return (
    formatDiagnostics(diagnostics, { ...loaded.source, file: 'site.yaml' }, { colour: false, columns: undefined }).split('\n')[0] ?? ''
  );
}

describe('the same site in other bytes', () => {
  test.each([
    ['a byte order mark', `\uFEFF${original}`],
    ['line ends of Windows', original.replaceAll('\n', '\r\n')],
    ['both, and the version of YAML that sitec reads', `\uFEFF%YAML 1.2\r\n---\r\n${original.replaceAll('\n', '\r\n')}`],
    ['no line end at its end', original.trimEnd()],
    ['a document that is closed', `---\n${original}...\n`],
    [
      'aliases in the place of values',
      original.replace('postfix: {}, dovecot: {}, rspamd: {}', 'postfix: &defaults {}, dovecot: *defaults, rspamd: *defaults'),
    ],
  ])('%s', (_, content) => {
    writeFileSync(file, content);
    expect(compileSite(directory).diagnostics).toEqual([]);
    expect(sitec(['check'], { cwd: directory })).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('what is no site is refused at its place', () => {
  test.each<readonly [string, string | Buffer, string]>([
    [
      'a misspelt key between the line ends of Windows',
      original.replace('resolvers', 'resolver').replaceAll('\n', '\r\n'),
      '11:5: error: unknown key "resolver"; did you mean "resolvers"?',
    ],
    [
      'a misspelt key after a byte order mark',
      `\uFEFFdomain: {}\n${original}`,
      '1:1: error: unknown key "domain"; did you mean "domains"?',
    ],
    ['line ends of an old Macintosh', original.replaceAll('\n', '\r'), '1:65: error: a carriage return stands here without a line feed'],
    ['UTF-16 from the left', utf16, '1:1: error: the file is in UTF-16'],
    ['UTF-16 from the right', Buffer.from(utf16).swap16(), '1:1: error: the file is in UTF-16'],
    ['Latin-1', Buffer.from(withFqdn('müller.example'), 'latin1'), '9:12: error: here is something that is not UTF-8'],
    [
      'half a character',
      Buffer.concat([Buffer.from(`${original}# `), Buffer.from([0xed, 0xa0, 0x80])]),
      `${lastLine}:3: error: here is something that is not UTF-8`,
    ],
    ['a NUL', withFqdn('mail\0.example.net'), '9:15: error: the file holds a NUL byte'],
    ['a program', readFileSync(process.execPath).subarray(0, 100_000), 'error: the file holds a NUL byte'],
    ['a tab for indentation', original.replace('    fqdn', '\tfqdn'), '9:1: error: a tab cannot indent a line: use blanks'],
    [
      'a line too far to the right',
      original.replace('    fqdn', '     fqdn'),
      '10:5: error: this line begins at column 5; after the lines above it, it could begin at 6, 3 or 1',
    ],
    [
      'a line too far to the left',
      original.replace('    services', '   services'),
      '12:4: error: this line begins at column 4; after the lines above it, it could begin at 5, 3 or 1',
    ],
    ['nothing', '', '1:1: error: the file is empty: a site needs at least operators and hosts; sitec init writes a first one'],
    ['blank lines', '\n \n\n', '1:1: error: the file is empty: a site needs at least operators and hosts; sitec init writes a first one'],
    [
      'comments alone',
      '# a site\n# to come\n',
      '1:1: error: the file is empty: a site needs at least operators and hosts; sitec init writes a first one',
    ],
    [
      'the end of a document',
      '...\n',
      '1:1: error: the file is empty: a site needs at least operators and hosts; sitec init writes a first one',
    ],
    ['a word', 'hello\n', '1:1: error: a site is a map with operators, hosts and domains, not a string'],
    ['a list', '- a\n', '1:1: error: a site is a map with operators, hosts and domains, not a list'],
    ['several documents', `${original}---\n${original}`, `${lastLine}:1: error: a second document begins here`],
    ['an older YAML', `%YAML 1.1\n---\n${original}`, '1:1: error: the file says that it is YAML 1.1'],
    ['a newer YAML', `%YAML 2.0\n---\n${original}`, '1:7: error: sitec reads YAML 1.2, not 2.0'],
    ['an unknown directive', `%SITEC yes\n---\n${original}`, '1:1: error: %SITEC is no directive of YAML'],
    ['an unknown tag', withFqdn('!name mail.example.net'), '9:11: error: the tag !name cannot stand here'],
    ['a tag of another language', withFqdn('!!js/function "x"'), '9:11: error: the tag !!js/function cannot stand here'],
    ['bytes', withFqdn('!!binary "bWFpbA=="'), '9:11: error: the tag !!binary cannot stand here'],
    ['a word of YAML 1.1 for yes', withQuota('enabled: yes'), '15:50: error: must be true or false'],
    ['a word of YAML 1.1 for no', withQuota('enabled: off'), '15:50: error: must be true or false'],
    ['octal digits', withFqdn('0644'), '9:11: error: YAML makes the number 644 of 0644; write 644, or "0644" in quotes'],
    [
      'octal digits as YAML 1.2 writes them',
      withFqdn('0o644'),
      '9:11: error: YAML makes the number 420 of 0o644; write 420, or "0o644" in quotes',
    ],
    ['a time', withFqdn('2001-12-14t21:59:43.10-05:00'), '9:11: error: invalid domain name "2001-12-14t21:59:43.10-05:00"'],
    ['a huge number', withFqdn('123456789012345678901234567890'), '9:11: error: YAML makes the number 1.2345678901234568e+29 of 1234'],
    ['infinity', withFqdn('.inf'), '9:11: error: YAML makes the number Infinity of .inf; write ".inf" in quotes'],
    ['nothing as a value', withFqdn(''), '9:11: error: empty domain name: use '],
    ['half a character in an escape', withFqdn('"\\uD800"'), '9:11: error: invalid domain name "\\ud800"'],
    ['the same key, deep', withQuota('quota: 5GiB, quota: 6GiB'), '15:54: error: "quota" stands twice in the same map'],
    ['the same key as a number and as a text', `${original}1: a\n"1": b\n`, `${lastLine + 1}:1: error: "1" stands twice in the same map`],
    ['a number for a key', `${original}1: a\n`, `${lastLine}:1: error: unknown key "1"`],
    ['yes for a key', `${original}true: a\n`, `${lastLine}:1: error: unknown key "true"`],
    ['null for a key', `${original}null: a\n`, `${lastLine}:1: error: a key must be a plain word, not empty or null`],
    ['no key', `${original}: a\n`, `${lastLine}:1: error: a key must be a plain word, not empty or null`],
    ['a map for a key', `${original}? { a: b }\n: c\n`, `${lastLine}:3: error: a key must be a plain word, not a map or a list`],
    [
      'an alias for a key',
      `${withFqdn('&name mail.example.net')}*name : c\n`,
      `${lastLine}:1: error: a key must be a plain word, not an alias`,
    ],
    ...['!!omap [a: b]', '!!pairs [a: b]', '!!set { a, b }', '!!timestamp 2001-12-14', '!!binary aGk=', '!!merge x'].map(
      (value): readonly [string, string, string] => [
        value,
        withFqdn(value),
        `9:11: error: the tag ${value.split(' ')[0]} cannot stand here`,
      ],
    ),
    [
      'a map of YAML 1.1 that kept its order',
      original.replace('fail2ban: {}', 'ssh: !!omap [port: 2288]'),
      'error: the tag !!omap cannot stand here',
    ],
    ['a tag on a key', `${original}!!int 1: a\n`, `${lastLine}:7: error: a key must be a plain word, not a word with a tag`],
    ['a merge key by its tag', `${original}!!merge <<: {}\n`, `${lastLine}:9: error: a key must be a plain word, not a word with a tag`],
    [
      'a merge key by its tag, in raw settings',
      original.replace('dovecot: {}', 'dovecot: { extra: { !!merge <<: 3 } }'),
      'a word with a tag',
    ],
    ['a tilde for a key', `${original}~: a\n`, `${lastLine}:1: error: a key must be a plain word, not empty or null`],
    ['Null for a key, deep', withQuota('Null: 3'), '15:41: error: a key must be a plain word, not empty or null'],
    ...['0815', '1e3', '1.10', '+5', '.5', '0x1F', '12345678901234567890', '-.inf', '.nan'].map(
      (value): readonly [string, string, string] => [
        `${value} among raw settings, which take numbers`,
        original.replace('postfix: {}', `postfix: { extra: { default_process_limit: ${value} } }`),
        `of ${value}; write `,
      ],
    ),
    [
      'digits in the place of a word',
      withQuota('formerly: 815'),
      '15:51: error: invalid mailbox name 815: put it in quotes, for example "815"',
    ],
    ['a merge key', `${withFqdn('mail.example.net')}<<: {}\n`, `${lastLine}:1: error: merge keys ("<<") are not supported`],
    ['an alias of nothing', withFqdn('*nothing'), '9:11: error: "*nothing" is an alias of nothing'],
    ['an alias of what it stands in', 'hosts: &all\n  mail: *all\n', '2:9: error: "*all" stands inside of what it is an alias of'],
    [
      'the same in raw settings, which take any section',
      original.replace('dovecot: {}', 'dovecot: { extra: { "service imap": &all { "service pop3": *all } } }'),
      '12:89: error: "*all" stands inside of what it is an alias of',
    ],
    ['aliases that multiply', aliasBomb, '2:8: error: with all aliases followed, the file has more than 2000000 values'],
    ['10,000 brackets', nested('[', 10_000, ']'), 'error: nested too deeply here'],
    ['10,000 brackets that nobody closes', nested('[', 10_000), 'error: nested too deeply here'],
    ['10,000 maps', nested('{ a: ', 10_000, '}'), 'error: nested too deeply here'],
    ['10,000 lists in a line', `hosts:\n  ${'- '.repeat(10_000)}x\n`, 'error: nested too deeply here'],
    [
      '2,000 steps of indentation',
      `hosts:\n${Array.from({ length: 2000 }, (_, index) => `${' '.repeat(index + 1)}a:`).join('\n')}\n`,
      'error: nested too deeply here',
    ],
    ['300 brackets, which the parser bears', nested('[', 300, ']'), '1:107: error: nested too deeply here'],
    ['a key that is too long', `${original}${'a'.repeat(100_000)}: 1\n`, `${lastLine}:1: error: a key can have at most 1024 characters`],
    ['a line of a million characters', `${original}x: ${'a'.repeat(1_000_000)}\n`, `${lastLine}:1: error: unknown key "x"`],
  ])('%s', (_, content, expected) => {
    const found = firstFinding(content);
    expect(found).toMatch(/^site\.yaml:[0-9]+:[0-9]+: error: /);
    expect(found).toContain(expected);
  });

  test('the text of a key is the name', () => {
    const names = ['0815', '1e3', '1.10', '12345678901234567890', '0x1f', 'true', 'yes', '"815"', '!!str null', "'0o7'"];
    const boxes = names.map((name) => `      ${name}: {}\n`).join('');
    const text = original.replace(/( +)mailboxes:.*\n(?: +\w+:.*\n)*/, `$1mailboxes:\n      postmaster: {}\n${boxes}`);
    const { data, diagnostics } = parseSite(Buffer.from(text), 'site.yaml');
    expect(diagnostics).toEqual([]);
    const { mailboxes } = Object.values((data as { domains: { [name: string]: { mailboxes: object } } }).domains)[0] ?? { mailboxes: {} };
    expect(Object.keys(mailboxes).toSorted()).toEqual(
      ['postmaster', ...names.map((name) => name.replace(/^!!str |["']/g, '').replace(/'$/, ''))].toSorted(),
    );
  });

  test('a slip in one line is one finding, however many right lines follow it', () => {
    const long = readFileSync('site.yaml', 'utf8').replace(
      '      bob: {}',
      Array.from({ length: 30 }, (_, index) => `      user${index}: {}`).join('\n'),
    );
    const lines = long.split('\n');
    const slips = lines.flatMap((line, index) => {
      const put = (changed: string): string => lines.with(index, changed).join('\n');
      const moved = line.trim() === '' ? [] : [put(` ${line}`), put(`   ${line}`), ...(line.startsWith(' ') ? [put(line.slice(1))] : [])];
      return [...moved, ...[...line.matchAll(/[{}[\]":,-]/g)].map(({ index: at }) => put(line.slice(0, at) + line.slice(at + 1)))];
    });
    const numbers = slips.map(
      (slip) => parseSite(Buffer.from(slip), 'site.yaml').diagnostics.filter(({ code }) => code === 'yaml-syntax').length,
    );
    expect(numbers.filter((number) => number === 1).length).toBeGreaterThan(300);
    expect(Math.max(...numbers)).toBe(1);
  });

  test.each([
    ['200,000 aliases of a word', `a: &a x\nb:\n${'  - *a\n'.repeat(200_000)}`],
    [
      '20,000 maps that are each merged into the next',
      Array.from({ length: 20_000 }, (_, at) => `m${at}: &m${at} { <<: *m${at - 1} }\n`)
        .join('')
        .replace('*m-1', '{}'),
    ],
    [
      '20,000 lists that each hold the one before',
      Array.from({ length: 20_000 }, (_, at) => `m${at}: &m${at} [*m${at - 1}]\n`)
        .join('')
        .replace('*m-1', 'x'),
    ],
    ['100,000 keys', Array.from({ length: 100_000 }, (_, index) => `key${index}: 1\n`).join('')],
    ['100,000 times the same key', 'key: 1\n'.repeat(100_000)],
    ['50,000 quotes that nobody closes', 'a: "\n'.repeat(50_000)],
    [
      '1 MB of noise',
      Array.from(
        { length: 1_000_000 },
        (_, index) => String.fromCharCode(32 + ((index * 7919 + (index >> 5) * 104_729) % 95)) + (index % 97 === 0 ? '\n' : ''),
      ).join(''),
    ],
  ])('%s, in a bounded time and with a bounded answer', (_, content) => {
    writeFileSync(file, content);
    const { code, stderr } = sitec(['check'], { cwd: directory });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^site\.yaml:[0-9]+:[0-9]+: error: /);
    expect(stderr).not.toContain('bug in sitec');
    expect(stderr.length).toBeLessThan(1_000_000);
  });
});

describe('what is no file', () => {
  const root = process.getuid?.() === 0;

  test.each<readonly [string, (path: string) => void, string]>([
    [
      'nothing',
      () => undefined,
      'site.yaml does not exist; -C names another directory, --site another file, and sitec init makes a new site',
    ],
    ['a directory', (path) => mkdirSync(path), 'site.yaml is not a file'],
    ['a pipe', (path) => void spawnSync('mkfifo', [path]), 'site.yaml is not a file'],
    ['a device', (path) => symlinkSync('/dev/zero', path), 'site.yaml is not a file'],
    ['a link to itself', (path) => symlinkSync('site.yaml', path), 'site.yaml does not exist'],
    ['50 MB', (path) => writeFileSync(path, Buffer.alloc(50_000_000, 'a')), 'site.yaml is larger than 8 MiB'],
    ...(root
      ? []
      : [
          [
            'a file that we may not read',
            (path: string) => (writeFileSync(path, original), chmodSync(path, 0)),
            'site.yaml cannot be read: EACCES',
          ] as const,
        ]),
  ])('%s', (_, place, expected) => {
    rmSync(file, { recursive: true, force: true });
    place(file);
    const { code, stderr } = sitec(['build'], { cwd: directory });
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringMatching(new RegExp(`^sitec: ${expected}[^\n]*\n$`)) });
    expect(readWritten(join(directory, 'generated'))).toEqual(before);
  });

  test.each<readonly [string, (site: string) => void, string]>([
    [
      'an index that is a directory',
      (site) => (rmSync(join(site, 'secrets/index.yaml')), mkdirSync(join(site, 'secrets/index.yaml'))),
      'secrets/index.yaml is not a file',
    ],
    [
      'an index of aliases that multiply',
      (site) => writeFileSync(join(site, 'secrets/index.yaml'), aliasBomb),
      'secrets/index.yaml cannot be read: with all aliases followed',
    ],
    [
      'an index of brackets',
      (site) => writeFileSync(join(site, 'secrets/index.yaml'), nested('[', 10_000)),
      'secrets/index.yaml cannot be read: nested too deeply',
    ],
    [
      'a key that is a pipe',
      (site) => void spawnSync('mkfifo', [join(site, 'keys/operators/x.pub')]),
      'keys/operators/x.pub is not a file',
    ],
    [
      'a key that is a link to nothing',
      (site) => symlinkSync('nothing', join(site, 'keys/operators/x.pub')),
      'keys/operators/x.pub does not exist',
    ],
    [
      'keys that are a file',
      (site) => (rmSync(join(site, 'keys'), { recursive: true }), writeFileSync(join(site, 'keys'), '')),
      'keys is not a directory',
    ],
    ['own files that are one', (site) => writeFileSync(join(site, 'files'), ''), 'files is not a directory'],
    [
      'output that is a file',
      (site) => (rmSync(join(site, 'generated'), { recursive: true }), writeFileSync(join(site, 'generated'), '')),
      'generated is not a directory',
    ],
  ])('%s', (_, place, expected) => {
    const site = copyOfSite('test/sites/native');
    place(site);
    const { code, stderr } = sitec(['build'], { cwd: site });
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringMatching(new RegExp(`^sitec: ${expected}[^\n]*\n$`)) });
  });

  test('a manifest that somebody has spoiled says nothing', () => {
    const site = copyOfSite('test/sites/native');
    for (const text of ['null', '[]', '"x"', '{', '{ "users": [null, 3], "data": "x" }']) {
      writeFileSync(join(site, 'generated/mail/manifest.json'), text);
      expect(sitec(['check'], { cwd: site }), text).toMatchObject({ code: 1, stderr: expect.not.stringContaining('bug in sitec') });
    }
  });
});
