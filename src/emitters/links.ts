import type { HostContributions } from '../contract/contributed.ts';
import type { Contributed } from '../contract/contribution.ts';
import { HOST_ROOT } from '../contract/root.ts';
import { ofKind } from '../contract/roots.ts';
import { emittedFrom } from '../contract/emitted.ts';

/** The check that every symbolic link leads somewhere: a time zone that does not exist is UTC without a word. */
export function emitLinkValidator({ contributions }: HostContributions): readonly Contributed[] {
  const links = ofKind(contributions, 'link').filter(({ root }) => root === HOST_ROOT);
  if (links.length === 0) return [];
  const paths = links.map(({ path }) => path).toSorted();
  const script = `for link in ${paths.join(' ')}; do [ -e "$link" ] || echo "$link leads to $(readlink "$link"), which does not exist" >&2; done`;
  return [emittedFrom(links, 'links', { kind: 'validator', root: HOST_ROOT, name: 'links', script, files: paths })];
}
