import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadIndex, type SecretIndex } from '../../src/secrets/index-file.ts';
import { nearNames } from '../../src/secrets/near-names.ts';
import { demoIdentity } from '../lab/demo.ts';
import { copyOfSite, sitec } from '../sites.ts';

const entry = { recipients: [], revision: '00000000', sha256: '' };
const index: SecretIndex = new Map([
  ['dkim/acme.example/s1', { ...entry, kind: 'dkim' }],
  ['dkim/other.example/s1', { ...entry, kind: 'dkim' }],
  ['mailboxes/acme.example', { ...entry, kind: 'mailboxes' }],
]);

test.each([
  ['two letters that changed places', 'dkim/acme.exampel/s1', 'dkim' as const, 'dkim/acme.example/s1'],
  ['another kind', 'dkim/acme.exampel/s1', 'tls' as const, undefined],
  ['another domain', 'dkim/entirely.example/s1', 'dkim' as const, undefined],
  ['nearly one that is used', 'dkim/othe.example/s1', 'dkim' as const, undefined],
])('%s', (_, name, kind, expected) => {
  expect(nearNames([{ name, kind }], new Set(['dkim/other.example/s1', name]), index).get(name)).toBe(expected);
});

test('a misspelt domain gets no new key unless its secret is named', () => {
  const directory = copyOfSite();
  const identity = join(directory, '..', 'identity');
  writeFileSync(identity, demoIdentity('phalkonadmin'));
  writeFileSync(join(directory, 'site.yaml'), readFileSync('test/err/misspelt-domain.yaml'));
  const create = (...names: readonly string[]): ReturnType<typeof sitec> =>
    sitec(['-C', directory, '--identity', identity, 'secrets', 'create', ...names]);
  const { code, stderr } = create();
  expect(code).toBe(1);
  expect(stderr).toContain('left out dkim/testdomain.lokal/s2026a: dkim/testdomain.local/s2026a exists and nothing uses it');
  expect([...loadIndex(directory).keys()].filter((name) => name.includes('lokal'))).toEqual([]);
  expect(create('dkim/testdomain.lokal/s2026a')).toMatchObject({ code: 0 });
  expect(loadIndex(directory).has('dkim/testdomain.lokal/s2026a')).toBe(true);
});
