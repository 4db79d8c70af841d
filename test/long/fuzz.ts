import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { changedSite, committedSites, problemWith } from './one-site.ts';
import type { Message } from './fuzz-child.ts';

/** Of the processor's time, not the clock's: other programs run as well. */
const MOST_SECONDS = 5;
const POLL_MS = 250;
const TICKS_PER_SECOND = 100;

/** What a run has seen. */
interface Seen {
  /** The number of the site that is being compiled, and the processor's seconds of the child at its first sight. */
  number: number;
  since: number;
  slowest: number;
  readonly problems: string[];
}

/**
 * `npm run test:long -- --seconds N`: changed sites, by a seed that is always the same unless `--seed` says another, until the time is over
 * or `--count` of them are done. Ends with 1 when one of them ended in a trace, had no answer with a place, or took more than five seconds.
 * `--only K` compiles the site of that number and prints it.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string' },
      count: { type: 'string' },
      seed: { type: 'string' },
      only: { type: 'string' },
      from: { type: 'string' },
    },
  });
  const seed = Number(values.seed ?? 1);
  if (values.only !== undefined) return showOne(seed, Number(values.only));
  const first = Number(values.from ?? 0);
  const last = values.count === undefined ? Number.POSITIVE_INFINITY : first + Number(values.count);
  const end = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => end.abort());
  const deadline = Date.now() + Number(values.seconds ?? (values.count === undefined ? 60 : 86_400)) * 1000;
  const seen: Seen = { number: first, since: 0, slowest: 0, problems: [] };
  while (Date.now() < deadline && seen.number < last && !end.signal.aborted) await runFrom(seed, seen, { deadline, last, end: end.signal });
  const tried = Math.min(seen.number, last) - first;
  process.stdout.write(
    `${tried} changed sites (seed ${seed}, from ${first}), ${seen.problems.length} problems, slowest ${seen.slowest.toFixed(1)} s of the processor\n`,
  );
  process.exitCode = seen.problems.length === 0 && tried > 0 ? 0 : 1;
}

function showOne(seed: number, number: number): void {
  const committed = committedSites();
  const site = changedSite(committed, seed, number);
  process.stdout.write(`${site.text}\n`);
  process.stdout.write(`${problemWith(site) ?? 'no problem'}\n`);
  committed.remove();
}

/** When a run is over: at a time in milliseconds, at a number of a site, or when a person ends it. */
interface Until {
  readonly deadline: number;
  readonly last: number;
  readonly end: AbortSignal;
}

/** One child, until it is slow with a site, ends by itself, or the run is over. */
async function runFrom(seed: number, seen: Seen, { deadline, last, end }: Until): Promise<void> {
  const child = fork(new URL('fuzz-child.js', import.meta.url), [String(seed), String(seen.number)]);
  seen.since = Number.NaN;
  child.on('message', (message: Message) => hear(seen, message));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let over = false;
  const timer = setInterval(() => {
    if (over) return;
    if (tooSlow(child, seen)) {
      report(seen, seen.number, `more than ${MOST_SECONDS} s of the processor`, '');
      child.kill('SIGKILL');
      over = true;
    } else if (Date.now() >= deadline || seen.number >= last || end.aborted) over = child.kill('SIGTERM');
  }, POLL_MS);
  await ended;
  clearInterval(timer);
  if (child.signalCode === 'SIGKILL' || child.exitCode !== 0) {
    if (child.signalCode !== 'SIGKILL') report(seen, seen.number, `the process ended with ${child.exitCode ?? child.signalCode}`, '');
    seen.number += 1;
  }
}

function hear(seen: Seen, message: Message): void {
  if ('problem' in message) report(seen, message.number, message.problem, message.text);
  else {
    seen.number = message.begins;
    seen.since = Number.NaN;
  }
}

function report(seen: Seen, number: number, problem: string, text: string): void {
  seen.problems.push(problem);
  process.stdout.write(`site ${number}: ${problem}\n${text === '' ? '' : `--- the site\n${text}\n---\n`}`);
}

/** Looked at several times a second, so that a site counts from when it is first seen. */
function tooSlow({ pid }: ChildProcess, seen: Seen): boolean {
  const used = processorSeconds(pid);
  if (used === undefined) return false;
  if (Number.isNaN(seen.since)) seen.since = used;
  seen.slowest = Math.max(seen.slowest, used - seen.since);
  return used - seen.since > MOST_SECONDS;
}

/** proc_pid_stat(5): user and system time are the fourteenth and the fifteenth field; the second may hold blanks. */
function processorSeconds(pid: number | undefined): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid ?? 0}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return undefined;
  }
}

await main();
