import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fakeHost } from './fake-host.ts';

test('an attempt whose files a power cut has emptied keeps nobody from asking about the others', () => {
  const host = fakeHost();
  host.confirmed({ files: [{ path: '/etc/a.conf', text: 'a\n' }] });
  const broken = join(host.root, 'var/lib/sitec/releases/broken');
  mkdirSync(join(broken, 'tree'), { recursive: true });
  for (const file of ['release.json', 'attempt.json', 'tree/manifest.json']) writeFileSync(join(broken, file), '');
  writeFileSync(join(broken, 'state.json'), '{"state": "starting"}');
  const now = Date.now() / 1000;
  utimesSync(broken, now, now);
  const beginning = { id: 'broken', state: 'starting' };
  expect(host.run(['status'])).toMatchObject({ code: 0, answer: { attempts: [{ id: 'release-1' }, beginning] } });
  utimesSync(broken, 0, 0);
  expect(host.run(['status'])).toMatchObject({
    code: 0,
    answer: { confirmed: { state: 'confirmed' }, attempts: [{ id: 'release-1' }, { id: 'broken', state: 'refused', kind: 'killed' }] },
  });
});
