import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWritten } from '../src/target/written.ts';
import { copyOfSite, sitec } from './sites.ts';

/** Every pair test/err/NAME.yaml and NAME.out: a site that is refused, and exactly what is said. */
const names = readdirSync('test/err').filter((file) => file.endsWith('.yaml')).map((file) => file.replace(/\.yaml$/, ''));
const directory = copyOfSite();
const before = readWritten(join(directory, 'generated'));

describe.each(names)('%s', (name) => {
  test('is refused with its message, and generated/ is as it was', async () => {
    writeFileSync(join(directory, 'site.yaml'), readFileSync(`test/err/${name}.yaml`));
    const { code, stdout, stderr } = sitec(['build'], { cwd: directory });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    await expect(stderr).toMatchFileSnapshot(`err/${name}.out`);
    expect(readWritten(join(directory, 'generated'))).toEqual(before);
  });
});

test('every rule has a site that it refuses', () => {
  const said = names.map((name) => readFileSync(`test/err/${name}.out`, 'utf8')).join('\n');
  const codes = readdirSync('src/site/rules')
    .flatMap((file) => [...readFileSync(`src/site/rules/${file}`, 'utf8').matchAll(/errorAt\([^;]*?'([a-z-]+)', [`']/g)])
    .map(([, code = '']) => code);
  expect(codes.length).toBeGreaterThan(8);
  expect(codes.filter((code) => !said.includes(`[${code}]`))).toEqual([]);
});
