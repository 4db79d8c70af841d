import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { DriftFinding } from '../../src/deploy/drift.ts';
import { scratchDirectory } from '../sites.ts';

const EDITED: DriftFinding = { kind: 'path', name: '/etc/a', class: 'hand-edited', detail: 'password = hunter2' };
const FAILED: DriftFinding = { kind: 'unit', name: 'b.service', class: 'failed' };

interface Look {
  readonly findings: readonly DriftFinding[];
  readonly away?: readonly string[];
}

/** Who was told of how many findings at each look, and what could not be told. */
function told(
  looks: readonly Look[],
  settings = 'host = mail.example.org\nwebhook = https://x\nwebhook_bearer = secret word\nrelay = y\n',
): readonly (readonly string[])[] {
  const root = scratchDirectory();
  mkdirSync(join(root, 'etc/sitec'), { recursive: true });
  mkdirSync(join(root, 'var/lib/sitec'), { recursive: true });
  writeFileSync(join(root, 'etc/sitec/alerts.conf'), `# a comment = 1\n${settings}`);
  const output = execFileSync('python3', ['-I', '-B', resolve('test/host/alerts-told.py'), resolve('host'), root, JSON.stringify(looks)], {
    encoding: 'utf8',
  });
  expect(output).not.toContain('hunter2');
  return output
    .trim()
    .split('\n')
    .map((line) => {
      const answer = JSON.parse(line) as {
        readonly told: readonly (readonly [
          string,
          { readonly name: string; readonly state: string; readonly findings: readonly object[] },
        ])[];
        readonly problems: readonly string[];
      };
      return [
        ...answer.told.map(([name, message]) => `${name}: ${message.name} ${message.state} ${message.findings.length}`),
        ...answer.problems,
      ];
    });
}

test('what is new is told once, and again when all is well', () => {
  const looks = [
    { findings: [] },
    { findings: [EDITED] },
    { findings: [EDITED] },
    { findings: [FAILED, EDITED] },
    { findings: [EDITED, FAILED] },
    { findings: [] },
    { findings: [] },
  ];
  const both = (what: string): readonly string[] => [`webhook: mail.example.org ${what}`, `relay: mail.example.org ${what}`];
  expect(told(looks)).toEqual([[], both('drifted 1'), [], both('drifted 2'), [], both('well 0'), []]);
});

test('a channel that does not answer hears of it later, the others meanwhile, and no secret is in what is said of it', () => {
  const looks = [
    { findings: [EDITED], away: ['webhook'] },
    { findings: [EDITED] },
    { findings: [FAILED], away: ['relay'] },
    { findings: [EDITED], away: ['webhook'] },
  ];
  expect(told(looks)).toEqual([
    ['relay: mail.example.org drifted 1', 'webhook: the (secret) did not help'],
    ['webhook: mail.example.org drifted 1'],
    ['webhook: mail.example.org drifted 1', 'relay: the (secret) did not help'],
    // The relay knows of it from before, and never heard of the other.
    ['webhook: the (secret) did not help'],
  ]);
});

test('without a channel nobody is told', () => {
  expect(told([{ findings: [EDITED] }], '')).toEqual([[]]);
});
