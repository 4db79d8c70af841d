import { aliasTargets, domainPart, knownMailboxes, realAddress } from '../../site/addresses.ts';
import type { Host, Site } from '../../site/site.ts';

/** How far an alias leads: the recipients at its ends, and the aliases on the longest way there. */
interface Reach {
  readonly recipients: number;
  readonly depth: number;
}

/** An address that is no alias is itself. */
const ITSELF: Reach = { recipients: 1, depth: 0 };

/** An alias on the way, the destinations still ahead, and what those behind have come to. */
interface Step {
  readonly source: string;
  readonly ahead: Iterator<string>;
  reach: Reach;
}

/** What Postfix takes without being told (virtual_alias_expansion_limit and virtual_alias_recursion_limit in postconf(5)). */
const DEFAULT = 1000;

/** What an int of Postfix's holds. */
const LARGEST = 2 ** 31 - 1;

/**
 * The limits of cleanup(8) that a host's largest and deepest aliases need; undefined where Postfix's own are enough. Mail for an alias beyond them is put off for
 * ever. A recipient that is reached twice counts twice, as far as the site has that many destinations: Postfix follows no address a second time. With details,
 * which it hands on, an alias is as many addresses as there are ways to it.
 */
export function expansionLimits(site: Site, host: Host): { readonly recipients?: number; readonly depth?: number } {
  const next = destinationsOf(site, host);
  const known = new Map<string, Reach>();
  for (const source of next.keys()) if (!known.has(source)) follow(source, next, known);
  const reached = [...known.values()];
  const all = [...next.values()].reduce((count, destinations) => count + destinations.length, 1);
  const most = detailed(site, host, next) ? LARGEST : all;
  const recipients = Math.min(most, largest(reached.map((reach) => reach.recipients)));
  // Each may be written in an alias domain, which is a step of its own.
  const depth = 2 * (largest(reached.map((reach) => reach.depth)) + 1);
  return { ...(recipients > DEFAULT ? { recipients } : {}), ...(depth > DEFAULT ? { depth } : {}) };
}

/** Whether an alias leads to another one by an address with a detail. */
function detailed(site: Site, { domains }: Host, next: ReadonlyMap<string, unknown>): boolean {
  const targets = aliasTargets(site);
  return domains.some(({ aliases }) =>
    aliases.some(({ destinations }) => destinations.some((address) => address.includes('+') && next.has(realAddress(targets, address)))),
  );
}

/** Not spread into Math.max(), which takes as many arguments as the stack holds. */
function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}

/** Where each alias of a host leads at once; what nobody has is the catch-all's. */
function destinationsOf(site: Site, { domains }: Host): ReadonlyMap<string, readonly string[]> {
  const [targets, mailboxes] = [aliasTargets(site), knownMailboxes(site)];
  const aliases = new Map(domains.flatMap((domain) => domain.aliases.map(({ source, destinations }) => [source, destinations] as const)));
  const found = (address: string): string => {
    const real = realAddress(targets, address);
    return aliases.has(real) || mailboxes.has(real) ? real : `@${domainPart(real)}`;
  };
  return new Map([...aliases].map(([source, destinations]) => [source, destinations.map(found).map((to) => (to === source ? '' : to))]));
}

/** Fills in how far an alias leads and all that it leads to, each once; not recursive, since a chain can be long. */
function follow(start: string, next: ReadonlyMap<string, readonly string[]>, known: Map<string, Reach>): void {
  const begin = (source: string): Step => ({ source, ahead: (next.get(source) ?? []).values(), reach: { recipients: 0, depth: 0 } });
  const trail = [begin(start)];
  for (let step = trail.at(-1); step; step = trail.at(-1)) {
    const { value: address, done } = step.ahead.next();
    if (done) {
      known.set(step.source, step.reach);
      trail.pop();
      const before = trail.at(-1);
      if (before) before.reach = sum(before.reach, step.reach);
      continue;
    }
    const reach = next.has(address) ? known.get(address) : ITSELF;
    if (reach) step.reach = sum(step.reach, reach);
    else trail.push(begin(address));
  }
}

function sum(reach: Reach, more: Reach): Reach {
  return { recipients: reach.recipients + more.recipients, depth: Math.max(reach.depth, more.depth + 1) };
}
