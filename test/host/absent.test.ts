import { expect, test } from 'vitest';
import { fakeHost } from './fake-host.ts';

test('an account that nobody may use is locked if it is there and can be used, and the plan says so (A-USR-03)', () => {
  const host = fakeHost();
  const release = { files: [{ path: '/etc/a', text: 'a' }] };
  host.confirmed(release);
  expect(host.plan(host.stage({ ...release, absentUsers: ['stranger', 'closed', 'nobody-here'] })).users).toEqual([{ user: 'stranger', class: 'pending', action: 'lock' }]);
  expect(host.plan(host.stage(release)).users).toEqual([]);
});
