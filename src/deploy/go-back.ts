import { ExpectedError } from '../base/diagnostics.ts';
import type { SecretStore } from '../secrets/store.ts';
import { activatorOf, ask, stagingOf } from './activator.ts';
import type { Status } from './answers/answers.generated.ts';
import { OddAnswer } from './answers/read.ts';
import { newId } from './attempt-id.ts';
import { runAttempt } from './attempt.ts';
import type { Connection } from './connection.ts';
import type { DeployResult } from './deploy-host.ts';
import { whoDeploys } from './deploy.ts';
import type { Emit } from './events.ts';
import { refuseUnknownListeners, type DeployedManifest } from './manifests.ts';
import { askPlan } from './plan-answer.ts';
import { probesOf } from './probes.ts';
import { sizeOfTree } from './release.ts';
import type { HostRoutes } from './routes.ts';

/** An earlier release to be put in place like any other. */
export interface BackRequest {
  readonly directory: string;
  readonly store: SecretStore;
  /** The release; undefined for the one before the confirmed one. */
  readonly wanted: string | undefined;
  readonly overwrite: readonly string[];
  /** Seconds in which it has to be confirmed. */
  readonly window: number;
  readonly sshConfig: string | undefined;
}

/** The host that goes back, with the answer that it gave about its status. */
export interface BackTarget {
  readonly host: string;
  readonly manifest: DeployedManifest;
  readonly status: Status;
  readonly connection: Connection;
  /** The ways to where a manifest says that the host listens. */
  readonly routesOf: (manifest: DeployedManifest) => Promise<HostRoutes>;
}

/** How going back ended, and to which release. */
export type BackResult = DeployResult & { readonly again: string };

/** Puts an earlier release in place, by an attempt of its own. Throws ExpectedError when there is none, or the host would not. */
export async function goBack(
  { directory, store, wanted, overwrite, window, sshConfig }: BackRequest,
  { host, manifest, status, connection, routesOf }: BackTarget,
  emit: Emit,
): Promise<BackResult> {
  const again = wanted ?? status.confirmed?.before ?? undefined;
  if (again === undefined) throw new ExpectedError(`${host} has no release before this one`);
  const release = status.attempts.find(({ id }) => id === again);
  const id = newId(release?.commit ?? 'release');
  const { staged, exposure } = await ask(connection, activatorOf(again), ['again', again], 'again', {
    input: { id, by: whoDeploys(connection.user) },
  });
  if (staged !== stagingOf(id)) throw new OddAnswer(host, 'again', 'names another place than the one that was asked for, in staged');
  await refuseUnknownListeners(directory, manifest, exposure, release?.commit ?? undefined);
  // Accounts that an earlier release does not know are disabled, and the plan says so; changes made by hand are never lost without a question.
  const decided = { overwrite, allowDisable: 1_000_000 };
  const { plan, empty, asMade } = await askPlan(connection, {
    staged,
    id,
    options: { ...decided, diffs: false, validate: false },
    size: sizeOfTree(directory, host),
  });
  if (empty) return { end: 'unchanged', content: plan.release.content, again };
  emit({ event: 'plan', plan, diffs: false });
  if (plan.undecided.length > 0) return { end: 'planned', plan, findings: [], unproven: [], again };
  // Where that release listens, and not where the site does now.
  const back = { ...manifest, exposure };
  const routes = await routesOf(back);
  const { request: probing, untried } = await probesOf(back, store, sshConfig);
  for (const reason of untried) emit({ event: 'not-probed', reason });
  const attempt = { routes, connection, plan, asMade, options: decided, window, unattended: false, probing, emit };
  return { ...(await runAttempt(attempt).finally(routes.close)), plan, again };
}
