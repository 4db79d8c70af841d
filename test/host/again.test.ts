import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fakeHost } from './fake-host.ts';

test.each([
  ['with what it was compiled from', true],
  ['that has nothing it was compiled from', false],
])('a release to go back to is staged whole: one %s', (_, hasSite) => {
  const host = fakeHost();
  host.confirmed({ files: [{ path: '/etc/a.conf', text: 'a\n' }] });
  const release = join(host.root, 'var/lib/sitec/releases/release-1');
  mkdirSync(join(release, 'activator'));
  writeFileSync(
    join(release, 'tree/manifest.json'),
    JSON.stringify({ ...(JSON.parse(readFileSync(join(release, 'tree/manifest.json'), 'utf8')) as object), exposure: [] }),
  );
  if (hasSite) {
    mkdirSync(join(release, 'site/keys'), { recursive: true });
    writeFileSync(join(release, 'site/site.yaml'), 'format: 1\n');
  }
  expect(host.run(['again', 'release-1'], { id: 'next', by: 'ana' })).toMatchObject({ code: 0 });
  const staged = join(host.root, 'var/lib/sitec/staging/next');
  expect(readdirSync(staged).toSorted()).toEqual(['activator', 'release.json', 'secrets', ...(hasSite ? ['site'] : []), 'tree']);
  if (hasSite) expect(readFileSync(join(staged, 'site/site.yaml'), 'utf8')).toBe('format: 1\n');
});
