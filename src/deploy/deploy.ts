import { userInfo, hostname } from 'node:os';
import { ExpectedError } from '../base/diagnostics.ts';
import { stagingOf, type PlanOptions } from './activator.ts';
import { OddAnswer } from './answers/read.ts';
import type { Connection } from './connection.ts';
import { look, type Looked } from './look.ts';
import { askPlan, type MadePlan } from './plan-answer.ts';
import type { Plan } from './plan-data.ts';
import type { HostRoutes } from './routes.ts';
import { makeRelease, sizeOfTree, type ReleaseInfo } from './release.ts';
import { sendRelease } from './send.ts';

/** What is deployed to a host. */
export interface Staged {
  readonly connection: Connection;
  readonly release: ReleaseInfo;
  /** Undefined when the host has exactly this, confirmed and untouched. */
  readonly answer?: MadePlan;
}

/** Brings a host something that no release may hold, once the release's programs are there and before they make their plan. */
export type Bring = (connection: Connection, staged: string) => Promise<void>;

/** Who deploys, for other operators to see. */
export function whoDeploys(user: string): string {
  return `${user} (${userInfo().username}@${hostname()})`;
}

/**
 * Sends a release into staging and asks the host for its plan. A host that has exactly this release, confirmed and untouched, is asked once and
 * sent nothing. A stock host is not asked for its plan, and reached on another way.
 */
export async function stageAndPlan(
  directory: string,
  routes: HostRoutes,
  commit: string,
  options: PlanOptions,
  { looking = look(routes), bring }: { readonly looking?: Promise<Looked> | undefined; readonly bring?: Bring | undefined } = {},
): Promise<Staged> {
  const { host, wanted } = routes;
  const made = makeRelease({ directory, host, commit, by: whoDeploys(wanted.user) });
  const { info: release } = made;
  const { connection, content: confirmed } = await looking;
  // What is to be overwritten may be in the database, which that look does not ask.
  if (confirmed === release.content && options.overwrite.length === 0) return { connection, release };
  const staged = stagingOf(release.id);
  await sendRelease(connection, made, staged);
  await bring?.(connection, staged);
  const answer = await askPlan(connection, { staged, id: release.id, options, size: sizeOfTree(directory, host) });
  const { commit: planned, content } = answer.plan.release;
  if (planned !== release.commit || content !== release.content)
    throw new OddAnswer(host, 'plan', 'is for something else than what was sent, in plan/release');
  return { connection, release, answer };
}

/** A saved plan applies when the host would make the same one today. Throws ExpectedError with what has changed otherwise. */
export function refuseStale(saved: Plan, now: Plan): void {
  if (saved.digest === now.digest) return;
  throw new ExpectedError(`the saved plan is stale: ${whatChanged(saved, now)}; make another one with --dry-run --out`);
}

function whatChanged(saved: Plan, now: Plan): string {
  if (saved.host !== now.host) return `it is for ${saved.host}`;
  if (saved.release.content !== now.release.content)
    return `it was made of commit ${saved.release.commit.slice(0, 7)}, whose output is another`;
  if (saved.base !== now.base) return `${now.base ?? 'nothing'} was confirmed on the host since`;
  return 'the host itself was changed since';
}
