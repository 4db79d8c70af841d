import type { HostContributions } from '../contribute.ts';
import type { Contributed } from '../contribution.ts';
import { HOST_ROOT } from '../root.ts';
import { hostPath, ofKind } from '../target/roots.ts';
import { byText } from '../target/tree.ts';
import { emittedFrom } from './emitted.ts';

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
  return [emittedFrom(directories, 'tmpfiles', { kind: 'file', root: HOST_ROOT, path: '/etc/tmpfiles.d/sitec.conf', format: 'words', data })];
}
