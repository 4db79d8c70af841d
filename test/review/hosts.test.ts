import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoIdentity } from '../lab/demo.ts';
import { sitec } from '../sites.ts';
import { committedSite, edit, git, hostsOf } from './repository.ts';

describe('hosts', () => {
  let elsewhere: string;
  beforeAll(() => {
    elsewhere = committedSite();
    const identity = join(elsewhere, '..', 'identity');
    writeFileSync(identity, demoIdentity('phalkonadmin'));
    edit(elsewhere, [
      '\ndomains:\n',
      '  mail2:\n    fqdn: mail2.example.org\n    addresses: [203.0.113.26]\n    services: {}\n\ndomains:\n',
    ]);
    expect(sitec(['-C', elsewhere, '--identity', identity, 'secrets', 'create'])).toMatchObject({ code: 0 });
  });

  test('one is added: what it opens to the internet is flagged, and no daemon is said to be touched', async () => {
    const hosts = await hostsOf(elsewhere);
    const added = hosts.find(({ host }) => host === 'mail2');
    expect(added).toMatchObject({ state: 'added', warnings: ['reachable from the internet, and not before: 22/tcp (ssh)'] });
    expect(added?.meaning['daemons']).toBeUndefined();
    expect(added?.meaning['packages']).toContainEqual({ change: 'install', package: 'openssh-server' });
    for (const other of hosts.filter(({ host }) => host !== 'mail2')) expect(Object.keys(other.meaning)).toEqual(['dns']);
  });

  test('one leaves the site: it goes on running', async () => {
    expect(sitec(['-C', elsewhere, 'build'])).toMatchObject({ code: 0 });
    git(elsewhere, 'add', '--all');
    git(elsewhere, 'commit', '--quiet', '--message', 'a second host');
    edit(elsewhere, ['  mail2:\n    fqdn: mail2.example.org\n    addresses: [203.0.113.26]\n    services: {}\n', '']);
    rmSync(join(elsewhere, 'generated'), { recursive: true });
    const host = (await hostsOf(elsewhere)).find((candidate) => candidate.host === 'mail2');
    expect(host).toMatchObject({
      host: 'mail2',
      state: 'removed',
      warnings: ['mail2 leaves the site: it goes on running, and sitec no longer manages it'],
    });
    expect(Object.keys(host?.meaning ?? {})).toEqual(['host', 'dns']);
    expect(host?.diffs.filter(({ path }) => path.includes('/mail2/')).every(({ change }) => change === 'removed')).toBe(true);
  });
});
