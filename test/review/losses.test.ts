import { beforeAll, expect, test } from 'vitest';
import { verbInProcess } from '../in-process.ts';
import { committedSite, differences, edit, git } from './repository.ts';

let directory: string;
beforeAll(async () => {
  directory = committedSite();
  edit(directory, ['imaps: { from: [vpn] }', 'imaps: { from: [bastion, wazuh] }'], ['alice: {', 'alice: { mayAlsoSendAs: [sales, abuse],']);
  await verbInProcess('build', directory);
  git(directory, 'commit', '--all', '--quiet', '--message', 'two of each');
});

async function summaryOf(...changes: readonly (readonly [from: string, to: string])[]): Promise<string> {
  edit(directory, ...changes);
  return (await differences(directory, { summary: true })).printed;
}

test('an alias says whom it loses, then whom it gets, and where its mail goes', async () => {
  expect(await summaryOf(['sales: [alice, bob]', 'sales: [alice]'])).toContain(
    'sales@testdomain.local loses bob@testdomain.local; it goes to alice@testdomain.local\n',
  );
  expect(await summaryOf(['sales: [alice, bob]', 'sales: [alice, postmaster]'])).toContain(
    'sales@testdomain.local loses bob@testdomain.local, gets postmaster@testdomain.local; it goes to alice@testdomain.local, postmaster@testdomain.local\n',
  );
});

test('a mailbox says what it may no longer send as', async () => {
  expect(await summaryOf(['[sales, abuse]', '[sales]'])).toContain(
    'alice@testdomain.local may also send as sales@testdomain.local; it loses abuse@testdomain.local\n',
  );
  expect(await summaryOf(['[sales, abuse]', '[]'])).toContain(
    'alice@testdomain.local sends as nobody else any more: it loses sales@testdomain.local, abuse@testdomain.local\n',
  );
});

test('a listener says who can no longer reach it', async () => {
  expect(await summaryOf(['[bastion, wazuh]', '[bastion]'])).toMatch(/dovecot imaps +bastion \(10\.100\.0\.30\/32\), loses wazuh /);
});
