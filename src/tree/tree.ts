import type { Notification } from '../contract/kinds/daemons.ts';
import type { Origin } from '../contract/contribution.ts';

/** A regular file of a host. */
export interface FileEntry {
  readonly type: 'file';
  readonly path: string;
  readonly owner: string;
  readonly group: string;
  readonly mode: number;
  readonly content: string;
  readonly notify: readonly Notification[];
  /** It is mounted into a container by itself, which would go on with the old file if another took its place. */
  readonly mounted: boolean;
  /** What it says besides until a confirmation. */
  readonly untilConfirmed?: string;
  /** The template it was rendered from; undefined when an emitter wrote it. */
  readonly template?: string;
  readonly origins: readonly Origin[];
}

/** A symbolic link of a host. */
export interface LinkEntry {
  readonly type: 'symlink';
  readonly path: string;
  readonly target: string;
  readonly origins: readonly Origin[];
}

/** A directory of a host. */
export interface DirectoryEntry {
  readonly type: 'directory';
  readonly path: string;
  readonly owner: string;
  readonly group: string;
  readonly mode: number;
  readonly origins: readonly Origin[];
}

/** Anything that sitec puts at a path of a host. */
export type Entry = FileEntry | LinkEntry | DirectoryEntry;

/** A file of `generated/` that is no part of a host's root. */
export interface Artifact {
  /** Relative to generated/. */
  readonly path: string;
  readonly content: string;
  readonly template?: string;
  readonly origins: readonly Origin[];
}

/** Everything one host gets, sorted by path. */
export interface HostTree {
  readonly host: string;
  readonly entries: readonly Entry[];
  readonly artifacts: readonly Artifact[];
}

/** Orders by code unit, the same in every locale. */
export function byText<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => {
    const [left, right] = [key(a), key(b)];
    if (left === right) return 0;
    return left < right ? -1 : 1;
  };
}
