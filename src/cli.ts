#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Argument, Command, CommanderError, Option } from 'commander';
import type { Shell } from './commands/completion/completion.ts';
import type { Context, Outcome } from './terminal/context.ts';
import type { DeployOptions } from './commands/deploy/deploy.ts';
import type { HostOptions } from './commands/deploy/hosts.ts';
import type { DiffOptions } from './commands/site/diff.ts';
import type { DriftVerbOptions } from './commands/deploy/drift.ts';
import type { RollbackOptions } from './commands/deploy/rollback.ts';
import type { VerifyOptions } from './commands/site/verify.ts';
import { ExpectedError, UsageError } from './base/diagnostics.ts';
import { fileTrouble } from './base/file-trouble.ts';
import { packageRoot } from './base/package-root.ts';
import { whileLocked } from './base/site-lock.ts';
import type { HostKey } from './secrets/former-keys.ts';
import type { SecretStore } from './secrets/store.ts';

/** What a command exits with (design 5); 0 and 1 are a command's own. */
const EXIT = { usage: 2, failure: 3 } as const;

const program = new Command('sitec')
  .description('compiles site.yaml into everything that Debian 13 mail hosts are configured by')
  .version((JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }).version)
  .option('-C, --directory <dir>', "the site's directory", '.')
  .option('--site <file>', 'the site file (default: site.yaml in the directory)')
  .option('--identity <file>', 'the age identity to decrypt secrets with (default: $SITEC_IDENTITY, then ~/.config/sitec/identity.txt)')
  .option('--json', 'answers as JSON', false)
  .showHelpAfterError('run with --help for what is possible')
  .exitOverride();

program
  .command('init')
  .description('make a new site in the directory, with its keys, secrets and output')
  .option('--fqdn <name>', "the host's full name")
  .option('--address <address...>', 'its public addresses')
  .option('--domain <name>', 'the first mail domain')
  .option('--operator <name>', 'the short name of whoever administers it')
  .option('--key <line>', "the operator's SSH public key")
  .option('--sitec <file>', 'a package (.tgz) in the directory, or a git URL (default: a package of this sitec, made in vendor/)')
  .action(
    run(
      async ({
        address,
        ...given
      }: {
        readonly address?: readonly string[];
        readonly fqdn?: string;
        readonly domain?: string;
        readonly operator?: string;
        readonly key?: string;
        readonly sitec?: string;
      }) => (await import('./commands/init/init.ts')).init(context(), store(), { ...given, addresses: address }),
    ),
  );
program
  .command('build')
  .description('write generated/ from the site')
  .action(writes(async () => (await import('./commands/site/build.ts')).build(context())));
program
  .command('check')
  .description('is the site valid, are its secrets whole, and is generated/ what it compiles to?')
  .action(writes(async () => (await import('./commands/site/check.ts')).check(context())));
program
  .command('diff [ref]')
  .description('what has changed since a commit (default: HEAD), and what that means')
  .option('--summary', 'what it means, without the diffs', false)
  .addOption(
    new Option('--format <format>', 'for a terminal, or for the comment of a pull request').choices(['text', 'markdown']).default('text'),
  )
  .action(run(async (ref = 'HEAD', options: DiffOptions) => (await import('./commands/site/diff.ts')).diff(context(), ref, options)));
program
  .command('explain <path-or-code>')
  .description('what made a file: service, template and lines of site.yaml; or what the code of a message means')
  .action(run(async (wanted: string) => (await import('./commands/site/explain.ts')).explain(context(), wanted)));
program
  .command('verify [host]')
  .description("let the daemons' own parsers read what the site compiles to (needs root)")
  .option('--lock', 'with the packages that Debian has now, whose versions versions.lock then holds', false)
  .action(
    run(async (host: string | undefined, options: VerifyOptions) =>
      (await import('./commands/site/verify.ts')).verify(context(), host, options),
    ),
  );
