import { count } from '../base/count.ts';
import { defineMeaning } from './meaning.ts';
import { say, words } from './sentence.ts';

/** The host itself: it is new, or it left the site. */
export const host = defineMeaning<{ readonly change: 'added' | 'removed'; readonly files: number }>({
  name: 'host',
  title: 'Host',
  ofHostsThatLeft: true,
  find: ({ before, after, files }) => (before && after ? [] : [{ change: after ? 'added' : 'removed', files: files.length }]),
  tell: ([item], { host: name }) =>
    item?.change === 'added'
      ? { lines: [say`${name} is new: ${words(count(item.files, 'file'))}, put in place by its first deploy`] }
      : { warnings: [say`${name} leaves the site: it goes on running, and sitec no longer manages it`] },
});
