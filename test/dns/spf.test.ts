import { expect, test } from 'vitest';
import { benchOf } from '../sweep/compile.ts';
import { withValue } from '../sweep/data.ts';

const bench = benchOf('test/sites/accounts');

/** The line above the SPF record of a domain, and the record. */
function recordOf(domain: string, data: unknown = bench.data): readonly string[] {
  const lines = (bench.compile(data).files.get(`_dns/${domain}.zone`) ?? '').split('\n');
  const at = lines.findIndex((line) => line.includes('v=spf1'));
  return [lines[at - 1] ?? '', /"(.*)"/.exec(lines[at] ?? '')?.[1] ?? ''];
}

test('a domain that another server keeps is never told to forbid what that server sends', () => {
  expect(recordOf('kept.example')).toEqual(['; recommended: who sends mail from kept.example', 'v=spf1 mx a:mx.elsewhere.example -all']);
  const nine = Array.from({ length: 9 }, (_, index) => `include:s${index}.example`);
  expect(recordOf('kept.example', withValue(bench.data, ['domains', 'kept.example', 'spf', 'also'], nine))[1]).toBe(
    `v=spf1 mx ${nine.join(' ')} -all`,
  );
});

test('a domain whose mail leaves through a smarthost names its senders, or a warning says so', () => {
  expect(recordOf('branch.example')).toEqual(['; required: who sends mail from branch.example', 'v=spf1 mx a:smtp.provider.example -all']);
  const found = (path: readonly string[], value: unknown): readonly string[] =>
    bench.compile(withValue(bench.data, path, value)).diagnostics.map(({ code, path: place }) => `${code} ${place.join('.')}`);
  expect(found(['domains', 'branch.example', 'spf'], {})).toEqual(['smarthost-without-spf domains.branch.example.smarthost']);
  expect(found(['domains', 'branch.example', 'spf'], { all: 'softfail' })).toEqual([]);
  expect(found(['hosts', 'mail', 'services', 'postfix', 'smarthost'], { host: 'smtp.provider.example' })).toEqual([
    'smarthost-without-spf domains.club.example',
    'smarthost-without-spf domains.club.example.net',
  ]);
});
