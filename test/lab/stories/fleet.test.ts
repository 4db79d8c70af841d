import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { deployedSteps } from '../deployed.ts';
import { startFleet, type Fleet } from '../fleet.ts';
import type { OperatorDesk } from '../operator.ts';
import { writeOwn } from '../site-edits.ts';

const NAMES = ['one', 'two', 'three'];
/** Hosts have their turn by name. */
const ORDER = ['one', 'three', 'two'];
/** Milliseconds of a way that is far longer than the work at its end. */
const FAR = 200;

vi.setConfig({ testTimeout: 600_000 });

let fleet: Fleet;
let desk: OperatorDesk;

beforeAll(async () => {
  fleet = await startFleet(NAMES, ['phalkonadmin', 'ana']);
  desk = fleet.desk('phalkonadmin');
});

afterAll(() => fleet?.close());

/** Changes sshd of all hosts, or of one. */
function limit(sessions: number, at: OperatorDesk = desk, host?: string): Promise<string> {
  const pattern = host === undefined ? /ssh: \{.*\}/g : new RegExp(`(?<=^ {2}${host}:\\n(?: {4}.*\\n)*? {6})ssh: \\{.*\\}`, 'm');
  return at.edit('site.yaml', (text) => text.replace(pattern, `ssh: { extra: { MaxSessions: ${sessions} } }`));
}

async function allowed(): Promise<readonly string[]> {
  return Promise.all(NAMES.map(async (name) => /^maxsessions (\d+)$/m.exec(await fleet.host(name).must(['sshd', '-T']))?.[1] ?? ''));
}

async function releases(name: string): Promise<number> {
  return (await fleet.host(name).must(['ls', '/var/lib/sitec/releases'])).trim().split('\n').length;
}

/** When a step of the newest attempt on a host was. */
async function timeOf(name: string, step: string): Promise<number> {
  const attempt = (await fleet.host(name).must(['ls', '/var/lib/sitec/releases'])).trim().split('\n').at(-1) ?? '';
  const lines = (await fleet.host(name).must(['cat', `/var/lib/sitec/releases/${attempt}/journal`]))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { step: string; at: string });
  return Date.parse(lines.find((line) => line.step === step)?.at ?? '');
}

test('all hosts of the site are deployed to side by side, and every line says which one it is about', async () => {
  await limit(20);
  const { code, stdout, stderr } = await desk.sitec(['deploy']);
  expect(stdout + stderr).toContain('\nconfirmed: one, three, two\n');
  expect(code).toBe(0);
  for (const line of `${stdout}${stderr}`.split('\n').filter((text) => text !== '' && !text.startsWith('confirmed: ')))
    expect(line).toMatch(/^(one|two|three): /);
  const times = await Promise.all(
    NAMES.map(async (name) => ({ start: await timeOf(name, 'start'), end: await timeOf(name, 'confirmed') })),
  );
  expect(Math.max(...times.map(({ start }) => start))).toBeLessThan(Math.min(...times.map(({ end }) => end)));
});

test('the canary is confirmed before any other host begins', async () => {
  await limit(21);
  expect(await desk.sitec(['deploy', '--canary', 'two'])).toMatchObject({ code: 0 });
  const confirmed = await timeOf('two', 'confirmed');
  for (const name of ['one', 'three']) expect(await timeOf(name, 'start')).toBeGreaterThan(confirmed);
  expect(await allowed()).toEqual(['21', '21', '21']);
});

test('over a long way, all hosts take about as long as one', async () => {
  const plain = readFileSync(desk.sshConfig, 'utf8');
  writeFileSync(desk.sshConfig, `${plain}  ProxyCommand python3 ${resolve('test/lab/slow-way.py')} ${FAR} %h %p\n`);
  const timed = async (...args: readonly string[]): Promise<number> => {
    const start = Date.now();
    expect(await desk.sitec(['deploy', ...args])).toMatchObject({ code: 0 });
    return Date.now() - start;
  };
  const one = await timed('one');
  const all = await timed();
  const inTurns = await timed('--parallel', '1');
  await limit(22, desk, 'one');
  const oneChanged = await timed('one');
  await limit(23);
  const allChanged = await timed();
  writeFileSync(desk.sshConfig, plain);
  process.stderr.write(
    `nothing to do: one ${one} ms, all ${all} ms, in turns ${inTurns} ms; a change: one ${oneChanged} ms, all ${allChanged} ms\n`,
  );
  expect(all / one).toBeLessThan(2);
  expect(inTurns / one).toBeGreaterThan(2);
  expect(allChanged / oneChanged).toBeLessThan(2);
});

