import { compareBy } from './change.ts';
import { domainsOf } from './domains.ts';
import { defineMeaning } from './meaning.ts';
import { join, say, words, type Sentence } from './sentence.ts';

interface AliasChange {
  readonly change: 'added' | 'removed' | 'changed';
  readonly source: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Aliases, and where their mail goes. */
export const aliases = defineMeaning<AliasChange>({
  name: 'aliases',
  title: 'Aliases',
  find: (change) => {
    const { before, after } = domainsOf(change);
    const of = (domains: typeof before): (typeof before)[number]['aliases'] => domains.flatMap((domain) => domain.aliases);
    const { gone, come, both } = compareBy(of(before), of(after), ({ source }) => source);
    return [
      ...come.map(({ source, destinations }) => ({ change: 'added' as const, source, before: [], after: destinations })),
      ...gone.map(({ source, destinations }) => ({ change: 'removed' as const, source, before: destinations, after: [] })),
      ...both
        .filter(([old, now]) => old.destinations.join() !== now.destinations.join())
        .map(([old, now]) => ({ change: 'changed' as const, source: now.source, before: old.destinations, after: now.destinations })),
    ];
  },
  tell: (items) => ({
    lines: items.map(({ change, source, before, after }) => {
      if (change === 'added') return say`${source} is new and goes to ${after}`;
      if (change === 'removed') return say`${source} is gone; it went to ${before}`;
      return say`${source} ${sayChange(before, after)}; it goes to ${after}`;
    }),
  }),
});

/** What a list loses and gets: who lost something is asked first. */
function sayChange(before: readonly string[], after: readonly string[]): Sentence {
  const { gone, come } = compareBy(before, after, (destination) => destination);
  const parts = [...(gone.length > 0 ? [say`loses ${gone}`] : []), ...(come.length > 0 ? [say`gets ${come}`] : [])];
  return parts.length === 0 ? words('has another order') : join(parts, ', ');
}
