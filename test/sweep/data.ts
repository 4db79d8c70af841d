import type { SitePath } from '../../src/base/diagnostics.ts';
import type { Key } from './keys.ts';

/** The value at a path of a site file's data; undefined where there is none. */
export function valueAt(data: unknown, path: SitePath): unknown {
  return path.reduce<unknown>((node, step) => (isMap(node) ? node[step] : undefined), data);
}

/** The same data with another value at a path, whose parents are made where they are not there. */
export function withValue(data: unknown, [step, ...rest]: SitePath, value: unknown): unknown {
  if (step === undefined) return value;
  const node = isMap(data) ? data : {};
  return { ...node, [step]: withValue(node[step], rest, value) };
}

/** A site's data in which a key can be said, and where. */
export interface Ground {
  readonly data: unknown;
  readonly place: SitePath;
}

/**
 * Where a key can be said in a site: at every place that the site has for it, and, where a map on the way is missing, in the example of that
 * map. A service that a host does not run is not added.
 */
export function groundsOf(data: unknown, key: Key, keys: ReadonlyMap<string, Key>): readonly Ground[] {
  return groundsBelow({ data, place: [] }, { done: [], left: key.steps, keys });
}

/** Of maps whose entries are all of one sort, one is enough. */
const MOST_NAMES: { readonly [map: string]: number } = { mailboxes: 1, aliases: 1, members: 1, transports: 1 };

interface Way {
  readonly done: readonly string[];
  readonly left: readonly string[];
  readonly keys: ReadonlyMap<string, Key>;
}

function groundsBelow({ data, place }: Ground, { done, left: [step, ...left], keys }: Way): readonly Ground[] {
  if (step === undefined) return [{ data, place }];
  const here = step === '*' ? oneOfEachSort(mapAt(data, place)).slice(0, MOST_NAMES[done.at(-1) ?? '']) : [step];
  return here.flatMap((name) => {
    const [at, way] = [[...place, name], { done: [...done, step], left, keys }];
    if (left.length === 0 || isMap(valueAt(data, at))) return groundsBelow({ data, place: at }, way);
    if (isService(way.done) && keys.get(way.done.join('.'))?.schema.default === undefined) return [];
    return groundsBelow({ data: grown(data, at, exampleOf(way)), place: at }, way);
  });
}

/** The least that a map can be on the way to what is left of it: an example where names are free, an example of each key that it requires, or nothing. */
function exampleOf({ done, left, keys }: Way): unknown {
  const { default: standard, examples = [], required = [] } = keys.get(done.join('.'))?.schema ?? {};
  if (left[0] === '*') return [standard, ...examples].find((value) => isMap(value) && Object.keys(value).length > 0) ?? {};
  return Object.fromEntries(required.map((name) => [name, keys.get([...done, name].join('.'))?.schema.examples?.[0]]));
}

/** Entries that say the same keys, and hosts with the same services, are of one sort. */
function oneOfEachSort(map: object): readonly string[] {
  const sorts = new Map(
    Object.entries(map)
      .toReversed()
      .map(([name, entry]: [string, unknown]) => [sortOf(entry) ?? name, name]),
  );
  return [...sorts.values()].toReversed();
}

function sortOf(entry: unknown): string | undefined {
  if (!isMap(entry)) return undefined;
  return [...Object.keys(entry), ...Object.keys(isMap(entry['services']) ? entry['services'] : {})].toSorted().join(' ');
}

const grownData = new WeakMap<object, Map<string, unknown>>();

/** With the same example at the same place the data is the same object, so that it is compiled once. */
function grown(data: unknown, at: SitePath, example: unknown): unknown {
  if (!isMap(data)) return withValue(data, at, example);
  const known = grownData.get(data) ?? new Map<string, unknown>();
  grownData.set(data, known);
  const name = at.join(' ');
  if (!known.has(name)) known.set(name, withValue(data, at, example));
  return known.get(name);
}

function mapAt(data: unknown, place: SitePath): object {
  const value = valueAt(data, place);
  return isMap(value) ? value : {};
}

function isService(steps: readonly string[]): boolean {
  return steps.length === 4 && steps[2] === 'services';
}

function isMap(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
