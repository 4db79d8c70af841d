import type { Command } from 'commander';
import type { SecretStore } from '../secrets/store.ts';
import type { Context, Outcome } from '../terminal/context.ts';

/** What a verb learns from the command line that it was called with, once that is read. */
export interface CommandLine {
  readonly context: () => Context;
  readonly store: () => SecretStore;
}

/** Adds a verb, with its options and what it does, to the command. What the verb needs is loaded when it is called. */
export type AddVerb = (program: Command, line: CommandLine) => void;

/** What commander calls; what the verb ends with becomes the exit code. */
export function run<Words extends unknown[]>(act: (...words: Words) => Promise<Outcome>): (...words: Words) => Promise<void> {
  return async (...words) => {
    process.exitCode = await act(...words);
  };
}

/** The same for a verb that writes in the site's directory: one at a time. Verbs that ask for an answer first lock the site afterwards. */
export function writes<Words extends unknown[]>(
  { context }: CommandLine,
  act: (...words: Words) => Promise<Outcome>,
): (...words: Words) => Promise<void> {
  return run(async (...words: Words) => {
    const { whileLocked } = await import('../base/site-lock.ts');
    return whileLocked(context().directory, () => act(...words));
  });
}
