import { findPlaceholders } from '../secrets/placeholder.ts';
import type { HostSide } from './change.ts';
import { defineMeaning } from './meaning.ts';
import { say } from './sentence.ts';

/** Secrets by what became of them: names and never values, which are not in the output. */
export const secrets = defineMeaning<{ readonly change: 'new' | 'rotated' | 'gone'; readonly secret: string }>({
  name: 'secrets',
  title: 'Secrets',
  find: ({ before, after }) => {
    const [old, now] = [revisionsIn(before), revisionsIn(after)];
    return [
      ...[...now].flatMap(([secret, revision]) => {
        const was = old.get(secret);
        return was === revision ? [] : [{ change: was === undefined ? ('new' as const) : ('rotated' as const), secret }];
      }),
      ...[...old.keys()].filter((secret) => !now.has(secret)).map((secret) => ({ change: 'gone' as const, secret })),
    ];
  },
  tell: (items) => {
    const of = (change: string): readonly string[] => items.filter((item) => item.change === change).map(({ secret }) => secret);
    return {
      lines: [
        ...(of('rotated').length > 0 ? [say`rotated: ${of('rotated')}`] : []),
        ...(of('new').length > 0 ? [say`new on the host: ${of('new')}`] : []),
        ...(of('gone').length > 0 ? [say`no longer on the host: ${of('gone')}`] : []),
      ],
    };
  },
});

/** The revision of every secret that a host's output holds a place for. */
export function revisionsIn(side: HostSide | undefined): ReadonlyMap<string, string> {
  const found = [...(side?.texts.values() ?? [])].flatMap(findPlaceholders).map(({ name, revision }) => [name, revision] as const);
  return new Map(found.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
