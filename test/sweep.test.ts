import { describe, expect, test } from 'vitest';
import type { Diagnostic, SitePath } from '../src/base/diagnostics.ts';
import { sites } from './sites.ts';
import { benchOf, type Bench, type Made } from './sweep/compile.ts';
import { groundsOf, valueAt, withValue, type Ground } from './sweep/data.ts';
import { everyKey, same, valuesOf, type Key } from './sweep/keys.ts';

/** What may stand in a site without an effect, with the reason. */
const EXEMPT: readonly { readonly what: RegExp; readonly why: string }[] = [
  { what: /^hosts\.[^.]+\.hardware\./, why: 'a fact about the machine, with which limits and quotas are compared' },
  { what: /^hosts\.[^.]+\.moved\b/, why: 'counts in the build that finds the data at another place, and may stay' },
  {
    what: /^domains\.(closed\.example|old\.example\.com)\.(dkim|spf|dmarc|mtaSts)\b/,
    why: 'the domain is disabled, and keeps what it will need again',
  },
  { what: /\.mtaSts\.force\b/, why: 'a reason for reviewers; `enforce` without it is an error' },
];

const keys = everyKey();
const settings = keys.filter(({ holds }) => !holds);
const byName = new Map(keys.map((key) => [key.steps.join('.'), key]));

/** Some hundred compiles, on a machine that does other things as well; in milliseconds. */
const PATIENCE = 300_000;

/** So many values without an effect, and the key is ignored. */
const ENOUGH = 2;

/** Keys of which a value was tried that the schema allows. */
const tried = new Set<string>();

describe.each(sites)('%s', (site) => {
  const bench = benchOf(site);

  test(
    'every key of every schema that can be said here changes the output, or is an error or a warning',
    () => {
      const ignored = settings.flatMap((key) => ignoredOf(bench, key));
      expect(ignored.filter((place) => !EXEMPT.some(({ what }) => what.test(place)))).toEqual([]);
    },
    PATIENCE,
  );
});

test('there is no key that could not be tried in any site', () => {
  expect(settings.map(({ steps }) => steps.join('.')).filter((name) => !tried.has(name))).toEqual([]);
});

/** The places where values of a key do nothing; of two values, one may say what holds without it. */
function ignoredOf(bench: Bench, key: Key): readonly string[] {
  return groundsOf(bench.data, key, byName).flatMap((ground) => {
    const values = valuesOf(key).filter((value) => !same(value, valueAt(ground.data, ground.place) ?? key.schema.default));
    const quiet: unknown[] = [];
    for (const value of values) {
      const effect = effectOf(bench, ground, value);
      if (effect !== 'refused') tried.add(key.steps.join('.'));
      if (effect === 'seen') return [];
      if (effect === 'none') quiet.push(value);
      if (quiet.length === ENOUGH) break;
    }
    return quiet.length > 0 ? [`${ground.place.join('.')}: ${quiet.map((value) => JSON.stringify(value)).join(', ')}`] : [];
  });
}

/** What a value does: nothing, something that is seen in the output or in a finding, or it is one that the schema does not allow. */
function effectOf(bench: Bench, { data, place }: Ground, value: unknown): 'none' | 'seen' | 'refused' {
  const before = outputOf(bench, data);
  if (before === undefined) return 'refused';
  const { files, diagnostics } = bench.compile(withValue(data, place, value));
  if (diagnostics.some(({ keyword, path }) => keyword !== undefined && startsWith(path, place))) return 'refused';
  const told = before.findings.some(({ path }) => startsWith(place, path));
  return !told && diagnostics.length === before.findings.length && files.size > 0 && sameFiles(files, before.files) ? 'none' : 'seen';
}

const outputs = new Map<unknown, { readonly files: Made['files']; readonly findings: readonly Diagnostic[] } | undefined>();

/** What data compiles to before a key is said in it; undefined when it does not. */
function outputOf(bench: Bench, data: unknown): { readonly files: Made['files']; readonly findings: readonly Diagnostic[] } | undefined {
  if (!outputs.has(data)) {
    const { files, diagnostics } = bench.compile(data);
    outputs.set(data, files.size > 0 ? { files, findings: diagnostics } : undefined);
  }
  return outputs.get(data);
}

function sameFiles(some: Made['files'], others: Made['files']): boolean {
  return some.size === others.size && [...some].every(([path, text]) => others.get(path) === text);
}

function startsWith(path: SitePath, start: SitePath): boolean {
  return start.every((step, index) => path[index] === step);
}
