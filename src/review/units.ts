import type { ManifestUnit } from '../contract/kinds/daemons.ts';
import { compareBy, lists, runs } from './change.ts';
import { defineMeaning } from './meaning.ts';
import { say, words, type Sentence } from './sentence.ts';

interface UnitChange {
  readonly unit: string;
  readonly before?: ManifestUnit['state'];
  readonly after?: ManifestUnit['state'];
  /** What a deploy does to a host that is in its committed state, in the words of its plan (host/base/units.py). */
  readonly action: readonly string[];
}

/** Units that are enabled, disabled or masked from now on, and those that nothing of the site asks for any more. */
export const units = defineMeaning<UnitChange>({
  name: 'units',
  title: 'Units',
  find: (change) => {
    const listed = lists(change, 'units');
    if (!listed || !runs(change)) return [];
    const { gone, come, both } = compareBy(listed.before, listed.after, ({ unit }) => unit);
    return [
      ...come.map(({ unit, state }) => ({ unit, after: state, action: FROM_NOTHING[state] })),
      ...both
        .filter(([before, after]) => before.state !== after.state)
        .map(([before, { unit, state }]) => ({ unit, before: before.state, after: state, action: BETWEEN[before.state][state] })),
      ...gone.map(({ unit, state }) => ({ unit, before: state, action: TO_NOTHING[state] })),
    ];
  },
  tell: (items) => ({ lines: items.map(tell) }),
});

type State = ManifestUnit['state'];

/** A unit that comes is what its package makes of it, which nobody starts before the deploy does. */
const FROM_NOTHING: { readonly [state in State]: readonly string[] } = { enabled: ['enable', 'start'], disabled: [], masked: ['mask'] };

const TO_NOTHING: { readonly [state in State]: readonly string[] } = { enabled: ['disable', 'stop'], disabled: [], masked: ['unmask'] };

const BETWEEN: { readonly [before in State]: { readonly [after in State]: readonly string[] } } = {
  enabled: { enabled: [], disabled: ['disable', 'stop'], masked: ['mask', 'stop'] },
  disabled: { enabled: ['enable', 'start'], disabled: [], masked: ['mask'] },
  masked: { enabled: ['unmask', 'enable', 'start'], disabled: [], masked: [] },
};

function tell({ unit, before, after }: UnitChange): Sentence {
  if (after !== undefined) return say`${unit} is ${after} from now on${before === undefined ? words('') : say`, was ${before}`}`;
  switch (before) {
    case 'enabled':
      return say`${unit} is stopped and disabled: nothing of the site asks for it any more`;
    case 'masked':
      return say`${unit} is no longer masked: nothing of the site asks for that any more`;
    case 'disabled':
    default:
      return say`${unit} stays disabled, and the site no longer says so`;
  }
}
