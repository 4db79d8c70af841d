import { errorAt } from '../../base/diagnostics.ts';
import type { Rule } from './rule.ts';

/** A domain has addresses of its own, stands for another one, or is kept by another server: one of the three. */
export const oneKindOfDomain: Rule = (site) =>
  site.domains.flatMap(({ name, aliasOf, relay, mailboxes, aliases }) => {
    const first = aliasOf === undefined ? (relay ? 'relay' : undefined) : 'aliasOf';
    if (first === undefined) return [];
    const others = [
      ...(first === 'aliasOf' && relay ? ['relay'] : []),
      ...(mailboxes.length > 0 ? ['mailboxes'] : []),
      ...(aliases.length > 0 ? ['aliases'] : []),
    ];
    return others.map((key) =>
      errorAt(
        ['domains', name, key],
        'two-kinds-of-domain',
        `${name} cannot have ${key}: ${first === 'relay' ? 'another server keeps its mail' : `its addresses are those of ${aliasOf ?? ''}`}`,
        {
          at: 'key',
          related: [{ path: ['domains', name, first], message: 'it is set here' }],
        },
      ),
    );
  });
