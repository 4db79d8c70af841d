import { answerOf, ask, CURRENT, run } from './activator.ts';
import { sendRelease, whoDeploys } from './deploy.ts';
import type { Plan } from './plan-data.ts';
import { firstReached, type Reachable } from './reach.ts';
import { makeRelease } from './release.ts';

/** Something that somebody should know of a host. */
export interface DriftFinding {
  /** `path`, `unit`, `package`, `user`, `group`, `directory` for one that is to have another name, or the kind of an object of the database. */
  readonly kind: string;
  readonly name: string;
  readonly class: string;
  readonly detail?: string;
}

/** A file of a host, to be taken into the site; `problem` says why it cannot be. */
export type LiveText =
  | { readonly path: string; readonly problem: string }
  | {
      readonly path: string;
      readonly problem?: undefined;
      readonly text: string;
      readonly owner: string;
      readonly group: string;
      readonly mode: string;
    };

/** What a host answers (host/drift.py). */
export interface DriftAnswer {
  readonly plan: Plan;
  /** Units that systemd calls failed, besides those of the plan. */
  readonly failed: readonly string[];
  /** Empty when all is well. */
  readonly findings: readonly DriftFinding[];
  readonly texts?: readonly LiveText[];
}

/** What is asked of a host. */
export interface DriftRequest {
  readonly directory: string;
  readonly reachable: Reachable;
  /** The commit whose output is compared; without it, the last confirmed release alone. */
  readonly commit: string | undefined;
  /** Paths of which the text is wanted. */
  readonly texts: readonly string[];
}

/** In memory on the host, so that looking writes nothing. */
const LOOKED_AT = '/run/sitec/compare-';

/** Asks a host what is not as it should be. What is committed is only sent when it is not what is in place, and is forgotten there at once. */
export async function askDrift({ directory, reachable, commit, texts }: DriftRequest): Promise<DriftAnswer> {
  const activator = `${CURRENT}/activator`;
  if (commit === undefined) {
    const { connection, ended } = await firstReached(reachable, run(activator, ['drift', '-']));
    return answerOf(connection, 'drift', ended) as DriftAnswer;
  }
  const { host, wanted } = reachable;
  const made = makeRelease({ directory, host, commit, by: whoDeploys(wanted.user) });
  const { connection, ended } = await firstReached(reachable, run(activator, ['drift', made.info.content]));
  const answer =
    ended.code === 0 || ended.code === REFUSED
      ? (answerOf(connection, 'drift', ended) as DriftAnswer | { readonly other: true })
      : { other: true as const };
  if (!('other' in answer) && texts.length === 0) return answer;
  const place = `${LOOKED_AT}${made.info.id}`;
  await sendRelease(connection, made, place);
  return ask<DriftAnswer>(connection, `${place}/activator`, ['compare', place], { input: { texts } });
}

/** An activator's end when it refuses. */
const REFUSED = 3;
