import type { Command } from 'commander';
import { bashCompletion } from '../../completion/bash.ts';
import { fishCompletion } from '../../completion/fish.ts';
import { verbOf } from '../../completion/verbs.ts';
import { zshCompletion } from '../../completion/zsh.ts';
import type { Context, Outcome } from '../../terminal/context.ts';

const SCRIPTS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

/** The shells that a completion is made for. */
export type Shell = keyof typeof SCRIPTS;

/** `sitec completion SHELL`: a script that completes the verbs and options of this very command. */
export function completion(context: Context, program: Command, shell: Shell): Outcome {
  const script = SCRIPTS[shell](verbOf(program));
  context.answer({ shell, script });
  context.print(script);
  return 0;
}
