import { writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { ask, stagingOf } from '../../deploy/activator.ts';
import { runAttempt, type AttemptEnd } from '../../deploy/attempt.ts';
import { identityFor } from '../../deploy/bring-identity.ts';
import { committedOutput } from '../../deploy/committed.ts';
import { refuseStale, stageAndPlan } from '../../deploy/deploy.ts';
import { hubBlocks, prepareStock, stockConnection } from '../../deploy/first.ts';
import { beginToLook, type Looking } from '../../deploy/look.ts';
import type { MadePlan } from '../../deploy/plan-answer.ts';
import type { Plan } from '../../deploy/plan-data.ts';
import { planAsText } from '../../terminal/print-plan.ts';
import { stepAsText } from '../../deploy/print-step.ts';
import { probesOf } from '../../deploy/probes.ts';
import type { Connection } from '../../deploy/connection.ts';
import { ExpectedError, UsageError } from '../../base/diagnostics.ts';
import type { SecretStore } from '../../secrets/store.ts';
import { compileOrTell } from '../site/compile-or-tell.ts';
import type { Context, Outcome } from '../../terminal/context.ts';
import { committedHosts, mailboxesOf, only, secondsOf, sshConfigOf, type CommittedHost, type HostOptions } from './hosts.ts';
import { deployAll, firstTurn, type OrderOptions } from './deploy-all.ts';
import { endAsText, findingsAsText, outcomeOf, type HostEnd } from './end.ts';
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
    seconds: secondsOf(options.window),
    hubSeconds: secondsOf(options.hubWindow),
    disable: mailboxesOf(options.allowDisable),
    saved: options.plan === undefined ? undefined : readPlan(options.plan),
  };
  if (options.out !== undefined) refuseUnwritable(options.out);
  if (options.first !== undefined && (options.dryRun || options.plan !== undefined))
    throw new UsageError(
      'a host makes its plan with programs that a stock host does not have yet, so --first goes neither with --dry-run nor with --plan',
    );
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
    return await deployAll(context, hosts, options, {
      deploy: (own, host) => deployHost(own, store, host, { ...options, ...told, stock, commit, looking: looking.get(host) }),
      takeBack: (own, host, end) => takeBack(own, store, host, end, options),
    });
  } finally {
    for (const { stop } of looking.values()) stop();
    for (const { routes } of hosts) routes.close();
  }
}

/** What the command line says, believed. */
interface Request extends DeployOptions {
  readonly seconds: number;
  readonly hubSeconds: number;
  /** So many mailboxes may be disabled at once. */
  readonly disable: number;
  readonly saved: Plan | undefined;
  /** The way to a stock host. */
  readonly stock: Connection | undefined;
  readonly commit: string;
  readonly looking: Looking | undefined;
}

async function deployHost(context: Context, store: SecretStore, { routes, manifest }: CommittedHost, options: Request): Promise<HostEnd> {
  const [{ host }, { stock }] = [routes, options];
  if (stock) await firstContact(context, store, host, stock);
  const decided = {
    overwrite: options.overwrite ?? [],
    allowDisable: options.disable,
    ...(stock ? { first: true, hubSeconds: options.hubSeconds } : {}),
  };
  const { connection, release, answer } = await stageAndPlan(
    context.directory,
    routes,
    options.commit,
    { ...decided, diffs: options.dryRun || options.diff, validate: options.dryRun },
    {
      looking: stock ? Promise.resolve({ connection: stock, content: undefined }) : options.looking?.looked,
      bring: stock || options.dryRun ? undefined : identityFor(store, host),
    },
  );
  if (!answer || answer.empty) {
    if (answer && !options.dryRun)
      await ask(connection, `${stagingOf(release.id)}/activator`, ['record', stagingOf(release.id)], 'became', {
        input: { ...decided, diffs: false, validate: false },
      });
    if (context.json) context.print(`${JSON.stringify({ host, end: 'unchanged', content: release.content })}\n`);
    else context.print(`${host}: nothing to do, ${options.commit.slice(0, 7)} is in place\n`);
    return { end: 'unchanged', outcome: 0 };
  }
  const { plan } = answer;
  if (options.saved) refuseStale(options.saved, plan);
  if (options.out !== undefined) writeFileSync(options.out, `${JSON.stringify(plan, null, 1)}\n`);
  if (!context.json) context.print(planAsText(plan, { diffs: options.dryRun || options.diff }));
  if (options.dryRun || plan.undecided.length > 0) {
    reportPlan(context, host, answer);
    return { end: 'planned', outcome: 1 };
  }
  const { request, untried } = await probesOf(manifest, store, sshConfigOf(options));
  for (const reason of untried) context.tell(`${host}: ${reason}\n`);
  const end = await runAttempt({
    routes,
    connection,
    plan,
    asMade: answer.asMade,
    options: { ...decided, ...(stock ? {} : hubTime(context, plan, options.hubSeconds)) },
    window: options.seconds,
    unattended: !options.confirm,
    probing: request,
    onStep: (line) => context.json || context.tell(stepAsText(host, line)),
    tell: (text) => context.tell(`${host}: ${text}`),
  });
  report(context, host, end, plan);
  return { end: end.end, outcome: outcomeOf(end), base: plan.base };
}

/** What would be done, with what the daemons say of it. */
function reportPlan(context: Context, host: string, { plan, findings = [], unproven = [] }: MadePlan): void {
  if (context.json) context.print(`${JSON.stringify({ host, end: 'planned', plan, findings, unproven })}\n`);
  else
    context.print(
      `${findingsAsText(host, findings)}${unproven.length > 0 ? `${host}: parsers of ${unproven.join(', ')} could not be asked yet\n` : ''}`,
    );
}

/** Brings a stock host what a first deploy needs, and prints what the VPN's hub needs: without it the host never hears from the hub. */
async function firstContact(context: Context, store: SecretStore, host: string, stock: Connection): Promise<void> {
  await prepareStock(stock, store, (text) => context.tell(`${host}: ${text}`));
  const blocks = hubBlocks(context.directory, host);
  if (blocks !== '') context.tell(`${host}: the hub needs this now, or it never answers:\n${blocks}`);
}

/**
 * How long a hub may take where a plan writes the file of a private network. The host alone can see whether its key there is another one; with another key
 * it is silent in the VPN until the hub has its block, and operators in the VPN see nothing of it.
 */
function hubTime(context: Context, { host, paths }: Plan, seconds: number): { readonly hubSeconds?: number } {
  if (!paths.some(({ path, action }) => action === 'write' && /^\/etc\/wireguard\/[^/]+\.conf$/.test(path))) return {};
  const blocks = hubBlocks(context.directory, host);
  context.tell(
    `${host}: if its WireGuard key is another one now, give the hub this block as soon as ${host} stops answering through the VPN. Without it, ${host} goes back to its former key after ${seconds} s:\n${blocks}`,
  );
  return { hubSeconds: seconds };
}

function report(context: Context, host: string, end: AttemptEnd, plan: Plan): void {
  if (context.json) context.print(`${JSON.stringify({ host, attempt: plan.release.id, ...end })}\n`);
  else context.print(endAsText(host, end, plan));
}

/** A plan for another host is refused before this one is asked for its own. */
function refuseOther({ host }: Plan, { routes }: CommittedHost, file = ''): void {
  if (host !== routes.host) throw new ExpectedError(`${file} is a plan for ${host}, and not for ${routes.host}`);
}
