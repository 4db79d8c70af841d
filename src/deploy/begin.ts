import type { Foreign } from '../base/foreign.ts';
import { activatorOf, ask, ifThere, stagingOf, Unreachable, type PlanOptions } from './activator.ts';
import { OddAnswer } from './answers/read.ts';
import type { Deadline } from './deadline.ts';
import type { Plan } from './plan-data.ts';
import { retry, type Asking } from './retry.ts';

/** What an attempt begins with. */
export interface Beginning extends Asking {
  readonly plan: Plan;
  /** The same as the host made it, for the host alone: it may say more than is read here. */
  readonly asMade: Foreign;
  readonly options: Omit<PlanOptions, 'diffs' | 'validate'>;
  /** Seconds in which it has to be confirmed. */
  readonly window: number;
}

/** Begins an attempt. When the answer is lost, the host is asked whether it has begun: what has not begun by then never does, which is false. */
export async function begin(beginning: Beginning, nonceHash: string, deadline: Deadline): Promise<boolean> {
  const { connection, plan, asMade, options, window } = beginning;
  const { id, by } = plan.release;
  const staged = stagingOf(id);
  try {
    const made: unknown = JSON.parse(asMade.raw);
    const begun = await ask(connection, `${staged}/activator`, ['begin', staged], 'begun', {
      input: { plan: made, options, window, nonceHash, by },
    });
    if (begun.attempt !== id) throw new OddAnswer(connection.host, 'begin', 'names another attempt than the one that was sent');
    return true;
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
  }
  return retry(beginning, deadline, async (way) => {
    const left = await ifThere(ask(way, `${staged}/activator`, ['withdraw', staged], 'withdrawn', { fresh: true }));
    if (left?.withdrawn === true) return false;
    // It moves from the one place to the other: a search in this order does not miss it.
    return (await ifThere(ask(way, activatorOf(id), ['status'], 'status', { fresh: true }))) !== undefined;
  });
}
