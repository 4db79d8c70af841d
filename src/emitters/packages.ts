import type { HostContributions } from '../contribute.ts';
import type { Contributed } from '../contribution.ts';
import { ofKind } from '../target/roots.ts';
import { emittedFrom } from './index.ts';

/** `generated/<host>/packages`: the Debian packages of a host, one a line. */
export function emitPackages({ contributions }: HostContributions): readonly Contributed[] {
  const packages = ofKind(contributions, 'package');
  const names = [...new Set(packages.map(({ name }) => name))].sort();
  const text = names.map((name) => `${name}\n`).join('');
  return [emittedFrom(packages, 'packages', { kind: 'artifact', path: 'packages', format: 'bare', text })];
}
