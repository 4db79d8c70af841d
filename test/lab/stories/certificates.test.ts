import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACME_ADDRESSES, ACME_DIRECTORY, ACME_NAME, startAcme, trust, type AcmeServer } from '../acme.ts';
import { watchCertificate, type CertificateWatch } from '../certificates.ts';
import { until } from '../exec.ts';
import { expectedPorts, namedPorts } from '../exposure.ts';
import { http } from '../http.ts';
import { NO_SURPRISES, surprises } from '../journal.ts';
import { openPorts } from '../scan.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';
import { variantOfNative } from '../variant.ts';

const NAMES = 'DNS:imap.example.net DNS:mail.example.net';
const FROM_AUTHORITY = `another certificate is in place, from: acme ${ACME_DIRECTORY}`;
const SETTINGS = `{ source: acme-http, names: [imap.example.net], acme: { directory: "${ACME_DIRECTORY}", email: hostmaster@example.net } }`;

let world: SiteLab;
let watch: CertificateWatch;
let authority: AcmeServer;

beforeAll(async () => {
  world = await startSiteLab(variantOfNative(SETTINGS), { certified: false, addresses: { [ACME_NAME]: ACME_ADDRESSES } });
  watch = await watchCertificate(world);
  authority = await startAcme(world.lab, world.authority, '9.9.9.9');
  await trust(world.host, world.authority);
  await authority.reachable(false);
});

afterAll(() => world?.close());

function sorted(names: string): string {
  return names.split(', ').toSorted().join(' ');
}

test('the first boot is whole: with a pair that the host has signed itself, for all of its names', async () => {
  expect(world.firstBoot).toBe('running');
  expect(sorted((await watch.served()).names)).toBe(NAMES);
  expect(
    await world.host.must(['stat', '-L', '-c', '%U %a', '/etc/ssl/mail/privkey.pem', '/etc/ssl/mail/own.key', '/etc/ssl/mail/current']),
  ).toBe('root 600\nroot 600\nroot 700\n');
});

test('as long as nobody reaches the authority the pair stays, and mail flows', async () => {
  const before = await watch.served();
  expect(await watch.renew()).toMatchObject({ code: 1, said: expect.stringContaining(ACME_NAME) });
  expect(await watch.served()).toEqual(before);
  await watch.mailFlows('without an authority');
});

test('the authority looks at port 80, and what it issues is shown at every door without a restart', async () => {
  const [before, running] = [await watch.served(), await watch.processes()];
  await authority.reachable(true);
  expect(await watch.renew()).toMatchObject({ code: 0, said: expect.stringContaining(FROM_AUTHORITY) });
  const { anchor } = watch;
  watch.anchor = authority.anchor;
  expect(sorted((await watch.servesOther(before)).names)).toBe(NAMES);
  expect(anchor).not.toBe(watch.anchor);
  expect(await watch.processes()).toBe(running);
  await watch.mailFlows('with what was issued');
});

test('nobody is asked again as long as the pair is good, and the journal names the account', async () => {
  const before = await watch.served();
  const { code, said } = await watch.renew();
  expect({ code, asked: said.includes('certbot') }).toEqual({ code: 0, asked: false });
  expect(await watch.served()).toEqual(before);
  expect(await world.host.must(['journalctl', '--unit', 'sitec-certificate-renew.service', '--output=cat'])).toContain(
    `Account URL: https://${ACME_NAME}:14000/my-account/`,
  );
});

