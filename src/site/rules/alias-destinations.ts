import { errorAt } from '../../diagnostics.ts';
import { closest } from '../../closest.ts';
import type { Rule } from './rule.ts';

/** A destination in one of the site's domains exists there, as a mailbox or an alias; a detail after `+` does not count. */
export const aliasDestinations: Rule = (site) => {
  const domains = new Set(site.domains.map(({ name }) => name));
  const known = new Set(
    site.domains.flatMap(({ mailboxes, aliases }) => [...mailboxes.map(({ address }) => address), ...aliases.map(({ source }) => source)]),
  );
  return site.domains.flatMap((domain) =>
    domain.aliases.flatMap(({ source, destinations }) =>
      destinations.flatMap((destination, index) => {
        const [local = '', at = ''] = destination.split('@');
        const plain = `${local.split('+')[0]}@${at}`;
        if (!domains.has(at) || known.has(plain)) return [];
        const guess = closest(plain, [...known].filter((address) => !address.startsWith('@')));
        const hint = guess === undefined ? '' : `; did you mean "${guess}"?`;
        const path = ['domains', domain.name, 'aliases', source.startsWith('@') ? '*' : (source.split('@')[0] ?? ''), index];
        return [errorAt(path, 'unknown-destination', `there is no mailbox or alias "${plain}"${hint}`)];
      }),
    ),
  );
};
