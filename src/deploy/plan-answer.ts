import { Foreign } from '../base/foreign.ts';
import { answerOf, type PlanOptions, run } from './activator.ts';
import type { Answers } from './answers/answers.generated.ts';
import { OddAnswer } from './answers/read.ts';
import { onHost, type Connection } from './connection.ts';
import { MOST_BYTES } from './process.ts';

/** What the host answers when it is asked for a plan. */
export type MadePlan = Answers['plan'] & {
  /** The plan as the host made it, to be given back to it and to nobody else. */
  readonly asMade: Foreign;
};

/** What a plan is asked for. */
export interface PlanRequest {
  readonly staged: string;
  readonly id: string;
  readonly options: PlanOptions;
  /** Bytes of what lies there, as far as this side knows: a plan may name all of it, before and after. */
  readonly size: number;
}

/** So many bytes of a plan for each byte of a release: what a row of the database says, in its old and its new form. */
const PER_BYTE = 4;

/** As large as a plan for a release of a size may be. */
export function mostOfPlan(size: number): number {
  return MOST_BYTES + PER_BYTE * size;
}

/** Asks a host for the plan of what is staged. Throws OddAnswer when it is for another host or another attempt. */
export async function askPlan(connection: Connection, { staged, id, options, size }: PlanRequest): Promise<MadePlan> {
  const ended = await onHost(connection, run(`${staged}/activator`, ['plan', staged]), {
    input: JSON.stringify(options),
    seconds: 600,
    most: mostOfPlan(size),
  });
  const answer = answerOf(connection, 'plan', ended, 'plan');
  const { host, release } = answer.plan;
  if (host !== connection.host || release.host !== connection.host)
    throw new OddAnswer(connection.host, 'plan', 'is for another host, in plan/host');
  if (release.id !== id)
    throw new OddAnswer(connection.host, 'plan', 'names another attempt than the one that was asked for, in plan/release/id');
  const whole: unknown = JSON.parse(ended.stdout.lastLine().raw);
  const made = typeof whole === 'object' && whole !== null && 'plan' in whole ? whole.plan : undefined;
  return { ...answer, asMade: new Foreign(JSON.stringify(made)) };
}
