import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../exec.ts';
import { expectedPorts, namedPorts } from '../exposure.ts';
import { unitExposure } from '../hardening.ts';
import { troubles } from '../journal.ts';
import { inbox, message, submit } from '../mail.ts';
import { sitAtDesk } from '../operator.ts';
import { openPorts } from '../scan.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';

const BEN = 'ben@example.net';
const FRIEND = 'friend@elsewhere.example';

let world: SiteLab;

beforeAll(async () => {
  world = await startSiteLab(resolve('test/sites/native'));
});

afterAll(() => world?.close());

async function arrives(user: string, subject: string): Promise<void> {
  await until(
    `"${subject}" is in the inbox of ${user}`,
    async () => (await inbox(world, user)).messages.some((text) => text.includes(subject)),
    30,
  );
}

test('the smallest site boots to running with a PostgreSQL of its own', () => {
  expect(world.firstBoot).toBe('running');
});

test('mail comes in, also for the catch-all, which swallows nothing explicit', async () => {
  await world.foreign.send({ from: FRIEND, to: BEN }, message(FRIEND, BEN, 'to ben'));
  await world.foreign.send({ from: FRIEND, to: 'whoever@example.net' }, message(FRIEND, 'whoever@example.net', 'to whoever'));
  await world.foreign.send({ from: FRIEND, to: 'postmaster@example.net' }, message(FRIEND, 'postmaster@example.net', 'to the postmaster'));
  await arrives(BEN, 'to ben');
  await arrives(BEN, 'to whoever');
  await arrives('postmaster@example.net', 'to the postmaster');
  expect((await inbox(world, BEN)).messages.join('')).not.toContain('to the postmaster');
});

test('mail goes out', async () => {
  expect(await submit(world, BEN, FRIEND, 'from the smallest site')).toMatchObject({ accepted: true });
  await until('it is there', async () => world.foreign.received().some((text) => text.includes('from the smallest site')), 30);
});

test('names are checked although others are asked for them', async () => {
  await world.dns.publish({
    ...world.records,
    addresses: { ...world.records.addresses, 'forged.example': ['192.0.2.80'] },
    forged: ['forged.example'],
  });
  // What does not exist is known for a while, too (RFC 8198).
  await world.host.must(['systemctl', 'restart', 'unbound.service']);
  const ask = (name: string): ReturnType<SiteLab['dns']['ask']> => world.dns.ask(world.host.namespace, '127.0.0.1', name, 'A');
  expect(await ask('mx.elsewhere.example')).toMatchObject({ code: 'NOERROR', authenticated: true });
  expect(await ask('forged.example')).toMatchObject({ code: 'SERVFAIL', authenticated: false });
});

test('exactly the ports of the site are open', async () => {
  for (const address of world.declared.publicAddresses) {
    const expected = expectedPorts(world.manifest, address, '192.0.2.66');
    expect(expected).toEqual([22, 25, 465, 587, 993]);
    expect(await openPorts(world.outside, address, namedPorts(world.manifest)), address).toEqual(expected);
  }
});

test('the journal holds no error and no warning', async () => {
  expect(await troubles(world.host)).toEqual([]);
});

test('its PostgreSQL has only what it needs, and still reloads, restarts and compiles queries', async () => {
  const unit = 'postgresql@17-main.service';
  expect(await unitExposure(world.host, [unit])).toEqual({ [unit]: 2.5 });
  for (const verb of ['reload', 'restart']) await world.host.must(['systemctl', verb, unit]);
  const compile = 'SET jit_above_cost = 0; SELECT sum(n) FROM generate_series(1, 100000) AS n';
  expect(
    await world.host.must([
      'setpriv',
      '--reuid=postgres',
      '--regid=postgres',
      '--init-groups',
      'psql',
      '--no-psqlrc',
      '--quiet',
      '--tuples-only',
      '--no-align',
      '--command',
      compile,
    ]),
  ).toBe('5000050000\n');
});

test('drift of a database on the host itself is found, by the operator and by the host', async () => {
  const desk = await sitAtDesk(world, resolve('test/sites/native'));
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  expect(await desk.sitec(['drift'])).toMatchObject({ code: 0 });
  await world.host.must([...(world.manifest.seed?.client ?? []), '--dbname=mailserver'], {
    input: 'GRANT SELECT ON virtual_users TO postfix;',
  });
  expect(await desk.sitec(['drift'])).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('hand-edited: database grant postfix: SELECT on virtual_users') as string,
  });
  await world.host.must(['systemctl', 'start', 'sitec-drift.service']);
  const said = await world.host.must(['journalctl', '--unit=sitec-drift', '--priority=err', '--output=cat']);
  expect(said.trim()).toBe('hand-edited: grant postfix: SELECT on virtual_users');
}, 300_000);
