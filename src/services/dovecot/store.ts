import type { Contribution } from '../../contract/contribution.ts';
import { directory } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import type { Scope } from '../../contract/service.ts';
import { domainPart, localPart } from '../../site/addresses.ts';
import type { DovecotOptions } from '../../site/site.generated.ts';

/** vmail owns all mail; 5000 keeps clear of the system's ids (A-USR-05). */
export const VMAIL = { user: 'vmail', id: 5000 } as const;

/** The mail store on the host: its user, its directories, and the mail of renamed mailboxes. */
export function store({ mailRoot, backupRoot }: DovecotOptions, { host }: Scope): readonly Contribution[] {
  return [
    { kind: 'group', name: VMAIL.user, gid: VMAIL.id },
    {
      kind: 'user',
      name: VMAIL.user,
      description: 'Mail store',
      uid: VMAIL.id,
      gid: VMAIL.id,
      home: mailRoot,
      shell: '/usr/sbin/nologin',
      login: false,
      groups: [],
    },
    { kind: 'data', name: 'mail', path: mailRoot, because: [['hosts', host.name, 'services', 'dovecot', 'mailRoot']] },
    directory(HOST_ROOT, mailRoot, { owner: VMAIL.user, group: VMAIL.user, mode: 0o750 }),
    ...(backupRoot === undefined ? [] : [directory(HOST_ROOT, backupRoot, { group: VMAIL.user, mode: 0o750 })]),
  ];
}

/** Where the mail of a renamed mailbox goes. */
export function renames({ mailRoot }: DovecotOptions, { host }: Scope): readonly Contribution[] {
  const home = (address: string): string => `${mailRoot}/${domainPart(address)}/${localPart(address)}`;
  return host.domains.flatMap(({ mailboxes }) =>
    mailboxes.flatMap(({ address, formerly }): readonly Contribution[] =>
      formerly === undefined ? [] : [{ kind: 'rename', from: home(formerly), to: home(address) }],
    ),
  );
}
