import type { AddVerb } from '../command-line.ts';

export const passwd: AddVerb = (program, { context, store, run }) => {
  program
    .command('passwd <address>')
    .description("set a mailbox's password, typed or from standard input")
    .option('--random', 'make a random password, and print it once', false)
    .action(
      run(async (address: string, { random }: { random: boolean }) =>
        (await import('./passwd.ts')).passwd(context(), store(), address, random),
      ),
    );
};

export const secrets: AddVerb = (program, { context, store, run, writes }) => {
  const family = program.command('secrets').description('manage the encrypted secrets of the site');
  family
    .command('list')
    .description('list the secrets, and who can decrypt each')
    .action(run(async () => (await import('./secrets.ts')).list(context())));
  family
    .command('create [names...]')
    .description('create the secrets that the site needs and does not have, with random values')
    .action(writes(async (names: string[]) => (await import('./secrets.ts')).create(context(), store(), names)));
  family
    .command('set <name>')
    .description('set the value of a secret, typed or from standard input')
    .action(run(async (name: string) => (await import('./secrets.ts')).set(context(), store(), name)));
  family
    .command('show <name>')
    .description('print the value of a secret')
    .action(run(async (name: string) => (await import('./secrets.ts')).show(context(), store(), name)));
  family
    .command('rotate [names...]')
    .description('replace the values of secrets with new random ones')
    .option('--all', 'rotate every secret', false)
    .action(
      writes(async (names: string[], { all }: { all: boolean }) => (await import('./rotate.ts')).rotate(context(), store(), names, all)),
    );
  family
    .command('reencrypt')
    .description('encrypt every secret again, for the operators and hosts that the site has now')
    .option('--openable', 'skip the secrets that this identity cannot decrypt, and name them', false)
    .action(
      writes(async ({ openable }: { openable: boolean }) => (await import('./reencrypt.ts')).reencrypt(context(), store(), openable)),
    );
  family
    .command('check')
    .description('check that the encrypted files are the ones that the index names')
    .action(run(async () => (await import('./secrets.ts')).check(context())));
};
