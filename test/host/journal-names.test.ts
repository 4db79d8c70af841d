import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { writePrograms } from '../programs.ts';
import { sites } from '../sites.ts';
import { fakeHost } from './fake-host.ts';

/** Programs that run others: their name in the journal says nothing. */
const RUNS_OTHERS = new Set(['python3', 'perl', 'sh', 'bash', 'env', 'timeout']);

function programIn(unit: string): string {
  return basename(/^ExecStart=[-+!:@|]*(\S+)/m.exec(unit)?.[1] ?? '');
}

test('every unit of a site has a name of its own in the journal', () => {
  const files = sites.flatMap((site) =>
    readdirSync(join(site, 'generated'), { recursive: true, encoding: 'utf8' }).map((name) => join(site, 'generated', name)),
  );
  const units = files.filter((path) => path.endsWith('.service')).map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  const nameless = units.filter(({ text }) => RUNS_OTHERS.has(programIn(text)));
  expect(new Set(nameless.map(({ path }) => basename(path)))).toEqual(
    new Set(['sitec-drift.service', 'sitec-health-poll.service', 'sitec-health@.service']),
  );
  for (const { path, text } of nameless)
    expect(text, path).toContain(`\nSyslogIdentifier=${basename(path, '.service').replace(/(-poll|@)$/, '')}\n`);
});

const ARM =
  'import sys; sys.path.insert(0, sys.argv[1]); from watch import guard; from base.paths import Paths; guard.arm(Paths(sys.argv[2]), "one", 5); guard.install(Paths(sys.argv[2]), "one")';

test('so have an attempt, the timers of its guard, and the guard of the next boot', () => {
  const host = fakeHost();
  const [bin, log] = [resolve(host.root, '../bin'), join(host.root, 'log')];
  writePrograms(bin, Object.fromEntries(['systemd-run', 'systemctl'].map((name) => [name, `echo "${name} $*" >>${log}`])));
  expect(host.run(['begin', host.stage({ files: [] })], { plan: {}, options: {}, window: 60, nonceHash: '', by: 'ana' })).toMatchObject({
    code: 0,
  });
  execFileSync('python3', ['-I', '-B', '-c', ARM, resolve('host'), host.root], { env: { ...process.env, SITEC_PATH: bin } });
  const started = readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('systemd-run'));
  expect(started.map((line) => /--unit=(sitec-[a-z]+)-.* --property=SyslogIdentifier=(\S+) /.exec(line)?.slice(1))).toEqual([
    ['sitec-activate', 'sitec-activate'],
    ['sitec-guard', 'sitec-guard'],
  ]);
  for (const unit of ['sitec-guard-early', 'sitec-guard-late'])
    expect(readFileSync(join(host.root, 'etc/systemd/system', `${unit}.service`), 'utf8')).toContain('\nSyslogIdentifier=sitec-guard\n');
});
