import { minAndMedian } from './measure.ts';

/** A line for a person. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A row of times in milliseconds, and what they are against others'. */
export function row(name: string, values: readonly number[], against?: readonly number[]): void {
  const { min, median } = minAndMedian(values);
  const base = against && minAndMedian(against);
  const ratio = base ? `   ratio ${(min / base.min).toFixed(2)} / ${(median / base.median).toFixed(2)}` : '';
  say(`  ${name.padEnd(28)} min / median ${min.toFixed(1).padStart(8)} / ${median.toFixed(1).padStart(8)} ms${ratio}`);
}
