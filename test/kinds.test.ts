import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { childrenOf, readSchemas, resolveReference, wholeOf, type Part } from '../scripts/schema-files.ts';
import { services } from '../src/services/index.ts';
import { boundsOf } from '../src/site/rules/amounts.ts';
import { spfProblem } from '../src/site/spf.ts';
import { isSystemAccount } from '../src/site/system-accounts.ts';
import { TIME_ZONES } from '../src/site/time-zones.generated.ts';
import { bytes, seconds } from '../src/site/units.ts';
import { sites } from './sites.ts';

const schemas = readSchemas('.');
const parts = [...schemas.keys()].filter((file) => !file.startsWith('daemons/')).flatMap((file) => below(wholeOf(file, schemas)));

/** A part and all below it, but for conditions, which refuse nothing themselves. */
function below(part: Part): readonly Part[] {
  const children = childrenOf(part).filter(({ keyword }) => keyword !== 'if');
  return [part, ...children.flatMap(below)];
}

const patterns = parts
  .filter(({ schema, pointer }) => schema.pattern !== undefined && !pointer.includes('/then/') && !pointer.endsWith('/rawBoolean'))
  .map(({ file, pointer, schema: { pattern = '', examples = [] } }) => ({
    place: `${file}#${pointer}`,
    pattern: new RegExp(pattern, 'u'),
    examples,
  }));

const label = 'a'.repeat(64);

/** Each kind of text: what shows that a pattern means it, and what no pattern of the kind takes. */
const KINDS = [
  {
    kind: 'an address',
    takes: ['ana@example.org'],
    refuses: ['ana@box'],
    wrong: [
      'a..b@example.org',
      'a@1.2.3.4',
      'a@example.1',
      'a@-x.org',
      'a@x-.org',
      'a@x..org',
      '.a@example.org',
      'a@example.org.',
      `a@${label}.org`,
      'a@b@c.org',
      'a b@c.org',
    ],
  },
  {
    kind: 'a local part',
    takes: ['ana', 'a.b-c_d'],
    refuses: ['A', 'a/b', '-a', 'a:b'],
    wrong: ['a..b', '.a', 'a.', 'a@', 'a b', 'a"b', ''],
  },
  {
    kind: 'a name of the DNS',
    takes: ['mail.example.org'],
    refuses: ['mail', 'mail_1.example.org'],
    wrong: [
      '1.2.3.400',
      'example.1',
      'example.org.',
      '.example.org',
      '-a.org',
      'a-.org',
      'a..org',
      `${label}.org`,
      `${'a.'.repeat(126)}org`,
      'a.org/',
      'a.org:25',
      '*.*.org',
    ],
  },
  {
    kind: 'a path',
    takes: ['/srv/mail'],
    refuses: [],
    wrong: [
      '/srv/../etc',
      '/srv/./a',
      '/..',
      '/srv/..',
      '//srv',
      '/srv/',
      '/',
      'srv',
      '/srv/a b',
      '/srv/$a',
      '/srv/a:b',
      '/srv/%n',
      '/srv/*',
      '',
    ],
  },
  {
    kind: 'a URL',
    takes: ['https://x.example/y/'],
    refuses: [],
    wrong: [
      'https://x..example/y/',
      'https://x.example:0/',
      'https://x.example:65536/',
      'https://-x.example/',
      'https:///y/',
      'https://u:p@x.example/',
      'https://x.example/$(id)/',
      'https://x.example/ y/',
      'ftp://x.example/',
    ],
  },
  {
    kind: 'a size',
    takes: ['512MiB'],
    refuses: ['Etc'],
    wrong: ['0MiB', '01MiB', '1.5GiB', '-1GiB', '1GB', '1 GiB', '1000000TiB', '1e3KiB', 'GiB'],
  },
  {
    kind: 'a stretch of time',
    takes: ['10d'],
    refuses: ['ana'],
    wrong: ['0d', '010d', '-1d', '1.5d', '1 d', '1000000d', '1e3d', 'd', '10'],
  },
  {
    kind: 'a network',
    takes: ['10.0.0.0/24'],
    refuses: ['ana'],
    wrong: [
      '0.0.0.0/0',
      '999.1.1.0/24',
      '10.0.0.0/33',
      '10.0.0.0/31',
      '10.0.0.0/024',
      '10.0.0/24',
      '10/0/0/0/24',
      '010.0.0.0/24',
      '10.0.0.0',
      '::/64',
    ],
  },
  {
    kind: 'an image',
    takes: ['registry.example.org:5000/a/b:1.0'],
    refuses: [],
    wrong: ['a//b', '/a', 'a/', 'a:', 'a::b', 'a@b', 'a/../b', 'A/b', 'a b', '-a', 'a:0:1'],
  },
] as const;

describe.each(KINDS)('$kind', ({ takes, refuses, wrong }) => {
  const ofKind = patterns
    .filter(({ pattern }) => !pattern.test('x!y=z'))
    .filter(({ pattern }) => takes.every((text) => pattern.test(text)) && !refuses.some((text) => pattern.test(text)));

  test('there are keys of the kind', () => {
    expect(ofKind).not.toEqual([]);
  });

  test.each(ofKind)('$place', ({ pattern }) => {
    expect(wrong.filter((text) => pattern.test(text))).toEqual([]);
  });
});

