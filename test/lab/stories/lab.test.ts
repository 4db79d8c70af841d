import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { compileSite } from '../../../src/compile.ts';
import { cacheDirectory } from '../cache.ts';
import { must, until } from '../exec.ts';
import { createLab } from '../lab.ts';
import { sweepLabs } from '../registry.ts';
import { debianRoot } from '../root.ts';

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
