import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startDeskLab } from '../desk-lab.ts';
import type { OperatorDesk } from '../operator.ts';
import { deployedSteps, filesNewerThan, jobsSince, liveFiles, mark, type Journal } from '../deployed.ts';
import { psql } from '../psql.ts';
import { clientLimit, writeOwn } from '../site-edits.ts';
import type { SiteLab } from '../site-lab.ts';

const MAIN = '/etc/postfix/main.cf';
const LIMIT = 'smtpd_client_connection_count_limit';

vi.setConfig({ testTimeout: 600_000 });

let world: SiteLab;
let desk: OperatorDesk;

beforeAll(async () => {
  ({ world, desk } = await startDeskLab(process.cwd()));
});

afterAll(() => world?.close());

/** Sets a parameter of Postfix in the clone. */
function limit(value: string): Promise<string> {
  return desk.edit('site.yaml', clientLimit(value));
}

async function live(parameter: string): Promise<string> {
  return (await world.host.must(['postconf', '-h', parameter])).trim();
}

async function lastJournal(): Promise<Journal> {
  return deployedSteps(world.host);
}

test('a host that has the tree and no release gets one', async () => {
  await world.host.must(['sh', '-c', 'rm -rf /var/lib/sitec/current /var/lib/sitec/guard /var/lib/sitec/releases']);
  expect(await desk.sitec(['status'])).toMatchObject({ code: 3, stderr: 'sitec: nothing was ever deployed to mail1\n' });
  expect(await desk.sitec(['deploy', '--dry-run'])).toMatchObject({ code: 1 });
  expect(await desk.sitec(['deploy', 'mail1'])).toMatchObject({ code: 0 });
  expect((await desk.sitec(['status'])).stdout).toMatch(/is the confirmed release\n/);
});

test('a deploy without a change writes nothing and starts no job', async () => {
  await mark(world.host);
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^mail1: nothing to do, /) as string });
  expect(await filesNewerThan(world.host)).toEqual([]);
  expect(await jobsSince(world.host)).toEqual([]);
});

test('a change is written, its daemon told, nothing else touched, and until the confirmation nothing bounces', async () => {
  await limit('20');
  const before = await liveFiles(world.host, world.manifest);
  await mark(world.host);
  expect(await desk.sitec(['deploy', '--no-confirm', '--window', '90s'])).toMatchObject({ code: 0 });
  expect([await live(LIMIT), await live('soft_bounce')]).toEqual(['20', 'yes']);
  expect((await desk.sitec(['status'])).stdout).toMatch(/is waiting, for \d+ s more/);
  expect(await desk.sitec(['confirm'])).toMatchObject({ code: 0, stdout: 'mail1: confirmed\n' });
  expect([await live(LIMIT), await live('soft_bounce')]).toEqual(['20', 'no']);
  const after = await liveFiles(world.host, world.manifest);
  expect([...after].filter(([path, file]) => before.get(path) !== file).map(([path]) => path)).toEqual([MAIN]);
  expect(await jobsSince(world.host)).toEqual(['postfix.service reload', 'postfix.service reload']);
});

test('what a daemon refuses changes nothing, and the dry run says so as well', async () => {
  const before = await liveFiles(world.host, world.manifest);
  await mark(world.host);
  await limit('$nosuch');
  for (const options of [['--dry-run'], []]) {
    const { code, stdout } = await desk.sitec(['deploy', ...options]);
    expect(stdout).toContain('undefined parameter: nosuch');
    expect(code).toBe(1);
  }
  expect(await liveFiles(world.host, world.manifest)).toEqual(before);
  expect(await jobsSince(world.host)).toEqual([]);
});

test('what somebody changed by hand stops the deploy, is shown, and is lost only by name', async () => {
  await limit('21');
  await world.host.must(['sh', '-c', `echo 'biff = yes' >>${MAIN}`]);
  const refused = await desk.sitec(['deploy']);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.stdout).toContain(`${MAIN} [conflict]`);
  expect(refused.stdout).toContain('    -biff = yes');
  expect(refused.stdout).toContain(`  keep a whole file: sitec drift mail1 --adopt ${MAIN}\n`);
  expect(await live('biff')).toBe('yes');
  expect(await desk.sitec(['deploy', '--overwrite', MAIN])).toMatchObject({ code: 0 });
  expect([await live('biff'), await live(LIMIT)]).toEqual(['no', '21']);
});

