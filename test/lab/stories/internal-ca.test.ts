import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { issueCertificates, type IssueOptions } from '../../../src/commands/keys/issue.ts';
import { startDeskLab } from '../desk-lab.ts';
import { until, type Result } from '../exec.ts';
import { inbox, submit } from '../mail.ts';
import type { OperatorDesk } from '../operator.ts';
import { arrivesOnce, sent } from '../outage.ts';
import { psql } from '../psql.ts';
import type { SiteLab } from '../site-lab.ts';

const DAY = 86_400_000;
const ALICE = 'alice@testdomain.local';
const ADDRESS = '10.100.0.25';
const TRUST = '/etc/sitec/internal-ca.crt';
const SERVER = '/opt/mail_server/postgres/server.crt';
const STRING = '/opt/mail_server/postgres/connection_strings/mailadmin';

vi.setConfig({ testTimeout: 600_000 });

let world: SiteLab;
let desk: OperatorDesk;

beforeAll(async () => {
  ({ world, desk } = await startDeskLab(process.cwd()));
  await world.host.must(['mkdir', '-p', '/root/lab']);
  cpSync('test/lab/clients/postgres_tls.py', join(world.host.root, 'root/lab/postgres_tls.py'));
});

afterAll(() => world?.close());

/** A connection as an administrator opens one, with settings of libpq in the place of others. */
function connect(change: (url: string) => string): Promise<Result> {
  return world.host.run([
    'psql',
    '--no-psqlrc',
    '--tuples-only',
    '--no-align',
    '--command=SELECT 1',
    `--dbname=${change(world.host.read(STRING).trim())}`,
  ]);
}

/** What Python 3.13 says of the server, by a name. */
async function python(name: string, authority = TRUST): Promise<string> {
  return (await world.host.must(['python3', '/root/lab/postgres_tls.py', authority, ADDRESS, '5432', name])).trim();
}

/** Issues in the clone as if it were another day. */
function issue(days: number, options: IssueOptions = {}): Promise<unknown> {
  const { directory } = desk;
  const identity = join(directory, '../identity.txt');
  return issueCertificates(
    { directory, file: join(directory, 'site.yaml') },
    { directory, identity },
    { ...options, now: new Date(Date.now() + days * DAY) },
  );
}

function withoutCertificate(): void {
  rmSync(join(desk.directory, 'keys/internal/mail1.crt'));
}

/** The number of the certificate that the server shows. */
async function shown(): Promise<string> {
  return (
    await world.host.must([
      'sh',
      '-euc',
      `openssl s_client -starttls postgres -connect ${ADDRESS}:5432 </dev/null 2>/dev/null | openssl x509 -noout -serial`,
    ])
  ).trim();
}

/** A mail comes in and another goes out, each in the time that they otherwise take. */
async function mailFlows(word: string): Promise<void> {
  const { subject } = await sent(world, ALICE, word);
  await arrivesOnce(world, ALICE, subject);
  expect(await submit(world, ALICE, 'friend@elsewhere.example', `out ${word}`)).toMatchObject({ accepted: true });
}

test('every program that asks the database over the network verifies it, over TLS 1.3', async () => {
  await mailFlows('verified');
  await world.host.must(['systemctl', 'start', 'sitec-spam-settings.service']);
  const rows = await psql(
    world,
    'SELECT DISTINCT usename, ssl, version FROM pg_stat_activity JOIN pg_stat_ssl USING (pid) WHERE client_addr IS NOT NULL ORDER BY 1',
  );
  expect(rows.trim().split('\n')).toEqual(['dovecot|t|TLSv1.3', 'postfix|t|TLSv1.3']);
  const settings = ['/etc/dovecot/dovecot-sql.conf.ext', '/etc/postfix/pgsql/aliases.cf', '/etc/sitec/spam-settings.conf', STRING];
  for (const file of settings) expect(world.host.read(file), file).toContain('verify-full');
});

test('nobody connects without TLS, or with an old one, and nobody else on the host reads the key', async () => {
  expect(await connect((url) => url)).toMatchObject({ code: 0, stdout: '1\n' });
  const plain = await connect((url) => url.replace('verify-full', 'disable').replace(/&sslrootcert.*/, ''));
  expect(plain).toMatchObject({ code: 2, stderr: expect.stringContaining('no encryption') as string });
  const old = await connect((url) => `${url}&ssl_min_protocol_version=TLSv1&ssl_max_protocol_version=TLSv1.1`);
  expect(old.code).toBe(2);
  expect((await world.host.must(['stat', '-c', '%a %U', SERVER.replace('.crt', '.key')])).trim()).toBe('600 postgres');
  expect((await world.host.run(['sh', '-c', 'grep -rlE "BEGIN.*PRIVATE" /etc/sitec /usr/local/lib/sitec'])).stdout).toBe('');
});

