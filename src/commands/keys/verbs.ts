import { Argument } from 'commander';
import type { HostKey } from '../../secrets/former-keys.ts';
import type { AddVerb } from '../command-line.ts';
import type { HostOptions } from '../deploy/hosts.ts';
import { onHosts } from '../deploy/verbs.ts';

export const keys: AddVerb = (program, { context, store, run, writes }) => {
  const family = program.command('keys').description('manage the keys of hosts and operators; the public halves are committed');
  family
    .command('list')
    .description('list the public halves')
    .action(run(async () => (await import('./keys.ts')).list(context())));
  family
    .command('host <name>')
    .description("make a host's age identity and SSH host key")
    .action(writes(async (name: string) => (await import('./keys.ts')).host(context(), store(), name)));
  family
    .command('wireguard <host>')
    .description("make a host's WireGuard key pair")
    .action(writes(async (name: string) => (await import('./keys.ts')).wireguard(context(), store(), name)));
  family
    .command('dkim <domain>')
    .description('make a key that signs the mail of a domain')
    .option('--selector <name>', 'the name of the key (default: the one that the site names)')
    .action(
      writes(async (domain: string, { selector }: { selector?: string }) =>
        (await import('./keys.ts')).dkim(context(), store(), domain, selector),
      ),
    );
  family
    .command('replace')
    .description('make a second key for a host; the next deploy brings it')
    .argument('<host>')
    .addArgument(new Argument('<key>', 'the key to replace').choices(['age', 'ssh']))
    .action(writes(async (name: string, key: HostKey) => (await import('./replace.ts')).replace(context(), store(), name, key)));
  onHosts(family.command('retire <host>').description('drop the former keys of a host, once it shows the new ones')).action(
    run(async (name: string, options: HostOptions) => (await import('./replace.ts')).retire(context(), store(), name, options)),
  );
  family
    .command('operator <name> <key>')
    .description('let another operator decrypt every secret')
    .action(writes(async (name: string, key: string) => (await import('./operator.ts')).operator(context(), store(), name, key)));
};
