import { optionsOf } from '../site/options.ts';
import type { Host } from '../site/site.ts';
import { runs, type HostChange } from './change.ts';
import { defineMeaning } from './meaning.ts';
import { words } from './sentence.ts';

/** Services that a host goes without from now on. */
export const servicesLeft = defineMeaning<{ readonly service: string }>({
  name: 'services',
  title: 'What is no longer done',
  find: (change) => {
    const [old, now] = [servicesOf(change, 'before'), servicesOf(change, 'after')];
    if (!runs(change) || !old || !now) return [];
    return Object.keys(old)
      .filter((name) => optionsOf(now, name) === undefined)
      .toSorted()
      .map((service) => ({ service }));
  },
  tell: (items, { without }) => ({
    warnings: items.map(({ service }) =>
      words(`without ${service}, ${without.get(service) ?? 'nothing of what it does is done any more'}`),
    ),
  }),
});

function servicesOf({ host, ...sides }: HostChange, when: 'before' | 'after'): Host['services'] | undefined {
  return sides[when]?.site?.hosts.find(({ name }) => name === host)?.services;
}
