import { mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeUnused } from '../src/verify/remove-unused.ts';
import { scratchDirectory } from './sites.ts';

test('what is old goes, what a dead build left goes, and a build that goes on stays whatever its date', () => {
  const cache = scratchDirectory();
  const [old, now] = [new Date('2020-01-01'), new Date()];
  const entries = { 'root-old': old, 'root-new': now, [`root-a.${process.pid}`]: old, 'root-a.4194305': now, 'image-old': old };
  for (const [name, date] of Object.entries(entries)) {
    mkdirSync(join(cache, name));
    utimesSync(join(cache, name), date, date);
  }
  removeUnused(cache, 'root-', now.getTime() - 60_000);
  expect(readdirSync(cache).toSorted()).toEqual(['image-old', `root-a.${process.pid}`, 'root-new']);
});
