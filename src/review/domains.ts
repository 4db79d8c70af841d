import type { Domain } from '../site/site.ts';
import { compareBy, type HostChange } from './change.ts';
import { defineMeaning } from './meaning.ts';
import { say } from './sentence.ts';

/** The mail domains that a host receives mail for. */
export const domains = defineMeaning<{ readonly change: 'added' | 'removed' | 'enabled' | 'disabled'; readonly domain: string }>({
  name: 'domains',
  title: 'Domains',
  find: (change) => {
    const { before, after } = domainsOf(change);
    const { gone, come, both } = compareBy(before, after, ({ name }) => name);
    return [
      ...come.map(({ name }) => ({ change: 'added' as const, domain: name })),
      ...gone.map(({ name }) => ({ change: 'removed' as const, domain: name })),
      ...both
        .filter(([old, now]) => old.enabled !== now.enabled)
        .map(([, { name, enabled }]) => ({ change: enabled ? ('enabled' as const) : ('disabled' as const), domain: name })),
    ];
  },
  tell: (items) => ({
    lines: items.map(({ change, domain }) => {
      if (change === 'added') return say`${domain} is new: mail for it comes here`;
      if (change === 'removed') return say`${domain} is gone: it is disabled with all its mailboxes, and their mail is kept`;
      return change === 'enabled' ? say`${domain} is enabled again` : say`${domain} is disabled with all its mailboxes, and their mail is kept`;
    }),
  }),
});

/** The domains of a host at both times; none where the site of then cannot be read. */
export function domainsOf({ host, before, after }: HostChange): { readonly before: readonly Domain[]; readonly after: readonly Domain[] } {
  const unknown = (before && !before.site) || (after && !after.site);
  if (unknown) return { before: [], after: [] };
  const of = (side: HostChange['before']): readonly Domain[] => side?.site?.hosts.find(({ name }) => name === host)?.domains ?? [];
  return { before: of(before), after: of(after) };
}
