import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { inTemporary } from '../src/base/temporary.ts';
import { scratchDirectory } from './sites.ts';

const MODULE = pathToFileURL(resolve('dist/src/base/temporary.js')).href;

/** A process with one temporary directory inside of another, which waits for its end. */
const WAITING = `import { inTemporary } from ${JSON.stringify(MODULE)};
await inTemporary(process.argv[1], (outer) => inTemporary(outer + '/inner-', async (inner) => {
  console.log(inner);
  await new Promise((resolve) => setTimeout(resolve, 60_000));
}));`;

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'a process that is ended by %s leaves no temporary directory, and has ended by it',
  async (signal) => {
    const scratch = scratchDirectory();
    const child = spawn(process.execPath, ['--input-type=module', '-e', WAITING, '--', join(scratch, 'work-')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [inner] = (await once(child.stdout, 'data')) as [Buffer];
    expect(existsSync(inner.toString().trim())).toBe(true);
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([null, signal]);
    expect(readdirSync(scratch)).toEqual([]);
  },
);

test('afterwards it is gone as well, whether the work was done or not, and signals mean what they did', async () => {
  const scratch = scratchDirectory();
  expect(await inTemporary(join(scratch, 'work-'), (directory) => Promise.resolve(existsSync(directory)))).toBe(true);
  await expect(inTemporary(join(scratch, 'work-'), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(readdirSync(scratch)).toEqual([]);
  expect(process.listenerCount('SIGHUP')).toBe(0);
});
