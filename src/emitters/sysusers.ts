import type { HostContributions } from '../contract/contributed.ts';
import type { Contributed, Contribution } from '../contract/contribution.ts';
import type { UserContribution } from '../contract/kinds/accounts.ts';
import { HOST_ROOT } from '../contract/root.ts';
import { ofKind } from '../contract/roots.ts';
import { byText } from '../base/by-text.ts';
import { emittedFrom } from '../contract/emitted.ts';
import { file } from '../contract/kinds/files.ts';

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
    file(HOST_ROOT, path, { format: 'sysusers', data }),
    { kind: 'validator', root: HOST_ROOT, name: 'sysusers', script: validate(path, users), files: [path] },
  ];
  return made.map((contribution) => emittedFrom([...users, ...groups], 'sysusers', contribution));
}

/** systemd-sysusers silently replaces a number that another user has: the user gets a different one, and the exit code is 0. Existing users keep theirs. */
function validate(path: string, users: readonly Contributed<UserContribution>[]): string {
  const numbers = users.flatMap(({ name, uid }) => (uid === undefined ? [] : [`${name}:${uid}`])).toSorted();
  return `systemd-sysusers --dry-run ${path} 2>&1 | grep -E '^${path}:|Failed|failed' >&2
for user in ${numbers.join(' ')}; do
  number=$(id -u "\${user%:*}" 2>/dev/null) && [ "$number" != "\${user#*:}" ] && echo "\${user%:*} has the number $number, and not \${user#*:}" >&2
done; true`;
}
