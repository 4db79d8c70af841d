import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { copyOfSite, generatedOf, sitec } from './sites.ts';

const expected = generatedOf('.');

test.each([
  ['another time zone', { TZ: 'Pacific/Kiritimati' }],
  ['a Turkish locale', { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }],
  ['no locale at all', { LC_ALL: 'C' }],
])('the same bytes with %s', (_, env) => {
  const directory = copyOfSite('.', 'ordner mit Größe');
  rmSync(join(directory, 'generated'), { recursive: true });
  expect(sitec(['-C', directory, 'build'], { env })).toMatchObject({ code: 0, stderr: '' });
  expect(generatedOf(directory)).toEqual(expected);
});

test.each(['0077', '0000'])('the same bytes and executable bits with umask %s', (mask) => {
  const directory = copyOfSite();
  rmSync(join(directory, 'generated'), { recursive: true });
  const script = 'umask "$1"; exec "$2" "$3" -C "$4" build';
  const { status } = spawnSync('sh', ['-c', script, 'sh', mask, process.execPath, resolve('dist/src/cli.js'), directory]);
  expect(status).toBe(0);
  expect(generatedOf(directory)).toEqual(expected);
});
