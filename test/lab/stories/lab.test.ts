import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { compileSite } from '../../../src/compile.ts';
import { cacheDirectory } from '../cache.ts';
import { cgroupsOf } from '../cgroups.ts';
import { must, until } from '../exec.ts';
import type { LabHost } from '../host.ts';
import { createLab } from '../lab.ts';
import { inbox, message } from '../mail.ts';
import { sweepLabs } from '../registry.ts';
import { debianRoot } from '../root.ts';
import { startSiteLab } from '../site-lab.ts';

const OUTSIDE_WORLD = '1.1.1.1';
let base: string;

beforeAll(async () => {
  expect(compileSite(process.cwd()).diagnostics).toEqual([]);
  base = await debianRoot(readFileSync('generated/mail1/packages', 'utf8').split('\n').filter(Boolean));
});

/** Everything that this lab could leave on this machine; another story may have a lab of its own at the time. */
async function traces(id: string): Promise<readonly string[]> {
  // A killed process stays in the table until the machine's init has looked at it.
  const processes = (await must(['ps', '-eo', 'args='])).split('\n').filter((line) => !line.endsWith('<defunct>'));
  const lines = [
    ...(await must(['ip', 'netns', 'list'])).split('\n'),
    ...readFileSync('/proc/self/mounts', 'utf8').split('\n'),
    ...processes,
    ...cgroupsOf((name) => name.startsWith(`${id}-`)),
  ];
  const own = new RegExp(`\\b${id}(-|/|hub|$)`);
  return [...lines.filter((line) => own.test(line)), ...(existsSync(join(cacheDirectory, 'labs', id)) ? ['its directory'] : [])];
}

test('hosts of a lab see each other and nothing else, and a closed lab leaves nothing behind', async () => {
  const lab = await createLab();
  const [one, two] = [
    await lab.host('one', { base, addresses: ['192.0.2.1', '2001:db8::1'] }),
    await lab.host('two', { base, addresses: ['192.0.2.2', '2001:db8::2'] }),
  ];
  expect(await Promise.all([one.boot(), two.boot()])).toEqual(['running', 'running']);
  for (const address of ['192.0.2.2', '2001:db8::2'])
    expect(await one.run(['ping', '-c1', '-W2', address]), address).toMatchObject({ code: 0 });
  expect(await one.run(['ping', '-c1', '-W2', OUTSIDE_WORLD])).toMatchObject({ code: 1 });
  expect((await one.run(['cat', '/etc/machine-id'])).stdout).not.toBe((await two.run(['cat', '/etc/machine-id'])).stdout);
  expect(await traces(lab.id)).not.toEqual([]);
  await lab.close();
  expect(await traces(lab.id)).toEqual([]);
});

test('what a killed lab leaves behind is swept away', async () => {
  const module = pathToFileURL(resolve('dist/test/lab/lab.js')).href;
  const script = `const { createLab } = await import(${JSON.stringify(module)});
    const lab = await createLab();
    await (await lab.host('lost', { base: ${JSON.stringify(base)}, addresses: ['192.0.2.9'] })).boot();
    console.log(lab.directory);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  let directory = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (directory += chunk));
  await until('the doomed lab is up', async () => directory.includes('\n'), 60);
  child.kill('SIGKILL');
  await until('its owner is gone', async () => child.signalCode === 'SIGKILL', 5);
  const id = basename(directory.trim());
  expect(await traces(id)).not.toEqual([]);
  // Two at once, as stories begin; a third, of another story, may have been quicker.
  const swept = await Promise.all([sweepLabs(), sweepLabs()]);
  expect(swept.flat().filter((name) => name === id).length).toBeLessThan(2);
  await until('it is swept away', async () => (await traces(id)).length === 0, 30);
});

const KILLED = ['postfix.service', 'dovecot.service', 'rspamd.service'];

/** Debian's own unit of Postfix is not started again when its master is killed. */
const RESTARTED = `mkdir -p /run/systemd/system/postfix.service.d
printf '[Service]\\nRestart=on-failure\\nRestartSec=1\\n' >/run/systemd/system/postfix.service.d/lab.conf
systemctl daemon-reload`;

/** The main process of each unit, by its number inside. */
async function mainProcesses(host: LabHost, units: readonly string[]): Promise<readonly string[]> {
  const asked = await Promise.all(units.map((unit) => host.must(['systemctl', 'show', '--property=MainPID', '--value', unit])));
  return asked.map((pid) => pid.trim());
}

/** Every cgroup of a host's processes, as this machine calls it: hierarchy and path. */
async function groupsOf(host: LabHost): Promise<ReadonlySet<string>> {
  const namespace = (await host.must(['readlink', '/proc/self/ns/pid'])).trim();
  const own = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && linkAt(`/proc/${pid}/ns/pid`) === namespace);
  return new Set(own.flatMap((pid) => textAt(`/proc/${pid}/cgroup`).split('\n')).filter(Boolean));
}

/** Nothing of a process that has ended meanwhile. */
function linkAt(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function textAt(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

test('units of one lab hold no process of another: what is killed in two at once comes back in both', async () => {
  const worlds = [await startSiteLab(process.cwd()), await startSiteLab(process.cwd())];
  // The other server has the unified hierarchy, where a unit waits for the last process of its group; the site's host has the legacy one.
  const victims = worlds.flatMap(({ host, foreign }) => [
    { host, units: KILLED },
    { host: foreign.host, units: ['postfix.service'] },
  ]);
  try {
    for (const { foreign } of worlds) await foreign.host.must(['sh', '-euc', RESTARTED]);
    const groups = await Promise.all(victims.map(({ host }) => groupsOf(host)));
    for (const [index, own] of groups.entries()) {
      expect(own.size).toBeGreaterThan(KILLED.length);
      for (const other of groups.slice(index + 1)) expect([...own].filter((group) => other.has(group))).toEqual([]);
    }
    const before = await Promise.all(victims.map(({ host, units }) => mainProcesses(host, units)));
    expect(before.flat()).not.toContain('0');
    await Promise.all(victims.map(({ host, units }) => host.must(['systemctl', 'kill', '--kill-whom=main', '--signal=KILL', ...units])));
    for (const [index, { host, units }] of victims.entries()) {
      const old = before[index] ?? [];
      await until(`others run in the place of the killed at ${host.namespace.name}`, async () =>
        (await mainProcesses(host, units)).every((pid, unit) => pid !== '0' && pid !== old[unit]),
      );
    }
    for (const world of worlds) {
      const [from, to] = ['friend@elsewhere.example', 'alice@testdomain.local'];
      await world.foreign.send({ from, to }, message(from, to, 'after the kill'));
      await until(
        `mail is read at ${world.host.namespace.name}`,
        async () => (await inbox(world, to)).messages.some((text) => text.includes('after the kill')),
        90,
      );
    }
  } finally {
    for (const world of worlds) await world.close();
  }
});
