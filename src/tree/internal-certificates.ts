import { errorAt, warningAt, type Diagnostic, type SitePath } from '../base/diagnostics.ts';
import type { HostContributions } from '../contract/contributed.ts';
import { ofKind } from '../contract/roots.ts';
import {
  authoritiesOf,
  authorityPath,
  certificateProblem,
  DAY,
  internalCertificate,
  internalPath,
  internalSecret,
  RENEWED_BEFORE,
} from '../site/internal-certificates.ts';
import { LEAF_DAYS } from '../secrets/internal-authority.ts';
import type { Host, Site } from '../site/site.ts';

const ISSUE = 'sitec keys certificates';

/** A host with a daemon that shows a certificate of the site's own authority, and the daemon's place in the site. */
interface Showing {
  readonly host: Host;
  readonly path: SitePath;
}

/** The hosts that show a certificate of the site's own authority. */
export function hostsShowing(hosts: readonly HostContributions[]): readonly Showing[] {
  return hosts.flatMap(({ host, contributions }) => {
    const [first] = ofKind(contributions, 'internal-certificate');
    return first ? [{ host, path: first.origin.paths[0] ?? [] }] : [];
  });
}

/**
 * An error per host that cannot show a certificate of the site's own authority; a warning where one ends soon. What is compiled is the same at every time:
 * only the warnings differ. A host whose secret is missing has heard of that.
 */
export function findInternalCertificates(site: Site, hosts: readonly HostContributions[], now: Date): readonly Diagnostic[] {
  const showing = hostsShowing(hosts).filter(({ host }) => site.secrets.has(internalSecret(host.name)));
  return [...showing.flatMap((one) => found(site, one, now)), ...authorityEnds(site, showing, now)];
}

/** The hosts among these whose certificate has ended by now, each with when. */
export function endedCertificates(
  site: Site,
  hosts: readonly Host[],
  now: Date,
): readonly { readonly host: string; readonly ended: Date }[] {
  return hosts.flatMap(({ name }) => {
    const ends = internalCertificate(site, name)?.ends;
    return ends && ends <= now ? [{ host: name, ended: ends }] : [];
  });
}

/** A day, as people write it in a calendar. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

function found(site: Site, { host, path }: Showing, now: Date): readonly Diagnostic[] {
  const problem = certificateProblem(site, host);
  if (problem !== undefined) {
    const message = `${host.name} has no usable certificate of the site's own authority: ${problem}`;
    return [errorAt(path, 'missing-certificate', message, { at: 'key', help: [`issue it: ${ISSUE}`] })];
  }
  const ends = internalCertificate(site, host.name)?.ends;
  if (!ends || ends.getTime() - now.getTime() > RENEWED_BEFORE) return [];
  const message = `keys/${internalPath(host.name)} ${endsOrEnded(ends, now)}: clients that verify it refuse ${host.name} from then on`;
  return [
    warningAt(path, 'certificate-ends', message, { at: 'key', help: [`issue another one, then build, commit and deploy: ${ISSUE}`] }),
  ];
}

/** Another one has to be trusted for some time before the last certificates of this one. */
function authorityEnds(site: Site, [first]: readonly Showing[], now: Date): readonly Diagnostic[] {
  const last = authoritiesOf(site).at(-1);
  if (!first || !last || last.read.ends.getTime() - now.getTime() > RENEWED_BEFORE + LEAF_DAYS * DAY) return [];
  const message = `the site's own authority, keys/${authorityPath(last.number)}, ${endsOrEnded(last.read.ends, now)}`;
  return [warningAt(first.path, 'certificate-ends', message, { at: 'key', help: [`make the one that follows it: ${ISSUE}`] })];
}

function endsOrEnded(ends: Date, now: Date): string {
  return `${ends <= now ? 'has ended' : 'ends'} on ${dayOf(ends)}`;
}
