import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verbInProcess } from './in-process.ts';
import { copyOfSite, generatedOf, placeKeys, sitec } from './sites.ts';

/** Every test/err/NAME.yaml, with NAME.files/ as its files/ and NAME.keys/ over its keys/ if there are such, and NAME.out: what is said about it, to the letter. */
const names = readdirSync('test/err')
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace(/\.yaml$/, ''));
const refused = names.filter((name) => !name.startsWith('warning-'));
const warned = names.filter((name) => name.startsWith('warning-'));
const directory = copyOfSite();
const before = generatedOf(directory);

function place(name: string): void {
  rmSync(join(directory, 'files'), { recursive: true, force: true });
  if (existsSync(`test/err/${name}.files`)) cpSync(`test/err/${name}.files`, join(directory, 'files'), { recursive: true });
  placeKeys(directory, name);
  writeFileSync(join(directory, 'site.yaml'), readFileSync(`test/err/${name}.yaml`));
}

describe.each(refused)('%s', (name) => {
  test('is refused with its message, and generated/ is as it was', async () => {
    place(name);
    const { code, stdout, stderr } = await verbInProcess('build', directory);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    await expect(stderr).toMatchFileSnapshot(`err/${name}.out`);
    expect(generatedOf(directory)).toEqual(before);
  });
});

describe.each(warned)('%s', (name) => {
  test('is a warning, which stops nothing', async () => {
    place(name);
    const { code, stderr } = await verbInProcess('check', directory);
    expect(code).toBe(1);
    await expect(stderr).toMatchFileSnapshot(`err/${name}.out`);
  });
});

test.each([
  ['build', refused[0] ?? ''],
  ['check', warned[0] ?? ''],
] as const)('%s as a process says the same of %s, on the same streams, with the same code', async (verb, name) => {
  place(name);
  expect(sitec([verb], { cwd: directory })).toEqual(await verbInProcess(verb, directory));
});

test('every message that is kept is about a site', () => {
  const kept = readdirSync('test/err')
    .filter((file) => file.endsWith('.out'))
    .map((file) => file.replace(/\.out$/, ''))
    .toSorted();
  expect(kept).toEqual([...names, 'too-few-recipients'].toSorted());
});

test('secrets that fewer than two people can read are refused', async () => {
  const lonely = copyOfSite();
  rmSync(join(lonely, 'keys/operators/recovery.pub'));
  const { code, stderr } = sitec(['build'], { cwd: lonely });
  expect(code).toBe(1);
  await expect(stderr).toMatchFileSnapshot('err/too-few-recipients.out');
});
