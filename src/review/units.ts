import type { ManifestUnit } from '../tree/manifest-data.ts';
import { compareBy, lists, runs } from './change.ts';
import { defineMeaning } from './meaning.ts';
import { say, words } from './sentence.ts';

interface UnitChange {
  readonly unit: string;
  readonly before?: ManifestUnit['state'];
  readonly after?: ManifestUnit['state'];
}

/** Units that are enabled, disabled or masked from now on, and those that sitec no longer answers for. */
export const units = defineMeaning<UnitChange>({
  name: 'units',
  title: 'Units',
  find: (change) => {
    const listed = lists(change, 'units');
    if (!listed || !runs(change)) return [];
    const { gone, come, both } = compareBy(listed.before, listed.after, ({ unit }) => unit);
    return [
      ...come.map(({ unit, state }) => ({ unit, after: state })),
      ...both
        .filter(([before, after]) => before.state !== after.state)
        .map(([before, after]) => ({ unit: after.unit, before: before.state, after: after.state })),
      ...gone.map(({ unit, state }) => ({ unit, before: state })),
    ];
  },
  tell: (items) => ({
    lines: items.map(({ unit, before, after }) => {
      if (after === undefined) return say`${unit} is no longer mentioned: it stays ${before ?? ''} until somebody changes it`;
      return say`${unit} is ${after} from now on${before === undefined ? words('') : say`, was ${before}`}`;
    }),
  }),
});
