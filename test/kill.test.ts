import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { verbInProcess } from './in-process.ts';
import { copyOfSite, generatedOf, scratchDirectory, sitec } from './sites.ts';

const directory = copyOfSite();
const generated = join(directory, 'generated');
const site = join(directory, 'site.yaml');
const oldText = readFileSync(site, 'utf8');

/** A change that writes some files, removes one, and moves others. */
const newText = oldText
  .replace('      unbound: {}\n      tls-policies: {}\n', '')
  .replace('port: 2288', 'port: 2299')
  .replace('bob: {}', 'bob: {}\n      carol: {}');

function built(text: string): ReturnType<typeof generatedOf> {
  writeFileSync(site, text);
  expect(sitec(['-C', directory, 'build'])).toMatchObject({ code: 0 });
  return generatedOf(directory);
}

const newTree = built(newText);
const oldTree = built(oldText);
const kept = join(scratchDirectory(), 'generated');
cpSync(generated, kept, { recursive: true });
/** A process for each of about 150 steps takes longer than all other tests: `SITEC_KILL_EVERY=1` takes every one. */
const EVERY = Number(process.env['SITEC_KILL_EVERY'] ?? 4);
const preload = pathToFileURL(resolve('test/kill-at.mjs')).href;

test('a kill at any change of the file system leaves the old tree or the new one to the next command', async () => {
  expect(newTree).not.toEqual(oldTree);
  let [old, fresh, step] = [0, 0, 0];
  for (; ; step += EVERY) {
    writeFileSync(site, newText);
    const ended = sitec(['-C', directory, 'build'], { node: ['--import', preload], env: { KILL_AT: String(step) } });
    if (ended.code === 0) break;
    expect(ended.code).toBeNull();
    writeFileSync(site, newText);
    const { code } = await verbInProcess('check', directory);
    const tree = generatedOf(directory);
    if (code === 0) fresh += 1;
    else old += 1;
    expect(tree, `killed at step ${step}`).toEqual(code === 0 ? newTree : oldTree);
    rmSync(generated, { recursive: true });
    cpSync(kept, generated, { recursive: true });
  }
  expect(Math.min(old, fresh), 'kills before and after the old tree gives way').toBeGreaterThanOrEqual(4);
}, 900_000);
