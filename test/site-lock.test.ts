import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { whileLocked } from '../src/base/site-lock.ts';
import { parseMailboxes } from '../src/secrets/mailboxes.ts';
import { readSecret } from '../src/secrets/store.ts';
import { openStore } from './open-store.ts';
import { copyOfSite, scratchDirectory, sitec } from './sites.ts';

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOrPUJVqSdzoVvcKfZr4uWwQMEOcHgeMi7WakkASBnWN ana@laptop';

/** Runs sitec without waiting for its end. */
function start(args: readonly string[], input = ''): Promise<{ readonly code: number | null; readonly stderr: string }> {
  const child = spawn(process.execPath, [resolve('dist/src/cli.js'), ...args], { env: { ...process.env, NO_COLOR: '1' } });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdout.resume();
  child.stdin.end(input);
  return new Promise((done) => child.on('close', (code) => done({ code, stderr })));
}

test('passwords that are set at once are all kept', async () => {
  const store = openStore();
  const boxes = ['alice', 'bob', 'postmaster'];
  const before = parseMailboxes(await readSecret(store, 'mailboxes/testdomain.local'));
  const ended = await Promise.all(
    boxes.map((local) =>
      start(['-C', store.directory, '--identity', store.identity, 'passwd', `${local}@testdomain.local`], `secret word of ${local}\n`),
    ),
  );
  expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
  const after = parseMailboxes(await readSecret(store, 'mailboxes/testdomain.local'));
  expect(boxes.filter((local) => after.get(local) === before.get(local))).toEqual([]);
  expect(sitec(['-C', store.directory, 'secrets', 'check'])).toMatchObject({ code: 0 });
  expect(readdirSync(store.directory).filter((name) => name.startsWith('.sitec'))).toEqual([]);
}, 120_000);

test('builds at once all end well, with the tree that one makes', async () => {
  const directory = copyOfSite();
  const site = join(directory, 'site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace('port: 2288', 'port: 2299'));
  const ended = await Promise.all([1, 2, 3].map(() => start(['-C', directory, 'build'])));
  expect(ended).toEqual([1, 2, 3].map(() => ({ code: 0, stderr: '' })));
  expect(sitec(['-C', directory, 'check'])).toMatchObject({ code: 0 });
}, 120_000);

test('work waits for work of another, inside of one goes on at once, and what a killed process left keeps nobody', async () => {
  const directory = scratchDirectory();
  const dead = spawn('true');
  await new Promise((done) => dead.on('close', done));
  symlinkSync(String(dead.pid), join(directory, '.sitec.lock'));
  const inner = await whileLocked(directory, () => whileLocked(directory, () => readdirSync(directory)));
  expect(inner).toEqual(['.sitec.lock']);
  expect(readdirSync(directory)).toEqual([]);
  symlinkSync(String(process.ppid), join(directory, '.sitec.lock'));
  let done = false;
  const waiting = whileLocked(directory, () => (done = true));
  await new Promise((later) => setTimeout(later, 200));
  expect(done).toBe(false);

  rmSync(join(directory, '.sitec.lock'));
  expect(await waiting).toBe(true);
});

test('an init that is killed at any change of the file system is done, or done again, by the next', () => {
  const preload = pathToFileURL(resolve('test/kill-at.mjs')).href;
  const words = ['--fqdn', 'mail.example.org', '--address', '203.0.113.25', '--operator', 'ana', '--key', KEY];
  const run = (directory: string, env?: NodeJS.ProcessEnv): ReturnType<typeof sitec> =>
    sitec(['-C', join(directory, 'site'), 'init', ...words, '--sitec', 'git+https://git.example.org/sitec.git'], {
      env: { SITEC_IDENTITY: join(directory, 'keys/identity.txt'), HOME: directory, ...env },
      ...(env === undefined ? {} : { node: ['--import', preload] }),
    });
  const made = (directory: string): readonly string[] =>
    ['site', 'keys'].flatMap((part) => readdirSync(join(directory, part), { recursive: true, encoding: 'utf8' }).toSorted());
  const whole = scratchDirectory();
  expect(run(whole, { COUNT_IN: join(whole, 'count') })).toMatchObject({ code: 0 });
  const steps = Number(readFileSync(join(whole, 'count'), 'utf8'));
  expect(steps).toBeGreaterThan(60);
  // The last changes take the draft and the lock away: by then the site is whole, and there is nothing to finish.
  const killed = [0, 2, Math.round(steps / 2), ...[14, 10, 7, 4, 3].map((back) => steps - back)];
  for (const step of killed) {
    const directory = scratchDirectory();
    expect(run(directory, { KILL_AT: String(step) }).code, `step ${step} of ${steps}`).toBeNull();
    expect(run(directory), `killed at step ${step} of ${steps}`).toMatchObject({ code: 0 });
    expect(made(directory), `killed at step ${step} of ${steps}`).toEqual(made(whole));
  }
}, 900_000);
