import type { Site } from '../site/site.ts';

/**
 * The zones that the site's names belong into, as far as the site can know: its mail domains, and what its hosts' names are below of.
 * Names are written whole, so that a snippet fits into any zone above its own just as well.
 */
export function zonesOf({ domains, hosts }: Site): ReadonlySet<string> {
  const mail = new Set(domains.map(({ name }) => name));
  const parents = hosts.filter(({ fqdn }) => zoneOf(fqdn, mail) === undefined).map(({ fqdn }) => parentOf(fqdn));
  return new Set([...mail, ...parents]);
}

/** The nearest of the zones that a name is in; undefined for a name that is in none. */
export function zoneOf(name: string, zones: ReadonlySet<string>): string | undefined {
  const labels = name.split('.');
  return labels.map((_, index) => labels.slice(index).join('.')).find((parent) => zones.has(parent));
}

/** A name directly below a top-level domain is a zone of its own. */
function parentOf(fqdn: string): string {
  const parent = fqdn.split('.').slice(1).join('.');
  return parent.includes('.') ? parent : fqdn;
}
