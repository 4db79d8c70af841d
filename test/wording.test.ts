import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { describe, expect, test } from 'vitest';
import { closest } from '../src/base/closest.ts';
import { errorAt, type Diagnostic } from '../src/base/diagnostics.ts';
import { formatDiagnostics } from '../src/terminal/print-diagnostics.ts';
import { tellDiagnostics } from '../src/terminal/tell-diagnostics.ts';
import { widthOf } from '../src/base/text.ts';
import { compileSite, type Compiled } from '../src/compile.ts';
import { parseSite } from '../src/site/load.ts';
import { rightForm } from '../src/site/right-form.ts';
import { copyOfSite } from './sites.ts';

const directory = copyOfSite();
const sites = readdirSync('test/err').filter((name) => name.endsWith('.yaml'));

function told(compiled: Compiled, columns: number | undefined): string {
  const texts: string[] = [];
  const appearance = { colour: false, columns };
  tellDiagnostics(
    {
      directory,
      file: join(directory, 'site.yaml'),
      json: false,
      appearance,
      output: { terminal: false, ...appearance },
      workspace: undefined,
      print: () => undefined,
      answer: () => undefined,
      tell: (text) => texts.push(text),
    },
    compiled,
    'nothing was written',
    false,
  );
  return texts.join('');
}

test.each(sites)('%s: no line is wider than the terminal, however wide that is', (name) => {
  writeFileSync(join(directory, 'site.yaml'), readFileSync(join('test/err', name)));
  const compiled = compileSite(directory);
  for (const columns of [60, 80, 120]) {
    const lines = told(compiled, columns).split('\n');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => widthOf(line) > columns)).toEqual([]);
  }
});

test.each(sites.map((name) => name.replace(/yaml$/, 'out')))('%s: no first line names a requirement or an RFC', (name) => {
  const firsts = readFileSync(join('test/err', name), 'utf8')
    .split('\n')
    .filter((line) => /^site\.yaml:[0-9]+:[0-9]+: /.test(line));
  expect(firsts.length).toBeGreaterThan(0);
  expect(firsts.filter((line) => /\b[AX]-[A-Z]*-?[0-9]+\b|\bRFC\b/.test(line))).toEqual([]);
});

describe('what was not looked at', () => {
  const summary = (name: string): string => {
    writeFileSync(join(directory, 'site.yaml'), readFileSync(join('test/err', `${name}.yaml`)));
    return told(compileSite(directory), undefined);
  };

  test.each(['yaml-tab', 'bad-size', 'unknown-destination', 'port-conflict'])('%s: more may follow', (name) => {
    expect(summary(name)).toContain('\nmore may follow once these are gone\n');
  });

  test.each(['unquotable-value', 'warning-unknown-domain'])('%s: nothing is left to be found', (name) => {
    expect(summary(name)).not.toContain('more may follow');
  });
});

