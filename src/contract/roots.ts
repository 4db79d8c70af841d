import type { ContainerContribution } from './kinds/containers.ts';
import type { Contributed } from './contribution.ts';
import { HOST_ROOT, type RootName } from './root.ts';

/** The path on the host of a path in a root: the same on the host, one of the container's places otherwise. */
export function hostPath(contributions: readonly Contributed[], root: RootName, path: string): string {
  if (root === HOST_ROOT) return path;
  const container = containerOf(contributions, root);
  if (!container) throw new Error(`no container is contributed for the root ${root}`);
  const place = container.places.find(({ inside }) => path.startsWith(`${inside}/`));
  if (!place) throw new Error(`the container ${container.name} has no place for ${path}`);
  return `${place.outside}${path.slice(place.inside.length)}`;
}

/** The container of a root. */
export function containerOf(contributions: readonly Contributed[], root: RootName): Contributed<ContainerContribution> | undefined {
  return ofKind(contributions, 'container').find((container) => container.root === root);
}

/** The contributions of one kind. */
export function ofKind<Kind extends Contributed['kind']>(
  contributions: readonly Contributed[],
  kind: Kind,
): readonly Extract<Contributed, { readonly kind: Kind }>[] {
  return contributions.filter((contribution): contribution is Extract<Contributed, { readonly kind: Kind }> => contribution.kind === kind);
}
