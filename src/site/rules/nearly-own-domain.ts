import { warningAt } from '../../base/diagnostics.ts';
import { editDistance } from '../../base/closest.ts';
import { aliasPath, domainPart } from '../addresses.ts';
import type { Rule } from './rule.ts';

/** A destination elsewhere whose domain is one slip of the finger from one of the site's own is most likely meant for that one. */
export const nearlyOwnDomain: Rule = (site) => {
  const own = site.domains.map(({ name }) => name);
  const nearTo = new Map(own.map((name): readonly [string, string | undefined] => [name, undefined]));
  return site.domains.flatMap((domain) =>
    domain.aliases.flatMap((alias) =>
      alias.destinations.flatMap((destination, index) => {
        const at = domainPart(destination);
        if (!nearTo.has(at))
          nearTo.set(
            at,
            own.find((name) => editDistance(name, at, 1) === 1),
          );
        const near = nearTo.get(at);
        if (near === undefined) return [];
        return [
          warningAt(
            [...aliasPath(domain, alias), index],
            'unknown-domain',
            `"${at}" is not one of the site's domains, so this leaves the host; did you mean "${near}"?`,
          ),
        ];
      }),
    ),
  );
};
