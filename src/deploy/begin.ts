import { activatorOf, ask, ifThere, stagingOf, Unreachable, type PlanOptions } from './activator.ts';
import type { Patience } from './patience.ts';
import type { Plan } from './plan-data.ts';
import { untilAnswered, type Asking } from './until-answered.ts';

/** What an attempt begins with. */
export interface Beginning extends Asking {
  readonly plan: Plan;
  readonly options: Omit<PlanOptions, 'diffs' | 'validate'>;
  /** Seconds in which it has to be confirmed. */
  readonly window: number;
}

/** Begins an attempt. When the answer is lost, the host is asked whether it has begun: what has not begun by then never does, which is false. */
export async function begin(beginning: Beginning, nonceHash: string, patience: Patience): Promise<boolean> {
  const { connection, plan, options, window } = beginning;
  const { id, by } = plan.release;
  const staged = stagingOf(id);
  try {
    await ask(connection, `${staged}/activator`, ['begin', staged], { input: { plan, options, window, nonceHash, by } });
    return true;
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
  }
  return untilAnswered(beginning, patience, async (way) => {
    const left = await ifThere(ask<{ readonly withdrawn: boolean }>(way, `${staged}/activator`, ['withdraw', staged], { fresh: true }));
    if (left?.withdrawn === true) return false;
    // It moves from the one place to the other: whoever looks in this order does not miss it.
    return (await ifThere(ask<object>(way, activatorOf(id), ['status'], { fresh: true }))) !== undefined;
  });
}
