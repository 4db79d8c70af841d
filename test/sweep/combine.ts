import type { SitePath } from '../../src/base/diagnostics.ts';
import { hasErrors } from '../../src/base/diagnostics.ts';
import type { Bench, Made } from './compile.ts';
import { groundsOf, valueAt, withValue } from './data.ts';
import { everyKey, same, valuesOf } from './keys.ts';

/** One thing that a site may say besides what it says. */
export interface Choice {
  readonly place: SitePath;
  readonly value: unknown;
  /** The highest map on the way that the site lacks, with the value in it. */
  readonly whole: { readonly place: SitePath; readonly value: unknown };
}

/** A site with several choices at once, which compiles, and how many things were tried to get there. */
export interface Combination {
  readonly chosen: readonly Choice[];
  readonly data: unknown;
  readonly made: Made;
}

const keys = everyKey();
const byName = new Map(keys.map((key) => [key.steps.join('.'), key]));

/** Every value of every key that a site has a place for, and every service that a host does not have yet. */
export function choicesOf({ data }: Bench): readonly Choice[] {
  const said = keys
    .filter(({ holds, steps }) => !holds && steps[0] !== 'operators')
    .flatMap((key) =>
      groundsOf(data, key, byName).flatMap((ground) =>
        valuesOf(key)
          .filter((value) => !same(value, valueAt(data, ground.place) ?? key.schema.default))
          .map((value) => choice(data, withValue(ground.data, ground.place, value), ground.place)),
      ),
    );
  const services = keys.filter(({ steps }) => steps.length === 4 && steps[2] === 'services').map(({ steps }) => steps[3] ?? '');
  const missing = Object.keys(Object(valueAt(data, ['hosts']))).flatMap((host) =>
    services
      .map((service) => ['hosts', host, 'services', service])
      .filter((place) => valueAt(data, place) === undefined)
      .map((place) => choice(data, withValue(data, place, {}), place)),
  );
  return [...said, ...missing];
}

function choice(before: unknown, after: unknown, place: SitePath): Choice {
  const depth = place.findIndex((_, index) => valueAt(before, place.slice(0, index + 1)) === undefined);
  const top = depth === -1 ? place : place.slice(0, depth + 1);
  return { place, value: valueAt(after, place), whole: { place: top, value: valueAt(after, top) } };
}

function say(data: unknown, { place, value, whole }: Choice): unknown {
  return place.length > 1 && valueAt(data, place.slice(0, -1)) !== undefined
    ? withValue(data, place, value)
    : withValue(data, whole.place, whole.value);
}

/** A stream of numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Of each place one value or none, by chance; what the compiler refuses is left out until it compiles. */
export function combine(bench: Bench, choices: readonly Choice[], random: () => number): Combination {
  const byPlace = new Map<string, Choice[]>();
  for (const one of choices) byPlace.set(one.place.join(' '), [...(byPlace.get(one.place.join(' ')) ?? []), one]);
  const some = [...byPlace.values()].flatMap((ones) => (random() < 0.5 ? ones.slice(Math.floor(random() * ones.length)).slice(0, 1) : []));
  const wanted = some.map((one) => ({ one, order: random() })).toSorted((a, b) => a.order - b.order);
  return added(
    bench,
    wanted.map(({ one }) => one),
    { chosen: [], data: bench.data, made: bench.compile(bench.data) },
  );
}

/** What compiles of so many choices more: all, or what the finding is not about, or what compiles of each half after the other. */
function added(bench: Bench, more: readonly Choice[], before: Combination): Combination {
  if (more.length === 0) return before;
  const data = more.reduce(say, before.data);
  const made = bench.compile(data);
  if (!hasErrors(made.diagnostics)) return { chosen: [...before.chosen, ...more], data, made };
  const refused = made.diagnostics.flatMap(({ path, related = [] }) => [path, ...related.map((place) => place.path)]);
  const left = more.filter(({ place }) => !refused.some((path) => place.every((step, index) => path[index] === step)));
  if (left.length < more.length) return added(bench, left, before);
  if (more.length === 1) return before;
  const half = Math.ceil(more.length / 2);
  return added(bench, more.slice(half), added(bench, more.slice(0, half), before));
}
