import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSecret } from '../../../src/secrets/store.ts';
import { ACME_ADDRESSES, ACME_DIRECTORY, ACME_NAME, startAcme, trust, type AcmeServer } from '../acme.ts';
import { startBind } from '../bind.ts';
import { watchCertificate, type CertificateWatch } from '../certificates.ts';
import { demoIdentity } from '../demo.ts';
import { run } from '../exec.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';
import { shown, type Shown } from '../tls.ts';
import { variantOfNative } from '../variant.ts';

const BIND = '198.51.100.54';
const SETTINGS = `{ source: acme-dns, names: ["*.example.net"], acme: { directory: "${ACME_DIRECTORY}", caa: authority.example, account: "https://${ACME_NAME}/account/1" }, \
dns: { server: ${BIND}, key: mail-acme, wait: 1s }, dane: { key: k2026, published: [k2028] } }`;

let site: string;
let world: SiteLab;
let watch: CertificateWatch;
let authority: AcmeServer;
let dig: (owner: string, type: string) => Promise<string>;

beforeAll(async () => {
  site = variantOfNative(SETTINGS);
  world = await startSiteLab(site, { certified: false, addresses: { [ACME_NAME]: ACME_ADDRESSES } });
  watch = await watchCertificate(world);
  const identity = join(world.lab.directory, 'identity');
  writeFileSync(identity, `${demoIdentity('phalkonadmin')}\n`, { mode: 0o600 });
  dig = await startBind(world.lab, BIND, {
    name: 'example.net',
    records: readFileSync(join(site, 'generated/_dns/example.net.zone'), 'utf8'),
    key: {
      name: 'mail-acme',
      secret: await readSecret({ directory: site, identity }, 'tsig/mail'),
      owners: ['_acme-challenge.example.net'],
    },
  });
  authority = await startAcme(world.lab, world.authority, BIND);
  await trust(world.host, world.authority);
});

afterAll(() => world?.close());

/** The records that the site commits for a type, as its zone has them. */
function committed(type: string): readonly string[] {
  const lines = readFileSync(join(site, 'generated/_dns/example.net.zone'), 'utf8').split('\n');
  return lines.flatMap((line) => new RegExp(`^\\S+ \\d+ IN ${type} (.*)$`).exec(line)?.[1] ?? []);
}

/** What a mail server with DANE makes of port 25. */
function verifiedByDns(): Promise<Shown> {
  return shown(world.outside, {
    address: world.declared.publicAddresses[0] ?? '',
    port: 25,
    starttls: 'smtp',
    name: world.declared.fqdn,
    anchor: '',
    tlsa: committed('TLSA'),
  });
}

const BY_DNS = { verdict: '0 (ok)', dane: expect.stringMatching(/^TLSA 3 1 1 matched (the )?EE certificate at depth 0$/) as unknown };

test('before any authority has been asked, the pair is for the key that the DNS names', async () => {
  expect(world.firstBoot).toBe('running');
  await watch.served();
  expect(committed('TLSA').length).toBe(2);
  expect(await verifiedByDns()).toMatchObject(BY_DNS);
});

test('a wildcard is proven by a record that is gone afterwards, and what is issued is for the same key', async () => {
  const [before, running] = [await watch.served(), await watch.processes()];
  expect(await watch.renew()).toMatchObject({
    code: 0,
    said: expect.stringContaining('another certificate is in place, from: acme https://'),
  });
  watch.anchor = authority.anchor;
  expect((await watch.servesOther(before)).names).toBe('DNS:*.example.net');
  expect(await watch.processes()).toBe(running);
  expect(await dig('_acme-challenge.example.net', 'TXT')).toBe('');
  expect(await verifiedByDns()).toMatchObject(BY_DNS);
  await watch.mailFlows('with a wildcard');
});

test('sitec dns finds who may issue and which key is shown, and tells what is different', async () => {
  const { stdout } = await run(
    [
      'ip',
      'netns',
      'exec',
      world.outside.name,
      process.execPath,
      resolve('dist/src/cli.js'),
      '-C',
      site,
      '--json',
      'dns',
      'example.net',
      '--resolver',
      BIND,
    ],
    { env: { ...process.env, NO_COLOR: '1' } },
  );
  const { records } = JSON.parse(stdout) as {
    records: readonly { readonly name: string; readonly type: string; readonly state: string }[];
  };
  const states = records.filter(({ type }) => type === 'CAA' || type === 'TLSA').map(({ name, type, state }) => `${type} ${name} ${state}`);
  expect(states.toSorted()).toEqual(['CAA example.net right', 'CAA mail.example.net right', 'TLSA _25._tcp.mail.example.net right']);
  expect(await dig('example.net', 'CAA')).toBe(
    `0 issuewild "authority.example; accounturi=https://${ACME_NAME}/account/1; validationmethods=dns-01"\n`,
  );
  expect((await dig('mail.example.net', 'CAA')).split('\n').toSorted()).toEqual([
    '',
    '0 issue "authority.example; accounturi=https://' + ACME_NAME + '/account/1; validationmethods=dns-01"',
    '0 issuewild ";"',
  ]);
});

test('with a key that the name server does not take, the pair in place stays', async () => {
  await watch.age('DNS:*.example.net');
  const file = '/etc/letsencrypt/rfc2136.ini';
  const right = world.host.read(file);
  world.host.write(
    file,
    right.replace(/^dns_rfc2136_secret = .*$/m, `dns_rfc2136_secret = ${Buffer.alloc(32, 7).toString('base64')}`),
    0o600,
  );
  expect(await watch.renew()).toMatchObject({ code: 1 });
  expect(await verifiedByDns()).toMatchObject(BY_DNS);
  world.host.write(file, right, 0o600);
  expect(await watch.renew()).toMatchObject({ code: 0 });
  await watch.served();
});

test("the DNS is asked for no more than that: port 80 is not the firewall's business", () => {
  expect(world.manifest.exposure.map(({ port }) => port)).not.toContain(80);
});
