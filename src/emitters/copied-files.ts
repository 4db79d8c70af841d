import type { HostContributions } from '../contract/contributed.ts';
import { restart } from '../contract/kinds/daemons.ts';
import { ofKind } from '../contract/roots.ts';

/** Adds to each file the restarts of the daemons that copy it when they start: whoever writes the file does not know them. */
export function tellCopiers(input: HostContributions): HostContributions {
  const copiers = ofKind(input.contributions, 'daemon').flatMap(({ name, copies = [] }) => copies.map((path) => ({ name, path })));
  const contributions = input.contributions.map((contribution) => {
    if (contribution.kind !== 'file') return contribution;
    const names = copiers.filter(({ path }) => path === contribution.path).map(({ name }) => name);
    return names.length === 0 ? contribution : { ...contribution, notify: [...(contribution.notify ?? []), ...restart(...names)] };
  });
  return { ...input, contributions };
}
