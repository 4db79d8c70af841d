import type { Difference } from './compare.ts';

/** Differences but for surplus files that git ignores, such as those of editors: they are in no commit, and nobody reviews or deploys them. */
export async function withoutIgnored(root: string, differences: readonly Difference[]): Promise<readonly Difference[]> {
  const surplus = differences.filter(({ kind }) => kind === 'surplus').map(({ path }) => path);
  if (surplus.length === 0) return differences;
  const { ignoredOf } = await import('../base/git.ts');
  const ignored = await ignoredOf(root, surplus);
  return differences.filter(({ kind, path }) => kind !== 'surplus' || !ignored.has(path));
}

/** What to do about files of `generated/` that are not what the site says, in a line. */
export function remedyFor(differences: readonly Difference[]): string {
  const surplus = differences.filter(({ kind }) => kind === 'surplus');
  return [
    ...(surplus.length < differences.length ? ['run: npm run build'] : []),
    ...(surplus.length > 0 ? ['remove by hand what nothing in the site makes, or move it below files/ if a host needs it'] : []),
  ].join('; ');
}
