import type { HostContributions } from '../contract/contributed.ts';
import type { Contributed, Contribution } from '../contract/contribution.ts';
import { HOST_ROOT } from '../contract/root.ts';
import { hostPath, ofKind } from '../contract/roots.ts';
import { byText } from '../base/by-text.ts';
import { emittedFrom } from '../contract/emitted.ts';
import { file } from '../contract/kinds/files.ts';

/** `/etc/tmpfiles.d/sitec.conf` (tmpfiles.d(5)): directories are there, with their owners, after every boot. */
export function emitTmpfiles({ contributions }: HostContributions): readonly Contributed[] {
  const directories = ofKind(contributions, 'directory');
  if (directories.length === 0) return [];
  const data = {
    directories: directories
      .map(({ root, path, owner = 'root', group = 'root', mode = 0o755 }) => ({
        path: hostPath(contributions, root, path),
        owner,
        group,
        mode: mode.toString(8).padStart(4, '0'),
      }))
      .toSorted(byText(({ path }) => path)),
  };
  const path = '/etc/tmpfiles.d/sitec.conf';
  const made: readonly Contribution[] = [
    file(HOST_ROOT, path, { format: 'words', data }),
    {
      kind: 'validator',
      root: HOST_ROOT,
      name: 'tmpfiles',
      script: `systemd-tmpfiles --dry-run --create ${path} 2>&1 | grep -E '^${path}:|Failed' >&2; true`,
      files: [path],
    },
  ];
  return made.map((contribution) => emittedFrom(directories, 'tmpfiles', contribution));
}
