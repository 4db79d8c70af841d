import { beforeAll, expect, test } from 'vitest';
import { committedSite, differences, edit, hostsOf, type HostData } from './repository.ts';

let directory: string;
beforeAll(() => {
  directory = committedSite();
});

/** What changing the committed site file means for its only host. */
async function meaningOf(...changes: readonly (readonly [from: string, to: string])[]): Promise<HostData['meaning']> {
  edit(directory, ...changes);
  const [host] = await hostsOf(directory);
  if (!host) throw new Error('nothing differs');
  return host.meaning;
}

test('a mailbox is renamed: it is the same one, and nobody is disabled', async () => {
  const meaning = await meaningOf(['      bob: {}\n', '      robert: { formerly: bob }\n'], ['[alice, bob]', '[alice, robert]']);
  expect(meaning['mailboxes']).toEqual([{ change: 'renamed', formerly: 'bob@testdomain.local', address: 'robert@testdomain.local' }]);
  expect(meaning['massDisable']).toBeUndefined();
  expect((await differences(directory, { summary: true })).printed).toContain(
    'bob@testdomain.local is robert@testdomain.local now, with its mail and its password\n',
  );
});

test('a mailbox may do other things than before', async () => {
  const meaning = await meaningOf(
    ['bob: {}', 'bob: { receiveOnly: true }'],
    ['alice: { quota: 2GiB }', 'alice: { quota: 2GiB, mayAlsoSendAs: [sales, "*@testdomain.local"], limits: { perHour: 50 } }'],
  );
  expect(meaning['mailboxes']).toEqual([
    { change: 'senders', address: 'alice@testdomain.local', before: [], after: ['sales@testdomain.local', '@testdomain.local'] },
    { change: 'limit', address: 'alice@testdomain.local', perHour: 50 },
    { change: 'sends', address: 'bob@testdomain.local', allowed: false },
  ]);
  const { printed } = await differences(directory, { summary: true });
  for (const line of [
    'alice@testdomain.local may also send as sales@testdomain.local, @testdomain.local',
    'alice@testdomain.local may send to 50 recipients in an hour',
    'bob@testdomain.local may no longer send',
  ]) {
    expect(printed).toContain(`${line}\n`);
  }
});

test('mail from a domain leaves another way', async () => {
  const meaning = await meaningOf(['  testdomain.local:\n', '  testdomain.local:\n    smarthost: { host: smtp.provider.example }\n']);
  expect(meaning['domains']).toEqual([{ change: 'smarthost', domain: 'testdomain.local', after: 'smtp.provider.example:587' }]);
  expect((await differences(directory, { summary: true })).printed).toContain(
    'mail from testdomain.local leaves through smtp.provider.example:587\n',
  );
});
