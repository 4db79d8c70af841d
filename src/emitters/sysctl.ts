import type { HostContributions } from '../contribute.ts';
import type { Contributed } from '../contribution.ts';
import { HOST_ROOT } from '../root.ts';
import { ofKind } from '../target/roots.ts';
import { byText } from '../target/tree.ts';
import { emittedFrom } from './emitted.ts';

/** `/etc/sysctl.d/60-sitec.conf` (sysctl.d(5)); the same key twice with one value is one line. */
export function emitSysctl({ contributions }: HostContributions): readonly Contributed[] {
  const settings = ofKind(contributions, 'sysctl');
  if (settings.length === 0) return [];
  const lines = new Map(settings.map(({ key, value }) => [key, value]));
  const data = { settings: [...lines].map(([key, value]) => ({ key, value })).toSorted(byText(({ key }) => key)) };
  return [emittedFrom(settings, 'sysctl', { kind: 'file', root: HOST_ROOT, path: '/etc/sysctl.d/60-sitec.conf', format: 'words', data })];
}
