import { afterAll, beforeAll, expect, test } from 'vitest';
import { banned, forgive } from '../bans.ts';
import { run, until } from '../exec.ts';
import { NO_SURPRISES, surprises } from '../journal.ts';
import { inbox, message, offer, submit } from '../mail.ts';
import type { Namespace } from '../network.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';
import { ssh } from '../ssh.ts';

const ALICE = 'alice@testdomain.local';
const FRIEND = 'friend@elsewhere.example';
const HOST = '203.0.113.25';

let world: SiteLab;
let guesser: Namespace;
let passerBy: Namespace;
let bastion: Namespace;

beforeAll(async () => {
  world = await startSiteLab(process.cwd());
  guesser = await world.lab.namespace('guesser', ['192.0.2.70', '2001:db8:ffff::70']);
  passerBy = await world.lab.namespace('passer-by', ['192.0.2.71']);
  bastion = await world.member('bastion');
});

afterAll(() => world?.close());

/** Whether somebody is answered on a port: a ban refuses the connection. */
async function answered(from: Namespace, address: string, port: number): Promise<boolean> {
  const attempt = `require('node:net').connect({ host: ${JSON.stringify(address)}, port: ${port}, timeout: 5000 }).on('data', () => process.exit(0)).on('timeout', () => process.exit(1)).on('error', () => process.exit(1)).on('close', () => process.exit(1))`;
  return (await run(['ip', 'netns', 'exec', from.name, process.execPath, '-e', attempt])).code === 0;
}

async function isBanned(jail: string, address: string): Promise<void> {
  await until(`${address} is banned from ${jail}`, async () => (await banned(world.host))[jail]?.includes(address) ?? false, 20);
}

/** What an attempt at submission and fail2ban's answers to attempts are said as. */
const ATTEMPT = /^postfix\/submission\/smtpd: warning: .*: SASL PLAIN authentication failed: /;
const BAN = /^fail2ban: \[(postfix|sshd|dovecot)\] (Ban|Unban) [0-9a-f.:]+$/;
const RESTORED = /^fail2ban: \[(postfix|sshd|dovecot)\] Restore Ban [0-9a-f.:]+$/;
const FLUSHED = /^fail2ban: \[(postfix|sogo|sshd|dovecot)\] Flush ticket\(s\) with nftables$/;

/** So many attempts with a wrong password, one after the other. */
async function guess(from: Namespace, attempts: number, host = HOST): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1)
    await submit({ ...world, outside: from }, ALICE, FRIEND, 'never', { password: 'wrong', host });
}

test('three wrong passwords ban an outsider from every port of Postfix, and nobody else; what good servers do as well bans nobody', async () => {
  for (const to of ['someone@elsewhere.example', 'a%b@testdomain.local', 'someone@early.example', 'someone@elsewhere.example'])
    expect(await offer(world, FRIEND, to)).toMatchObject({ accepted: false, reply: expect.stringMatching(/^554 5\.7\.1 /) });
  await guess(world.outside, 2);
  expect(await answered(world.outside, HOST, 25)).toBe(true);
  await guess(world.outside, 1);
  await isBanned('postfix', '192.0.2.66');
  for (const port of [25, 587]) expect(await answered(world.outside, HOST, port), String(port)).toBe(false);
  expect(await answered(passerBy, HOST, 25)).toBe(true);
});

test('over IPv6 an outsider is banned as over IPv4', async () => {
  await guess(guesser, 3);
  await isBanned('postfix', '192.0.2.70');
  expect(await answered(guesser, HOST, 25)).toBe(false);
  await guess(guesser, 3, '2001:db8::25');
  await isBanned('postfix', '2001:db8:ffff::70');
  expect(await answered(guesser, '2001:db8::25', 25)).toBe(false);
});

test('in the VPN nobody is banned from a port that the whole internet reaches', async () => {
  await guess(world.inside, 4, '10.100.0.25');
  expect((await banned(world.host))['postfix']).not.toContain('10.100.0.50');
  expect(await submit({ ...world, outside: world.inside }, ALICE, FRIEND, 'after four mistakes', { host: '10.100.0.25' })).toMatchObject({
    accepted: true,
  });
});

