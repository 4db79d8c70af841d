import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startDeskLab } from '../desk-lab.ts';
import type { OperatorDesk } from '../operator.ts';
import { replaced, writeOwn } from '../site-edits.ts';
import type { SiteLab } from '../site-lab.ts';

const SETTINGS = '/etc/postgresql/17/main/conf.d/sitec.conf';
const NOTES = '/home/phalkonadmin/notes/a.conf';
const TOOL = '/opt/tool/a.conf';
const TRIES = 300;

vi.setConfig({ testTimeout: 900_000 });

let world: SiteLab;
let desk: OperatorDesk;

beforeAll(async () => {
  ({ world, desk } = await startDeskLab(resolve('test/sites/native')));
});

afterAll(() => world?.close());

/** Runs shell commands on the host as one of its users. */
function as(user: string, script: string): Promise<string> {
  return world.host.must(['setpriv', `--reuid=${user}`, `--regid=${user}`, '--init-groups', 'sh', '-euc', script]);
}

/** Every name and its owner in a directory of root's. */
async function inside(directory: string): Promise<string> {
  return world.host.must(['sh', '-euc', `ls -la ${directory} | sed '/ \\.\\.$/d'`]);
}

/** Sets a parameter of PostgreSQL in the clone. */
function cache(size: string): Promise<string> {
  return desk.edit('site.yaml', (text) =>
    text.replace(/postgresql: (\{\}|\{ extra: \{ work_mem: \w+ \} \})/, `postgresql: { extra: { work_mem: ${size} } }`),
  );
}

/** What lies where a link of the user's leads, and what the deploy, its dry run and drift say of it. */
async function stopped(path: string, link: string, target: string): Promise<void> {
  const before = await inside(target);
  const why = new RegExp(`${path} \\(${link} is a symbolic link of (postgres|phalkonadmin) in a directory that \\1 may write, `);
  for (const verb of [['deploy', '--dry-run'], ['deploy'], ['deploy', '--overwrite', path]])
    expect(await desk.sitec(verb), verb.join(' ')).toMatchObject({ code: 1, stdout: expect.stringMatching(why) as string });
  expect(await inside(target)).toBe(before);
}

test('a link that postgres puts among its settings, to the units of systemd, stops the deploy of any file, and nothing is written', async () => {
  await world.host.must(['mkdir', '-p', '/etc/systemd/system/ssh.service.d']);
  await as('postgres', 'cd /etc/postgresql/17/main && mv conf.d mine && ln -s ../../../systemd/system/ssh.service.d conf.d');
  await cache('8MB');
  await stopped(SETTINGS, '/etc/postgresql/17/main/conf.d', '/etc/systemd/system/ssh.service.d');
  expect(await desk.sitec(['drift'])).toMatchObject({ code: 1, stdout: expect.stringContaining(SETTINGS) as string });
  await as('postgres', 'cd /etc/postgresql/17/main && rm conf.d && mv mine conf.d');
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  expect(await world.host.must(['stat', '-c', '%U', SETTINGS])).toBe('postgres\n');
});

test('nor does a rollback write through one, and it is finished when the link is gone', async () => {
  await cache('9MB');
  expect(await desk.sitec(['deploy', '--no-confirm', '--window', '120s'])).toMatchObject({ code: 0 });
  const before = await inside('/etc/systemd/system/ssh.service.d');
  await as('postgres', 'cd /etc/postgresql/17/main && mv conf.d mine && ln -s ../../../systemd/system/ssh.service.d conf.d');
  expect(await desk.sitec(['rollback'])).toMatchObject({ code: 5 });
  expect(await inside('/etc/systemd/system/ssh.service.d')).toBe(before);
  await as('postgres', 'cd /etc/postgresql/17/main && rm conf.d && mv mine conf.d');
  expect(await desk.sitec(['rollback'])).not.toMatchObject({ code: 5 });
  expect(await world.host.must(['cat', SETTINGS])).toMatch(/work_mem = '?8MB/);
});

test('a file of the site in the home of somebody is theirs to lead nowhere', async () => {
  writeOwn(desk.directory, NOTES, 'one\n', 'mail');
  await desk.edit('site.yaml', (text) =>
    replaced(text, [['    services: {', `    files: { ${NOTES}: { owner: phalkonadmin, group: phalkonadmin } }\n    services: {`]]),
  );
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  expect(await world.host.must(['stat', '-c', '%U %a', '/home/phalkonadmin/notes', NOTES])).toBe('phalkonadmin 755\nphalkonadmin 644\n');
  await as('phalkonadmin', 'cd ~phalkonadmin && mv notes mine && ln -s /etc/cron.d notes');
  writeOwn(desk.directory, NOTES, 'two\n', 'mail');
  await desk.commit('Another text');
  await stopped(NOTES, '/home/phalkonadmin/notes', '/etc/cron.d');
  await as('phalkonadmin', 'cd ~phalkonadmin && rm notes && mv mine notes');
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  expect(await world.host.must(['cat', NOTES])).toBe('two\n');
});

test('who exchanges a file for a link all the time gets no bytes of root and lets root write nowhere', async () => {
  await world.host.must(['install', '-d', '-o', 'postgres', '-g', 'postgres', '/etc/postgresql/race']);
  world.host.write('/root/race.py', readFileSync('test/lab/race.py', 'utf8'));
  const programs = '/var/lib/sitec/current/activator';
  const said = await world.host.must(
    ['python3', '-I', '-B', '/root/race.py', programs, 'postgres', '/etc/postgresql/race', String(TRIES)],
    { timeout: 600 },
  );
  process.stdout.write(said);
  const told = JSON.parse(said) as { old: number | null; kept: Outcome; written: Outcome };
  expect(told.old).toBeGreaterThan(0);
  expect(told.kept).toMatchObject({ stolen: 0, seen: { file: expect.any(Number) as number, symlink: expect.any(Number) as number } });
  expect(told.written).toMatchObject({
    escaped: 0,
    ended: { written: expect.any(Number) as number, refused: expect.any(Number) as number },
  });
  expect(Math.min(told.kept.tried, told.written.tried)).toBeGreaterThanOrEqual(TRIES);
  await world.host.must(['rm', '-r', '/etc/postgresql/race', '/root/race.py']);
});

interface Outcome {
  readonly tried: number;
}

test('/opt and /var/mail as links of root are followed, by the plan, the checks and the deploy', async () => {
  await world.host.must(['sh', '-euc', 'mv /opt /srv/opt; ln -s srv/opt /opt; mv /var/mail /srv/mail; ln -s /srv/mail /var/mail']);
  expect(await desk.sitec(['drift'])).toMatchObject({ code: 0 });
  writeOwn(desk.directory, TOOL, 'tool\n', 'mail');
  await desk.edit('site.yaml', (text) => replaced(text, [['    files: {', `    files: { ${TOOL}: {},`]]));
  await world.host.must(['chmod', '0700', '/srv/mail/vmail']);
  expect(await desk.sitec(['deploy', '--overwrite', '/var/mail/vmail'])).toMatchObject({ code: 0 });
  expect(await world.host.must(['stat', '-c', '%F %U %a', '/srv/opt/tool/a.conf', '/srv/mail/vmail'])).toBe(
    'regular file root 644\ndirectory vmail 750\n',
  );
  expect(await desk.sitec(['drift'])).toMatchObject({ code: 0 });
});
