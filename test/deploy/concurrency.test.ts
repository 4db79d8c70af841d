import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concurrently } from '../../src/deploy/concurrency.ts';

/** Runs items that end in an order of their own, and notes what happened. */
async function play(
  count: number,
  { parallel, first, bad, delays }: { parallel: number; first?: number; bad: ReadonlySet<number>; delays: readonly number[] },
) {
  const log: string[] = [];
  const under = new Set<number>();
  let most = 0;
  const items = Array.from({ length: count }, (_, index) => index);
  const stops = (result: string): boolean => {
    log.push(`seen ${result}`);
    return result === 'bad';
  };
  const results = await concurrently(items, { parallel, first, stops }, async (item) => {
    log.push(`start ${item}`);
    under.add(item);
    most = Math.max(most, under.size);
    for (let turn = delays[item] ?? 0; turn > 0; turn -= 1) await Promise.resolve();
    under.delete(item);
    const result = bad.has(item) ? 'bad' : 'good';
    log.push(`${result} ${item}`);
    return result;
  });
  return { log, most, results };
}

const PLAY = fc.record({
  count: fc.integer({ min: 1, max: 12 }),
  parallel: fc.integer({ min: 1, max: 6 }),
  first: fc.option(fc.integer({ min: 0, max: 11 }), { nil: undefined }),
  bad: fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: 3 }),
  delays: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 }),
});

test('the bound holds, the canary is alone, nothing starts after a failure, and what was under way is reported', async () => {
  await fc.assert(
    fc.asyncProperty(PLAY, async ({ count, parallel, first: wish, bad: wrong, delays }) => {
      const bad = new Set(wrong);
      const first = wish === undefined || wish >= count ? undefined : wish;
      const { log, most, results } = await play(count, { parallel, bad, delays, ...(first === undefined ? {} : { first }) });
      expect(most).toBeLessThanOrEqual(parallel);
      if (first !== undefined) expect(log.slice(0, 2)).toEqual([`start ${first}`, `${bad.has(first) ? 'bad' : 'good'} ${first}`]);
      const failure = log.indexOf('seen bad');
      expect(failure === -1 ? [] : log.slice(failure).filter((line) => line.startsWith('start'))).toEqual([]);
      const started = log.filter((line) => line.startsWith('start')).length;
      expect(results.filter((result) => result !== undefined)).toHaveLength(started);
      if (failure === -1) expect(started).toBe(count);
      expect(results.map((result, item) => result === undefined || (result === 'bad') === bad.has(item))).not.toContain(false);
    }),
    { numRuns: 300 },
  );
});

test('all are under way at once when they may', async () => {
  expect((await play(6, { parallel: 6, bad: new Set(), delays: [9, 9, 9, 9, 9, 9] })).most).toBe(6);
});

test('an exception is thrown when those that were under way have ended, and starts nothing more', async () => {
  const ended: number[] = [];
  const work = async (item: number): Promise<string> => {
    if (item === 0) throw new Error('a bug');
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    ended.push(item);
    return 'good';
  };
  await expect(concurrently([0, 1, 2], { parallel: 2, stops: () => false }, work)).rejects.toThrow('a bug');
  expect(ended).toEqual([1]);
});