test.each(patterns)('$place takes no text with a character that cannot be seen', ({ pattern, examples }) => {
  const texts = examples.filter((example) => typeof example === 'string');
  const odd = texts.flatMap((text) =>
    ['\n', '\r', '\t', '\0', '\u007F', '\u202E', '\uFEFF'].flatMap((character) => [
      text + character,
      character + text,
      `${text.slice(0, 1)}${character}${text.slice(1)}`,
    ]),
  );
  expect(odd.filter((text) => pattern.test(text))).toEqual([]);
});

test.each(parts.filter(({ schema }) => schema['uniqueItems'] === true).map((part) => [`${part.file}#${part.pointer}`, part] as const))(
  '%s says the type of its items, or ajv compares each with every other one',
  (_, part) => {
    expect(childrenOf(part).find(({ keyword }) => keyword === 'items')?.schema.type).toMatch(/^(string|integer|number)$/);
  },
);

const bounds = boundsOf(services);

/** The places in a site of all values that are of a shared type, by the names of `boundsOf`. */
function placesOf(part: Part, type: 'size' | 'duration', place = ''): readonly string[] {
  const isIt = part.schema.$ref?.endsWith(`#/$defs/${type}`) === true;
  const inside = childrenOf(resolveReference(part, schemas)).flatMap((child): readonly string[] => {
    if (child.keyword !== 'properties' && child.keyword !== 'additionalProperties')
      return child.keyword === 'anyOf' ? placesOf(child, type, place) : [];
    return placesOf(child, type, [...(place === '' ? [] : [place]), child.keyword === 'properties' ? child.name : '*'].join('.'));
  });
  return [...(isIt ? [place] : []), ...inside];
}

test('every size and every stretch of time has a least and a most', () => {
  const site = wholeOf('site.schema.json', schemas);
  expect([...placesOf(site, 'size'), ...placesOf(site, 'duration')].toSorted()).toEqual(Object.keys(bounds).toSorted());
});

test.each(Object.entries(bounds))('%s: its least is something, and a daemon can count its most', (_, { least, most }) => {
  const amount = least.endsWith('B') ? bytes : seconds;
  expect(amount(least)).toBeGreaterThan(0);
  expect(amount(most)).toBeGreaterThan(amount(least));
  expect(amount(most)).toBeLessThan(least.endsWith('B') ? 2 ** 53 : 2 ** 32);
});

test.each([
  'a',
  'mx',
  'a/24',
  'a//64',
  'mx:example.org/24//64',
  'include:_spf.example.org',
  'exists:%{i}._spf.%{d2}',
  'exists:%{ir}.%{v}._spf.example.org',
  'ip4:192.0.2.1',
  'ip4:192.0.2.0/24',
  'ip6:2001:db8::/32',
  'a:out.example.org.',
  'include:%{d}',
  'exists:%{l1r-}.x.example',
])('SPF: %s is a mechanism', (mechanism) => {
  expect(spfProblem(mechanism)).toBeUndefined();
});

test.each([
  'a/33',
  'a/',
  'a//129',
  'a///1',
  'a/024',
  'a:',
  'a/0',
  'mx:x',
  'mx:example.1',
  'include',
  'include:',
  'include:a..b',
  'include:example.org/24',
  'exists',
  'exists:%{x}.example.org',
  'exists:%{i',
  'exists:%i.example.org',
  'exists:%{c}.example.org',
  'ip4',
  'ip4:192.0.2.256',
  'ip4:192.0.2.0/33',
  'ip4:192.0.2.0//24',
  'ip4:2001:db8::1',
  'ip6:192.0.2.1',
  'ip6:2001:db8::/129',
  'ip6:::/0',
  'ptr',
  'all',
  'redirect=example.org',
  `include:${label}.org`,
])('SPF: %s is none', (mechanism) => {
  expect(spfProblem(mechanism)).toBeTypeOf('string');
});

test('time zones are those of Debian 13', () => {
  expect(['Etc/UTC', 'UTC', 'Europe/Berlin', 'Europe/Kyiv', 'America/New_York'].filter((zone) => !TIME_ZONES.has(zone))).toEqual([]);
  expect(
    ['US/Eastern', 'Europe/Kiev', 'Europe/berlin', 'tzdata.zi', 'posix/UTC', 'right/UTC', ''].filter((zone) => TIME_ZONES.has(zone)),
  ).toEqual([]);
});

interface Manifest {
  readonly users: readonly { readonly name: string; readonly login: boolean }[];
  readonly entries: readonly { readonly owner?: string; readonly group?: string }[];
}

test('no account of the system that a committed site uses can be an operator', () => {
  const hosts = sites.flatMap((site) =>
    readdirSync(join(site, 'generated'))
      .filter((name) => !name.startsWith('_'))
      .map((name) => join(site, 'generated', name)),
  );
  const manifests = hosts.map((host) => JSON.parse(readFileSync(join(host, 'manifest.json'), 'utf8')) as Manifest);
  const people = new Set(['mailadmin', ...manifests.flatMap(({ users }) => users.filter(({ login }) => login).map(({ name }) => name))]);
  const used = new Set(
    manifests.flatMap(({ users, entries }) => [
      ...users.map(({ name }) => name),
      ...entries.flatMap(({ owner = 'root', group = 'root' }) => [owner, group]),
    ]),
  );
  expect(used.size).toBeGreaterThan(5);
  expect([...used].filter((name) => !people.has(name) && !isSystemAccount(name))).toEqual([]);
});
