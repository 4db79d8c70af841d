import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Manifest } from '../src/tree/manifest-data.ts';

test.each([
  'generated/mail1',
  'test/sites/native/generated/mail',
  'test/sites/containers/generated/stack',
  'test/sites/accounts/generated/mail',
])('in %s a daemon relies on services that have one, Postfix on Dovecot among them', (directory) => {
  const { daemons } = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as Manifest;
  const services = daemons.map(({ service }) => service);
  for (const { name, reliesOn = [] } of daemons) expect(services, name).toEqual(expect.arrayContaining([...reliesOn]));
  expect(daemons.find(({ name }) => name === 'postfix')?.reliesOn).toEqual(expect.arrayContaining(['dovecot', 'postgresql']));
});
