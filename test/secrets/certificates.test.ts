import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { issueCertificates, type Issued, type IssueOptions } from '../../src/commands/keys/issue.ts';
import { compileSite } from '../../src/compile.ts';
import { authorityCertificate, serverCertificate, type Subject } from '../../src/secrets/internal-authority.ts';
import { permittedBy, permits, readCertificate } from '../../src/secrets/read-certificate.ts';
import type { SecretStore } from '../../src/secrets/store.ts';
import { tlsKeyPair } from '../../src/secrets/tls-key.ts';
import { openStore } from '../open-store.ts';
import { scratchDirectory, sitec } from '../sites.ts';

const DAY = 86_400_000;
const HOST: Subject = { title: 'mail1', names: ['mail.example.org'], addresses: ['10.100.0.25', '127.0.0.1'] };
const PERMITTED = { names: ['mail.example.org'], networks: ['10.100.0.0/24', '127.0.0.0/8'] };

/** What Python's strict context says of a server with a certificate of the site's own authority. */
async function asked(name: string, { subject = HOST, permitted = PERMITTED, at = new Date(), foreign = false } = {}): Promise<string> {
  const [authority, other, leaf] = await Promise.all([tlsKeyPair(), tlsKeyPair(), tlsKeyPair()]);
  const certificate = authorityCertificate(authority.privateKey, 'an authority', permitted, at);
  const trusted = foreign ? authorityCertificate(other.privateKey, 'an authority', permitted, at) : certificate;
  const directory = scratchDirectory();
  const files = {
    authority: trusted,
    chain: serverCertificate({ certificate, privateKey: authority.privateKey }, leaf.publicKey, subject, at),
    key: leaf.privateKey,
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(directory, file), text);
  const paths = Object.keys(files).map((file) => join(directory, file));
  return spawnSync('python3', ['test/secrets/strict_tls.py', ...paths, name], { encoding: 'utf8' }).stdout.trim();
}

describe("Python's strict context", () => {
  test.each(['mail.example.org', '10.100.0.25', '127.0.0.1'])('takes the host as %s', async (name) => {
    expect(await asked(name)).toBe('taken');
  });

  test.each([
    ['another name', 'other.example.org', {}, /Hostname mismatch/],
    ['another address', '10.100.0.26', {}, /IP address mismatch/],
    ['one of another authority with the same title', 'mail.example.org', { foreign: true }, /signature failure|self-signed|issuer/],
    ['one that has ended', 'mail.example.org', { at: new Date(Date.now() - 91 * DAY) }, /expired/],
    [
      'a name that its authority may not vouch for',
      'x.example.com',
      { subject: { ...HOST, names: ['x.example.com'] } },
      /permitted subtree/,
    ],
    ['an address outside of the networks', '192.0.2.1', { subject: { ...HOST, addresses: ['192.0.2.1'] } }, /permitted subtree/],
  ])('refuses %s', async (_, name, options, why) => {
    expect(await asked(name, options)).toMatch(why);
  });
});

test('what an authority may vouch for is read from its certificate', async () => {
  const { privateKey } = await tlsKeyPair();
  const read = readCertificate(authorityCertificate(privateKey, 'an authority', PERMITTED, new Date()));
  if (!read) throw new Error('it cannot be read');
  expect(permittedBy(read)).toEqual(PERMITTED);
  expect(permits(PERMITTED, { names: ['a.mail.example.org'], addresses: ['10.100.0.255'] })).toBe(true);
  expect(permits(PERMITTED, { names: ['notmail.example.org'], addresses: [] })).toBe(false);
  expect(permits(PERMITTED, { names: [], addresses: ['10.100.1.0'] })).toBe(false);
});

