import { count } from '../base/count.ts';
import { groupBy } from '../base/group-by.ts';
import { wrap } from '../base/text.ts';

/** What a build did, as paths below `generated/`. */
export interface Built {
  /** All that lies there now and is made from the site. */
  readonly files: readonly string[];
  /** What was written of them, and what of that was not there before. */
  readonly written: readonly string[];
  readonly added: readonly string[];
  /** What was there and is no longer. */
  readonly removed: readonly string[];
}

/** How a build is shown. */
export interface BuildLook {
  /** Also each path. */
  readonly verbose: boolean;
  /** Columns of the terminal; undefined where there is none. */
  readonly columns: number | undefined;
}

type Change = 'added' | 'changed' | 'removed';

interface ChangedPath {
  readonly path: string;
  readonly change: Change;
}

const CHANGES: readonly Change[] = ['added', 'changed', 'removed'];

/** What a build did with the files of each host, and of each folder beside the hosts. */
export function buildAsText(built: Built, { verbose, columns }: BuildLook): string {
  const files = groupBy(built.files, folderOf);
  const changes = groupBy(changesOf(built), ({ path }) => folderOf(path));
  const folders = [...new Set([...files.keys(), ...changes.keys()])];
  const total = (folder: string): string => count(files.get(folder)?.length ?? 0, 'file');
  const still = folders.filter((folder) => !changes.has(folder)).map((folder) => `${folder} (${total(folder)})`);
  const unchanged = (words: string): readonly string[] => {
    const text = `${words}: ${still.join(', ')}`;
    return columns === undefined ? [text] : wrap(text, columns);
  };
  if (changes.size === 0) return `${unchanged('generated/ is up to date').join('\n')}\n`;
  return [
    ...(verbose ? [...changes.values()].flat().map(({ path, change }) => `${change} generated/${path}`) : []),
    ...[...changes].map(([folder, paths]) => `${folder}: ${[total(folder), ...counted(paths)].join(', ')}`),
    ...(still.length > 0 ? unchanged('unchanged') : []),
    'generated/ now holds what the site says',
    '',
  ].join('\n');
}

function changesOf({ written, added, removed }: Built): readonly ChangedPath[] {
  const fresh = new Set(added);
  return [
    ...written.map((path): ChangedPath => ({ path, change: fresh.has(path) ? 'added' : 'changed' })),
    ...removed.map((path): ChangedPath => ({ path, change: 'removed' })),
  ];
}

function counted(paths: readonly ChangedPath[]): readonly string[] {
  return CHANGES.flatMap((change) => {
    const number = paths.filter((one) => one.change === change).length;
    return number === 0 ? [] : [`${number} ${change}`];
  });
}

/** A host's folder, or one that hosts share. */
function folderOf(path: string): string {
  return path.split('/')[0] ?? path;
}