test('an operator with two wrong keys is let in, and with a third is not; at the bastion they always are', async () => {
  const wrong = { user: 'phalkonadmin', key: 'a stranger' };
  for (let attempt = 0; attempt < 2; attempt += 1)
    expect(await ssh(world, { ...wrong, from: world.inside }, 'true')).toMatchObject({ code: 255 });
  expect(await ssh(world, { from: world.inside, user: 'phalkonadmin' }, 'id -un')).toMatchObject({ code: 0, stdout: 'phalkonadmin\n' });
  expect(await ssh(world, { ...wrong, from: world.inside }, 'true')).toMatchObject({ code: 255 });
  await isBanned('sshd', '10.100.0.50');
  expect((await ssh(world, { from: world.inside, user: 'phalkonadmin' }, 'true')).stderr).toContain('Connection refused');
  for (let attempt = 0; attempt < 4; attempt += 1) await ssh(world, { ...wrong, from: bastion }, 'true');
  expect(await ssh(world, { from: bastion, user: 'phalkonadmin' }, 'id -un')).toMatchObject({ code: 0, stdout: 'phalkonadmin\n' });
});

test('three wrong passwords over IMAP ban whoever tried them, and not the address that one of them speaks of', async () => {
  const innocent = 'x>, method=PLAIN, rip=10.100.0.31, lip=10.100.0.25, TLS, session=<abc>';
  for (const user of [ALICE, innocent, 'nobody@testdomain.local'])
    expect(await inbox(world, user, { password: 'wrong' })).toMatchObject({ loggedIn: false });
  await isBanned('dovecot', '10.100.0.50');
  expect((await banned(world.host))['dovecot']).toEqual(['10.100.0.50']);
});

test('the journal of all this holds no error and no warning but the attempts and the bans', async () => {
  expect(await surprises(world.host, [ATTEMPT, BAN])).toEqual(NO_SURPRISES);
});

test('a server that writes to people who have left, and a user while the database is down, make no attempt', async () => {
  for (const name of ['ann', 'ben', 'cid', 'dee'])
    await world.foreign.send(
      { from: FRIEND, to: `${name}@testdomain.local` },
      message(FRIEND, `${name}@testdomain.local`, 'are you there'),
    );
  await until(
    'all four are refused',
    async () =>
      ((await world.host.run(['journalctl', '-u', 'postfix', '--grep=550 5.1.1', '--output=cat'])).stdout.match(/RCPT from/g) ?? [])
        .length >= 4,
    30,
  );
  await world.host.must(['docker', 'stop', 'mailserver-postgres']);
  for (let attempt = 0; attempt < 3; attempt += 1) await submit({ ...world, outside: passerBy }, ALICE, FRIEND, 'never');
  await world.host.must(['docker', 'start', 'mailserver-postgres']);
  await until(
    'alice is let in again',
    async () => (await submit({ ...world, outside: passerBy }, ALICE, FRIEND, 'the database is back')).accepted,
    60,
  );
  expect((await banned(world.host))['postfix']).toEqual(['192.0.2.66', '192.0.2.70', '2001:db8:ffff::70']);
});

test('a ban survives ufw reload, a restart of fail2ban and a cold start of the host', async () => {
  const before = await banned(world.host);
  await world.host.must(['ufw', 'reload']);
  expect(await banned(world.host)).toEqual(before);
  await world.host.must(['systemctl', 'restart', 'fail2ban']);
  await until('the bans are back after the restart', async () => JSON.stringify(await banned(world.host)) === JSON.stringify(before), 20);
  expect(await world.host.restart()).toBe('running');
  await until('the bans are back after the boot', async () => JSON.stringify(await banned(world.host)) === JSON.stringify(before), 30);
  expect(await answered(world.outside, HOST, 25)).toBe(false);
});

test('a ban ends by itself', async () => {
  const client = ['fail2ban-client', 'set', 'postfix'];
  // The third guess hangs for a while when the ban cuts its connection.
  await world.host.must([...client, 'bantime', '30']);
  await guess(passerBy, 3);
  await isBanned('postfix', '192.0.2.71');
  await until('it has ended', () => answered(passerBy, HOST, 25), 60);
  expect((await banned(world.host))['postfix']).not.toContain('192.0.2.71');
});

test('an operator lets everybody in again with one command', async () => {
  expect(await answered(world.outside, HOST, 25)).toBe(false);
  await forgive(world.host);
  expect(await answered(world.outside, HOST, 25)).toBe(true);
});

test('nor does the journal of the second boot', async () => {
  expect(await surprises(world.host, [ATTEMPT, RESTORED, BAN, FLUSHED])).toEqual(NO_SURPRISES);
});
