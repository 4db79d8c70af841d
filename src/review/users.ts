import { compareBy, lists, runs } from './change.ts';
import { defineMeaning } from './meaning.ts';
import { say, words, type Sentence } from './sentence.ts';

interface UserChange {
  /** `absent` is an account that nobody may use from now on, if it is there. */
  readonly change: 'added' | 'removed' | 'absent';
  readonly user: string;
  readonly uid?: number;
  /** Whether people log in with it. */
  readonly login: boolean;
}

/** Users of the host; mailboxes are none. */
export const users = defineMeaning<UserChange>({
  name: 'users',
  title: 'Users of the host',
  find: (change) => {
    const listed = lists(change, 'users');
    const { gone, come } = compareBy(listed?.before ?? [], listed?.after ?? [], ({ name }) => name);
    const describe =
      (kind: UserChange['change']) =>
      ({ name, ...user }: (typeof come)[number]): UserChange => ({ change: kind, user: name, ...user });
    const shut = runs(change) ? lists(change, 'absentUsers') : undefined;
    const absent = compareBy(shut?.before ?? [], shut?.after ?? [], (name) => name).come;
    return [
      ...come.map(describe('added')),
      ...gone.map(describe('removed')),
      ...absent.map((user) => ({ change: 'absent' as const, user, login: false })),
    ];
  },
  tell: (items) => ({ lines: items.map(tell) }),
});

/** As host/apply/users.py does it. */
function tell({ change, user, uid, login }: UserChange): Sentence {
  switch (change) {
    case 'added':
      return say`${user} is new${uid === undefined ? words('') : say`, with the number ${uid}`}: ${words(login ? 'a person' : 'a daemon, who cannot log in')}`;
    case 'removed':
      return login
        ? say`${user} cannot log in any more; once this is confirmed, the account has expired and its sessions end, and its files stay`
        : say`${user} is no longer mentioned: the account stays until you remove it`;
    case 'absent':
      return say`${user} is locked for good if there is such an account: no password, no shell, no group`;
  }
}
