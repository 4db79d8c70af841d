import { compareBy, lists } from './change.ts';
import { defineMeaning } from './meaning.ts';
import { say, words } from './sentence.ts';

interface UserChange {
  readonly change: 'added' | 'removed';
  readonly user: string;
  readonly uid?: number;
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
    return [...come.map(describe('added')), ...gone.map(describe('removed'))];
  },
  tell: (items) => ({
    lines: items.map(({ change, user, uid, login }) => {
      if (change === 'removed') return say`${user} is no longer mentioned: the account stays until somebody removes it`;
      return say`${user} is new${uid === undefined ? words('') : say`, with the number ${uid}`}: ${words(login ? 'a person' : 'a daemon, who cannot log in')}`;
    }),
  }),
});