const DURATION = 'such as 90s, 2m or 1h';
const OVERWRITE = ['--overwrite <name...>', 'lose what somebody changed at these paths or units, or in the database'] as const;
onHosts(
  program
    .command('deploy [hosts...]')
    .description('put what is committed on the hosts, and take it back unless it is confirmed from outside'),
)
  .option('--dry-run', 'show what would be done, with every difference, and let the daemons read it', false)
  .option('--out <file>', 'write the plan there')
  .option('--plan <file>', 'do what this plan says, or nothing if it is stale')
  .option(...OVERWRITE)
  .option('--allow-disable <count>', 'so many mailboxes may be disabled at once', '0')
  .option('--window <duration>', `how long it may take until it is confirmed, ${DURATION}`, '2m')
  .option('--parallel <count>', 'so many hosts at once: as many are in danger together when a change is a bad one', '5')
  .option('--canary <host>', 'deploy to this one first, and to the others once it is confirmed')
  .option('--rollback-all', 'when a host fails, take back those that this run has confirmed', false)
  .option('--no-confirm', 'leave the confirmation to: sitec confirm')
  .option('--diff', 'show every difference', false)
  .option('--first <root@address>', 'the host is a stock Debian 13, reached there')
  .option('--hub-window <duration>', `how long the hub of a private network may take to answer a first deploy, ${DURATION}`, '10m')
  .action(
    run(async (hosts: string[], options: DeployOptions) =>
      (await import('./commands/deploy/deploy.ts')).deploy(context(), store(), hosts, options),
    ),
  );
onHosts(program.command('drift [hosts...]').description('what is not on the hosts as it is committed and was deployed; nothing is changed'))
  .option('--adopt <path...>', "write the host's own files at these paths into files/, to be committed")
  .action(
    run(async (hosts: string[], options: DriftVerbOptions) =>
      (await import('./commands/deploy/drift.ts')).drift(context(), hosts, options),
    ),
  );
onHosts(program.command('confirm [hosts...]').description('keep what was deployed from here')).action(
  run(async (hosts: string[], options: HostOptions) =>
    (await import('./commands/deploy/confirm.ts')).confirm(context(), store(), hosts, options),
  ),
);
onHosts(program.command('extend [hosts...]').description('give whoever confirms more time'))
  .option('--window <duration>', `from now on, ${DURATION}`, '2m')
  .action(
    run(async (hosts: string[], { window, ...options }: HostOptions & { window: string }) =>
      (await import('./commands/deploy/confirm.ts')).extend(context(), hosts, window, options),
    ),
  );
onHosts(
  program.command('rollback [host] [release]').description('take back what is not confirmed, or go back to an earlier release of one host'),
)
  .option('--window <duration>', `how long it may take until an earlier release is confirmed, ${DURATION}`, '2m')
  .option(...OVERWRITE)
  .action(
    run(async (host: string | undefined, release: string | undefined, options: RollbackOptions) =>
      (await import('./commands/deploy/rollback.ts')).rollback(context(), store(), host, release, options),
    ),
  );
onHosts(program.command('status [hosts...]').description('what hosts know of their releases')).action(
  run(async (hosts: string[], options: HostOptions) => (await import('./commands/deploy/status.ts')).status(context(), hosts, options)),
);
program
  .command('dns [name]')
  .description('does the public DNS say what the site wants, of all names or of those at and below one?')
  .option('--resolver <address>', "whom to ask, with a port or without (default: the system's resolver)")
  .action(
    run(async (name: string | undefined, { resolver }: { resolver?: string }) =>
      (await import('./commands/site/dns.ts')).dns(context(), name, resolver),
    ),
  );
program
  .command('passwd <address>')
  .description("set a mailbox's password, typed or from standard input")
  .option('--random', 'a random password, printed once', false)
  .action(
    run(async (address: string, { random }: { random: boolean }) =>
      (await import('./commands/secrets/passwd.ts')).passwd(context(), store(), address, random),
    ),
  );
const secrets = program.command('secrets').description('the encrypted secrets of the site');
secrets
  .command('list')
  .description('what exists, and for whom')
  .action(run(async () => (await import('./commands/secrets/secrets.ts')).list(context())));
secrets
  .command('create [names...]')
  .description('make what the site needs and does not have, at random')
  .action(writes(async (names: string[]) => (await import('./commands/secrets/secrets.ts')).create(context(), store(), names)));
secrets
  .command('set <name>')
  .description('give a secret a value, typed or from standard input')
  .action(run(async (name: string) => (await import('./commands/secrets/secrets.ts')).set(context(), store(), name)));
secrets
  .command('show <name>')
  .description('print the value of a secret')
  .action(run(async (name: string) => (await import('./commands/secrets/secrets.ts')).show(context(), store(), name)));
secrets
  .command('rotate [names...]')
  .description('replace values by new random ones')
  .option('--all', 'all of them', false)
  .action(
    writes(async (names: string[], { all }: { all: boolean }) =>
      (await import('./commands/secrets/secrets.ts')).rotate(context(), store(), names, all),
    ),
  );
secrets
  .command('reencrypt')
  .description('encrypt every secret to the operators and hosts of today')
  .option('--openable', 'leave what this identity cannot open, and name it', false)
  .action(
    writes(async ({ openable }: { openable: boolean }) =>
      (await import('./commands/secrets/secrets.ts')).reencrypt(context(), store(), openable),
    ),
  );
