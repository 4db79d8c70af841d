import { expect, test } from 'vitest';
import type { DeployResult } from '../../src/deploy/deploy-host.ts';
import type { DeployEvent } from '../../src/deploy/events.ts';
import type { Context } from '../../src/terminal/context.ts';
import { deployPrinter } from '../../src/terminal/deploy-printer.ts';
import { A_PLAN } from './a-plan.ts';

const UNTIL = new Date(2026, 0, 1, 12, 30, 15).getTime();

const EVENTS: readonly DeployEvent[] = [
  { event: 'hub-needs', blocks: '[Peer]\n' },
  { event: 'plan', plan: A_PLAN, diffs: false },
  { event: 'not-probed', reason: 'no login is tried' },
  { event: 'mail-untried', probe: 'mail on the host', reason: 'greylisted' },
  { event: 'step', line: { n: 1, at: 'now', step: 'armed', seconds: 720 } },
  { event: 'asked-again', lost: true, message: 'mail1 is silent', until: UNTIL },
  { event: 'not-confirmed', reason: 'locked' },
  { event: 'left-alone', confirmBy: undefined, window: 120 },
  { event: 'left-alone', confirmBy: UNTIL, window: 120 },
];

const CONFIRMED: DeployResult = { end: 'confirmed', probes: [{ name: 'ssh', address: '192.0.2.25' }], plan: A_PLAN };

/** Shows all events and the end; gives what stood where. */
function shown(json: boolean): { readonly printed: string; readonly told: string; readonly data: object } {
  let [printed, told] = ['', ''];
  const context = { json, print: (text: string) => json || (printed += text), tell: (text: string) => (told += text) };
  const printer = deployPrinter(context as unknown as Context, 'mail1');
  for (const event of EVENTS) printer.emit(event);
  const data = printer.end(CONFIRMED, 'c0ffee0 is in place');
  return { printed, told, data };
}

test('plans and ends go to standard output, everything else to standard error', () => {
  const { printed, told } = shown(false);
  expect(printed).toMatch(/^mail1: nothing to write \(.* in sync\)\n[^]*mail1: confirmed, [0-9a-f]{7} is in place\n$/);
  expect(told).toBe(
    [
      'give this to the hub now, or it never answers:\n[Peer]',
      'no login is tried',
      'mail on the host is not tried: greylisted',
      'automatic rollback armed: the host goes back by itself unless this deploy is confirmed',
      'the connection is lost: mail1 is silent; asking the host again until 12:30:15',
      'not confirmed yet: locked',
      'the attempt goes on without you, and the host rolls it back unless it is confirmed within 120 s after it becomes active: sitec confirm mail1',
      'the attempt goes on without you, and the host rolls it back unless it is confirmed before 12:30:15: sitec confirm mail1',
    ]
      .map((text) => `mail1: ${text}\n`)
      .join(''),
  );
});

test('as data, everything that happened is listed in its order, and the plan is not repeated', () => {
  const { printed, told, data } = shown(true);
  expect(printed).toBe('');
  expect(told).not.toContain('armed');
  expect(data).toEqual({
    attempt: A_PLAN.release.id,
    end: 'confirmed',
    probes: [{ name: 'ssh', address: '192.0.2.25' }],
    events: EVENTS.filter(({ event }) => event !== 'plan'),
  });
});
