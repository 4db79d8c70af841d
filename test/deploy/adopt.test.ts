import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { Foreign } from '../../src/base/foreign.ts';
import { adoptable, adopted, writeAdopted } from '../../src/deploy/adopt.ts';
import { driftWith } from './malicious/honest.ts';
import { answerIn } from '../../src/deploy/answers/read.ts';
import { scratchDirectory } from '../sites.ts';

const TEXT = 'a\u001B[2J\r\n\u202Eb\0';

function live(path: string, more: object = {}) {
  return { path, text: new Foreign(TEXT), owner: 'ana', group: 'mail', mode: '0600', ...more };
}

test('a file is written to the byte, below files/ and nowhere else, and what site.yaml must say of it is YAML whatever it is called', () => {
  const directory = scratchDirectory();
  for (const path of ['/etc/motd', '/etc/a: {b', '/etc/# x', '/etc/“x”', '/etc/x\\y"z']) {
    const said = writeAdopted(directory, 'mail1', [adopted('mail1', live(adoptable(path)), [])]);
    expect(readFileSync(join(directory, 'files/mail1', path), 'utf8'), path).toBe(TEXT);
    const yaml = /must say:\n((?: .*\n)+)/.exec(said)?.[1] ?? '';
    expect(parse(yaml), path).toEqual({ files: { [path]: { owner: 'ana', group: 'mail', mode: '0600' } } });
  }
  expect(writeAdopted(directory, 'mail1', [adopted('mail1', live('/etc/motd'), [])])).toContain(
    '/etc/motd: { owner: "ana", group: "mail", mode: "0600" }',
  );
});

test.each([
  '/',
  '/etc/',
  '//etc/motd',
  '/etc/../etc/motd',
  '/../../../etc/motd',
  '/etc/.',
  'etc/motd',
  '',
  '/etc/mo\ntd',
  '/etc/\u202Emotd',
  '/etc/\0',
])('the path %j is none that may be taken over', (path) => {
  expect(() => adoptable(path)).toThrow(/^[^\p{Cc}\u202E]*(?:is no path of a host|is not written as a host names a file)/u);
});

test.each(['files', 'files/mail1', 'files/mail1/etc', 'files/mail1/etc/motd'])(
  'nothing is written through %s, when it is a link',
  (link) => {
    const [directory, elsewhere] = [scratchDirectory(), scratchDirectory()];
    mkdirSync(join(directory, link, '..'), { recursive: true });
    symlinkSync(join(elsewhere, 'motd'), join(directory, link));
    const files = [adopted('mail1', live('/etc/other'), []), adopted('mail1', live('/etc/motd'), [])];
    expect(() => writeAdopted(directory, 'mail1', files)).toThrow(
      `${link} is a symbolic link, and sitec writes no file of a host through one; nothing was written`,
    );
    expect([join(elsewhere, 'motd'), join(directory, 'files/mail1/etc/other')].filter((file) => existsSync(file))).toEqual([]);
  },
);

test.each([
  ['owner', 'root, mode: "4755"'],
  ['owner', 'a'.repeat(40)],
  ['group', '*x'],
  ['group', '-x'],
  ['mode', '06440'],
  ['mode', '0o44'],
  ['mode', '0648'],
])('%s %j of a file is no answer', (field, value) => {
  const answer = driftWith(['/etc/motd']);
  expect(answerIn('drift', new Foreign(JSON.stringify(answer)))).toBeDefined();
  const spoilt = { ...answer, texts: [{ path: '/etc/motd', text: 'x', owner: 'root', group: 'root', mode: '0644', [field]: value }] };
  expect(answerIn('drift', new Foreign(JSON.stringify(spoilt)))).toBeUndefined();
});
