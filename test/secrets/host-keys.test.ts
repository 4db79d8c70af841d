import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { loadIndex } from '../../src/secrets/index-file.ts';
import { parseMailboxes } from '../../src/secrets/mailboxes.ts';
import { dropFormerKeys } from '../../src/secrets/replace-host-key.ts';
import { readSecret } from '../../src/secrets/store.ts';
import { openStore } from '../open-store.ts';
import { commitAll, hostsOf } from '../review/repository.ts';
import { scratchDirectory, sitec } from '../sites.ts';

let store: ReturnType<typeof openStore>;

beforeEach(() => {
  store = openStore();
});

function run(...args: readonly string[]): ReturnType<typeof sitec> {
  return sitec(['-C', store.directory, '--identity', store.identity, ...args]);
}

function key(path: string): string {
  return readFileSync(join(store.directory, 'keys/hosts', path), 'utf8');
}

/** The store as whoever has an age identity of the host sees it. */
async function asHost(): Promise<typeof store> {
  const identity = join(scratchDirectory(), 'identity');
  writeFileSync(identity, await readSecret(store, 'hosts/mail1/age-identity'));
  return { directory: store.directory, identity };
}

test('another age identity: former and new one open what the host needs until the former one is dropped, and nobody but operators opens the new one', async () => {
  const [former, before] = [await asHost(), key('mail1.age.pub')];
  expect(run('keys', 'replace', 'mail1', 'age')).toMatchObject({ code: 0 });
  const fresh = await asHost();
  expect(key('mail1.age.former.pub')).toBe(before);
  expect(key('mail1.age.pub')).not.toBe(before);
  for (const host of [former, fresh]) expect(await readSecret(host, 'database/postfix')).toMatch(/^.{32}$/);
  for (const host of [former, fresh]) await expect(readSecret(host, 'hosts/mail1/age-identity')).rejects.toThrow('cannot be decrypted');
  expect(loadIndex(store.directory).get('database/postfix')?.recipients).toEqual([
    'operator:phalkonadmin',
    'operator:recovery',
    'host:mail1',
  ]);
  await dropFormerKeys(store, 'mail1', ['age']);
  expect(existsSync(join(store.directory, 'keys/hosts/mail1.age.former.pub'))).toBe(false);
  expect(await readSecret(fresh, 'database/postfix')).toMatch(/^.{32}$/);
  await expect(readSecret(former, 'database/postfix')).rejects.toThrow('cannot be decrypted');
});

test.each(['age', 'ssh'])('a second %s key is not made while the first is on its way', (which) => {
  expect(run('keys', 'replace', 'mail1', which)).toMatchObject({ code: 0 });
  const pub = which === 'age' ? 'mail1.age.pub' : 'mail1.ssh_host_ed25519_key.pub';
  const before = key(pub);
  expect(run('keys', 'replace', 'mail1', which)).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('drop the former one: sitec keys retire mail1') as string,
  });
  expect(key(pub)).toBe(before);
});

test('what a host is known by is not rotated like another secret', () => {
  for (const name of ['age-identity', 'ssh_host_ed25519_key'])
    expect(run('secrets', 'rotate', 'database/postfix', `hosts/mail1/${name}`)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^sitec: nothing was changed: .* sitec keys replace mail1 (age|ssh)\n$/) as string,
    });
  expect(run('keys', 'retire', 'mail1')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no key of mail1 is being replaced') as string,
  });
});

test('diff says what a host is known by from now on, and a difference of the keys alone is one', async () => {
  commitAll(store.directory);
  run('keys', 'replace', 'mail1', 'age');
  run('keys', 'replace', 'mail1', 'ssh');
  const [host] = await hostsOf(store.directory);
  expect(host?.meaning['identity']).toEqual([{ change: 'age-added' }, { change: 'ssh' }]);
  expect(host?.warnings.join('\n')).toContain('sshd reloads');
  sitec(['-C', store.directory, 'build']);
  commitAll(store.directory);
  await dropFormerKeys(store, 'mail1', ['age', 'ssh']);
  const [after] = await hostsOf(store.directory);
  expect(after?.meaning['identity']).toEqual([{ change: 'age-dropped' }]);
});

test('rotate --all makes no password for who left the site, and keeps nothing from those who stay', async () => {
  const site = join(store.directory, 'site.yaml');
  const text = readFileSync(site, 'utf8').replace('      bob: {}\n', '').replace('[alice, bob]', '[alice]');
  expect(text).not.toContain('bob');
  writeFileSync(site, text);
  const before = parseMailboxes(await readSecret(store, 'mailboxes/testdomain.local'));
  const { code, stdout, stderr } = run('secrets', 'rotate', '--all');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^alice@testdomain\.local \S+$/m);
  expect(stdout).not.toContain('bob@');
  expect(stderr).toContain('left out in mailboxes/testdomain.local, because they left the site: bob\n');
  const after = parseMailboxes(await readSecret(store, 'mailboxes/testdomain.local'));
  expect(after.get('bob')).toBe(before.get('bob'));
  expect(after.get('alice')).not.toBe(before.get('alice'));
});
