import { expect, test } from 'vitest';
import type { Foreign } from '../../src/base/foreign.ts';
import { onHost, type Connection } from '../../src/deploy/connection.ts';
import { SshDestination } from '../../src/deploy/destination.ts';
import { MOST_BYTES, runProgram } from '../../src/deploy/process.ts';
import { writePrograms } from '../programs.ts';
import { scratchDirectory } from '../sites.ts';

/** Writes for long without a line. */
const FLOOD = 'exec head -c 1G /dev/zero';

/** Whether a process is there. */
function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test.each([
  ['standard output', FLOOD, {}],
  ['standard output, line by line', 'exec yes', { onLine: (): void => undefined }],
  ['standard error', 'exec head -c 1G /dev/zero >&2', {}],
])('a program that floods %s is ended, and nothing of it is kept', async (_name, script, more) => {
  const before = process.memoryUsage().rss;
  await expect(runProgram(['sh', '-c', script], { seconds: 60, ...more })).rejects.toThrow('sh was ended because it wrote more than 8 MiB');
  expect(process.memoryUsage().rss - before).toBeLessThan(16 * MOST_BYTES);
});

test('what a host floods is told with its name', async () => {
  const bin = scratchDirectory();
  writePrograms(bin, { ssh: FLOOD });
  const connection: Connection = {
    host: 'mail1',
    user: 'root',
    address: '192.0.2.1',
    destination: SshDestination.ofAddress('192.0.2.1', 'mail1'),
    port: 22,
    options: [],
  };
  const path = process.env['PATH'] ?? '';
  process.env['PATH'] = `${bin}:${path}`;
  try {
    await expect(onHost(connection, ['true'])).rejects.toThrow(
      'mail1: ssh was ended because it wrote more than 8 MiB, so that nothing of it was read',
    );
  } finally {
    process.env['PATH'] = path;
  }
});

test('a limit is one of bytes, also of those that make one character', async () => {
  await expect(runProgram(['printf', 'é'.repeat(60)], { most: 100 })).rejects.toThrow('wrote more than');
  expect((await runProgram(['printf', 'é'.repeat(50)], { most: 100 })).stdout.raw).toBe('é'.repeat(50));
});

test('a program whose streams another one keeps open ends in time all the same', async () => {
  const other = 'sleep 600 & echo $!; exec sleep 600';
  const { code, stdout } = await runProgram(['sh', '-c', other], { seconds: 0.5 });
  expect(code).toBe(137);
  const left = Number(stdout.raw);
  expect(runs(left)).toBe(true);
  process.kill(left, 'SIGKILL');
});

test('lines come as they are written, the last one only once it has its end', async () => {
  const lines: string[] = [];
  const { stdout } = await runProgram(['sh', '-c', String.raw`printf 'a\nb'; sleep 0.1; printf 'c\nd'`], {
    onLine: (line: Foreign) => lines.push(line.raw),
  });
  expect({ lines, last: stdout.lastLine().raw }).toEqual({ lines: ['a', 'bc'], last: 'd' });
});

test('what a program says of its end is visible, and its own text shows itself in no other way', async () => {
  const said = String.raw`printf 'a\033[2J\342\200\256b\r\nc'`;
  const { stdout, stderr } = await runProgram(['sh', '-c', `${said}; ${said} >&2`]);
  const visible = 'a\uFFFD[2J\uFFFDb\nc';
  expect({ stderr, shown: String(stdout), json: JSON.parse(JSON.stringify({ stdout })) as unknown }).toEqual({
    stderr: visible,
    shown: visible,
    json: { stdout: visible },
  });
  expect(stdout.raw).toBe('a\u001B[2J\u202Eb\r\nc');
});
