import type { Command } from 'commander';
import type { AddVerb } from '../command-line.ts';
import type { DeployOptions } from './deploy.ts';
import type { DriftVerbOptions } from './drift.ts';
import type { HostOptions } from './hosts.ts';
import type { RollbackOptions } from './rollback.ts';

const DURATION = 'such as 90s, 2m or 1h';
const OVERWRITE = ['--overwrite <name...>', 'discard changes that were made by hand at these paths or units, or in the database'] as const;

/** What every verb that talks to hosts can be told. */
export function onHosts(command: Command): Command {
  return command
    .option('--as <user>', "who logs in (default: $SITEC_AS, then the site's only operator, then the user of your ssh)")
    .option('--ssh-config <file>', 'the configuration for ssh (default: $SITEC_SSH_CONFIG, then your own)');
}

export const deploy: AddVerb = (program, { context, store, run }) => {
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
      run(async (hosts: string[], options: DeployOptions) => (await import('./deploy.ts')).deploy(context(), store(), hosts, options)),
    );
};

export const drift: AddVerb = (program, { context, run }) => {
  onHosts(
    program.command('drift [hosts...]').description('what is not on the hosts as it is committed and was deployed; nothing is changed'),
  )
    .option('--adopt <path...>', "write the host's own files at these paths into files/, to be committed")
    .action(run(async (hosts: string[], options: DriftVerbOptions) => (await import('./drift.ts')).drift(context(), hosts, options)));
};

export const confirm: AddVerb = (program, { context, store, run }) => {
  onHosts(program.command('confirm [hosts...]').description('keep what was deployed from here')).action(
    run(async (hosts: string[], options: HostOptions) => (await import('./confirm.ts')).confirm(context(), store(), hosts, options)),
  );
};

export const extend: AddVerb = (program, { context, run }) => {
  onHosts(program.command('extend [hosts...]').description('give more time for the confirmation'))
    .option('--window <duration>', `from now on, ${DURATION}`, '2m')
    .action(
      run(async (hosts: string[], { window, ...options }: HostOptions & { window: string }) =>
        (await import('./confirm.ts')).extend(context(), hosts, window, options),
      ),
    );
};

export const rollback: AddVerb = (program, { context, store, run }) => {
  onHosts(
    program
      .command('rollback [host] [release]')
      .description('take back what is not confirmed, or go back to an earlier release of one host'),
  )
    .option('--window <duration>', `how long it may take until an earlier release is confirmed, ${DURATION}`, '2m')
    .option(...OVERWRITE)
    .action(
      run(async (host: string | undefined, release: string | undefined, options: RollbackOptions) =>
        (await import('./rollback.ts')).rollback(context(), store(), host, release, options),
      ),
    );
};

export const status: AddVerb = (program, { context, run }) => {
  onHosts(program.command('status [hosts...]').description('what hosts know of their releases')).action(
    run(async (hosts: string[], options: HostOptions) => (await import('./status.ts')).status(context(), hosts, options)),
  );
};
