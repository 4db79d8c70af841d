import { errorAt, type Diagnostic, type SitePath } from '../../base/diagnostics.ts';
import type { Bounds } from '../bounds.ts';
import type { ServiceFacts } from '../service-facts.ts';
import { bytes, seconds } from '../units.ts';
import type { Rule } from './rule.ts';

/** Keys of the site itself that are a size, by where they stand; `*` is any name. */
const SHARED: { readonly [place: string]: Bounds } = {
  'hosts.*.hardware.memory': { least: '256MiB', most: '64TiB' },
  'hosts.*.hardware.disk': { least: '1GiB', most: '4096TiB' },
  'domains.*.mailboxes.*.quota': { least: '1MiB', most: '1024TiB' },
};

/** Every key that is a size or a stretch of time, those of services among them, by where it stands. */
export function boundsOf(services: readonly ServiceFacts[]): { readonly [place: string]: Bounds } {
  const own = services.flatMap(({ name, bounds = {} }) =>
    Object.entries(bounds).map(([keys, allowed]) => [`hosts.*.services.${name}.${keys}`, allowed] as const),
  );
  return { ...SHARED, ...Object.fromEntries(own) };
}

/** What is said with a unit is neither so little that it comes to nothing nor so much that a daemon cannot count it. */
export const amounts: Rule = (_site, file, { services }) =>
  Object.entries(boundsOf(services)).flatMap(([place, bounds]) =>
    placesOf(file, place.split('.')).flatMap(({ path, value }) => (typeof value === 'string' ? outside(path, value, bounds) : [])),
  );

interface Found {
  readonly path: SitePath;
  readonly value: unknown;
}

function placesOf(node: unknown, steps: readonly string[]): readonly Found[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [{ path: [], value: node }];
  if (typeof node !== 'object' || node === null) return [];
  const wanted = Object.entries(node).filter(([key]) => step === '*' || key === step);
  return wanted.flatMap(([key, child]: [string, unknown]) =>
    placesOf(child, rest).map(({ path, value }) => ({ path: [key, ...path], value })),
  );
}

function outside(path: SitePath, value: string, { least, most }: Bounds): readonly Diagnostic[] {
  const amount = amountOf(value);
  const bound = amount < amountOf(least) ? `least ${least}` : amount > amountOf(most) ? `most ${most}` : '';
  return bound === '' ? [] : [errorAt(path, 'wrong-value', `invalid value ${value} for "${String(path.at(-1))}": use at ${bound}`)];
}

/** Bytes or seconds. */
function amountOf(value: string): number {
  return value.endsWith('B') ? bytes(value) : seconds(value);
}
