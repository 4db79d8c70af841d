import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findingsPrinter } from '../../src/commands/deploy/host-findings.ts';
import { compileSite, type Compiled } from '../../src/compile.ts';
import { copyOfSite } from '../sites.ts';

const OUTPUT = { terminal: false, colour: false, columns: undefined };
const UNDEFINED = 'postconf: warning: /etc/postfix/main.cf: undefined parameter: nosuch';

function compiled(): Compiled {
  const directory = copyOfSite();
  const file = join(directory, 'site.yaml');
  const text = readFileSync(file, 'utf8');
  const at = '      postfix:\n';
  expect(text).toContain(at);
  writeFileSync(file, text.replace(at, `${at}        extra: { smtpd_banner: "$nosuch ESMTP" }\n`));
  const found = compileSite(directory, file);
  return { ...found, loaded: { ...found.loaded, source: { ...found.loaded.source, file: 'site.yaml' } } };
}

test("a daemon's refusal on the host is told once, at its line of site.yaml", () => {
  const print = findingsPrinter(compiled(), 'mail1', OUTPUT);
  const text = print([{ validator: 'postfix', code: 1, lines: [`/usr/sbin/${UNDEFINED}`, `/usr/sbin/${UNDEFINED}`] }]);
  expect(text).toMatch(
    /^site\.yaml:\d+:18: error: postfix: postconf: warning: \/etc\/postfix\/main\.cf: undefined parameter: nosuch \[daemon-refuses\]\n/,
  );
  expect(text).toContain('-> hosts › mail1 › services › postfix › extra › smtpd_banner\n');
  expect(text.match(/error:/g)).toHaveLength(1);
  expect(text).toMatch(/ {3}= it became generated\/mail1\/rootfs\/etc\/postfix\/main\.cf:\d+\n\n$/);
});

test('what comes from no line is told of the host, and a host that is not in the site is told as it speaks', () => {
  const said = [{ validator: 'postfix', code: 1, lines: ['no room'] }];
  expect(findingsPrinter(compiled(), 'mail1', OUTPUT)(said)).toBe('mail1: error: postfix: no room [daemon-refuses]\n\n');
  expect(findingsPrinter(compiled(), 'other', OUTPUT)(said)).toBe('other: postfix: no room\n');
});

test('of many lines the first are told', () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => `line number ${index}`);
  const text = findingsPrinter(compiled(), 'mail1', OUTPUT)([{ validator: 'postfix', code: 1, lines }]);
  expect(text.split('\n').length).toBeLessThan(200);
  const parsers = Array.from({ length: 2000 }, () => ({ validator: 'x', code: 1, lines: ['/etc/postfix/main.cf:999999: x'] }));
  expect(findingsPrinter(compiled(), 'mail1', OUTPUT)(parsers).split('\n').length).toBeLessThan(200);
});
