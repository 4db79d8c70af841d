import type { Command } from 'commander';
import type { AddVerb } from '../command-line.ts';
import type { DeployOptions } from './deploy.ts';
import type { DriftVerbOptions } from './drift.ts';
import type { HostOptions } from './hosts.ts';
import type { RollbackOptions } from './rollback.ts';

const DURATION = 'such as 90s, 2m or 1h';
const OVERWRITE = ['--overwrite <name...>', 'overwrite changes made by hand at these paths or units, or in the database'] as const;

/** The options of every verb that talks to hosts. */
export function onHosts(command: Command): Command {
  return command
    .option('--as <user>', "the user to log in as (default: $SITEC_AS, then the site's only operator, then the user that your ssh names)")
    .option('--ssh-config <file>', 'the configuration file of ssh (default: $SITEC_SSH_CONFIG, then your own)');
}

export const deploy: AddVerb = (program, { context, store, run }) => {
  onHosts(
    program
      .command('deploy [hosts...]')
      .description('deploy what is committed; a host rolls back unless the deploy is confirmed over a new connection'),
  )
    .option('--dry-run', 'show the plan with every difference, check it with the daemons, and change nothing', false)
    .option('--out <file>', 'write the plan to this file')
    .option('--plan <file>', 'carry out the plan in this file, or nothing if it is stale')
    .option(...OVERWRITE)
    .option('--allow-disable <count>', 'allow this many mailboxes to be disabled at once', '0')
    .option('--window <duration>', `the time to confirm the deploy, ${DURATION}`, '2m')
    .option('--parallel <count>', 'deploy to this many hosts at once; a bad change endangers all of them together', '5')
    .option('--canary <host>', 'deploy to this host first, and to the others once it is confirmed')
    .option('--rollback-all', 'if a host fails, roll back the hosts that this run has confirmed', false)
    .option('--no-confirm', 'do not confirm; confirm later with: sitec confirm')
    .option('--diff', 'show every difference', false)
    .option('--first <root@address>', 'deploy to a stock Debian 13 that is reached at this address')
    .option('--hub-window <duration>', `the time for the hub of a private network to answer a first deploy, ${DURATION}`, '10m')
    .action(
      run(async (hosts: string[], options: DeployOptions) => (await import('./deploy.ts')).deploy(context(), store(), hosts, options)),
    );
};

export const drift: AddVerb = (program, { context, run }) => {
  onHosts(
    program.command('drift [hosts...]').description('show where hosts differ from what was deployed and is committed; change nothing'),
  )
    .option('--adopt <path...>', "copy the host's files at these paths into files/, for you to commit")
    .action(run(async (hosts: string[], options: DriftVerbOptions) => (await import('./drift.ts')).drift(context(), hosts, options)));
};

export const confirm: AddVerb = (program, { context, store, run }) => {
  onHosts(
    program.command('confirm [hosts...]').description('confirm what was deployed from this machine, so that the hosts keep it'),
  ).action(
    run(async (hosts: string[], options: HostOptions) => (await import('./confirm.ts')).confirm(context(), store(), hosts, options)),
  );
};

export const extend: AddVerb = (program, { context, run }) => {
  onHosts(program.command('extend [hosts...]').description('extend the time to confirm'))
    .option('--window <duration>', `the time to confirm, counted from now, ${DURATION}`, '2m')
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
      .description('roll back what is not confirmed, or go back to an earlier release of one host'),
  )
    .option('--window <duration>', `the time to confirm the earlier release, ${DURATION}`, '2m')
    .option(...OVERWRITE)
    .action(
      run(async (host: string | undefined, release: string | undefined, options: RollbackOptions) =>
        (await import('./rollback.ts')).rollback(context(), store(), host, release, options),
      ),
    );
};

export const status: AddVerb = (program, { context, run }) => {
  onHosts(program.command('status [hosts...]').description('show the releases and attempts of the hosts')).action(
    run(async (hosts: string[], options: HostOptions) => (await import('./status.ts')).status(context(), hosts, options)),
  );
};
