import { expect, test } from 'vitest';
import { sitec } from '../sites.ts';

test('a resolver that nobody is at is told in one line, and is no finding', () => {
  const { code, stdout, stderr } = sitec(['dns', '--resolver', '127.0.0.1:1']);
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  expect(stderr).toMatch(/^sitec: 127\.0\.0\.1:1 does not answer \(E[A-Z]+\); nothing is known\n$/);
});

test('as data, what is not known says so', () => {
  const { code, stdout } = sitec(['--json', 'dns', 'testdomain.local', '--resolver', '127.0.0.1:1']);
  expect(code).toBe(3);
  const { records } = JSON.parse(stdout) as { records: readonly { state: string; name: string }[] };
  expect(records.length).toBeGreaterThan(5);
  expect(records.every(({ state, name }) => state === 'unanswered' && name.endsWith('testdomain.local'))).toBe(true);
});

test.each([
  [['dns', '--resolver', 'localhost'], '"localhost" is no address of a resolver'],
  [
    ['dns', 'testdomain.loca', '--resolver', '127.0.0.1:1'],
    'the site has no DNS records at or below "testdomain.loca"; did you mean testdomain.local?',
  ],
])('%j is told to be wrong', (args, says) => {
  const { code, stderr } = sitec(args);
  expect(code).toBe(2);
  expect(stderr).toContain(says);
});
