import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { watchCertificate, type CertificateWatch } from '../certificates.ts';
import { until } from '../exec.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';
import { variantOfNative } from '../variant.ts';

const LIVE = '/etc/letsencrypt/live/example.net';
const ARCHIVE = '/etc/letsencrypt/archive/example.net';

let world: SiteLab;
let watch: CertificateWatch;

beforeAll(async () => {
  world = await startSiteLab(
    variantOfNative(`{ source: existing, existing: { chain: ${LIVE}/fullchain.pem, key: ${LIVE}/privkey.pem } }`),
    { certified: false },
  );
  watch = await watchCertificate(world);
  await world.host.must(['mkdir', '-p', LIVE, ARCHIVE]);
});

afterAll(() => world?.close());

/** Another pair as certbot lays them down: new files, then links that lead to them, one after the other. */
async function maintain(number: number, { name = 'mail.example.net', ofKey = number } = {}): Promise<void> {
  await world.host.must([
    'sh',
    '-euc',
    `cd ${ARCHIVE}
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 90 -subj / -addext subjectAltName=DNS:${name} -keyout privkey${number}.pem -out fullchain${number}.pem 2>/dev/null
    ln -sfn ../../archive/example.net/privkey${ofKey}.pem ${LIVE}/privkey.pem
    sleep 1
    ln -sfn ../../archive/example.net/fullchain${number}.pem ${LIVE}/fullchain.pem`,
  ]);
  watch.anchor = `${world.lab.directory}/pair${number}.pem`;
  writeFileSync(watch.anchor, await world.host.must(['cat', `${ARCHIVE}/fullchain${number}.pem`]));
}

function journalHolds(text: string): Promise<boolean> {
  return world.host.must(['journalctl', '--unit', 'sitec-certificate-renew.service', '--output=cat']).then((said) => said.includes(text));
}

test('until there is a pair, the host has signed one itself', async () => {
  expect(world.firstBoot).toBe('running');
  await watch.served();
});

test('a pair is taken as soon as it is there, and so is the next one, without a restart', async () => {
  for (const number of [1, 2]) {
    const [before, running] = [watch.anchor, await watch.processes()];
    const old = await watch.served();
    await maintain(number);
    expect(watch.anchor).not.toBe(before);
    await watch.servesOther(old);
    expect(await watch.processes()).toBe(running);
  }
  await watch.mailFlows('with a pair of somebody');
});

test('a pair that does not fit is refused, and the former one stays', async () => {
  const { anchor } = watch;
  const before = await watch.served();
  await maintain(3, { ofKey: 2 });
  await until('the mismatch is told', () => journalHolds('it is for another key'), 60);
  await maintain(4, { name: 'www.example.net' });
  await until('the name is told', () => journalHolds('it is not for mail.example.net'), 60);
  watch.anchor = anchor;
  expect(await watch.served()).toEqual(before);
});

/** A pair that somebody puts where the daemons read it, one file after the other; in place of the links, or through them. */
async function putInPlace(number: number, how: 'mv -fT' | 'cp', name = 'mail.example.net'): Promise<void> {
  await world.host.must([
    'sh',
    '-euc',
    `cd /root; openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 90 -subj / -addext subjectAltName=DNS:${name} -keyout key${number}.pem -out chain${number}.pem 2>/dev/null
    cat chain${number}.pem >anchor${number}.pem
    ${how} key${number}.pem /etc/ssl/mail/privkey.pem; sleep 1; ${how} chain${number}.pem /etc/ssl/mail/fullchain.pem`,
  ]);
  watch.anchor = `${world.lab.directory}/placed${number}.pem`;
  writeFileSync(watch.anchor, await world.host.must(['cat', `/root/anchor${number}.pem`]));
}

test('a pair that a person puts in place is shown by every door, without a restart; one that does not fit is told of', async () => {
  const running = await watch.processes();
  for (const [number, how] of [
    [11, 'cp'],
    [12, 'mv -fT'],
  ] as const) {
    const old = await watch.served();
    await putInPlace(number, how);
    await watch.servesOther(old);
  }
  expect(await watch.processes()).toBe(running);
  await watch.mailFlows('with a pair that was put in place');
  const { anchor } = watch;
  await putInPlace(13, 'cp', 'www.example.net');
  const said = (): Promise<string> => world.host.must(['journalctl', '--unit', 'sitec-certificate-placed.service', '--output=cat']);
  await until('the name is told', async () => (await said()).includes('it is not for mail.example.net'), 60);
  watch.anchor = anchor;
});

test('a pair that ends soon is taken, and told of', async () => {
  await world.host.must([
    'sh',
    '-euc',
    `cd ${ARCHIVE}; openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 5 -subj / -addext subjectAltName=DNS:mail.example.net -keyout privkey5.pem -out fullchain5.pem 2>/dev/null
    ln -sfn ../../archive/example.net/privkey5.pem ${LIVE}/privkey.pem; ln -sfn ../../archive/example.net/fullchain5.pem ${LIVE}/fullchain.pem`,
  ]);
  expect(await watch.renew()).toMatchObject({ code: 1 });
  expect(await journalHolds('and nobody has put another in its place')).toBe(true);
  expect(await world.host.must(['cmp', `${ARCHIVE}/fullchain5.pem`, '/etc/ssl/mail/fullchain.pem'])).toBe('');
});
