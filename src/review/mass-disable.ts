import type { Domain } from '../site/site.ts';
import { domainsOf } from './domains.ts';
import { renamedBetween } from './mailboxes.ts';
import { defineMeaning } from './meaning.ts';
import { say } from './sentence.ts';

/** What the seed counts on the host before it disables a mailbox (templates/sql): more than this stops the deploy. */
const MOST_AT_ONCE = 3;
const MOST_PERCENT = 10;

/** A site that lost half of its lines must not disable everyone unnoticed. */
export const massDisable = defineMeaning<{ readonly disabled: number; readonly of: number }>({
  name: 'massDisable',
  title: 'Accounts',
  find: (change) => {
    const { before, after } = domainsOf(change);
    const [were, are] = [reachableIn(before), new Set(reachableIn(after))];
    const renamed = renamedBetween(before, after);
    const disabled = were.filter((address) => !are.has(renamed.get(address) ?? address)).length;
    const stops = disabled > MOST_AT_ONCE || (disabled > 1 && disabled * 100 > were.length * MOST_PERCENT);
    return stops ? [{ disabled, of: were.length }] : [];
  },
  tell: (items) => ({
    warnings: items.map(
      ({ disabled, of }) =>
        say`${disabled} of ${of} accounts are disabled at once: the deploy stops without ${`--allow-disable ${disabled}`}`,
    ),
  }),
});

function reachableIn(domains: readonly Domain[]): readonly string[] {
  return domains.flatMap((domain) =>
    domain.enabled ? domain.mailboxes.filter(({ enabled }) => enabled).map(({ address }) => address) : [],
  );
}
