import { userInfo, hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExpectedError } from '../base/diagnostics.ts';
import { inTemporary } from '../base/temporary.ts';
import { ask, CURRENT, stagingOf, type PlanAnswer, type PlanOptions } from './activator.ts';
import { send, type Connection } from './connection.ts';
import { look, type Looked } from './look.ts';
import type { Plan } from './plan-data.ts';
import type { Reachable } from './reach.ts';
import { layOut, makeRelease, type MadeRelease, type ReleaseInfo } from './release.ts';

/** What is deployed to a host. */
export interface Staged {
  readonly connection: Connection;
  readonly release: ReleaseInfo;
  /** Undefined when the host has exactly this, confirmed and untouched. */
  readonly answer?: PlanAnswer;
}

/** Brings a host something that no release may hold, once the release's programs are there and before they make their plan. */
export type Bring = (connection: Connection, staged: string) => Promise<void>;

/** Who deploys, for other operators to see. */
export function whoDeploys(user: string): string {
  return `${user} (${userInfo().username}@${hostname()})`;
}

/**
 * Sends a release into staging and asks the host for its plan. A host that has exactly this release, confirmed and untouched, is asked once and
 * sent nothing. A stock host is not looked at, and reached on another way.
 */
export async function stageAndPlan(
  directory: string,
  reachable: Reachable,
  commit: string,
  options: PlanOptions,
  { looking = look(reachable), bring }: { readonly looking?: Promise<Looked> | undefined; readonly bring?: Bring | undefined } = {},
): Promise<Staged> {
  const { host, wanted } = reachable;
  const made = makeRelease({ directory, host, commit, by: whoDeploys(wanted.user) });
  const { info: release } = made;
  const { connection, content } = await looking;
  // What is to be overwritten may be in the database, which that look does not ask.
  if (content === release.content && options.overwrite.length === 0) return { connection, release };
  const staged = stagingOf(release.id);
  await sendRelease(connection, made, staged);
  await bring?.(connection, staged);
  const answer = await ask<PlanAnswer>(connection, `${staged}/activator`, ['plan', staged], { input: options });
  return { connection, release, answer };
}

/** Lays a release out here, and sends it to a directory of the host. */
export async function sendRelease(connection: Connection, made: MadeRelease, target: string): Promise<void> {
  await inTemporary(join(tmpdir(), 'sitec-release-'), async (directory) => {
    layOut(made, directory);
    const sent = await send(connection, directory, target, CURRENT);
    if (sent.code !== 0) throw new ExpectedError(`${connection.host}: the release could not be sent: ${sent.stderr.trim()}`);
  });
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
