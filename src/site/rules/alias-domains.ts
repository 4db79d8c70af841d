import { errorAt, type Diagnostic } from '../../base/diagnostics.ts';
import { guessing } from '../../base/closest.ts';
import type { Domain, Site } from '../site.ts';

/** An alias domain stands for a domain of the site that has addresses of its own, on the same host; one alias does not lead to another. */
export const aliasDomains = (site: Site): readonly Diagnostic[] => {
  const domains = new Map(site.domains.map((domain) => [domain.name, domain]));
  const ends = new Map<string, string | undefined>();
  const book = { domains, near: guessing(() => [...domains.keys()]), endOf: (name: string) => endOf(domains, ends, name) };
  return site.domains.flatMap((domain) => (domain.aliasOf === undefined ? [] : problems(book, domain, domain.aliasOf)));
};

/** The site's domains by name, the one nearest to a wrong name, and where a chain of alias domains ends. */
interface Book {
  readonly domains: ReadonlyMap<string, Domain>;
  readonly near: (name: string) => string | undefined;
  readonly endOf: (name: string) => string | undefined;
}

/** The name at which a chain of alias domains ends; undefined when it never does. Each domain is walked once, whatever asks. */
function endOf(domains: ReadonlyMap<string, Domain>, ends: Map<string, string | undefined>, start: string): string | undefined {
  const walked = new Set<string>();
  let name = start;
  let next = domains.get(name)?.aliasOf;
  while (next !== undefined && !ends.has(name) && !walked.has(name)) {
    walked.add(name);
    name = next;
    next = domains.get(name)?.aliasOf;
  }
  const end = ends.has(name) ? ends.get(name) : next === undefined ? name : undefined;
  for (const passed of walked) ends.set(passed, end);
  return end;
}

function problems(book: Book, domain: Domain, aliasOf: string): readonly Diagnostic[] {
  const path = ['domains', domain.name, 'aliasOf'];
  const target = book.domains.get(aliasOf);
  if (!target) {
    const guess = book.near(aliasOf);
    return [
      errorAt(
        path,
        'unknown-alias-target',
        `"${aliasOf}" is not a domain of the site${guess === undefined || guess === domain.name ? '' : `; did you mean "${guess}"?`}`,
      ),
    ];
  }
  if (target.aliasOf !== undefined) return [chained(book, domain, target)];
  if (target.relay)
    return [
      errorAt(path, 'unknown-alias-target', `${aliasOf} has no addresses here: another server keeps its mail`, {
        related: [{ path: ['domains', aliasOf, 'relay'], message: 'it is set here' }],
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

/** More names than a person follows. */
const MOST_NAMES = 10;

/** Each domain's own line is pointed at, so that a circle shows as a circle. */
function chained({ domains, endOf: end }: Book, domain: Domain, target: Domain): Diagnostic {
  const path = ['domains', domain.name, 'aliasOf'];
  const last = end(domain.name);
  if (last === undefined)
    return errorAt(path, 'alias-domain-loop', `these domains stand for each other, and none has addresses: ${circleFrom(domains, domain)}`);
  return errorAt(path, 'unknown-alias-target', `${target.name} has no addresses of its own: it stands for ${target.aliasOf ?? ''}`, {
    related: [{ path: ['domains', target.name, 'aliasOf'], message: 'it is set here' }],
    help: [`name ${last} here as well`],
  });
}

/** The names on the way from a domain until one comes again, or until there are enough of them. */
function circleFrom(domains: ReadonlyMap<string, Domain>, start: Domain): string {
  const trail: string[] = [];
  let next = start.name;
  while (!trail.includes(next) && trail.length < MOST_NAMES) {
    trail.push(next);
    next = domains.get(next)?.aliasOf ?? '';
  }
  return [...trail, trail.includes(next) ? next : '…'].join(' → ');
}
