import type { HostChange } from './change.ts';
import { compareHosts, type Committed, type Proposed } from './compare-hosts.ts';
import { meanings } from './index.ts';
import type { Found } from './meaning.ts';
import { say, type Sentence } from './sentence.ts';
import { unifiedDiff, type FileDiff } from './unified.ts';

/** Where output lies in a site's directory. */
const OUTPUT = /^generated\//;

/** What changes on a host, and what that means. */
export interface HostReview {
  readonly host: string;
  readonly state: 'added' | 'removed' | 'changed';
  readonly found: readonly Found[];
  /** The manifest last: it repeats the others as hashes. */
  readonly diffs: readonly FileDiff[];
}

/** Everything there is to say about a change; empty when no byte differs. */
export interface Review {
  /** The commit compared with, by the name that was given. */
  readonly ref: string;
  readonly hosts: readonly HostReview[];
  /** What could not be compared. */
  readonly notes: readonly Sentence[];
}

/** Compares what the site compiles to with what was committed, and says what the difference means. */
export function reviewOf(ref: string, committed: Committed, compiled: Proposed): Review {
  const changes = compareHosts(committed, compiled);
  return { ref, hosts: changes.map(reviewHost), notes: notesOn(changes, ref) };
}

function reviewHost(change: HostChange): HostReview {
  const { host, before, after, files } = change;
  const found = meanings.flatMap((meaning) => meaning(change) ?? []);
  const manifestLast = [...files].toSorted((a, b) => Number(isManifest(a.path)) - Number(isManifest(b.path)));
  return { host, state: before && after ? 'changed' : after ? 'added' : 'removed', found, diffs: manifestLast.map(unifiedDiff) };
}

/** Whether a path below `generated/` is a host's manifest. */
function isManifest(path: string): boolean {
  return /^[^/]+\/manifest\.json$/.test(path);
}

/** The diffs that say what others say, in hashes: those of manifests, unless nothing else changes on the host. */
export function repeatedDiffs({ hosts }: Review): ReadonlySet<FileDiff> {
  return new Set(hosts.filter(({ diffs }) => diffs.length > 1).flatMap(({ diffs }) => diffs.filter(isOfManifest)));
}

/** Whether a diff is a manifest's. */
export function isOfManifest({ path }: FileDiff): boolean {
  return isManifest(path.replace(OUTPUT, ''));
}

function notesOn(changes: readonly HostChange[], ref: string): readonly Sentence[] {
  const unread = changes.filter(({ before }) => before && !before.manifest).map(({ host }) => host);
  const noSite = changes.some(({ before }) => before && !before.site);
  return [
    ...(unread.length > 0
      ? [say`the manifest of ${unread} at ${ref} cannot be read by this release, so only files and accounts are compared`]
      : []),
    ...(noSite
      ? [say`the site file at ${ref} is not valid for this release, so accounts are not compared; they show in the diff of the seed`]
      : []),
  ];
}
