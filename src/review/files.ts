import type { ManifestEntry } from '../tree/manifest-data.ts';
import { compareBy, lists, runs, type FileChange, type HostChange } from './change.ts';
import { defineMeaning } from './meaning.ts';
import { say, words, type Sentence } from './sentence.ts';

interface PathChange {
  readonly change: 'added' | 'removed' | 'changed';
  /** On the host, or below `generated/<host>/` for what lies beside its root. */
  readonly path: string;
  /** Whether its text changes. */
  readonly content: boolean;
  /** What else changes, such as its mode. */
  readonly attributes: readonly { readonly attribute: string; readonly before: string; readonly after: string }[];
}

/** Every path that changes: its text, its owner, its mode or where it points. */
export const files = defineMeaning<PathChange>({
  name: 'files',
  title: 'Files',
  find: (change) => (runs(change) ? findPaths(change) : []),
  tell: (items) => {
    const of = (kind: string): readonly string[] =>
      items.filter(({ change, content }) => change === kind && (content || kind !== 'changed')).map(({ path }) => path);
    return {
      lines: [
        ...(of('added').length > 0 ? [say`added: ${of('added')}`] : []),
        ...(of('removed').length > 0 ? [say`removed: ${of('removed')}`] : []),
        ...(of('changed').length > 0 ? [say`changed: ${of('changed')}`] : []),
        ...items.flatMap(tellAttributes),
      ],
    };
  },
});

function findPaths(change: HostChange): readonly PathChange[] {
  const entries = lists(change, 'entries');
  const { gone, come, both } = compareBy(entries?.before ?? [], entries?.after ?? [], ({ path }) => path);
  const attributes = new Map(both.map(([before, after]) => [after.path, differences(before, after)]));
  const contents = change.files.flatMap((file): readonly PathChange[] => {
    const path = shownPath(change.host, file.path);
    return path === undefined
      ? []
      : [{ change: kindOf(file), path, content: file.before?.text !== file.after?.text, attributes: attributes.get(path) ?? [] }];
  });
  const told = new Set(contents.map(({ path }) => path));
  const found = [
    ...contents,
    ...withoutText(come).map((path) => ({ change: 'added' as const, path, content: false, attributes: [] })),
    ...withoutText(gone).map((path) => ({ change: 'removed' as const, path, content: false, attributes: [] })),
    ...[...attributes]
      .filter(([path, differing]) => !told.has(path) && differing.length > 0)
      .map(([path, differing]) => ({ change: 'changed' as const, path, content: false, attributes: differing })),
  ].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return found.length > 0 ? found : onlyManifest(change);
}

/** Links and directories have no text to compare. */
function withoutText(entries: readonly ManifestEntry[]): readonly string[] {
  return entries.filter(({ type }) => type !== 'file').map(({ path }) => path);
}

/** A manifest repeats every change as hashes; alone, it says that a deploy will go about things in another way. */
function onlyManifest({ files: changed }: HostChange): readonly PathChange[] {
  return changed.every(({ path }) => path.endsWith('/manifest.json'))
    ? [{ change: 'changed', path: 'manifest.json', content: true, attributes: [] }]
    : [];
}

/** The path that a reader knows; undefined for what is shown elsewhere. */
function shownPath(host: string, path: string): string | undefined {
  if (!path.startsWith(`${host}/`) || path === `${host}/manifest.json`) return undefined;
  const below = path.slice(host.length + 1);
  return below.startsWith('rootfs/') ? below.slice('rootfs'.length) : below;
}

function kindOf({ before, after }: FileChange): PathChange['change'] {
  if (!before) return 'added';
  return after ? 'changed' : 'removed';
}

const ATTRIBUTES = ['type', 'mode', 'owner', 'group', 'target'] as const;

function differences(before: ManifestEntry, after: ManifestEntry): PathChange['attributes'] {
  const [old, now] = [before as Partial<Record<string, string>>, after as Partial<Record<string, string>>];
  return ATTRIBUTES.flatMap((attribute) => {
    const [was, is] = [old[attribute], now[attribute]];
    return was === undefined || is === undefined || was === is ? [] : [{ attribute, before: was, after: is }];
  });
}

function tellAttributes({ path, attributes }: PathChange): readonly Sentence[] {
  return attributes.map(({ attribute, before, after }) => say`${words(attribute)} of ${path}: ${after}, was ${before}`);
}
