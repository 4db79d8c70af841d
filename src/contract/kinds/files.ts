import type { SitePath } from '../../base/diagnostics.ts';
import type { FormatName } from '../../formats/index.ts';
import { claim, type Claim, type ClaimScope } from '../kind.ts';
import type { OwnSettings } from '../own-settings.ts';
import type { RootName } from '../root.ts';
import type { Notification } from './daemons.ts';

/** Owner, group and permission bits; the default is root:root 0644. */
export interface Ownership {
  readonly owner?: string;
  readonly group?: string;
  readonly mode?: number;
}

/** How the text of a file is made: from a template and its data, or given as it is. */
export type Body =
  | { readonly format: FormatName; readonly data?: object; readonly template?: string }
  | { readonly format: FormatName; readonly text: string };

/** What a file is besides its place. */
type FileOptions = Body &
  Ownership & {
    readonly notify?: readonly Notification[];
    readonly because?: readonly SitePath[];
    /** Raw settings that go into the rendered text, and where they stand in site.yaml. */
    readonly extra?: OwnSettings;
    /** Takes the place of another service's file at the same path. */
    readonly replaces?: boolean;
    /** Lines that follow its text from an activation until its confirmation, if its daemon is notified of a change, is started, or relies on what changes. */
    readonly untilConfirmed?: string;
  };

/** A file; its template is `templates/<path>.eta`, or the program `templates/<path>`, unless it names another. */
export type FileContribution = { readonly kind: 'file'; readonly root: RootName; readonly path: string } & FileOptions;

/** A file at a path of a root. */
export function file(root: RootName, path: string, options: FileOptions): FileContribution {
  return { kind: 'file', root, path, ...options };
}

/** A path of the host is one service's. */
export function claimPath({ root, path }: { readonly root: RootName; readonly path: string }, { hostPath }: ClaimScope): readonly Claim[] {
  return [claim('path', hostPath(root, path))];
}

/** A symbolic link. */
export interface LinkContribution {
  readonly kind: 'link';
  readonly root: RootName;
  readonly path: string;
  readonly target: string;
}

/** A directory, made at every boot if it is missing (tmpfiles.d(5)). */
export interface DirectoryContribution extends Ownership {
  readonly kind: 'directory';
  readonly root: RootName;
  readonly path: string;
}

/** A directory at a path of a root, root:root 0755 unless it says otherwise. */
export function directory(root: RootName, path: string, ownership: Ownership = {}): DirectoryContribution {
  return { kind: 'directory', root, path, ...ownership };
}

/** A file beside the host's root, `generated/<host>/<path>`, that the deploy reads and the host does not keep. */
export type ArtifactContribution = { readonly kind: 'artifact'; readonly path: string; readonly because?: readonly SitePath[] } & Body;

/** Something that no file on a host can express, `generated/_outside/<path>`: for a person to carry elsewhere. */
export type OutsideContribution = { readonly kind: 'outside'; readonly path: string } & Body;

/** A file `generated/_dns/<path>`, the same in every host that has a part in it. */
export type ZoneContribution = { readonly kind: 'zone'; readonly path: string } & Body;

/** A directory of the host that has another name from now on: after the seed, when `from` is there and `to` is not. */
export interface RenameContribution {
  readonly kind: 'rename';
  readonly from: string;
  readonly to: string;
}

/** Where a daemon keeps data that cannot be made again: sitec reports a change of place, and never just makes it. */
export interface DataContribution {
  readonly kind: 'data';
  readonly name: 'mail' | 'database';
  /** On the host. */
  readonly path: string;
  readonly because?: readonly SitePath[];
}

/** Data that a service keeps, by its name and where it lies. */
export interface ManifestData {
  readonly name: string;
  readonly path: string;
}

/** The row of data. */
export function dataRow({ name, path }: DataContribution): ManifestData {
  return { name, path };
}

/** A directory that has another name from now on: renamed after the seed, when `from` is there and `to` is not. */
export interface ManifestMove {
  readonly from: string;
  readonly to: string;
}

/** The row of a renaming. */
export function moveRow({ from, to }: RenameContribution): ManifestMove {
  return { from, to };
}