describe('of a site', () => {
  let store: SecretStore & { readonly identity: string };
  let begin: Date;

  beforeEach(() => {
    store = openStore();
    begin = new Date();
    rmSync(join(store.directory, 'keys/authority/1.crt'));
    rmSync(join(store.directory, 'keys/internal/mail1.crt'));
    forget('authority/1');
  });

  function forget(name: string): void {
    const index = join(store.directory, 'secrets/index.yaml');
    writeFileSync(index, readFileSync(index, 'utf8').replace(new RegExp(`^${name}:\\n(  .*\\n)+`, 'm'), ''));
    rmSync(join(store.directory, `secrets/${name}.age`));
  }

  function issue(days: number, options: IssueOptions = {}): Promise<Issued> {
    const { directory } = store;
    return issueCertificates({ directory, file: join(directory, 'site.yaml') }, store, {
      ...options,
      now: new Date(begin.getTime() + days * DAY),
    });
  }

  test('the certificate is good for 90 days, and is issued anew when 30 are left, for the same key', async () => {
    expect(await issue(0)).toMatchObject({
      trusted: ['keys/authority/1.crt'],
      issued: [{ host: 'mail1', ends: new Date(Math.floor(begin.getTime() / 1000) * 1000 + 90 * DAY) }],
    });
    const key = readFileSync(join(store.directory, 'keys/internal/mail1.pub'), 'utf8');
    expect(compileSite(store.directory).diagnostics).toEqual([]);
    expect(await issue(59)).toEqual({ created: [], issued: [], trusted: [], dropped: [] });
    expect(await issue(61)).toMatchObject({ created: [], issued: [{ host: 'mail1' }], trusted: [] });
    expect(readFileSync(join(store.directory, 'keys/internal/mail1.pub'), 'utf8')).toBe(key);
  });

  test('an authority that follows is trusted for 30 days before it issues, and the former one for 30 days afterwards', async () => {
    await issue(0);
    expect(await issue(1, { newAuthority: true })).toEqual({
      created: ['authority/2'],
      issued: [],
      trusted: ['keys/authority/2.crt'],
      dropped: [],
    });
    expect(await issue(30)).toMatchObject({ issued: [], dropped: [] });
    expect(await issue(32)).toMatchObject({ issued: [{ host: 'mail1' }], dropped: [] });
    expect(await issue(60)).toMatchObject({ issued: [], dropped: [] });
    expect(await issue(62)).toMatchObject({ issued: [], dropped: ['keys/authority/1.crt'] });
  });

  test('another authority is made four months before the last one ends', async () => {
    await issue(0);
    expect(await issue(3653 - 125)).toMatchObject({ trusted: [] });
    expect(await issue(3653 - 119)).toMatchObject({ trusted: ['keys/authority/2.crt'] });
  });

  test('a host with a name that no authority may vouch for has one at once', async () => {
    await issue(0);
    const site = join(store.directory, 'site.yaml');
    writeFileSync(site, readFileSync(site, 'utf8').replace('fqdn: mail.example.org', 'fqdn: mx.example.org'));
    expect(compileSite(store.directory).diagnostics.map(({ code }) => code)).toEqual(['missing-certificate']);
    expect(await issue(1)).toMatchObject({ issued: [{ host: 'mail1' }], trusted: ['keys/authority/2.crt'] });
    expect(compileSite(store.directory).diagnostics).toEqual([]);
  });

  test('another key has another certificate when it is rotated, and a deploy refuses one that has ended', async () => {
    await issue(-91);
    const rotated = sitec(['-C', store.directory, '--identity', store.identity, 'secrets', 'rotate', 'internal/mail1']);
    expect(rotated).toMatchObject({ code: 0, stderr: expect.stringContaining('issued the certificate of mail1') as string });
    expect(compileSite(store.directory).diagnostics).toEqual([]);
    rmSync(join(store.directory, 'keys/internal/mail1.crt'));
    await issue(-91);
    const { code, stderr } = sitec(['-C', store.directory, 'deploy', 'mail1']);
    expect({ code, stderr }).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('the internal certificate of mail1 has ended on ') as string,
    });
  });

  test('an authority whose certificate somebody has removed is not trusted again', async () => {
    await issue(0);
    rmSync(join(store.directory, 'keys/authority/1.crt'));
    expect(await issue(1)).toMatchObject({ created: ['authority/2'], trusted: ['keys/authority/2.crt'], issued: [{ host: 'mail1' }] });
    expect(compileSite(store.directory).diagnostics).toEqual([]);
  });

  test('without the public half of the key nothing is issued, and it says how to go on', async () => {
    rmSync(join(store.directory, 'keys/internal/mail1.pub'));
    await expect(issue(0)).rejects.toThrow('sitec secrets show internal/mail1 | sitec secrets set internal/mail1');
  });

  test('without the private key of the authority nothing is issued, and it says how to go on', async () => {
    await issue(0);
    rmSync(join(store.directory, 'keys/internal/mail1.crt'));
    forget('authority/1');
    await expect(issue(1)).rejects.toThrow('secrets/ does not hold the private key of keys/authority/1.crt');
  });
});
