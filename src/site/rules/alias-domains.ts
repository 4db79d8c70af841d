import { errorAt, type Diagnostic } from '../../base/diagnostics.ts';
import { closest } from '../../base/closest.ts';
import type { Domain, Site } from '../site.ts';
import type { Rule } from './rule.ts';

/** An alias domain stands for a domain of the site that has addresses of its own, on the same host; one alias does not lead to another. */
export const aliasDomains: Rule = (site) =>
  site.domains.flatMap((domain) => (domain.aliasOf === undefined ? [] : problems(site, domain, domain.aliasOf)));

function problems(site: Site, domain: Domain, aliasOf: string): readonly Diagnostic[] {
  const path = ['domains', domain.name, 'aliasOf'];
  const target = site.domains.find(({ name }) => name === aliasOf);
  if (!target) {
    const guess = closest(
      aliasOf,
      site.domains.map(({ name }) => name).filter((name) => name !== domain.name),
    );
    return [
      errorAt(
        path,
        'unknown-alias-target',
        `"${aliasOf}" is not a domain of the site${guess === undefined ? '' : `; did you mean "${guess}"?`}`,
      ),
    ];
  }
  if (target.aliasOf !== undefined) return [chained(site, domain, target)];
  if (target.relay)
    return [
      errorAt(path, 'unknown-alias-target', `${aliasOf} has no addresses here: another server keeps its mail`, {
        related: [{ path: ['domains', aliasOf, 'relay'], message: 'it is said here' }],
      }),
    ];
  if (target.host === domain.host) return [];
  return [
    errorAt(
      ['domains', domain.name, 'host'],
      'unknown-alias-target',
      `${domain.host ?? 'no host'} does not know the addresses of ${aliasOf}: they are on ${target.host ?? 'no host'}`,
    ),
  ];
}

/** Each domain's own line is pointed at, so that a circle shows as a circle. */
function chained(site: Site, domain: Domain, target: Domain): Diagnostic {
  const path = ['domains', domain.name, 'aliasOf'];
  const trail = [domain.name];
  let next: Domain | undefined = target;
  while (next?.aliasOf !== undefined && !trail.includes(next.name)) {
    const { name, aliasOf }: Domain = next;
    trail.push(name);
    next = site.domains.find((candidate) => candidate.name === aliasOf);
  }
  const last = next?.name ?? target.aliasOf ?? '';
  if (trail.includes(last))
    return errorAt(
      path,
      'alias-domain-loop',
      `these domains stand for each other, and none has addresses: ${[...trail, last].join(' → ')}`,
    );
  return errorAt(path, 'unknown-alias-target', `${target.name} has no addresses of its own: it stands for ${target.aliasOf ?? ''}`, {
    related: [{ path: ['domains', target.name, 'aliasOf'], message: 'it is said here' }],
    help: [`name ${last} here as well`],
  });
}
