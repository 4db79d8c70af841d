import { writeFileSync } from 'node:fs';
import type { SecretStore } from '../secrets/store.ts';
import { ask, stagingOf } from './activator.ts';
import { runAttempt, type AttemptEnd } from './attempt.ts';
import { identityFor } from './bring-identity.ts';
import type { Connection } from './connection.ts';
import { refuseStale, stageAndPlan } from './deploy.ts';
import type { Emit } from './events.ts';
import { hubBlocks, prepareStock } from './first.ts';
import type { Looking } from './look.ts';
import type { DeployedManifest } from './manifests.ts';
import type { HostFinding, Plan } from './plan-data.ts';
import { probesOf } from './probes.ts';
import type { HostRoutes } from './routes.ts';

/** A host to be deployed to, and what is known of it here. */
export interface DeployTarget {
  readonly routes: HostRoutes;
  readonly manifest: DeployedManifest;
  /** The way to a stock host. */
  readonly stock: Connection | undefined;
  /** A look at it that has begun already. */
  readonly looking: Looking | undefined;
}

/** What a deploy is made of, and what the operator decided beforehand. */
export interface DeployRequest {
  readonly directory: string;
  readonly store: SecretStore;
  readonly commit: string;
  readonly overwrite: readonly string[];
  /** So many mailboxes may be disabled at once. */
  readonly allowDisable: number;
  /** Seconds in which it has to be confirmed, and in which the hub of a private network has to answer. */
  readonly window: number;
  readonly hubSeconds: number;
  /** Only show what would be done, and let the daemons read it. */
  readonly dryRun: boolean;
  readonly diffs: boolean;
  /** Leave the confirmation to `sitec confirm`. */
  readonly unattended: boolean;
  /** The plan that was agreed on: another one is refused. */
  readonly saved: Plan | undefined;
  /** The file that the plan is written to. */
  readonly out: string | undefined;
  readonly sshConfig: string | undefined;
}

/** How it ended with one host. */
export type DeployResult =
  | { readonly end: 'unchanged'; readonly content: string }
  | { readonly end: 'planned'; readonly plan: Plan; readonly findings: readonly HostFinding[]; readonly unproven: readonly string[] }
  | (AttemptEnd & { readonly plan: Plan });

/** Puts what is committed on one host: a plan of the host's own first, then an attempt that is confirmed from here. Throws ExpectedError when the host would not. */
export async function deployHost(
  request: DeployRequest,
  { routes, manifest, stock, looking }: DeployTarget,
  emit: Emit,
): Promise<DeployResult> {
  const { directory, store, overwrite, allowDisable, hubSeconds, dryRun } = request;
  const { host } = routes;
  if (stock) await firstContact(request, host, stock, emit);
  const decided = { overwrite, allowDisable, ...(stock ? { first: true, hubSeconds } : {}) };
  const diffs = dryRun || request.diffs;
  const { connection, release, answer } = await stageAndPlan(
    directory,
    routes,
    request.commit,
    { ...decided, diffs, validate: dryRun },
    {
      looking: stock ? Promise.resolve({ connection: stock, content: undefined }) : looking?.looked,
      bring: stock || dryRun ? undefined : identityFor(store, host),
    },
  );
  if (!answer || answer.empty) {
    if (answer && !dryRun)
      await ask(connection, `${stagingOf(release.id)}/activator`, ['record', stagingOf(release.id)], 'became', {
        input: { ...decided, diffs: false, validate: false },
      });
    return { end: 'unchanged', content: release.content };
  }
  const { plan, asMade, findings = [], unproven = [] } = answer;
  if (request.saved) refuseStale(request.saved, plan);
  if (request.out !== undefined) writeFileSync(request.out, `${JSON.stringify(plan, null, 1)}\n`);
  emit({ event: 'plan', plan, diffs });
  if (dryRun || plan.undecided.length > 0) return { end: 'planned', plan, findings, unproven };
  const { request: probing, untried } = await probesOf(manifest, store, request.sshConfig);
  for (const reason of untried) emit({ event: 'not-probed', reason });
  const end = await runAttempt({
    routes,
    connection,
    plan,
    asMade,
    options: { ...decided, ...(stock ? {} : hubTime(request, plan, emit)) },
    window: request.window,
    unattended: request.unattended,
    probing,
    emit,
  });
  return { ...end, plan };
}

/** Brings a stock host what a first deploy needs, and says what the VPN's hub needs: without it the host never hears from the hub. */
async function firstContact({ directory, store }: DeployRequest, host: string, stock: Connection, emit: Emit): Promise<void> {
  await prepareStock(stock, store, emit);
  const blocks = hubBlocks(directory, host);
  if (blocks !== '') emit({ event: 'hub-needs', blocks });
}

/**
 * How long a hub may take where a plan writes the file of a private network. The host alone can see whether its key there is another one; with another key
 * it is silent in the VPN until the hub has its block, and operators in the VPN see nothing of it.
 */
function hubTime({ directory, hubSeconds }: DeployRequest, { host, paths }: Plan, emit: Emit): { readonly hubSeconds?: number } {
  if (!paths.some(({ path, action }) => action === 'write' && /^\/etc\/wireguard\/[^/]+\.conf$/.test(path))) return {};
  emit({ event: 'hub-may-need', blocks: hubBlocks(directory, host), seconds: hubSeconds });
  return { hubSeconds };
}