test('a saved plan is applied exactly, and refused once the host has changed', async () => {
  await limit('22');
  const plan = join(desk.directory, '../plan.json');
  expect(await desk.sitec(['deploy', '--dry-run', '--out', plan])).toMatchObject({ code: 1 });
  await world.host.must(['chmod', '0600', MAIN]);
  expect(await desk.sitec(['deploy', '--plan', plan])).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('the saved plan is stale') as string,
  });
  await world.host.must(['chmod', '0644', MAIN]);
  expect(await desk.sitec(['deploy', '--plan', plan])).toMatchObject({ code: 0 });
  const { paths, verbs } = JSON.parse(readFileSync(plan, 'utf8')) as {
    paths: readonly { path: string; action: string }[];
    verbs: readonly { daemon: string; verb: string }[];
  };
  const journal = await lastJournal();
  expect(journal.paths).toEqual(paths.filter(({ action }) => action !== 'none').map(({ path, action }) => `${action} ${path}`));
  expect(journal.verbs.slice(0, verbs.length)).toEqual(verbs.map(({ daemon, verb }) => `${verb} ${daemon}`));
});

test('what is not committed or not built is not deployed', async () => {
  const file = join(desk.directory, 'site.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, `${text}# more\n`);
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 3, stderr: expect.stringContaining('this is not: site.yaml') as string });
  writeFileSync(file, text.replace(/count_limit: \d+/, 'count_limit: 99'));
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 3, stderr: expect.stringContaining('run: npm run build') as string });
  writeFileSync(file, text);
});

test('a file that leaves the site leaves the host, and one that somebody changed is left alone', async () => {
  const own = { '/etc/cron.d/report': '# nothing\n', '/etc/cron.d/other': '# nothing either\n' };
  for (const [path, text] of Object.entries(own)) writeOwn(desk.directory, path, text);
  await desk.edit('site.yaml', (text) =>
    text.replace(/^ {4}services:$/m, '    files: { /etc/cron.d/report: {}, /etc/cron.d/other: {} }\n    services:'),
  );
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  await world.host.must(['sh', '-c', 'echo "# mine" >>/etc/cron.d/other']);
  rmSync(join(desk.directory, 'files'), { recursive: true });
  await desk.edit('site.yaml', (text) => text.replace(/^ {4}files:.*\n/m, ''));
  expect(await desk.sitec(['deploy'])).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('/etc/cron.d/other [conflict]') as string,
  });
  await world.host.must(['sh', '-c', 'echo "# nothing either" >/etc/cron.d/other']);
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  expect((await world.host.run(['ls', '/etc/cron.d/report', '/etc/cron.d/other'])).stdout).toBe('');
});

test('a rotated secret reaches exactly its readers, and is nowhere in clear but there', async () => {
  expect(await desk.sitec(['secrets', 'rotate', 'database/postfix'])).toMatchObject({ code: 0 });
  await desk.commit('Rotate');
  const done = await desk.sitec(['deploy', '--diff']);
  expect(done).toMatchObject({ code: 0 });
  // Once more when it is confirmed and mail may bounce again, which is after the answer.
  expect(new Set((await lastJournal()).verbs.filter((verb) => verb.startsWith('re')))).toEqual(new Set(['reload postfix']));
  const { stdout: value } = await desk.sitec(['secrets', 'show', 'database/postfix']);
  expect(value.trim().length).toBeGreaterThan(20);
  expect(done.stdout + done.stderr).not.toContain(value.trim());
  const holders = await world.host.run(['grep', '-rlF', '--', value.trim(), '/var/lib/sitec', '/var/log', '/run', '/tmp', '/etc']);
  expect(holders.stdout.trim().split('\n').toSorted()).toEqual(
    world.manifest.entries
      .map(({ path }) => path)
      .filter((path) => /^\/etc\/postfix\/pgsql\/.*\.cf$/.test(path))
      .toSorted(),
  );
  expect((await world.host.must(['postmap', '-q', 'alice@testdomain.local', 'pgsql:/etc/postfix/pgsql/mailboxes.cf'])).trim()).not.toBe('');
});

