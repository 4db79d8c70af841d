import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratchDirectory } from '../sites.ts';
import { linesWithPrograms } from './programs.ts';

/** What apt-get says of a lock that another process has, by a run in Debian 13. */
const HELD = 'E: Could not get lock /var/lib/apt/lists/lock. It is held by process 7675 (apt-get)';

describe('an attempt whose apt is held by another process', () => {
  /** Plays apt-get with these ends, and prints how often it was run, what was said meanwhile, and what came of it. */
  const played = (ends: readonly (readonly [code: number, said: string])[], patience: number, call: string): unknown =>
    JSON.parse(
      linesWithPrograms(
        `
import json, time
from apply import packages
from base.paths import Paths
from base.command import Refusal
ends, runs, waits, end = json.loads(sys.argv[2]), [], [], "done"
def run(argv, text="", timeout=600):
    code, said = ends[min(len(runs), len(ends) - 1)]
    runs.append(argv[1])
    return code, "", said
packages.run, packages.PAUSE, packages.PATIENCE = run, 0, float(sys.argv[3])
try:
    packages.apt(["update"], waits.append) if sys.argv[4] == "apt" else packages.download(Paths("/nonexistent"), ["age"], waits.append)
except Refusal as refusal:
    end = refusal.message
print(json.dumps({"runs": runs, "waits": waits, "end": end}))
`,
        JSON.stringify(ends),
        String(patience),
        call,
      ).at(-1) ?? '',
    );

  test('waits for it, and says so once', () => {
    const ends = [
      [100, HELD],
      [100, HELD],
      [0, ''],
    ] as const;
    expect(played(ends, 600, 'apt')).toEqual({ runs: ['update', 'update', 'update'], waits: [600], end: 'done' });
  });

  test('waits for the lists as well as for the archives', () => {
    const ends = [
      [100, 'E: Could not get lock /var/cache/apt/archives/lock. It is held by process 8 (apt-get)'],
      [100, 'E: Unable to locate package age'],
      [100, HELD],
      [0, ''],
    ] as const;
    expect(played(ends, 600, 'download')).toEqual({
      runs: ['install', 'install', 'update', 'update', 'install'],
      waits: [600, 600],
      end: 'done',
    });
  });

  test('gives up after a while, and says who has it', () => {
    expect(played([[100, HELD]], 0, 'apt')).toMatchObject({ end: expect.stringContaining('held by process 7675 (apt-get)') as string });
  });

  test('waits for nothing else', () => {
    expect(played([[100, 'E: Unable to locate package age']], 600, 'download')).toEqual({
      runs: ['install', 'update'],
      waits: [],
      end: 'the lists of packages cannot be read: E: Unable to locate package age',
    });
  });
});

describe('a stock host whose apt is held by another process', () => {
  /** Runs what host/sent/bootstrap.sh runs apt with, against an apt-get that fails so often. */
  const bootstrapped = (failures: number, said: string, seconds: number): { code: number | null; stdout: string; stderr: string } => {
    const directory = scratchDirectory();
    const program = join(directory, 'apt-get');
    writeFileSync(
      program,
      `#!/bin/sh\necho run >>${directory}/runs\n[ "$(wc -l <${directory}/runs)" -gt ${failures} ] || { echo '${said}' >&2; exit 100; }\n`,
    );
    chmodSync(program, 0o755);
    const [text = ''] = /^fail\(\)[^]*?^# end of apt$/m.exec(readFileSync('host/sent/bootstrap.sh', 'utf8')) ?? [];
    const { status, stdout, stderr } = spawnSync('sh', ['-eu'], {
      encoding: 'utf8',
      input: `${text}\napt_pause=0\napt_seconds=${seconds}\napt update -qq\necho done`,
      env: { ...process.env, PATH: `${directory}:${process.env['PATH'] ?? ''}` },
    });
    return { code: status, stdout, stderr };
  };

  test('waits for it, and says so once', () => {
    expect(bootstrapped(3, HELD, 600)).toEqual({ code: 0, stdout: 'sitec: apt is held\ndone\n', stderr: '' });
  });

  test('gives up after a while, and says who has it', () => {
    expect(bootstrapped(1000, HELD, 0)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('held by process 7675 (apt-get)') as string,
    });
  });

  test('waits for nothing else', () => {
    expect(bootstrapped(1, 'E: Unable to locate package age', 600)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'E: Unable to locate package age\n',
    });
  });
});
