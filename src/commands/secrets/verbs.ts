import type { AddVerb } from '../command-line.ts';

export const passwd: AddVerb = (program, { context, store, run }) => {
  program
    .command('passwd <address>')
    .description("set a mailbox's password, typed or from standard input")
    .option('--random', 'a random password, printed once', false)
    .action(
      run(async (address: string, { random }: { random: boolean }) =>
        (await import('./passwd.ts')).passwd(context(), store(), address, random),
      ),
    );
};

export const secrets: AddVerb = (program, { context, store, run, writes }) => {
  const family = program.command('secrets').description('the encrypted secrets of the site');
  family
    .command('list')
    .description('list the secrets, and who can decrypt each')
    .action(run(async () => (await import('./secrets.ts')).list(context())));
  family
    .command('create [names...]')
    .description('make what the site needs and does not have, at random')
    .action(writes(async (names: string[]) => (await import('./secrets.ts')).create(context(), store(), names)));
  family
    .command('set <name>')
    .description('give a secret a value, typed or from standard input')
    .action(run(async (name: string) => (await import('./secrets.ts')).set(context(), store(), name)));
  family
    .command('show <name>')
    .description('print the value of a secret')
    .action(run(async (name: string) => (await import('./secrets.ts')).show(context(), store(), name)));
  family
    .command('rotate [names...]')
    .description('replace values by new random ones')
    .option('--all', 'all of them', false)
    .action(
      writes(async (names: string[], { all }: { all: boolean }) => (await import('./rotate.ts')).rotate(context(), store(), names, all)),
    );
  family
    .command('reencrypt')
    .description('encrypt every secret to the operators and hosts of today')
    .option('--openable', 'leave what this identity cannot open, and name it', false)
    .action(
      writes(async ({ openable }: { openable: boolean }) => (await import('./reencrypt.ts')).reencrypt(context(), store(), openable)),
    );
  family
    .command('check')
    .description('are the encrypted files the ones of the index?')
    .action(run(async () => (await import('./secrets.ts')).check(context())));
};
