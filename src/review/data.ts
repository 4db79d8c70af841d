import { compareBy, lists } from './change.ts';
import { defineMeaning } from './meaning.ts';
import { say } from './sentence.ts';

/** Places of what cannot be made anew. */
export const data = defineMeaning<{ readonly data: string; readonly before: string; readonly after: string }>({
  name: 'data',
  title: 'Data',
  find: (change) => {
    const places = lists(change, 'data');
    const { both } = compareBy(places?.before ?? [], places?.after ?? [], ({ name }) => name);
    return both
      .filter(([before, after]) => before.path !== after.path)
      .map(([before, after]) => ({ data: after.name, before: before.path, after: after.path }));
  },
  tell: (items) => ({
    warnings: items.map(
      (item) =>
        say`the ${item.data} data is looked for in ${item.after}, no longer in ${item.before}: it has to lie there before the deploy`,
    ),
  }),
});
