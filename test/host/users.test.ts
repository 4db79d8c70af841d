import { expect, test } from 'vitest';
import { fakeHost } from './fake-host.ts';

const RELEASE = { files: [{ path: '/etc/a', text: 'a' }] };

test('an account that nobody may use is locked if it is there and can be used, and the plan says so (A-USR-03)', () => {
  const host = fakeHost();
  host.confirmed(RELEASE);
  // Accounts of the machine that the tests run on; root is never meant.
  host.live('/etc/shadow', 'nobody:*:20000:0:99999:7:::\ndaemon:!*:20000:0:99999:7::1:\nroot:*:20000:0:99999:7:::\n');
  expect(host.plan(host.stage({ ...RELEASE, absentUsers: ['nobody', 'daemon', 'root', 'sitec-not-there'] })).users).toEqual([
    { user: 'nobody', class: 'pending', action: 'lock' },
  ]);
  expect(host.plan(host.stage(RELEASE)).users).toEqual([]);
});

test('a number that somebody has is given to nobody else', () => {
  const host = fakeHost();
  host.confirmed(RELEASE);
  const { users, undecided } = host.plan(
    host.stage({ ...RELEASE, users: [{ name: 'sitec-not-there', uid: 0 }, { name: 'sitec-nor-this' }] }),
  );
  expect(users).toEqual([
    { user: 'sitec-not-there', class: 'conflict', action: 'none', detail: 'its number 0 is that of root' },
    { user: 'sitec-nor-this', class: 'pending', action: 'add' },
  ]);
  expect(undecided).toEqual(['sitec-not-there']);
});
