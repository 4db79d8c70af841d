import { defineMeaning } from './meaning.ts';
import { say } from './sentence.ts';

const FOLDER = '_outside/';

/** What no host can be given and a person has to carry elsewhere. */
export const outside = defineMeaning<{ readonly change: 'new' | 'changed' | 'gone'; readonly path: string }>({
  name: 'outside',
  title: 'To be done elsewhere',
  ofHostsThatLeft: true,
  find: ({ files }) =>
    files
      .filter(({ path }) => path.startsWith(FOLDER))
      .map(({ path, before, after }) => ({ change: before && after ? 'changed' : after ? 'new' : 'gone', path: `generated/${path}` })),
  tell: (items) => ({
    warnings: items.map(({ change, path }) => {
      if (change === 'gone') return say`undo by hand, on the other machine, what ${path} asked for`;
      return change === 'new'
        ? say`copy ${path} to the other machine by hand`
        : say`copy ${path} to the other machine by hand again: it changes`;
    }),
  }),
});
