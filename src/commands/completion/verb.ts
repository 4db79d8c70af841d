import { Argument } from 'commander';
import type { AddVerb } from '../command-line.ts';
import type { Shell } from './completion.ts';

export const completion: AddVerb = (program, { context, run }) => {
  program
    .command('completion')
    .description('a script that lets a shell complete verbs and options')
    .addArgument(new Argument('<shell>', 'which shell').choices(['bash', 'zsh', 'fish']))
    .action(run(async (shell: Shell) => (await import('./completion.ts')).completion(context(), program, shell)));
};