test('a host that fails stops those that have not begun, and with --rollback-all the others of this run go back as well', async () => {
  const before = await releases('two');
  await limit(24);
  const path = '/etc/systemd/system/ssh.service.d/90-own.conf';
  writeOwn(desk.directory, path, '[Service]\nExecStartPre=/bin/false\n', 'three');
  await desk.edit('site.yaml', (text) => text.replace(/^ {2}three:\n/m, `  three:\n    files: { ${path}: { restart: [ssh] } }\n`));
  const { code, stdout, stderr } = await desk.sitec(['deploy', '--parallel', '1', '--rollback-all']);
  expect(`${stdout}${stderr}`).toContain('confirmed, then rolled back with the others: one\nrolled back: three\nnot started: two\n');
  expect(code).toBe(4);
  expect(await allowed()).toEqual(['23', '23', '23']);
  expect(await releases('two')).toBe(before);
  expect((await desk.sitec(['status', 'one'])).stdout).toMatch(/ again\) is the confirmed release/);
  const json = await desk.sitec(['--json', 'deploy', '--parallel', '1']);
  expect(
    (JSON.parse(json.stdout) as { readonly hosts: readonly { readonly host: string; readonly end: string }[] }).hosts
      .map(({ host, end }) => `${host} ${end}`)
      .toSorted(),
  ).toEqual(['one confirmed', 'three rolled-back', 'two not-started']);
  expect(await allowed()).toEqual(['24', '23', '23']);
  rmSync(join(desk.directory, 'files'), { recursive: true });
  await desk.edit('site.yaml', (text) => text.replace(/^ {4}files:.*\n/m, ''));
  expect(await desk.sitec(['deploy'])).toMatchObject({ code: 0 });
  expect(await allowed()).toEqual(['24', '24', '24']);
});

test('of two operators at once, one has the host, and the other is told who, since when and with what', async () => {
  const other = fleet.desk('ana');
  const [mine, theirs] = [await limit(25), await limit(26, other)];
  const before = await releases('one');
  const ended = await Promise.all([desk, other].map((at) => at.sitec(['deploy', 'one'])));
  expect(new Set(ended.map(({ code }) => code))).toEqual(new Set([0, 3]));
  const [loser = { stdout: '', stderr: '' }] = ended.filter(({ code }) => code === 3);
  const [winner, commit] = ended[0]?.code === 0 ? ['phalkonadmin', mine] : ['ana', theirs];
  expect(loser.stdout + loser.stderr).toMatch(
    new RegExp(
      `(the attempt \\S+|locked by the deploy) of ${winner} \\(.*commit ${commit.slice(0, 7)}, begun \\d+ s ago|the host has changed since the plan was made`,
    ),
  );
  expect(await releases('one')).toBeGreaterThan(before);
  const [first] = await allowed();
  expect(first).toBe(winner === 'ana' ? '26' : '25');
});

test('who comes while an attempt waits is told whose it is; whatever waits anywhere is confirmed or taken back at once', async () => {
  await limit(27);
  expect(await desk.sitec(['deploy', '--no-confirm', '--window', '5m'])).toMatchObject({ code: 0 });
  const commit = await limit(28, fleet.desk('ana'));
  const held = await fleet.desk('ana').sitec(['deploy', 'two']);
  expect(held).toMatchObject({
    code: 3,
    stderr: expect.stringMatching(
      /the attempt \S+ of phalkonadmin \(.*\) is waiting, for \d+ s more unless it is confirmed: commit \w{7}, begun \d+ s ago/,
    ) as string,
  });
  expect(held.stderr).not.toContain(commit.slice(0, 7));
  expect(await desk.sitec(['confirm', 'one'])).toMatchObject({ code: 0, stdout: 'one: confirmed\n' });
  expect(await desk.sitec(['rollback'])).toMatchObject({ code: 0 });
  expect(await allowed()).toEqual(['27', '24', '24']);
  expect(await desk.sitec(['confirm'])).toMatchObject({ code: 3, stderr: 'sitec: no host of the site waits for a confirmation\n' });
});

test('a host that cannot be reached hides nothing of the others', async () => {
  await fleet.host('three').stop();
  const { code, stdout } = await desk.sitec(['status']);
  expect(code).toBe(3);
  expect(stdout).toMatch(/^one: .* is the confirmed release$/m);
  expect(stdout).toMatch(/^three: three cannot be reached|^three cannot be reached/m);
  expect(stdout).toMatch(/^two: .* is the confirmed release$/m);
  const deployed = await desk.sitec(['deploy', '--parallel', '3']);
  expect(deployed.code).toBe(3);
  expect(deployed.stdout).toContain('failed: three\n');
  expect(ORDER.filter((name) => new RegExp(`^(confirmed|nothing to do|not started): .*${name}`, 'm').test(deployed.stdout))).toEqual([
    'one',
    'two',
  ]);
});

test('what is told of one host alone has not changed', async () => {
  expect(await desk.sitec(['deploy', 'one'])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^one: nothing to do, \w{7} is in place\n$/) as string,
  });
  expect((await deployedSteps(fleet.host('one'))).steps).toContain('confirmed');
});
