import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../exec.ts';
import type { LabHost } from '../host.ts';
import { NO_SURPRISES, surprises } from '../journal.ts';
import { offer, submit } from '../mail.ts';
import { arrivesOnce, queue, sent } from '../outage.ts';
import { leftAlone } from '../restarts.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';

const ALICE = 'alice@testdomain.local';
const FRIEND = 'friend@elsewhere.example';

let world: SiteLab;

beforeAll(async () => {
  world = await startSiteLab(process.cwd());
});

afterAll(() => world?.close());

/** Where mail waits while a daemon is away: at its sender, in our queue, or nowhere. */
const OUTAGES = [
  { daemon: 'PostgreSQL', unit: 'compose-postgres.service', waits: 'there' },
  { daemon: 'Rspamd', unit: 'rspamd.service', waits: 'there' },
  { daemon: 'Dovecot', unit: 'dovecot.service', waits: 'here' },
  { daemon: 'Redis', unit: 'redis-server.service', waits: 'nowhere' },
] as const;

type Outage = (typeof OUTAGES)[number];

/** Whether a message to an address has been tried, and has to wait. */
async function waits(host: LabHost, address: string): Promise<boolean> {
  return (await queue(host)).some(({ recipients }) =>
    recipients.some((recipient) => recipient.address === address && recipient.delay_reason !== undefined),
  );
}

/** Nobody gets a mail in, nor is one refused for good. */
async function deferred(): Promise<void> {
  for (const { accepted, reply } of [await offer(world, FRIEND, ALICE), await submit(world, ALICE, FRIEND, 'never')]) {
    expect(accepted, reply).toBe(false);
    expect(reply).toMatch(/^4\d\d /);
  }
}

async function without<T>(unit: string, meanwhile: () => Promise<T>): Promise<T> {
  await world.host.must(['systemctl', 'stop', unit]);
  try {
    return await meanwhile();
  } finally {
    await world.host.must(['systemctl', 'start', unit]);
  }
}

describe.each(OUTAGES)('without $daemon', ({ daemon, unit, waits: where }: Outage) => {
  test('mail waits or goes its way, and is there once when the daemon is back', async () => {
    const { subject } = await without(unit, async () => {
      const mail = await sent(world, ALICE, `stopped-${daemon}`.toLowerCase());
      if (where === 'there') {
        await until(`the sender of "${mail.subject}" is told to come again`, () => waits(world.foreign.host, mail.address));
        await deferred();
      }
      if (where === 'here') await until(`"${mail.subject}" waits in the queue`, () => waits(world.host, mail.address));
      if (where === 'nowhere') await arrivesOnce(world, ALICE, mail.subject);
      return mail;
    });
    await arrivesOnce(world, ALICE, subject);
  });
});

/** Why messages wait here, and where each of them lies. */
async function waiting(host: LabHost): Promise<{ readonly reasons: string; readonly files: readonly string[] }> {
  const messages = await queue(host);
  const files = await host.must(['find', '/var/spool/postfix/deferred', '-type', 'f']);
  return {
    reasons: messages.flatMap(({ recipients }) => recipients.map(({ delay_reason: reason = '' }) => reason)).join('\n'),
    files: files.split('\n').filter(Boolean),
  };
}

test('what waits here for the database goes on its way as soon as the database is back, however late the next attempt would be', async () => {
  const { host } = world;
  const { subject } = await without('dovecot.service', async () => {
    const mail = await sent(world, ALICE, 'held-for-the-database');
    await until(`"${mail.subject}" waits in the queue`, () => waits(host, mail.address));
    await host.must(['postsuper', '-h', 'ALL']);
    return mail;
  });
  await without('compose-postgres.service', async () => {
    await host.must(['postsuper', '-H', 'ALL']);
    await host.must(['postqueue', '-f']);
    await until('it has been tried without the database', async () => /lookup|451 4\.3\.0/i.test((await waiting(host)).reasons));
    await host.must(['touch', '--date=+1 hour', ...(await waiting(host)).files]);
  });
  await arrivesOnce(world, ALICE, subject);
});

test.each([...OUTAGES.map(({ daemon, unit }) => ({ daemon, unit })), { daemon: 'Postfix', unit: 'postfix.service' }])(
  '$daemon comes back by itself when it is killed',
  async ({ daemon, unit }) => {
    const killed =
      unit === 'compose-postgres.service' ? ['pkill', '-KILL', '-x', 'postgres'] : ['systemctl', 'kill', '--signal=KILL', unit];
    await world.host.must(killed);
    const { subject } = await sent(world, ALICE, `killed-${daemon}`.toLowerCase());
    await arrivesOnce(world, ALICE, subject);
    await until('users are let in', async () => (await submit(world, ALICE, FRIEND, `after the end of ${daemon}`)).accepted);
  },
);

test('whatever daemon ends, systemd starts it again', async () => {
  expect(await leftAlone(world)).toEqual([]);
});

test('after all of it every unit runs, and the journal speaks of nothing but the outages', async () => {
  expect(await world.host.must(['systemctl', 'list-units', '--failed', '--no-legend'])).toBe('');
  const said = [
    // Postfix without the database, the filter or the store.
    /^postfix\/[a-z/-]+: warning: (.*inet:10\.100\.0\.25:5432: |(virtual_mailbox_domains|virtual_alias_maps|proxy:pgsql:\S+)(: \S+: table)? lookup (problem|failure|error)|(connect to (Milter service )?|problem talking to server |milter )(inet:127\.0\.0\.1:11332|private\/quota-status): )/,
    // Dovecot without the database.
    /^dovecot: (auth|lmtp|quota-status)\b\S*: (Warning|Error): (sqlpool\(pgsql\)|pgsql\(10\.100\.0\.25\)|sql|auth-master|lmtp-server|Failed to lookup user \S+|sole: userdb_sql settings): /,
    // Dovecot is ended. Its processes are told at the same time, and some miss the others before they have ended themselves.
    /^dovecot: ((master|anvil|stats|quota-status\(\d+\)|log\(\d+\)): Warning: (Killed with signal 15 |Shutting down logging )|\S+: Error: conn unix:(anvil-auth-penalty|\/run\/dovecot\/stats-writer) \(.*\): net_connect_unix\(\S+\) failed: Permission denied$)/,
    /^mailserver-postgres: \S+ FATAL: {2}(the database system is (shutting down|starting up|in recovery mode|not yet accepting connections)|terminating connection due to (administrator command|unexpected postmaster exit))$/,
    // Rspamd without Redis, and killed.
    /^rspamd: .*(redis|rspamd_control_default_worker_handler: short read of control command: 0 of \d+$)/,
    /^systemd: \S+\.service: (Main process exited, code=killed, status=9\/KILL|Failed with result 'signal'\.)$/,
  ];
  expect(await surprises(world.host, said)).toEqual(NO_SURPRISES);
});
