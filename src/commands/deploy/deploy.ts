import { setImmediate } from 'node:timers/promises';
import { ExpectedError, UsageError } from '../../base/diagnostics.ts';
import { committedOutput } from '../../deploy/committed.ts';
import { deployHost, type DeployRequest } from '../../deploy/deploy-host.ts';
import { stockConnection } from '../../deploy/first.ts';
import { beginToLook, type Looking } from '../../deploy/look.ts';
import type { Plan } from '../../deploy/plan-data.ts';
import type { SecretStore } from '../../secrets/store.ts';
import type { Context, Outcome } from '../../terminal/context.ts';
import { deployPrinter } from '../../terminal/deploy-printer.ts';
import { compileOrTell } from '../site/compile-or-tell.ts';
import { deployAll, firstTurn, type OrderOptions } from './deploy-all.ts';
import { hostEndOf } from './end.ts';
import { committedHosts, mailboxesOf, only, secondsOf, sshConfigOf, type CommittedHost, type HostOptions } from './hosts.ts';
import { takeBack } from './rollback.ts';
import { readPlan, refuseUnwritable } from './saved-plan.ts';

/** What the command line says of a deploy. */
export interface DeployOptions extends HostOptions, OrderOptions {
  readonly overwrite?: readonly string[];
  readonly allowDisable: string;
  readonly window: string;
  readonly diff: boolean;
  readonly first?: string;
  readonly hubWindow: string;
}

/** `sitec deploy [HOST…]`: what is committed goes to the hosts, all of the site unless some are named. */
export async function deploy(context: Context, store: SecretStore, names: readonly string[], options: DeployOptions): Promise<Outcome> {
  const told = {
    window: secondsOf(options.window),
    hubSeconds: secondsOf(options.hubWindow),
    allowDisable: mailboxesOf(options.allowDisable),
    saved: options.plan === undefined ? undefined : readPlan(options.plan),
  };
  if (options.out !== undefined) refuseUnwritable(options.out);
  if (options.first !== undefined && (options.dryRun || options.plan !== undefined))
    throw new UsageError('--first does not go with --dry-run or --plan: a stock host does not have the programs yet that make a plan');
  const hosts = await committedHosts(context, names, options);
  // Hosts whose turn it is at once say what they are while the site is compiled here.
  const looking = new Map<CommittedHost, Looking>();
  try {
    const stock = options.first === undefined ? undefined : stockConnection(only(hosts).routes.host, options.first, sshConfigOf(options));
    const turn = firstTurn(hosts, options);
    if (told.saved) refuseOther(told.saved, only(hosts), options.plan);
    if (!stock) for (const host of turn) looking.set(host, beginToLook(host.routes));
    await setImmediate();
    const compiled = await compileOrTell(context, 'nothing was deployed');
    if (!compiled) return 1;
    const commit = await committedOutput(context.directory, compiled);
    const request: DeployRequest = {
      ...told,
      directory: context.directory,
      store,
      commit,
      overwrite: options.overwrite ?? [],
      dryRun: options.dryRun,
      diffs: options.diff,
      unattended: !options.confirm,
      out: options.out,
      sshConfig: sshConfigOf(options),
    };
    return await deployAll(context, hosts, options, {
      async deploy(own, host) {
        const printer = deployPrinter(own, host.routes.host);
        const result = await deployHost(request, { ...host, stock, looking: looking.get(host) }, printer.emit);
        return hostEndOf(result, printer.end(result, `${commit.slice(0, 7)} is in place`));
      },
      takeBack: (own, host, end) => takeBack(own, store, host, end, options),
    });
  } finally {
    for (const { stop } of looking.values()) stop();
    for (const { routes } of hosts) routes.close();
  }
}

/** A plan for another host is refused before this one is asked for its own. */
function refuseOther({ host }: Plan, { routes }: CommittedHost, file = ''): void {
  if (host !== routes.host) throw new ExpectedError(`${file} is a plan for ${host}, not for ${routes.host}`);
}
