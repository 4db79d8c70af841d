import { answerOf, CURRENT, run } from './activator.ts';
import type { Answers, DriftAnswer, LiveText } from './answers/answers.generated.ts';
import { answerIn, OddAnswer } from './answers/read.ts';
import { onHost, type Connection } from './connection.ts';
import { whoDeploys } from './deploy.ts';
import { mostOfPlan } from './plan-answer.ts';
import type { Ended } from './process.ts';
import { firstReached, type HostRoutes } from './routes.ts';
import { makeRelease, sizeOfTree } from './release.ts';
import { sendRelease } from './send.ts';

export type { DriftAnswer, DriftFinding, LiveText } from './answers/answers.generated.ts';

/** What is asked of a host. */
export interface DriftRequest {
  readonly directory: string;
  readonly routes: HostRoutes;
  /** The commit whose output is compared; without it, the last confirmed release alone. */
  readonly commit: string | undefined;
  /** Paths of which the text is wanted. */
  readonly texts: readonly string[];
}

/** In memory on the host, so that looking writes nothing. */
const LOOKED_AT = '/run/sitec/compare-';

/** Asks a host what is not as it should be. What is committed is only sent when it is not what is in place, and is forgotten there at once. */
export async function askDrift({ directory, routes, commit, texts }: DriftRequest): Promise<DriftAnswer> {
  const activator = `${CURRENT}/activator`;
  const { host, wanted } = routes;
  const most = mostOfPlan(sizeOfTree(directory, host));
  if (commit === undefined) {
    const { connection, ended } = await firstReached(routes, run(activator, ['drift', '-']), { most });
    return driftOf(connection, 'drift', ended, texts);
  }
  const made = makeRelease({ directory, host, commit, by: whoDeploys(wanted.user) });
  const { connection, ended } = await firstReached(routes, run(activator, ['drift', made.info.content]), { most });
  const known = (ended.code === 0 || ended.code === REFUSED) && !answerIn('other', ended.stdout.lastLine());
  if (known && texts.length === 0) return driftOf(connection, 'drift', ended, texts);
  // It refuses for a reason that holds for another look as well.
  if (ended.code === REFUSED) answerOf(connection, 'drift', ended, 'drift');
  const place = `${LOOKED_AT}${made.info.id}`;
  await sendRelease(connection, made, place);
  const compared = await onHost(connection, run(`${place}/activator`, ['compare', place]), {
    input: JSON.stringify({ texts }),
    seconds: 300,
    most,
  });
  return driftOf(connection, 'compare', compared, texts);
}

/** An activator's end when it refuses. */
const REFUSED = 3;

/** What was asked for, and nothing else. */
function driftOf(connection: Connection, question: string, ended: Ended, paths: readonly string[]): DriftAnswer {
  const answer: Answers['drift'] = answerOf(connection, question, ended, 'drift');
  const { host } = connection;
  if (answer.plan.host !== host) throw new OddAnswer(host, question, 'is for another host, in plan/host');
  const texts = answer.texts ?? [];
  const strange = texts.findIndex(({ path }, index) => path !== paths[index]);
  if (strange !== -1)
    throw new OddAnswer(host, question, `has the text of another path than the one that was asked for, in texts/${strange}/path`);
  if (texts.length !== paths.length) throw new OddAnswer(host, question, 'lacks the text of a path that was asked for, in texts');
  const half = texts.findIndex((text) => text.problem === undefined && !isWhole(text));
  if (half !== -1) throw new OddAnswer(host, question, `has neither a whole text nor a problem, in texts/${half}`);
  return answer;
}

/** Whether all of a file is there that becomes one of the site's. */
export function isWhole(live: LiveText): live is LiveText & Required<Pick<LiveText, 'text' | 'owner' | 'group' | 'mode'>> {
  return live.text !== undefined && live.owner !== undefined && live.group !== undefined && live.mode !== undefined;
}
