import { warningAt, type Diagnostic } from '../../base/diagnostics.ts';
import { editDistance } from '../../base/closest.ts';
import { groupBy } from '../../base/group-by.ts';
import { aliasPath, domainPart } from '../addresses.ts';
import type { Site } from '../site.ts';

/** A destination elsewhere whose domain is one slip of the finger from one of the site's own is most likely meant for that one. */
export const nearlyOwnDomain = (site: Site): readonly Diagnostic[] => {
  const own = site.domains.map(({ name }) => name);
  const withOneLess = ownWithOneLess(own);
  const nearTo = new Map(own.map((name): readonly [string, string | undefined] => [name, undefined]));
  return site.domains.flatMap((domain) =>
    domain.aliases.flatMap((alias) =>
      alias.destinations.flatMap((destination, index) => {
        const at = domainPart(destination);
        if (!nearTo.has(at))
          nearTo.set(
            at,
            [at, ...oneLess(at)].flatMap((part) => withOneLess.get(part) ?? []).find((name) => editDistance(name, at, 1) === 1),
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

/** The site's domains by themselves and by what is left of them without one character: two names at a distance of one have such a part in common. */
function ownWithOneLess(own: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const parts = own.flatMap((name) => [name, ...oneLess(name)].map((part) => ({ name, part })));
  return new Map([...groupBy(parts, ({ part }) => part)].map(([part, group]) => [part, group.map(({ name }) => name)]));
}

function oneLess(name: string): readonly string[] {
  return Array.from({ length: name.length }, (_, at) => name.slice(0, at) + name.slice(at + 1));
}
