import { activatorOf, ask, GUARD, stagingOf } from '../../deploy/activator.ts';
import { OddAnswer } from '../../deploy/answers/read.ts';
import { givenId, newId } from '../../deploy/attempt-id.ts';
import { runAttempt } from '../../deploy/attempt.ts';
import { whoDeploys } from '../../deploy/deploy.ts';
import { refuseUnknownListeners } from '../../deploy/manifests.ts';
import { askPlan } from '../../deploy/plan-answer.ts';
import { planAsText } from '../../terminal/print-plan.ts';
import { stepAsText } from '../../deploy/print-step.ts';
import { probesOf } from '../../deploy/probes.ts';
import { askStatus } from '../../deploy/routes.ts';
import { sizeOfTree } from '../../deploy/release.ts';
import { ExpectedError } from '../../base/diagnostics.ts';
import type { SecretStore } from '../../secrets/store.ts';
import type { Context, Outcome } from '../../terminal/context.ts';
import { endAsText, outcomeOf, type HostEnd } from './end.ts';
import { committedHosts, routesAs, secondsOf, sshConfigOf, type CommittedHost, type HostOptions } from './hosts.ts';
import { withEach } from './side-by-side.ts';

/** What the command line says of a rollback. */
export interface RollbackOptions extends HostOptions {
  readonly window: string;
  readonly overwrite?: readonly string[];
}

/**
 * `sitec rollback [HOST] [RELEASE]`: takes back what waits for its confirmation, else puts an earlier release in place like any other. Without a
 * host, whatever waits on any host of the site is taken back.
 */
export async function rollback(
  context: Context,
  store: SecretStore,
  name: string | undefined,
  wanted: string | undefined,
  options: RollbackOptions,
): Promise<Outcome> {
  // Before anything goes to a host.
  secondsOf(options.window);
  if (wanted !== undefined) givenId(wanted);
  const hosts = await committedHosts(context, name === undefined ? [] : [name], options);
  try {
    return await withEach(context, hosts, (own, host) =>
      hosts.length === 1 ? rollBackHost(own, store, host, wanted, options) : undoIfPending(own, host),
    );
  } finally {
    for (const { routes } of hosts) routes.close();
  }
}

async function rollBackHost(
  context: Context,
  store: SecretStore,
  host: CommittedHost,
  wanted: string | undefined,
  options: RollbackOptions,
): Promise<Outcome> {
  const asked = await askStatus(host.routes);
  if (asked.status.pending && wanted === undefined) return undo(context, host, asked);
  return goBack(context, store, options, { ...host, ...asked, wanted });
}

/** Puts the release before back in the place of one that a deploy to several hosts confirmed, or takes back what still waits. */
export async function takeBack(
  context: Context,
  store: SecretStore,
  host: CommittedHost,
  { end, base }: HostEnd,
  options: RollbackOptions,
): Promise<Outcome> {
  const asked = await askStatus(host.routes);
  if (end === 'waiting') return undo(context, host, asked);
  if (base === undefined || base === null) throw new ExpectedError(`${host.routes.host} has no release before this one`);
  return goBack(context, store, options, { ...host, ...asked, wanted: base });
}

async function undo(
  context: Context,
  { routes: { host } }: CommittedHost,
  { status: { pending }, connection }: AskedHost,
): Promise<Outcome> {
  if (!pending) throw new ExpectedError(`nothing on ${host} waits for a confirmation`);
  const { ended } = await ask(connection, GUARD, ['undo', pending.id], 'undone');
  context.print(
    context.json
      ? `${JSON.stringify({ host, attempt: pending.id, end: ended })}\n`
      : `${host}: ${pending.id} is ${ended ?? 'not there any more'}\n`,
  );
  return ended === 'rollback-failed' ? 5 : 0;
}

async function undoIfPending(context: Context, host: CommittedHost): Promise<Outcome> {
  const asked = await askStatus(host.routes);
  if (asked.status.pending) return undo(context, host, asked);
  if (!context.json) context.print(`${host.routes.host}: nothing waits for a confirmation\n`);
  return 0;
}

/** What a host answered about its releases. */
type AskedHost = Awaited<ReturnType<typeof askStatus>>;

interface Back extends CommittedHost, AskedHost {
  readonly wanted: string | undefined;
}

async function goBack(
  context: Context,
  store: SecretStore,
  options: RollbackOptions,
  { routes, connection, manifest, status, wanted }: Back,
): Promise<Outcome> {
  const { host } = routes;
  const target = wanted ?? status.confirmed?.before ?? undefined;
  if (target === undefined) throw new ExpectedError(`${host} has no release before this one`);
  const release = status.attempts.find(({ id }) => id === target);
  const id = newId(release?.commit ?? 'release');
  const { staged, exposure } = await ask(connection, activatorOf(target), ['again', target], 'again', {
    input: { id, by: whoDeploys(connection.user) },
  });
  if (staged !== stagingOf(id)) throw new OddAnswer(host, 'again', 'names another place than the one that was asked for, in staged');
  await refuseUnknownListeners(context.directory, manifest, exposure, release?.commit ?? undefined);
  // Whom an earlier release does not know is disabled, which the plan says; what somebody changed by hand is not lost without their being asked.
  const decided = { overwrite: options.overwrite ?? [], allowDisable: 1_000_000 };
  const { plan, empty, asMade } = await askPlan(connection, {
    staged,
    id,
    options: { ...decided, diffs: false, validate: false },
    size: sizeOfTree(context.directory, host),
  });
  if (empty) {
    context.print(
      context.json
        ? `${JSON.stringify({ host, end: 'unchanged', content: plan.release.content })}\n`
        : `${host}: nothing to do, ${target} is what is in place\n`,
    );
    return 0;
  }
  if (!context.json) context.print(planAsText(plan, { diffs: false }));
  if (plan.undecided.length > 0) {
    if (context.json) context.print(`${JSON.stringify({ host, end: 'planned', plan })}\n`);
    return 1;
  }
  // Where that release listens, and not where the site does now.
  const back = { ...manifest, exposure };
  const there = await routesAs(context, back, options);
  const { request, untried } = await probesOf(back, store, sshConfigOf(options));
  for (const reason of untried) context.tell(`${host}: ${reason}\n`);
  const end = await runAttempt({
    routes: there,
    connection,
    plan,
    asMade,
    options: decided,
    window: secondsOf(options.window),
    unattended: false,
    probing: request,
    onStep: (line) => context.json || context.tell(stepAsText(host, line)),
    tell: (text) => context.tell(`${host}: ${text}`),
  }).finally(there.close);
  context.print(context.json ? `${JSON.stringify({ host, attempt: id, again: target, ...end })}\n` : endAsText(host, end, plan));
  return outcomeOf(end);
}