describe('a client', () => {
  test('takes the server by its name and its address', async () => {
    for (const name of ['mail.example.org', ADDRESS]) expect(await python(name), name).toBe('TLSv1.3');
    expect(await connect((url) => url.replace(`@${ADDRESS}`, '@mail.example.org').concat(`&hostaddr=${ADDRESS}`))).toMatchObject({
      code: 0,
    });
  });

  test('refuses it by another name', async () => {
    expect(await python('other.example.org')).toMatch(/Hostname mismatch/);
    const refused = await connect((url) => url.replace(`@${ADDRESS}`, '@other.example.org').concat(`&hostaddr=${ADDRESS}`));
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringMatching(/does not match host name "other.example.org"/) as string });
  });

  test('refuses it by the authorities of the world', async () => {
    expect(await python(ADDRESS, '')).toMatch(/unable to get local issuer certificate|self-signed/);
    const refused = await connect((url) => url.replace(/&sslrootcert.*/, '&sslrootcert=system'));
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('certificate verify failed') as string });
  });
});

describe('a certificate that has ended', () => {
  test('is not deployed', async () => {
    withoutCertificate();
    await issue(-91);
    await desk.commit('One that has ended');
    expect(await desk.sitec(['deploy'])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('the internal certificate of mail1 has ended on ') as string,
    });
    await desk.reset();
  });

  test('is told by the host and by a look for drift, weeks before', async () => {
    const well = world.host.read('/etc/sitec/internal.crt');
    withoutCertificate();
    await issue(-75);
    world.host.write('/etc/sitec/internal.crt', readFileSync(join(desk.directory, 'keys/internal/mail1.crt'), 'utf8'));
    await world.host.run(['systemctl', 'start', 'sitec-internal-certificate.service']);
    const journal = await world.host.must(['journalctl', '-p', 'err', '-o', 'cat', '-u', 'sitec-internal-certificate.service']);
    expect(journal).toMatch(/^the internal certificate ends at \d{4}-.*: sitec keys certificates, build, commit, deploy$/m);
    expect((await world.host.must(['systemctl', 'list-units', '--failed', '--plain', '--no-legend'])).trim()).toContain(
      'sitec-internal-certificate.service',
    );
    expect((await desk.sitec(['drift'])).stdout).toContain('sitec-internal-certificate.service');
    world.host.write('/etc/sitec/internal.crt', well);
    await desk.reset();
    await world.host.must(['systemctl', 'start', 'sitec-internal-certificate.service']);
  });

  test('is refused by every client, mail waits for it, and none is lost', async () => {
    const before = world.host.read(SERVER);
    await issueEnded();
    expect(await python(ADDRESS)).toMatch(/expired/);
    expect(await connect((url) => url)).toMatchObject({ code: 2, stderr: expect.stringContaining('certificate verify failed') as string });
    const { subject } = await sent(world, ALICE, 'ended');
    await reloadServer(before);
    await arrivesOnce(world, ALICE, subject);
    await desk.reset();
  });

  async function issueEnded(): Promise<void> {
    withoutCertificate();
    await issue(-91);
    await reloadServer(readFileSync(join(desk.directory, 'keys/internal/mail1.crt'), 'utf8'));
    await world.host.must(['systemctl', 'restart', 'postfix', 'dovecot']);
  }
});

/** The container's file holds another certificate, and the server reloads. */
async function reloadServer(certificate: string): Promise<void> {
  await world.host.must(['sh', '-euc', `cat >${SERVER}`], { input: certificate });
  await world.host.must(['docker', 'exec', 'mailserver-postgres', 'pg_ctl', 'reload']);
}

test('a renewal reloads the server, and no mail waits for more than seconds', async () => {
  const before = await shown();
  withoutCertificate();
  expect(await desk.succeeds(['keys', 'certificates'])).toContain('issued the certificate of mail1');
  await desk.commit('A renewal');
  const mail = sent(world, ALICE, 'renewal');
  const said = await desk.succeeds(['deploy']);
  expect(said).toMatch(/reload postgresql/);
  expect(said).not.toMatch(/restart (postgresql|postfix|dovecot)/);
  await arrivesOnce(world, ALICE, (await mail).subject);
  expect(await shown()).not.toBe(before);
  expect(await python(ADDRESS)).toBe('TLSv1.3');
});

test('another authority issues in the same deploy, mail flows, and a rollback works', async () => {
  const before = await shown();
  await issue(-31, { newAuthority: true });
  expect(await desk.succeeds(['keys', 'certificates'])).toMatch(/issued the certificate of mail1/);
  await desk.commit('Another authority');
  await desk.succeeds(['deploy']);
  expect(world.host.read(TRUST).match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
  expect(await shown()).not.toBe(before);
  await mailFlows('another-authority');
  await desk.succeeds(['rollback']);
  await until('the former certificate is shown', async () => (await shown()) === before, 30);
  await mailFlows('back-again');
  expect(await inbox(world, ALICE)).toMatchObject({ loggedIn: true });
});
