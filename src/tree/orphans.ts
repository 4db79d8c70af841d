import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { isSafePath } from './safe-path.ts';
import type { WrittenFile } from '../base/written.ts';

/**
 * Written files that sitec once made and the site no longer asks for, by the manifests that were written with them.
 * A manifest lies in git and is not trusted: only regular files inside `generated/` that are reached without a symbolic link count.
 */
export function findOrphans(root: string, expected: ReadonlySet<string>, written: ReadonlyMap<string, WrittenFile>): readonly string[] {
  const manifests = [...written.keys()].filter((path) => /^[^/]+\/manifest\.json$/.test(path));
  const owned = manifests.flatMap((path) => [path, ...ownedBy(path.split('/')[0] ?? '', written.get(path)?.content)]);
  return [...new Set(owned)]
    .filter((path) => !expected.has(path) && isSafePath(path) && written.get(path)?.kind === 'file' && !throughLink(root, path))
    .toSorted();
}

interface ManifestFiles {
  readonly entries?: readonly { readonly path?: unknown; readonly type?: unknown }[];
  readonly artifacts?: readonly unknown[];
}

/** The files of `generated/` that a manifest speaks of, by their path there. */
export function ownedBy(host: string, content: Buffer | undefined): readonly string[] {
  const manifest = parse(content);
  const entries = (manifest.entries ?? []).filter(({ type, path }) => type === 'file' && typeof path === 'string');
  const artifacts = (manifest.artifacts ?? []).filter((path): path is string => typeof path === 'string');
  return [...entries.map(({ path }) => `${host}/rootfs${String(path)}`), ...artifacts];
}

/** A broken manifest owns nothing, so nothing is removed because of it. */
function parse(content: Buffer | undefined): ManifestFiles {
  try {
    const data = JSON.parse(content?.toString('utf8') ?? '{}') as ManifestFiles | null;
    return Array.isArray(data?.entries) && Array.isArray(data.artifacts) ? data : {};
  } catch {
    return {};
  }
}

function throughLink(root: string, path: string): boolean {
  const steps = path.split('/');
  return steps.some(
    (_, index) => lstatSync(join(root, ...steps.slice(0, index + 1)), { throwIfNoEntry: false })?.isSymbolicLink() ?? false,
  );
}
