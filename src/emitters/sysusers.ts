import type { HostContributions } from '../contribute.ts';
import type { Contributed, Contribution } from '../contribution.ts';
import { HOST_ROOT } from '../root.ts';
import { ofKind } from '../target/roots.ts';
import { byText } from '../target/tree.ts';
import { emittedFrom } from './emitted.ts';

/**
 * `/etc/sysusers.d/sitec.conf` (sysusers.d(5)). A group with a fixed number stands before the user that needs it:
 * without it systemd-sysusers says that it failed, and exits with 0.
 */
export function emitSysusers({ contributions }: HostContributions): readonly Contributed[] {
  const users = ofKind(contributions, 'user');
  const groups = ofKind(contributions, 'group');
  if (users.length + groups.length === 0) return [];
  const data = {
    groups: groups.map(({ name, gid }) => ({ name, gid })).toSorted(byText(({ name }) => name)),
    users: users
      .map(({ name, description, uid, gid, home, shell, login }) => ({
        name,
        description,
        home,
        shell,
        type: login ? 'u' : 'u!',
        id: uid === undefined ? '-' : gid === undefined ? String(uid) : `${uid}:${gid}`,
      }))
      .toSorted(byText(({ name }) => name)),
    memberships: users
      .flatMap((user) => user.groups.map((group) => ({ user: user.name, group })))
      .toSorted(byText(({ user, group }) => `${user} ${group}`)),
  };
  const path = '/etc/sysusers.d/sitec.conf';
  const made: readonly Contribution[] = [
    { kind: 'file', root: HOST_ROOT, path, format: 'sysusers', data },
    { kind: 'validator', root: HOST_ROOT, name: 'sysusers', script: `systemd-sysusers --dry-run ${path} 2>&1 | grep -E '^${path}:|Failed|failed' >&2; true`, files: [path] },
  ];
  return made.map((contribution) => emittedFrom([...users, ...groups], 'sysusers', contribution));
}