test('before the schema of the database changes, all that it holds is written down', async () => {
  const dumps = async (): Promise<readonly string[]> =>
    (await world.host.run(['ls', '/var/lib/sitec/dumps'])).stdout.trim().split('\n').filter(Boolean);
  const alias = (name: string): Promise<string> =>
    desk.edit('site.yaml', (text) => text.replace('      sales:', `      ${name}: [alice]\n      sales:`));
  await alias('dump-before');
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  expect(await dumps()).toEqual([]);
  // As if the release in place had made an older schema.
  await world.host.must(['sh', '-euc', 'echo "-- older" >>/var/lib/sitec/current/tree/sql/schema.sql']);
  await alias('dump-after');
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  const [dump = '', ...others] = await dumps();
  expect(others).toEqual([]);
  expect(await world.host.must(['stat', '--format=%U %a', '/var/lib/sitec/dumps', `/var/lib/sitec/dumps/${dump}`])).toBe(
    'root 700\nroot 600\n',
  );
  const held = await world.host.must(['zcat', `/var/lib/sitec/dumps/${dump}`]);
  expect(held).toContain('dump-before@testdomain.local');
  expect(held).not.toContain('dump-after@testdomain.local');
});

test('a container reads a file that it has mounted by itself after a reload', async () => {
  const file = join(desk.directory, 'site.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('administrators: [mailadmin]', 'administrators: [mailadmin, reporter]'));
  expect(await desk.sitec(['secrets', 'create'])).toMatchObject({ code: 0 });
  await desk.commit('One more administrator');
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  const rules = await world.host.must([
    'docker',
    'exec',
    'mailserver-postgres',
    'psql',
    '-U',
    'postgres',
    '-Atc',
    'SELECT user_name FROM pg_hba_file_rules',
  ]);
  expect(rules).toContain('reporter');
});

test('an earlier release comes back like any other', async () => {
  const names = (await world.host.must(['ls', '/var/lib/sitec/releases'])).trim().split('\n');
  const earliest = names[0] ?? '';
  expect(await live(LIMIT)).toBe('22');
  const back = await desk.sitec(['rollback', 'mail1', earliest]);
  expect(back.stdout).toContain('mail1: confirmed');
  expect(back.code).toBe(0);
  expect(await live(LIMIT)).toBe('50');
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  expect(await live(LIMIT)).toBe('22');
});

test('an earlier release does not undo what somebody changed in the database by hand before that is decided', async () => {
  const quota = async (): Promise<string> =>
    (await psql(world, "SELECT quota_mb FROM virtual_users WHERE email = 'alice@testdomain.local'")).trim();
  const before = await quota();
  await desk.edit('site.yaml', (text) => text.replace('      sales:', '      going-back: [alice]\n      sales:'));
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  await psql(world, "SET SESSION AUTHORIZATION mailadmin; UPDATE virtual_users SET quota_mb = 5 WHERE email = 'alice@testdomain.local'");
  const asked = await desk.sitec(['rollback', 'mail1']);
  expect(asked.stdout).toContain('    mailbox alice@testdomain.local [hand-edited]\n');
  expect(asked.stdout).toContain('mail1: changed on the host, and nothing is done before you decide: database\n');
  expect(asked.code).toBe(1);
  expect(await quota()).toBe('5');
  expect(await desk.sitec(['rollback', 'mail1', '--overwrite', 'database'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('mail1: confirmed') as string,
  });
  expect(await quota()).toBe(before);
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
});

test('an attempt that waits keeps others out, by name, and can be taken back', async () => {
  await limit('30');
  expect(await desk.sitec(['deploy', '--no-confirm', '--window', '2m'])).toMatchObject({ code: 0 });
  await limit('31');
  expect(await desk.sitec(['deploy'])).toMatchObject({
    code: 3,
    stderr: expect.stringMatching(/the attempt \S+ of phalkonadmin \(.*\) is waiting/) as string,
  });
  expect(await desk.sitec(['extend', '--window', '3m'])).toMatchObject({ code: 0 });
  expect(await desk.sitec(['rollback'])).toMatchObject({ code: 0, stdout: expect.stringContaining('is rolled-back') as string });
  expect([await live(LIMIT), await live('soft_bounce')]).toEqual(['22', 'no']);
});
