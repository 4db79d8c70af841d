import type { Contribution } from '../contract/contribution.ts';
import { packages } from '../contract/kinds/daemons.ts';
import { directory, file } from '../contract/kinds/files.ts';
import { HOST_ROOT } from '../contract/root.ts';
import { defineConcern } from '../contract/service.ts';
import type { Operator } from '../site/site.ts';

/** The people who log in: accounts, keys kept by root, sudo without a password (A-USR-01, A-USR-02, A-USR-04, X-53); and who must be gone (A-USR-03). */
export const operators = defineConcern({
  name: 'operators',
  at: () => ['operators'],
  contribute: ({ site, host }) => [
    ...packages(HOST_ROOT, 'sudo'),
    file(HOST_ROOT, '/etc/sudoers.d/50-sitec', { format: 'words', mode: 0o440, data: {} }),
    { kind: 'validator', root: HOST_ROOT, name: 'sudo', script: 'visudo -c -s >/dev/null', files: ['/etc/sudoers.d/50-sitec'] },
    directory(HOST_ROOT, '/etc/ssh/authorized_keys.d'),
    ...site.operators.flatMap(account),
    ...host.absentUsers.map((name) => ({ kind: 'absent-user' as const, name, because: [['hosts', host.name, 'absentUsers']] })),
  ],
});

function account({ name, fullName, uid, keys }: Operator): readonly Contribution[] {
  const home = `/home/${name}`;
  return [
    {
      kind: 'user',
      name,
      description: fullName,
      ...(uid === undefined ? {} : { uid }),
      home,
      shell: '/bin/bash',
      login: true,
      groups: ['sudo'],
    },
    directory(HOST_ROOT, home, { owner: name, group: name, mode: 0o750 }),
    file(HOST_ROOT, `/etc/ssh/authorized_keys.d/${name}`, {
      template: 'etc/ssh/authorized_keys',
      format: 'text',
      data: { keys },
      because: [['operators', name, 'keys']],
    }),
  ];
}
