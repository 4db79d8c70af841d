/** How many items are worked on at once. */
export interface Concurrency<Item, Result> {
  /** No more than so many are under way at once. */
  readonly parallel: number;
  /** Goes first, and has ended before any other starts. */
  readonly first?: Item | undefined;
  /** Whether nothing more is to be started after a result. */
  readonly stops: (result: Result) => boolean;
}

/**
 * Works on items side by side, in their order. After a result that stops, or an exception, what is under way comes to its end and nothing more is
 * started. Gives the results in the order of the items, undefined for those that were not started; the first exception is thrown when all have ended.
 */
export async function concurrently<Item, Result>(
  items: readonly Item[],
  { parallel, first, stops }: Concurrency<Item, Result>,
  work: (item: Item) => Promise<Result>,
): Promise<readonly (Result | undefined)[]> {
  const results = new Map<Item, Result>();
  const thrown: unknown[] = [];
  let stopped = false;
  const workOn = async (item: Item): Promise<void> => {
    try {
      const result = await work(item);
      results.set(item, result);
      stopped ||= stops(result);
    } catch (error) {
      thrown.push(error);
      stopped = true;
    }
  };
  if (first !== undefined) await workOn(first);
  const waiting = items.filter((item) => item !== first);
  const next = (): Item | undefined => (stopped ? undefined : waiting.shift());
  const takeTurns = async (): Promise<void> => {
    for (let item = next(); item !== undefined; item = next()) await workOn(item);
  };
  await Promise.all(Array.from({ length: Math.min(parallel, waiting.length) }, takeTurns));
  if (thrown.length > 0) throw thrown[0];
  return items.map((item) => results.get(item));
}
