import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../exec.ts';
import type { LabHost } from '../host.ts';
import { createLab, type Lab } from '../lab.ts';
import { cutPower, failDisk, fillDisk, repairDisk } from '../power.ts';
import { debianRoot } from '../root.ts';

let lab: Lab;
let host: LabHost;

beforeAll(async () => {
  const base = await debianRoot(['python3']);
  lab = await createLab();
  host = await lab.host('brittle', { base, addresses: ['192.0.2.9'], ownDisk: true });
  expect(await host.boot()).toBe('running');
});

afterAll(() => lab?.close());

function python(script: string): Promise<string> {
  return host.must(['python3', '-c', `import os\n${script}`]);
}

function has(path: string): boolean {
  return existsSync(join(host.root, path));
}

test('a power cut takes what was not synced and leaves what was', async () => {
  await host.must(['sh', '-c', 'echo once >/srv/replaced; sync']);
  await python(`
with open('/srv/synced', 'w') as file:
    file.write('kept')
    file.flush()
    os.fsync(file.fileno())
os.fsync(os.open('/srv', os.O_RDONLY))
open('/srv/unsynced', 'w').write('lost')
open('/srv/replaced.new', 'w').write('twice')
os.rename('/srv/replaced.new', '/srv/replaced')`);
  expect([has('srv/unsynced'), host.read('srv/replaced')]).toEqual([true, 'twice']);
  await cutPower(host);
  expect(has('srv/unsynced')).toBe(false);
  expect(host.read('srv/synced')).toBe('kept');
  // The rename was never written: the old file, whole.
  expect(host.read('srv/replaced')).toBe('once\n');
  expect(await host.boot()).toBe('running');
});

test('a rename that is written before the bytes leaves an empty file', async () => {
  await python(`
open('/srv/fresh.new', 'w').write('many bytes')
os.rename('/srv/fresh.new', '/srv/fresh')
other = open('/srv/other', 'w')
os.fsync(other.fileno())`);
  expect(host.read('srv/fresh')).toBe('many bytes');
  await cutPower(host);
  expect(host.read('srv/fresh')).toBe('');
  expect(await host.boot()).toBe('running');
});

test('nor does it matter who else on this machine has a copy of the mount', async () => {
  const holder = spawn('unshare', ['--mount', 'sleep', '600'], { stdio: 'ignore' });
  await until('it has one', async () => readFileSync(`/proc/${holder.pid}/comm`, 'utf8').trim() === 'sleep', 10);
  await host.must(['sh', '-c', 'echo kept >/srv/held; sync; echo lost >/srv/held-not']);
  await cutPower(host);
  expect([host.read('srv/held'), has('srv/held-not')]).toEqual(['kept\n', false]);
  expect(await host.boot()).toBe('running');
  await host.must(['sh', '-c', 'echo again >/srv/held; sync']);
  holder.kill();
  await cutPower(host);
  expect(host.read('srv/held')).toBe('again\n');
  expect(await host.boot()).toBe('running');
});

test('a kill without a power cut loses nothing that was written: the two are not the same', async () => {
  await python(`open('/srv/written', 'w').write('in memory')`);
  await host.kill();
  expect(host.read('srv/written')).toBe('in memory');
  expect(await host.boot()).toBe('running');
});

test('a full disk takes no byte more, and what was there is still there', async () => {
  const free = await fillDisk(host);
  expect(await host.run(['sh', '-c', 'head -c 10 /dev/zero >/srv/more'])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('No space left on device'),
  });
  expect(host.read('srv/synced')).toBe('kept');
  free();
  await host.must(['sh', '-c', 'echo more >/srv/more']);
});

test('some room can be left', async () => {
  const free = await fillDisk(host, 2 ** 20);
  await host.must(['sh', '-c', 'head -c 500000 /dev/zero >/srv/small']);
  expect(await host.run(['sh', '-c', 'head -c 2000000 /dev/zero >/srv/large'])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('No space left on device'),
  });
  free();
});

test('a disk that fails is read-only until somebody repairs it', async () => {
  await failDisk(host);
  expect(await host.run(['sh', '-c', 'echo more >/srv/after'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Read-only file system'),
  });
  expect((await host.must(['cat', '/srv/synced'])).trim()).toBe('kept');
  await repairDisk(host);
  expect(await host.boot()).toBe('running');
  await host.must(['sh', '-c', 'echo more >/srv/after']);
});
