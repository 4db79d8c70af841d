import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadIndex } from '../src/secrets/index-file.ts';
import { readSecret } from '../src/secrets/store.ts';
import { demoIdentity } from './lab/demo.ts';
import { sites } from './sites.ts';

const scratch = mkdtempSync(join(tmpdir(), 'sitec-plaintext-'));
const identity = join(scratch, 'identity');
writeFileSync(identity, `${demoIdentity('recovery')}\n`);
afterAll(() => rmSync(scratch, { recursive: true }));

/** Of an elliptic key in PEM, the last line is of the public half alone, which certificates show. */
function linesOf(value: string): readonly string[] {
  const lines = value.trimEnd().split('\n');
  return lines[0] === '-----BEGIN PRIVATE KEY-----' && lines.length === 5 ? lines.slice(0, 3) : lines;
}

/** Every line of every secret of every site here, as long as it is long enough to be one. */
async function secretLines(): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const directory of sites.map((site) => resolve(site))) {
    for (const name of loadIndex(directory).keys()) lines.push(...linesOf(await readSecret({ directory, identity }, name)));
  }
  return lines.map((line) => line.replace(/^[a-z]+:\{/, '{')).filter((line) => line.length > 20 && !line.startsWith('-----'));
}

function filesHolding(lines: readonly string[], files: readonly string[]): readonly string[] {
  return files.filter((file) => {
    const text = readFileSync(file, 'latin1');
    return lines.some((line) => text.includes(line));
  });
}

test('no committed file holds a secret in plain text, and the search would have found one', async () => {
  const lines = await secretLines();
  expect(lines.length).toBeGreaterThan(20);
  const committed = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  expect(filesHolding(lines, committed)).toEqual([]);
  const planted = join(scratch, 'planted');
  writeFileSync(planted, `password = ${lines[3] ?? ''}\n`);
  expect(filesHolding(lines, [...committed, planted])).toEqual([planted]);
});
