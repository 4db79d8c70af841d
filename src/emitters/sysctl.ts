import type { HostContributions } from '../contract/contributed.ts';
import type { Contributed, Contribution } from '../contract/contribution.ts';
import { HOST_ROOT } from '../contract/root.ts';
import { ofKind } from '../contract/roots.ts';
import { byText } from '../base/by-text.ts';
import { lastValueInForce } from '../parts/in-force.ts';
import { emittedFrom } from '../contract/emitted.ts';
import { file } from '../contract/kinds/files.ts';

/** sysctl names a key that the kernel does not have by its path below /proc/sys. */
function validate(path: string): string {
  return `sysctl --dry-run -p ${path} 2>&1 >/dev/null | sed -e 's|^sysctl: cannot stat /proc/sys/||; t key' -e 'b; :key' -e 's|: .*||; s|/|.|g; s|.*|the kernel has no key "&"|' >&2`;
}

/** `/etc/sysctl.d/60-sitec.conf` (sysctl.d(5)); the same key twice with one value is one line. */
export function emitSysctl({ contributions }: HostContributions): readonly Contributed[] {
  const settings = ofKind(contributions, 'sysctl');
  if (settings.length === 0) return [];
  const lines = new Map(settings.map(({ key, value }) => [key, value]));
  const data = { settings: [...lines].map(([key, value]) => ({ key, value })).toSorted(byText(({ key }) => key)) };
  const path = '/etc/sysctl.d/60-sitec.conf';
  const made: readonly Contribution[] = [
    file(HOST_ROOT, path, { format: 'words', data }),
    { kind: 'validator', root: HOST_ROOT, name: 'sysctl', script: validate(path), files: [path] },
    lastValueInForce('sysctl', path, { cat: '/usr/lib/systemd/systemd-sysctl --cat-config', dotted: true }),
  ];
  return made.map((contribution) => emittedFrom(settings, 'sysctl', contribution));
}
