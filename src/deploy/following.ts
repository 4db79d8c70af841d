import { ask, ENDED, follow, GUARD, ifThere, NoProgram } from './activator.ts';
import type { Connection } from './connection.ts';
import type { Deadline } from './deadline.ts';
import type { AttemptState, JournalLine } from './plan-data.ts';
import { retry, type Asking } from './retry.ts';

/** Follows an attempt's journal, over another connection whenever one is lost, for as long as the host may need. Throws NobodyKnows after that. */
export function followToEnd(asking: Asking, id: string, deadline: Deadline, onStep: (line: JournalLine) => void): Promise<AttemptState> {
  let [seen, fresh] = [0, false];
  const onLine = (line: JournalLine): void => {
    seen = line.n;
    onStep(line);
  };
  return retry(asking, deadline, (way) => {
    const followed = follow(way, id, { seen, fresh, onStep: onLine });
    // A master of the operator's own that has lost its connection may not know that yet.
    fresh = true;
    return followed.catch((error: unknown) => ifLost(way, id, error));
  });
}

/** An attempt whose programs are gone: a power cut takes what is not on the disk yet, which all of it is before anything is changed. */
async function ifLost(way: Connection, id: string, error: unknown): Promise<AttemptState> {
  if (!(error instanceof NoProgram)) throw error;
  const status = await ifThere(ask(way, GUARD, ['status'], 'status', { fresh: true }));
  const told = status?.attempts.find((attempt) => attempt.id === id);
  if (told === undefined)
    return {
      state: 'refused',
      kind: 'lost',
      message: 'the host has no record of the attempt any more, as after a power cut before anything was changed',
    };
  if (ENDED.includes(told.state)) return told;
  throw error;
}
