import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { givenId, newId } from '../../src/deploy/attempt-id.ts';
import { dropNonce, keepNonce, keptNonce, newNonce } from '../../src/deploy/nonce.ts';
import { scratchDirectory } from '../sites.ts';

let state: string;

beforeEach(() => {
  state = scratchDirectory();
  vi.stubEnv('XDG_STATE_HOME', state);
});
afterEach(() => vi.unstubAllEnvs());

test('a secret word is kept for the host that it was made for, until it is dropped', () => {
  const [id, nonce] = [newId('c0ffee0'), newNonce()];
  keepNonce('mail1', id, nonce);
  expect(keptNonce('mail1', id)).toBe(nonce.value);
  expect(() => keptNonce('mail2', id)).toThrow(`mail2: the attempt ${id} was deployed from here to mail1, and not to mail2`);
  dropNonce(id);
  expect(() => keptNonce('mail1', id)).toThrow(
    `mail1: the attempt ${id} was not deployed from here: only the machine that deployed it can confirm it`,
  );
});

test('one that an earlier sitec kept has no host beside it, and what is no secret word is not sent', () => {
  const id = newId('release');
  const file = join(state, 'sitec/attempts', id);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `${'a'.repeat(64)}\n`);
  expect(keptNonce('mail1', id)).toBe('a'.repeat(64));
  writeFileSync(file, 'AGE-SECRET-KEY-1\n');
  expect(() => keptNonce('mail1', id)).toThrow('was not deployed from here');
});

test.each([
  '../../../../.config/sitec/identity.txt',
  '',
  '.',
  'x',
  '20261130T120000Z-c0ffee0-0001/../x',
  '20261130T120000Z-c0ffee0-0001\n',
])('%j is the name of no attempt', (id) => {
  expect(() => keptNonce('mail1', id)).toThrow('this is not the name of an attempt');
  expect(() => keepNonce('mail1', id, newNonce())).toThrow('this is not the name of an attempt');
  expect(() => dropNonce(id)).toThrow('this is not the name of an attempt');
  expect(() => givenId(id)).toThrow('is not the name of a release');
});
