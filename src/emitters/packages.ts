import type { HostContributions } from '../contract/contributed.ts';
import type { Contributed } from '../contract/contribution.ts';
import { HOST_ROOT } from '../contract/root.ts';
import { ofKind } from '../contract/roots.ts';
import { emittedFrom } from '../contract/emitted.ts';

/** `generated/<host>/packages`: the Debian packages of a host, one a line. */
export function emitPackages({ contributions }: HostContributions): readonly Contributed[] {
  const packages = ofKind(contributions, 'package').filter(({ root }) => root === HOST_ROOT);
  const names = [...new Set(packages.map(({ name }) => name))].toSorted();
  const text = names.map((name) => `${name}\n`).join('');
  return [emittedFrom(packages, 'packages', { kind: 'artifact', path: 'packages', format: 'bare', text })];
}
