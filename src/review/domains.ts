import type { Domain, NextHop } from '../site/site.ts';
import { compareBy, type HostChange } from './change.ts';
import { defineMeaning } from './meaning.ts';
import { say, type Sentence } from './sentence.ts';

/** What becomes of a domain, and for another way of its mail, where it leads. */
type DomainChange =
  | { readonly change: 'added' | 'removed' | 'enabled' | 'disabled'; readonly domain: string }
  | { readonly change: 'aliasOf' | 'relay' | 'smarthost'; readonly domain: string; readonly before?: string; readonly after?: string };

/** The mail domains that a host receives mail for, and the ways of their mail. */
export const domains = defineMeaning<DomainChange>({
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
      ...both.flatMap(([old, now]) => ways(old, now)),
      ...come.flatMap((now) => ways({}, now)),
    ];
  },
  tell: (items) => ({ lines: items.map(tell) }),
});

type Ways = Partial<Pick<Domain, 'aliasOf' | 'relay' | 'smarthost'>>;

function ways(old: Ways, now: Ways & Pick<Domain, 'name'>): readonly DomainChange[] {
  return (['aliasOf', 'relay', 'smarthost'] as const).flatMap((change) => {
    const [before, after] = [placeOf(old[change]), placeOf(now[change])];
    return before === after
      ? []
      : [{ change, domain: now.name, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
  });
}

function placeOf(way: string | NextHop | undefined): string | undefined {
  return typeof way === 'object' ? `${way.host}:${way.port}` : way;
}

function tell(item: DomainChange): Sentence {
  const { domain } = item;
  switch (item.change) {
    case 'added':
      return say`${domain} is new: mail for it comes here`;
    case 'removed':
      return say`${domain} is gone: it is disabled with all its mailboxes, and their mail is kept`;
    case 'enabled':
      return say`${domain} is enabled again`;
    case 'disabled':
      return say`${domain} is disabled with all its mailboxes, and their mail is kept`;
    case 'aliasOf':
      return item.after === undefined
        ? say`${domain} has addresses of its own now`
        : say`${domain} stands for ${item.after}: every address of it is the same one there`;
    case 'relay':
      return item.after === undefined ? say`mail for ${domain} is kept here now` : say`mail for ${domain} is passed on to ${item.after}`;
    case 'smarthost':
      return item.after === undefined
        ? say`mail from ${domain} goes straight to its recipients' servers now`
        : say`mail from ${domain} leaves through ${item.after}`;
  }
}

/** The domains of a host at both times; none where the site of then cannot be read. */
export function domainsOf({ host, before, after }: HostChange): { readonly before: readonly Domain[]; readonly after: readonly Domain[] } {
  const unknown = (before && !before.site) || (after && !after.site);
  if (unknown) return { before: [], after: [] };
  const of = (side: HostChange['before']): readonly Domain[] => side?.site?.hosts.find(({ name }) => name === host)?.domains ?? [];
  return { before: of(before), after: of(after) };
}
