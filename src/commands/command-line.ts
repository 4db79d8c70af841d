import type { Command } from 'commander';
import type { SecretStore } from '../secrets/store.ts';
import type { Context, Outcome } from '../terminal/context.ts';

/** What commander calls for a verb, with the words and options behind it. */
type Action<Words extends unknown[]> = (...words: Words) => Promise<void>;

/** What a verb has of the command line that it was called with, once that is read. */
export interface CommandLine {
  readonly context: () => Context;
  readonly store: () => SecretStore;
  /** Makes what commander calls; what the verb ends with becomes the exit code. */
  readonly run: <Words extends unknown[]>(act: (...words: Words) => Promise<Outcome>) => Action<Words>;
  /** The same for a verb that writes in the site's directory: one at a time. Verbs that ask for an answer first lock the site afterwards. */
  readonly writes: <Words extends unknown[]>(act: (...words: Words) => Promise<Outcome>) => Action<Words>;
}

/** Adds a verb, with its options and what it does, to the command. What the verb needs is loaded when it is called. */
export type AddVerb = (program: Command, line: CommandLine) => void;
