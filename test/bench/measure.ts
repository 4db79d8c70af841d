import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** What a process took. */
export interface Measured {
  readonly milliseconds: number;
  /** The most memory it held at once. */
  readonly mebibytes: number;
}

const MEMORY = resolve('dist/test/bench/report-memory.js');

/** The time of a whole node process; throws when it fails. */
export function timeOf(args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  const end = process.hrtime.bigint();
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(end - start) / 1e6;
}

/** Time and memory of a whole node process; asking for the memory takes some milliseconds of its own. */
export function measure(args: readonly string[]): Measured {
  const start = process.hrtime.bigint();
  const { status, output } = spawnSync(process.execPath, ['--import', MEMORY, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const end = process.hrtime.bigint();
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${output[2] ?? ''}`);
  return { milliseconds: Number(end - start) / 1e6, mebibytes: Number(output[3]) / 1024 };
}

/** What several functions give when they take turns, so that whatever else the machine does hits all of them. */
export function takingTurns<Result>(rounds: number, ...runs: readonly (() => Result)[]): readonly (readonly Result[])[] {
  const turns = Array.from({ length: rounds }, () => runs.map((run) => run()));
  return runs.map((_, index) => turns.flatMap((turn) => turn.slice(index, index + 1)));
}

/** The least and the middle of some numbers. */
export function minAndMedian(values: readonly number[]): { readonly min: number; readonly median: number } {
  const sorted = values.toSorted((a, b) => a - b);
  return { min: sorted[0] ?? Number.NaN, median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN };
}
