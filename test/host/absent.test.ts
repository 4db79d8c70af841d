import { expect, test } from 'vitest';
import { fakeHost } from './fake-host.ts';

test('an account that nobody may use is locked if it is there and can be used, and the plan says so (A-USR-03)', () => {
  const host = fakeHost();
  const release = { files: [{ path: '/etc/a', text: 'a' }] };
  host.confirmed(release);
  expect(host.plan(host.stage({ ...release, absentUsers: ['stranger', 'closed', 'nobody-here'] })).users).toEqual([{ user: 'stranger', class: 'pending', action: 'lock', detail: 'can still be used' }]);
  expect(host.plan(host.stage(release)).users).toEqual([]);
});

test('a number that somebody has is given to nobody else', () => {
  const host = fakeHost();
  const release = { files: [{ path: '/etc/a', text: 'a' }] };
  host.confirmed(release);
  const { users, undecided } = host.plan(host.stage({ ...release, users: [{ name: 'sitec-nobody-has-this', uid: 0 }, { name: 'sitec-nor-this' }] }));
  expect(users).toEqual([
    { user: 'sitec-nobody-has-this', class: 'conflict', action: 'none', detail: 'its number 0 is that of root' },
    { user: 'sitec-nor-this', class: 'pending', action: 'add' },
  ]);
  expect(undecided).toEqual(['sitec-nobody-has-this']);
});
