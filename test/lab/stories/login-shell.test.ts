import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { filesNewerThan, mark } from '../deployed.ts';
import { startDeskLab } from '../desk-lab.ts';
import type { OperatorDesk } from '../operator.ts';
import { clientLimit } from '../site-edits.ts';
import type { SiteLab } from '../site-lab.ts';

vi.setConfig({ testTimeout: 600_000 });

let world: SiteLab;
let desk: OperatorDesk;

beforeAll(async () => {
  ({ world, desk } = await startDeskLab(process.cwd()));
});

afterAll(() => world?.close());

test('a login shell that talks, or that runs nothing, is named with its file before anything is done', async () => {
  await desk.edit('site.yaml', clientLimit(30));
  const own = '/home/phalkonadmin/.bashrc';
  await world.host.must([
    'sh',
    '-euc',
    `[ ! -e ${own} ] || mv ${own} ${own}.kept; echo 'echo Welcome back' >${own}; chown phalkonadmin: ${own}`,
  ]);
  await mark(world.host);
  expect(await desk.sitec(['deploy'])).toMatchObject({
    code: 3,
    stderr: expect.stringContaining(`${own} there must print nothing`) as string,
  });
  await world.host.must(['sh', '-c', `rm ${own}; [ ! -e ${own}.kept ] || mv ${own}.kept ${own}`]);
  await world.host.must(['usermod', '--shell', '/usr/sbin/nologin', 'phalkonadmin']);
  expect(await desk.sitec(['deploy'])).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('the login shell of phalkonadmin runs no command') as string,
  });
  await world.host.must(['usermod', '--shell', '/bin/bash', 'phalkonadmin']);
  expect((await filesNewerThan(world.host)).filter((path) => path.startsWith('/var/lib/sitec'))).toEqual([]);
});

test('no ssh configuration of the operator changes what a connection is', async () => {
  const config = join(desk.directory, '../hostile_config');
  writeFileSync(
    config,
    `Host *\n  RemoteCommand tmux attach\n  RequestTTY force\n  SessionType none\n  LocalForward 2525 localhost:25\n  ExitOnForwardFailure yes\nInclude ${desk.sshConfig}\n`,
  );
  expect(await desk.sitec(['deploy', '--ssh-config', config])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('mail1: confirmed') as string,
  });
});
