import type { Contributed } from '../contract/contribution.ts';
import type { HostContributions } from '../contract/contributed.ts';
import { errorAt, type Diagnostic, type SitePath } from '../base/diagnostics.ts';
import { hostPath } from '../contract/roots.ts';

/** Something that only one service may claim on a host. */
interface Claim {
  readonly key: string;
  readonly what: string;
  readonly by: Contributed;
}

/** Paths, users, numeric ids, settings and units that two services claim: one diagnostic each, naming both. */
export function findConflicts({ host, contributions }: HostContributions): readonly Diagnostic[] {
  const first = new Map<string, Claim>();
  const found: Diagnostic[] = [];
  for (const contribution of contributions) {
    for (const claim of claimsOf(contribution, contributions)) {
      const other = first.get(claim.key);
      if (other) found.push(conflict(host.name, other, claim));
      else first.set(claim.key, claim);
    }
  }
  return [...found, ...nestedFiles(host.name, first)];
}

/** A path that leads through a file: the file would have to be a directory as well. */
function nestedFiles(host: string, claims: ReadonlyMap<string, Claim>): readonly Diagnostic[] {
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

function claimsOf(contribution: Contributed, all: readonly Contributed[]): readonly Claim[] {
  const claim = (kind: string, value: string | number, what: string): Claim => ({ key: `${kind} ${value}`, what, by: contribution });
  switch (contribution.kind) {
    case 'file':
    case 'link':
    case 'directory': {
      const path = hostPath(all, contribution.root, contribution.path);
      return [claim('path', path, path)];
    }
    case 'user':
      return [
        claim('user', contribution.name, `the user ${contribution.name}`),
        ...(contribution.uid === undefined ? [] : [claim('uid', contribution.uid, `the user id ${contribution.uid}`)]),
      ];
    case 'group':
      return [
        claim('group', contribution.name, `the group ${contribution.name}`),
        claim('gid', contribution.gid, `the group id ${contribution.gid}`),
      ];
    case 'artifact':
    case 'outside':
      return [claim(contribution.kind, contribution.path, contribution.path)];
    case 'container':
      return [claim('container', contribution.name, `the container ${contribution.name}`)];
    case 'database-role':
      return [claim('database-role', contribution.name, `the database role ${contribution.name}`)];
    case 'firewall':
      return [claim('port', `${contribution.port}/${contribution.protocol}`, `port ${contribution.port}/${contribution.protocol}`)];
    case 'certificate':
      return [claim('certificate', contribution.directory, `the certificate in ${contribution.directory}`)];
    case 'absent-user':
      return [claim('user', contribution.name, `the user ${contribution.name}`)];
    case 'jail':
      return [claim('jail', contribution.name, `the jail ${contribution.name}`)];
    case 'ban-policy':
    case 'sandbox':
    case 'sysctl':
    case 'unit':
    case 'package':
    case 'daemon':
    case 'secret':
    case 'database':
    case 'data':
    case 'after-seed':
    case 'move':
    case 'validator':
    case 'dns-record':
    case 'zone':
    case 'derive':
    case 'certificate-reader':
    case 'probe-mail':
    case 'probe-login':
    case 'vantage':
    case 'host-identity':
      return [];
  }
}

function conflict(host: string, first: Claim, second: Claim, message?: string): Diagnostic {
  const [mine, theirs] = [second.by.origin, first.by.origin];
  return errorAt(placeOf(second), 'conflict', message ?? `${mine.service} and ${theirs.service} both claim ${second.what} on ${host}`, {
    at: second.by.kind === 'firewall' ? 'value' : 'key',
    related: [{ path: placeOf(first), message: `${theirs.service} claims it here` }],
  });
}

/** Where the site says it: of a port, the port itself if it is said; otherwise that is its service. */
function placeOf({ by }: Claim): SitePath {
  const path = by.origin.paths.at(-1) ?? [];
  return by.kind === 'firewall' ? [...path, 'port'] : path;
}