test('a pair whose time is nearly over stays while nobody reaches the authority, and is renewed for the same key when somebody does, while port 80 tells others nothing', async () => {
  await authority.reachable(false);
  await watch.age(NAMES.replace(' ', ','));
  expect(await watch.renew()).toMatchObject({ code: 1 });
  const key = await world.host.must(['openssl', 'x509', '-in', '/etc/ssl/mail/fullchain.pem', '-noout', '-pubkey']);
  expect(await world.host.must(['openssl', 'x509', '-in', '/etc/ssl/mail/fullchain.pem', '-noout', '-subject', '-issuer'])).toBe(
    'subject=\nissuer=\n',
  );
  await authority.reachable(true);
  const running = await watch.processes();
  const told = await whileIssuing(watch.renew());
  const allowed = [
    'GET / 200 ACME client standalone challenge solver',
    'GET /.well-known/acme-challenge/x 404 404',
    'GET /etc/passwd 404 404',
  ];
  expect([...told].filter((answer) => !allowed.includes(answer))).toEqual([]);
  expect(told.size).toBeGreaterThan(0);
  expect((await watch.served()).verdict).toBe('0 (ok)');
  expect(await world.host.must(['openssl', 'x509', '-in', '/etc/ssl/mail/fullchain.pem', '-noout', '-pubkey'])).toBe(key);
  expect(await watch.processes()).toBe(running);
  await watch.mailFlows('after a renewal');
});

/** Everything that port 80 answers somebody while the authority looks. */
async function whileIssuing(renewal: Promise<{ readonly code: number }>): Promise<ReadonlySet<string>> {
  const told = new Set<string>();
  const state = { ended: false };
  const end = renewal.then(({ code }) => expect(code).toBe(0)).finally(() => (state.ended = true));
  const askAll = async (): Promise<boolean> => {
    for (const path of ['/', '/.well-known/acme-challenge/x', '/etc/passwd']) {
      const { status, body } = await http(world.outside, { method: 'GET', url: `http://${world.declared.publicAddresses[0]}${path}` });
      if (status !== 0) told.add(`GET ${path} ${status} ${body}`);
    }
    return state.ended;
  };
  await until('the authority has issued', askAll, 170);
  await end;
  return told;
}

test('what does not fit is refused, and the pair in place stays', async () => {
  const before = await watch.served();
  const answers = [
    [
      'it is for another key',
      'openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout /dev/null -subj / -addext subjectAltName=DNS:mail.example.net -out /run/answer.pem',
    ],
    [
      'it is not for imap.example.net',
      'openssl req -x509 -key /etc/ssl/mail/own.key -subj / -addext subjectAltName=DNS:mail.example.net -out /run/answer.pem',
    ],
    [
      'it has ended',
      'openssl req -x509 -key /etc/ssl/mail/own.key -subj / -addext subjectAltName=DNS:mail.example.net,DNS:imap.example.net -not_before 20260101000000Z -not_after 20260201000000Z -out /run/answer.pem',
    ],
    ['there is no certificate', 'echo none >/run/answer.pem'],
  ] as const;
  for (const [reason, script] of answers) {
    await world.host.must(['sh', '-euc', script]);
    expect(await world.host.run(['/usr/local/lib/sitec/certificate', 'put', '/run/answer.pem']), reason).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(reason),
    });
  }
  expect(await watch.served()).toEqual(before);
});

test('port 80 is closed but for those moments, and whoever talks to the authority is nobody', async () => {
  const expected = expectedPorts(world.manifest, '203.0.113.40', '192.0.2.66');
  expect(expected).toEqual([22, 25, 465, 587, 993]);
  expect(await openPorts(world.outside, '203.0.113.40', namedPorts(world.manifest))).toEqual(expected);
  expect(namedPorts(world.manifest)).toContain(80);
  const [, exposure] =
    /Overall exposure level for \S+: ([0-9.]+)/.exec(
      await world.host.must(['systemd-analyze', 'security', '--no-pager', 'sitec-certificate-renew.service']),
    ) ?? [];
  expect(Number(exposure)).toBeLessThan(2.5);
});

test('after a cold start the pair is what it was, and the journal tells only of the attempts that failed', async () => {
  const before = await watch.served();
  const failures = [
    /^dovecot: master: Warning: SIGHUP received - reloading configuration$/,
    /^systemd: sitec-certificate-renew\.service: Failed with result 'exit-code'\.$/,
    /^systemd: Failed to start sitec-certificate-renew\.service - Certificate from an authority \(ACME\), when it is time\.$/,
  ];
  expect(await surprises(world.host, failures)).toEqual(NO_SURPRISES);
  expect(await world.host.restart()).toBe('running');
  expect(await watch.served()).toEqual(before);
});
