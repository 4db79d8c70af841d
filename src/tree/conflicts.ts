import type { Contributed } from '../contract/contribution.ts';
import type { HostContributions } from '../contract/contributed.ts';
import { errorAt, type Diagnostic, type SitePath } from '../base/diagnostics.ts';
import type { Claim, Kind } from '../contract/kind.ts';
import { kinds } from '../contract/kinds/index.ts';
import type { RootName } from '../contract/root.ts';
import { hostPath } from '../contract/roots.ts';

/** A claim with the contribution that makes it. */
interface OwnedClaim extends Claim {
  readonly by: Contributed;
}

/** Paths, users, numeric ids, settings and units that two services claim: one diagnostic each, naming both. */
export function findConflicts({ host, contributions }: HostContributions): readonly Diagnostic[] {
  const first = new Map<string, OwnedClaim>();
  const found: Diagnostic[] = [];
  for (const contribution of contributions) {
    for (const claim of claimsOf(contribution, contributions)) {
      const other = first.get(claim.key);
      if (!other) first.set(claim.key, claim);
      else if (!found.some((known) => isSame(known, conflict(host.name, other, claim)))) found.push(conflict(host.name, other, claim));
    }
  }
  return [...found, ...nestedFiles(host.name, first)];
}

/** Two contributions can meet in several claims, such as both halves of a port; that is one finding. */
function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return one.message === other.message && one.path.join() === other.path.join();
}

/** A path that leads through a file: the file would have to be a directory as well. */
function nestedFiles(host: string, claims: ReadonlyMap<string, OwnedClaim>): readonly Diagnostic[] {
  return [...claims.values()].flatMap((claim) => {
    if (claim.by.kind !== 'file' && claim.by.kind !== 'link' && claim.by.kind !== 'directory') return [];
    const steps = claim.what.split('/');
    const parents = steps.slice(2).map((_, index) => steps.slice(0, index + 2).join('/'));
    const inside = parents
      .map((parent) => claims.get(`path ${parent}`))
      .find((other) => other !== undefined && other.by.kind !== 'directory');
    return inside ? [conflict(host, inside, claim, `${claim.what} leads through ${inside.what}, which is a file`)] : [];
  });
}

function claimsOf(contribution: Contributed, all: readonly Contributed[]): readonly OwnedClaim[] {
  const { claims } = kinds[contribution.kind] as Kind<Contributed>;
  const scope = { hostPath: (root: RootName, path: string) => hostPath(all, root, path) };
  return claims(contribution, scope).map((claim) => ({ ...claim, by: contribution }));
}

function conflict(host: string, first: OwnedClaim, second: OwnedClaim, message?: string): Diagnostic {
  const [mine, theirs] = [second.by.origin, first.by.origin];
  return errorAt(placeOf(second), 'conflict', message ?? `${mine.service} and ${theirs.service} both claim ${second.what} on ${host}`, {
    at: second.by.kind === 'firewall' ? 'value' : 'key',
    related: [{ path: placeOf(first), message: `${theirs.service} claims it here` }],
    help: second.by.kind === 'firewall' ? ['give one of them another port'] : [],
  });
}

/** Where the site says it: of a port, the port itself if it is said; otherwise that is its service. */
function placeOf({ by }: OwnedClaim): SitePath {
  const path = by.origin.paths.at(-1) ?? [];
  return by.kind === 'firewall' ? [...path, 'port'] : path;
}
