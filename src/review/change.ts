import type { Site } from '../site/site.ts';
import type { Manifest, WrittenManifest } from '../tree/manifest-data.ts';

/** A file of `generated/` that is not the same at both times; what does not exist has no side. */
export interface FileChange {
  /** Below `generated/`. */
  readonly path: string;
  readonly before?: ReviewedFile;
  readonly after?: ReviewedFile;
}

/** A file's text and whether git marks it executable. */
export interface ReviewedFile {
  readonly text: string;
  readonly executable: boolean;
}

/** A host's output at one of the two times, with what made it. */
export interface HostSide {
  /** Undefined when it cannot be read: another release wrote it, or a person edited it. */
  readonly manifest: WrittenManifest | undefined;
  /** Every file of the host's, by path below `generated/`. */
  readonly texts: ReadonlyMap<string, string>;
  /** Undefined when the site file of that time says nothing to today's schema. */
  readonly site: Site | undefined;
}

/** A host at two times: without a `before` it is new, without an `after` it left the site. */
export interface HostChange {
  readonly host: string;
  readonly before: HostSide | undefined;
  readonly after: HostSide | undefined;
  readonly files: readonly FileChange[];
  /** By service: what is no longer done without it. */
  readonly without: ReadonlyMap<string, string>;
}

type List = Exclude<keyof WrittenManifest, 'format' | 'host' | 'identity' | 'seed'>;

/** A list of the manifest at both times, empty where the host is not; undefined when one manifest does not say. */
export function lists<Name extends List>(
  { before, after }: HostChange,
  name: Name,
): { readonly before: Manifest[Name]; readonly after: Manifest[Name] } | undefined {
  const old = before ? before.manifest?.[name] : [];
  const now = after ? after.manifest?.[name] : [];
  return old && now ? { before: old as Manifest[Name], after: now as Manifest[Name] } : undefined;
}

/** Whether the host is in both, so that something is touched that runs. */
export function runs({ before, after }: HostChange): boolean {
  return before !== undefined && after !== undefined;
}

/** What is only in one of two lists, by a key. */
export function compareBy<Item>(
  before: readonly Item[],
  after: readonly Item[],
  key: (item: Item) => string,
): { readonly gone: readonly Item[]; readonly come: readonly Item[]; readonly both: readonly (readonly [before: Item, after: Item])[] } {
  const [old, now] = [new Map(before.map((item) => [key(item), item])), new Map(after.map((item) => [key(item), item]))];
  return {
    gone: before.filter((item) => !now.has(key(item))),
    come: after.filter((item) => !old.has(key(item))),
    both: after.flatMap((item) => {
      const other = old.get(key(item));
      return other === undefined ? [] : [[other, item] as const];
    }),
  };
}