describe('what the parser of YAML calls its parts', () => {
  const site = readFileSync('test/sites/native/site.yaml', 'utf8');
  const slips = site.split('\n').flatMap((line, index, lines) => {
    const put = (changed: string): string => lines.with(index, changed).join('\n');
    const added = ['{', '}', '[', ']', '"', "'", ':', ',', '*', '&', '!', '%', '@', '`', '- ', '| ', '\t', '? '];
    const at = line.search(/: /) + 2;
    return [
      put(`  ${line}`),
      ...added.map((sign) => put(line.slice(0, at) + sign + line.slice(at))),
      ...added.map((sign) => put(`${sign}${line}`)),
      ...[...line.matchAll(/[{}[\]":,]/g)].map(({ index: sign }) => put(line.slice(0, sign) + line.slice(sign + 1))),
    ];
  });

  test('is not shown, for hundreds of slips', () => {
    const shown = slips.filter((slip) => {
      const theirs = parseDocument(slip, { prettyErrors: false, uniqueKeys: false, stringKeys: true }).errors.map(({ message }) =>
        message.toLowerCase(),
      );
      return parseSite(Buffer.from(slip), 'site.yaml').diagnostics.some(({ message }) => theirs.includes(message.toLowerCase()));
    });
    expect(slips.length).toBeGreaterThan(300);
    expect(shown).toEqual([]);
  });

  test('has words of ours for all of them', () => {
    const found = slips.flatMap((slip) => parseSite(Buffer.from(slip), 'site.yaml').diagnostics);
    const unknown = found.filter(({ message }) => message.startsWith('this is not YAML'));
    expect(found.length).toBeGreaterThan(300);
    expect(unknown).toEqual([]);
  });
});

describe('a guess', () => {
  const addresses = ['ben@example.net', 'dora@example.net', 'postmaster@example.net'];

  test.each([
    ['berta@example.net', undefined],
    ['bne@example.net', 'ben@example.net'],
    ['ben@exmaple.net', 'ben@example.net'],
    ['max@exmaple.net', undefined],
    ['postmastr@example.net', 'postmaster@example.net'],
  ])('for %s is %s', (text, meant) => {
    expect(closest(text, addresses)).toBe(meant);
  });
});

describe('the right form', () => {
  const size = (text: string): boolean => /^[1-9][0-9]{0,5}(KiB|MiB|GiB|TiB)$/.test(text);
  const name = (text: string): boolean => /^[a-z][a-z0-9-]{0,30}$/.test(text);
  const destination = (text: string): boolean => /^[a-z]+(@[a-z.-]+[a-z])?$/.test(text);

  test.each<readonly [unknown, string, (text: string) => boolean, string | undefined]>([
    ['5GB', 'quota', size, '5GiB'],
    ['5gb', 'quota', size, '5GiB'],
    ['5G', 'quota', size, '5GiB'],
    ['5 GiB', 'quota', size, '5GiB'],
    ['1.5TB', 'disk', size, '1536GiB'],
    ['0.3MB', 'quota', size, undefined],
    [5, 'quota', size, '5GiB'],
    [2048, 'memory', size, '2048MiB'],
    [50, 'messageSize', size, '50MiB'],
    [1073741824, 'quota', size, '1GiB'],
    ['0GB', 'quota', size, undefined],
    ['many', 'quota', size, undefined],
    [90, 'retain', (text) => /^[1-9][0-9]{0,3}d$/.test(text), '90d'],
    [90, 'keep', (text) => /^[1-9][0-9]{0,5}[smhdw]$/.test(text), undefined],
    [true, 'quota', size, undefined],
    ['Acme_Labs', 'hosts', name, 'acme-labs'],
    ['x'.repeat(1000), 'hosts', name, undefined],
    ['Ben@Example.net', 'abuse', destination, 'ben@example.net'],
    ['ben@10.0.0.1', 'abuse', destination, undefined],
  ])('of %j for %s', (value, key, fits, meant) => {
    expect(rightForm(value, key, fits)).toBe(meant);
  });
});

test('a finding that follows from another one is told after it', () => {
  const text = 'hosts:\n  mail:\n    adr: []\n    services: {}\n  web:\n    fqdn: x\n';
  const { source } = parseSite(Buffer.from(text), 'site.yaml');
  const missing = errorAt(['hosts', 'mail'], 'missing-key', '"addresses" is missing here', { at: 'key' });
  const unknown = errorAt(['hosts', 'mail', 'adr'], 'unknown-key', 'unknown key "adr"', { at: 'key' });
  const other = errorAt(['hosts', 'web'], 'missing-key', '"services" is missing here', { at: 'key' });
  const order = (diagnostics: readonly Diagnostic[]): readonly string[] =>
    formatDiagnostics(diagnostics, source, { colour: false, columns: undefined })
      .split('\n')
      .flatMap((line) => /error: (.*) \[/.exec(line)?.[1] ?? []);
  expect(order([missing, other, unknown])).toEqual([unknown.message, missing.message, other.message]);
  expect(order([missing, other])).toEqual([missing.message, other.message]);
});
