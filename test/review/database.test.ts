import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demoIdentity } from '../lab/demo.ts';
import { sitec } from '../sites.ts';
import { committedSite, differences, edit, hostsOf } from './repository.ts';

/** What the site needs by now, and does not have. */
function createSecrets(directory: string): void {
  const identity = join(directory, '..', 'identity');
  writeFileSync(identity, demoIdentity('phalkonadmin'));
  expect(sitec(['-C', directory, '--identity', identity, 'secrets', 'create'])).toMatchObject({ code: 0 });
}

test('a role of the database comes with its grants and its secret', async () => {
  const elsewhere = committedSite();
  edit(elsewhere, ['administrators: [mailadmin]', 'administrators: [auditor]']);
  createSecrets(elsewhere);
  const [host] = await hostsOf(elsewhere);
  expect(host?.meaning['database']).toMatchObject([
    { role: 'auditor', change: 'added', readOnly: false, granted: expect.arrayContaining(['DELETE on virtual_users']) as string[] },
    { role: 'mailadmin', change: 'removed', granted: [] },
  ]);
  expect(host?.meaning['secrets']).toEqual([
    { change: 'new', secret: 'database/auditor' },
    { change: 'gone', secret: 'database/mailadmin' },
  ]);
});

test('a webmail comes with what it sees of mail and with a schema of its own, which stays when it leaves', async () => {
  const elsewhere = committedSite();
  edit(elsewhere, [
    '        connectionStrings: true\n      sogo: { from: [vpn] }\n',
    '        webmail: horde\n        connectionStrings: true\n',
  ]);
  createSecrets(elsewhere);
  const { printed } = await differences(elsewhere, { summary: true });
  expect(printed).toContain(
    'horde is new and may write, over at most 30 connections: everything in a schema horde of its own, SELECT on sogo_user_profile, UPDATE on sogo_user_profile (c_password)\n',
  );
  expect(printed).toContain('sogo can no longer log in; its own schema stays, with all that is in it\n');
});
