import { errorAt } from '../../diagnostics.ts';
import { closest } from '../../closest.ts';
import type { Rule } from './rule.ts';

/** Whoever has more wrong addresses than this does not look for a slip of the finger, and a guess compares with every address of the site. */
const MOST_GUESSES = 50;

/** A destination in one of the site's domains exists there, as a mailbox or an alias; a detail after `+` does not count. */
export const aliasDestinations: Rule = (site) => {
  const domains = new Set(site.domains.map(({ name }) => name));
  const known = new Set(
    site.domains.flatMap(({ mailboxes, aliases }) => [...mailboxes.map(({ address }) => address), ...aliases.map(({ source }) => source)]),
  );
  const unknown = site.domains.flatMap((domain) =>
    domain.aliases.flatMap(({ source, destinations }) =>
      destinations.flatMap((destination, index) => {
        const [local = '', at = ''] = destination.split('@');
        const plain = `${local.split('+')[0]}@${at}`;
        if (!domains.has(at) || known.has(plain)) return [];
        return [{ plain, path: ['domains', domain.name, 'aliases', source.startsWith('@') ? '*' : (source.split('@')[0] ?? ''), index] }];
      }),
    ),
  );
  const names = unknown.length > 0 ? [...known].filter((address) => !address.startsWith('@')) : [];
  return unknown.map(({ plain, path }, index) => {
    const guess = index < MOST_GUESSES ? closest(plain, names) : undefined;
    const hint = guess === undefined ? '' : `; did you mean "${guess}"?`;
    return errorAt(path, 'unknown-destination', `there is no mailbox or alias "${plain}"${hint}`);
  });
};