secrets
  .command('check')
  .description('are the encrypted files the ones of the index?')
  .action(run(async () => (await import('./commands/secrets/secrets.ts')).check(context())));
const keys = program.command('keys').description('the keys of hosts and operators; public halves are committed');
keys
  .command('list')
  .description('the public halves')
  .action(run(async () => (await import('./commands/keys/keys.ts')).list(context())));
keys
  .command('host <name>')
  .description("make a host's age identity and SSH host key")
  .action(writes(async (name: string) => (await import('./commands/keys/keys.ts')).host(context(), store(), name)));
keys
  .command('wireguard <host>')
  .description("make a host's WireGuard key pair")
  .action(writes(async (name: string) => (await import('./commands/keys/keys.ts')).wireguard(context(), store(), name)));
keys
  .command('dkim <domain>')
  .description("make a key to sign a domain's mail with")
  .option('--selector <name>', 'the name of the key (default: the one that the site names)')
  .action(
    writes(async (domain: string, { selector }: { selector?: string }) =>
      (await import('./commands/keys/keys.ts')).dkim(context(), store(), domain, selector),
    ),
  );
keys
  .command('replace')
  .description('make another key for a host beside its own, which the next deploy brings')
  .argument('<host>')
  .addArgument(new Argument('<key>', 'which key').choices(['age', 'ssh']))
  .action(writes(async (name: string, key: HostKey) => (await import('./commands/keys/keys.ts')).replace(context(), store(), name, key)));
onHosts(keys.command('retire <host>').description('drop the keys that a host had before, once it shows the new ones')).action(
  run(async (name: string, options: HostOptions) => (await import('./commands/keys/keys.ts')).retire(context(), store(), name, options)),
);
keys
  .command('operator <name> <key>')
  .description('let somebody else decrypt every secret')
  .action(writes(async (name: string, key: string) => (await import('./commands/keys/keys.ts')).operator(context(), store(), name, key)));
program
  .command('completion')
  .description('a script that lets a shell complete verbs and options')
  .addArgument(new Argument('<shell>', 'which shell').choices(['bash', 'zsh', 'fish']))
  .action(run(async (shell: Shell) => (await import('./commands/completion/completion.ts')).completion(context(), program, shell)));

/** What every verb that talks to hosts can be told. */
function onHosts(command: Command): Command {
  return command
    .option('--as <user>', "who logs in (default: $SITEC_AS, then the site's only operator, then whom ssh takes)")
    .option('--ssh-config <file>', 'the configuration for ssh (default: $SITEC_SSH_CONFIG, then your own)');
}

function run<Arguments extends unknown[]>(command: (...args: Arguments) => Promise<Outcome>): (...args: Arguments) => Promise<void> {
  return async (...args) => {
    process.exitCode = await command(...args);
  };
}

/** A verb that writes in the site's directory: one at a time. Those that ask somebody first lock it afterwards. */
function writes<Arguments extends unknown[]>(command: (...args: Arguments) => Promise<Outcome>): (...args: Arguments) => Promise<void> {
  return run((...args: Arguments) => whileLocked(context().directory, () => command(...args)));
}
interface GlobalOptions {
  readonly directory: string;
  readonly site?: string;
  readonly identity?: string;
  readonly json: boolean;
}

function context(): Context {
  const options = program.opts<GlobalOptions>();
  const directory = resolve(options.directory);
  const coloured = (process.env['NO_COLOR'] ?? '') === '';
  return {
    directory,
    file: options.site === undefined ? join(directory, 'site.yaml') : resolve(options.site),
    json: options.json,
    appearance: {
      colour: coloured && process.stderr.isTTY,
      columns: process.stderr.isTTY ? process.stderr.columns || undefined : undefined,
    },
    workspace: process.env['GITHUB_ACTIONS'] === 'true' ? resolve(process.env['GITHUB_WORKSPACE'] ?? '.') : undefined,
    colour: coloured && process.stdout.isTTY,
    print: (text) => process.stdout.write(text),
    tell: (text) => process.stderr.write(text),
  };
}
function store(): SecretStore {
  return { directory: context().directory, identity: program.opts<GlobalOptions>().identity };
}
try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT.usage;
  const told = error instanceof UsageError || error instanceof ExpectedError ? error : fileTrouble(error);
  if (told) {
    process.stderr.write(`sitec: ${told.message}\n`);
    return told instanceof UsageError ? EXIT.usage : EXIT.failure;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`sitec: this is a bug in sitec, not in the site; please report it\n${trace}\n`);
  return EXIT.failure;
}
