import { expect, test } from 'vitest';
import { driftAsText } from '../../src/terminal/print-drift.ts';
import type { Plan } from '../../src/deploy/plan-data.ts';

const RELEASE = '20261121T143330Z-1da8849-4f63';

/** The first line of what is told of a host without findings, compared with what a commit says. */
function heading(commit: string, base: string | null = RELEASE): string {
  const lists = { paths: [], packages: [], users: [], units: [], derive: [], moves: [], database: [], verbs: [], undecided: [] };
  const plan = { host: 'mail1', base, inSync: 165, release: { commit }, ...lists } as unknown as Plan;
  return driftAsText({ plan, findings: [], failed: [] }, { alone: false });
}

test('the commit that is looked at is told where it is another than the one of the release', () => {
  expect(heading('1da8849c0ffee')).toBe(`mail1: nothing has drifted (release ${RELEASE}; 165 in sync)\n`);
  expect(heading('deadbeefc0ffee')).toBe(
    `mail1: nothing has drifted (release ${RELEASE}, compared with commit deadbee, which is not deployed; 165 in sync)\n`,
  );
  expect(heading('1da8849c0ffee', null)).toBe(
    'mail1: nothing has drifted (no release yet, compared with commit 1da8849, which is not deployed; 165 in sync)\n',
  );
});
