import { expect, test } from 'vitest';
import { outcomeOf } from '../../src/commands/deploy/end.ts';
import type { AttemptEnd } from '../../src/deploy/attempt.ts';

const ENDS: readonly (readonly [name: string, end: AttemptEnd, code: number])[] = [
  ['confirmed', { end: 'confirmed', probes: [] }, 0],
  ['left to be confirmed', { end: 'waiting', probes: [] }, 0],
  ['refused by a daemon', { end: 'refused', state: { state: 'refused', kind: 'invalid' }, probes: [] }, 1],
  ['somebody has to decide', { end: 'refused', state: { state: 'refused', kind: 'undecided' }, probes: [] }, 1],
  ['a stale plan', { end: 'refused', state: { state: 'refused', kind: 'stale' }, probes: [] }, 3],
  ['held by another', { end: 'refused', state: { state: 'refused', kind: 'locked' }, probes: [] }, 3],
  ['rolled back', { end: 'rolled-back', state: { state: 'rolled-back' }, probes: [] }, 4],
  ['not taken back', { end: 'rollback-failed', state: { state: 'rollback-failed' }, probes: [] }, 5],
  ['nobody knows', { end: 'unknown', message: 'unreachable', probes: [] }, 5],
];

test.each(ENDS)('an attempt that ends "%s"', (_name, end, code) => {
  expect(outcomeOf(end)).toBe(code);
});
