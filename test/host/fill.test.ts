import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { writePrograms } from '../programs.ts';
import { scratchDirectory } from '../sites.ts';

const CIPHERTEXT = 'value of the secret';
const SUM = createHash('sha256').update(CIPHERTEXT).digest('hex');

/** Fills a tree of two files with one secret, which `age` here gives as it lies there. */
function filled({ sha256 = SUM, revision = '0123abcd', text = CIPHERTEXT, age = 'cat' }): {
  readonly code: number | null;
  readonly stderr: string;
  readonly output: string;
} {
  const place = scratchDirectory();
  for (const folder of ['bin', 'in/etc', 'secrets/database', 'out']) mkdirSync(join(place, folder), { recursive: true });
  writePrograms(join(place, 'bin'), { age });
  writeFileSync(join(place, 'in/etc/a.conf'), 'password = {{secret:database/one#0123abcd|postfix}}\n');
  writeFileSync(join(place, 'in/etc/b.conf'), 'nothing secret\n');
  writeFileSync(join(place, 'secrets/database/one.age'), text);
  writeFileSync(
    join(place, 'secrets/index.yaml'),
    `database/one:\n  kind: password\n  recipients:\n    - host:mail1\n  revision: ${revision}\n  sha256: ${sha256}\n`,
  );
  const { status, stderr } = spawnSync(
    'python3',
    [
      '-I',
      '-B',
      resolve('host/release/fill.py'),
      '--identity',
      '/nowhere',
      '--secrets',
      join(place, 'secrets'),
      join(place, 'in'),
      join(place, 'out'),
    ],
    { encoding: 'utf8', env: { PATH: `${join(place, 'bin')}:${process.env['PATH'] ?? ''}` } },
  );
  return { code: status, stderr, output: join(place, 'out/etc/a.conf') };
}

test('a secret is filled in, into a file for root alone', () => {
  const { code, stderr, output } = filled({});
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(readFileSync(output, 'utf8')).toBe(`password = ${CIPHERTEXT}\n`);
  expect(statSync(output).mode & 0o777).toBe(0o600);
});

test.each([
  {
    name: 'the file is another than the index speaks of',
    given: { text: `${CIPHERTEXT}!` },
    says: 'is not the file that the index names',
  },
  { name: 'the file is cut off', given: { text: CIPHERTEXT.slice(1) }, says: 'is not the file that the index names' },
  {
    name: 'the index has another hash',
    given: { sha256: SUM.replace(/./, (digit) => (digit === '0' ? '1' : '0')) },
    says: 'is not the file that the index names',
  },
  { name: 'the index has none', given: { sha256: '' }, says: 'is not the file that the index names' },
  {
    name: 'the tree is of another revision',
    given: { revision: 'ffffffff' },
    says: 'has the revision ffffffff here and 0123abcd in the tree',
  },
  { name: 'this host cannot open it', given: { age: 'exit 1' }, says: 'cannot be decrypted by this host' },
])('nothing is written, and no value told, when $name', ({ given, says }) => {
  const { code, stderr, output } = filled(given);
  expect(code).toBe(1);
  expect(stderr).toBe(`etc/a.conf: the secret database/one ${says}\n`);
  expect(existsSync(output)).toBe(false);
});
