import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crowd, percentile, type CrowdAnswer } from '../crowd.ts';
import { demoPassword } from '../demo.ts';
import { until } from '../exec.ts';
import { troubles } from '../journal.ts';
import { inbox, message } from '../mail.ts';
import { memoryByUnit } from '../memory.ts';
import type { Namespace } from '../network.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';

const USERS = ['postmaster', 'alice', 'bob'];
const COUNT = 120;
/** MiB: the requirements' numbers for each daemon (C-RES-01 to C-RES-05), and the container's limit (A-DB-09). */
const BUDGET = { 'postfix.service': 100, 'dovecot.service': 200, 'rspamd.service': 150, 'redis-server.service': 50, container: 2048 };

let world: SiteLab;
let strangers: Namespace;

beforeAll(async () => {
  world = await startSiteLab(process.cwd());
  strangers = await world.lab.namespace(
    'strangers',
    Array.from({ length: COUNT }, (_, index) => `192.0.2.${100 + index}`),
  );
});

afterAll(() => world?.close());

/** Says it in the log of the run: a number of seconds is no reason to fail, on a machine that others use as well. */
function tell(what: string, milliseconds: readonly number[]): void {
  const shown = [50, 95, 100].map((of) => `${of} %: ${(percentile(milliseconds, of) / 1000).toFixed(2)} s`);
  process.stdout.write(`${what}, ${milliseconds.length} of them: ${shown.join(', ')}\n`);
}

function refusals(answers: readonly CrowdAnswer[]): readonly string[] {
  return answers.map(({ refusal }) => refusal).filter((refusal) => refusal !== '');
}

/** When each message was stored, by its subject: Dovecot writes that into the file's name. It lies in Junk, since strangers' addresses send for nobody. */
function stored(user: string): ReadonlyMap<string, number> {
  const folder = join(world.host.root, 'var/mail/vmail/testdomain.local', user, 'Maildir');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /(^|\/)new\/\d+\.M/.test(file));
  return new Map(
    files.map((file) => {
      const [, seconds = '0', microseconds = '0'] = /\/(\d+)\.M(\d+)P/.exec(file) ?? [];
      return [
        /^Subject: (.*?)\r?$/m.exec(readFileSync(join(folder, file), 'utf8'))?.[1] ?? '',
        Number(seconds) * 1000 + Number(microseconds) / 1000,
      ];
    }),
  );
}

test('after a boot every daemon is within its budget of memory', async () => {
  await world.host.restart();
  await until('alice reads her mail', async () => (await inbox(world, 'alice@testdomain.local')).loggedIn);
  const used = await memoryByUnit(world.host);
  for (const [unit, mib] of Object.entries(used).toSorted(([, a], [, b]) => b - a))
    process.stdout.write(`${unit}: ${mib.toFixed(0)} MiB\n`);
  process.stdout.write(
    `all of it: ${Object.values(used)
      .reduce((sum, mib) => sum + mib, 0)
      .toFixed(0)} MiB\n`,
  );
  for (const [unit, budget] of Object.entries(BUDGET)) {
    expect(used[unit], unit).toBeGreaterThan(1);
    expect(used[unit], unit).toBeLessThan(budget);
  }
});

test('every message of many strangers, each of whom writes for the first time, is delivered (A-ACC-02)', async () => {
  const mails = Array.from({ length: COUNT }, (_, index) => ({
    user: USERS[index % USERS.length] ?? '',
    subject: `load number ${index}`,
    source: strangers.addresses[index] ?? '',
  }));
  const answers = await crowd(strangers, {
    host: world.declared.publicAddresses[0] ?? '',
    name: world.declared.fqdn,
    anchor: world.authority.anchor,
    atOnce: 4,
    sessions: mails.map(({ user, subject, source }, index) => {
      const [from, to] = [`friend${index}@elsewhere.example`, `${user}@testdomain.local`];
      return { source, from, to, message: message(from, to, subject) };
    }),
  });
  expect(refusals(answers)).toEqual([]);
  const arrived = (): ReadonlyMap<string, number> => new Map(USERS.flatMap((user) => [...stored(user)]));
  const missing = (): readonly string[] => {
    const now = arrived();
    return mails.map(({ subject }) => subject).filter((subject) => !now.has(subject));
  };
  await until('all of it is stored', () => Promise.resolve(missing().length === 0)).catch(() => undefined);
  expect(missing()).toEqual([]);
  const at = arrived();
  tell(
    'delivery, from the first packet to the mailbox',
    mails.map(({ subject }, index) => (at.get(subject) ?? Number.NaN) - (answers[index]?.started ?? Number.NaN)),
  );
});

test('everybody who logs in is let in (A-ACC-03)', async () => {
  const answers = await crowd(world.inside, {
    host: world.declared.memberships[0]?.address ?? '',
    name: world.declared.fqdn,
    anchor: world.authority.anchor,
    atOnce: 4,
    sessions: Array.from({ length: COUNT }, (_, index) => `${USERS[index % USERS.length] ?? ''}@testdomain.local`).map((user) => ({
      user,
      password: demoPassword(user),
    })),
  });
  expect(refusals(answers)).toEqual([]);
  tell(
    'login at IMAPS',
    answers.map(({ started, ended }) => ended - started),
  );
});

test('under the load everything beside the container fits into what the container leaves (A-RES-01), and the journal holds no error and no warning', async () => {
  const { container = 0, ...others } = await memoryByUnit(world.host);
  const sum = Object.values(others).reduce((total, mib) => total + mib, 0);
  process.stdout.write(
    `under load: ${Object.keys(BUDGET)
      .map((unit) => `${unit} ${({ container, ...others }[unit] ?? 0).toFixed(0)} MiB`)
      .join(', ')}, all but the container ${sum.toFixed(0)} MiB\n`,
  );
  expect(sum).toBeLessThan(4096 - BUDGET.container);
  expect(await troubles(world.host)).toEqual([]);
});
