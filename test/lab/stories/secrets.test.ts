import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '../../../src/secrets/mailboxes.ts';
import { demoIdentity } from '../demo.ts';
import { must, until } from '../exec.ts';
import { createLab } from '../lab.ts';
import { inbox, message, submit } from '../mail.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';

/** Every character that some format gives a meaning, and a part that is easy to look for. */
const NEEDLE = 'q7Zk2vXw9';
const NASTY = `a'b" $HOME \${x} %d %% @ \\ # {{ }} ; ${NEEDLE}`;

let scratch: Awaited<ReturnType<typeof createLab>>;
let world: SiteLab;

beforeAll(async () => {
  scratch = await createLab();
  const directory = join(scratch.directory, 'a site');
  for (const part of ['site.yaml', 'secrets', 'keys']) cpSync(part, join(directory, part), { recursive: true });
  const identity = join(scratch.directory, 'identity');
  writeFileSync(identity, `${demoIdentity('recovery')}\n`, { mode: 0o600 });
  const sitec = (args: readonly string[], input = ''): Promise<string> =>
    must([process.execPath, 'dist/src/cli.js', '-C', directory, '--identity', identity, ...args], { input });
  for (const name of ['postfix', 'dovecot', 'postgres', 'mailadmin']) await sitec(['secrets', 'set', `database/${name}`], NASTY);
  await sitec(['build']);
  world = await startSiteLab(directory);
});

afterAll(async () => {
  await world?.close();
  await scratch?.close();
});

test('mail flows with passwords that hold every character a format gives a meaning', async () => {
  expect(world.firstBoot).toBe('running');
  const [alice, friend] = ['alice@testdomain.local', 'friend@elsewhere.example'];
  await world.foreign.send({ from: friend, to: alice }, message(friend, alice, 'past the quotes'));
  await until('it arrived', async () => (await inbox(world, alice)).messages.some((text) => text.includes('past the quotes')), 30);
  expect(await submit(world, alice, friend, 'and back')).toMatchObject({ accepted: true });
});

test('the superuser has its password from the env file as it is', async () => {
  const shown = await world.host.must(['docker', 'exec', 'mailserver-postgres', 'sh', '-c', 'printf %s "$POSTGRES_PASSWORD"']);
  expect(shown).toBe(NASTY);
});

test('Dovecot itself finds a hash of ours to be of its password, and of no other', async () => {
  const hash = await hashPassword(NASTY);
  expect(await world.host.run(['doveadm', 'pw', '-t', hash, '-p', NASTY])).toMatchObject({ code: 0, stdout: `${hash} (verified)\n` });
  expect(await world.host.run(['doveadm', 'pw', '-t', hash, '-p', `${NASTY}.`])).not.toMatchObject({ code: 0 });
});

/** Where a needle lies in plain text: the journal, arguments of processes, and files that an unprivileged user can read. */
async function leaks(needle: string): Promise<readonly string[]> {
  const { host } = world;
  const places: readonly (readonly [string, string])[] = [
    ['the journal', `journalctl --no-pager --output=export | grep -F -- "$N"`],
    ['arguments', 'for p in /proc/[0-9]*; do tr "\\0" " " <$p/cmdline 2>/dev/null; echo; done | grep -F -- "$N" | grep -v grep'],
    [
      'files for everybody',
      'echo "$N" | runuser -u nobody -- sh -c \'read N; grep -rlsF -D skip -- "$N" /etc /opt /var /run /tmp /usr/local /home\'',
    ],
  ];
  const found: string[] = [];
  for (const [place, script] of places) {
    const { stdout } = await host.run(['sh', '-c', `read N; ${script}`], { input: `${needle}\n` });
    if (stdout !== '') found.push(place);
  }
  return found;
}

test('no secret lies in plain text in the journal, in arguments or in a file that everybody can read', async () => {
  expect(await leaks(NEEDLE)).toEqual([]);
});

test('the search would have found it', async () => {
  const planted = 'pLaNtEd3f81';
  await world.host.must(['sh', '-c', 'read N; logger "$N"; echo "$N" >/var/log/planted; chmod 644 /var/log/planted'], {
    input: `${planted}\n`,
  });
  await world.host.run(['sh', '-c', `(exec setsid sh -c 'sleep 20; :' ${planted}) >/dev/null 2>&1 &`]);
  expect(await leaks(planted)).toEqual(['the journal', 'arguments', 'files for everybody']);
});
