import type { AddVerb } from '../command-line.ts';
import type { InitOptions } from './init.ts';

export const init: AddVerb = (program, { context, store, run }) => {
  program
    .command('init')
    .description('make a new site in the directory, with its keys, secrets and output')
    .option('--fqdn <name>', "the host's full name")
    .option('--address <address...>', 'its public addresses')
    .option('--domain <name>', 'the first mail domain')
    .option('--operator <name>', 'the short name of its first administrator')
    .option('--key <line>', "the operator's SSH public key")
    .option('--sitec <file>', 'a package (.tgz) in the directory, or a git URL (default: a package of this sitec, made in vendor/)')
    .action(run(async (options: InitOptions) => (await import('./init.ts')).init(context(), store(), options)));
};
