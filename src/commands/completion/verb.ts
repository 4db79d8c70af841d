import { Argument } from 'commander';
import type { AddVerb } from '../command-line.ts';
import type { Shell } from './completion.ts';

export const completion: AddVerb = (program, { context, run }) => {
  program
    .command('completion')
    .description('print a script with which a shell completes verbs and options')
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish']))
    .action(run(async (shell: Shell) => (await import('./completion.ts')).completion(context(), program, shell)));
};
