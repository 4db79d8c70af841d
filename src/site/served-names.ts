import type { ServedName, ServiceFacts } from './service-facts.ts';
import type { Host, Site } from './site.ts';

/** What the services of a host show under names of their own; nothing where no service is a web server. */
export function servedNames(host: Host, site: Site, facts: readonly ServiceFacts[]): readonly ServedName[] {
  const present = facts.filter(({ at }) => at(host, site) !== undefined);
  return present.some(({ offers }) => offers.includes('web')) ? present.flatMap(({ serves }) => serves?.(host, site) ?? []) : [];
}

/** Whether the internet reaches it, so that the public DNS leads to it. */
export function isPublic({ from }: ServedName): boolean {
  return from.includes('internet');
}
