import { ExpectedError } from '../base/diagnostics.ts';
import { beforeEnd } from '../base/temporary.ts';
import { begin, type Beginning } from './begin.ts';
import { confirmFromOutside } from './confirming.ts';
import { followToEnd } from './following.ts';
import { dropNonce, keepNonce, newNonce, type Nonce } from './nonce.ts';
import { patienceFor, type Patience } from './patience.ts';
import type { AttemptState, JournalLine } from './plan-data.ts';
import { blindness, probeAll, type Probe, type ProbeRequest } from './probes.ts';
import { clock, NobodyKnows } from './until-answered.ts';

/** An attempt to be made of a plan. */
export interface AttemptRequest extends Beginning {
  /** Leave the confirmation to `sitec confirm`. */
  readonly unattended: boolean;
  readonly probing: ProbeRequest;
  readonly onStep: (line: JournalLine) => void;
}

/** How an attempt ended, as far as this side could see. */
export type AttemptEnd =
  | { readonly end: 'confirmed' | 'waiting'; readonly probes: readonly Probe[] }
  | { readonly end: 'refused' | 'rolled-back' | 'rollback-failed'; readonly state: AttemptState; readonly probes: readonly Probe[] }
  /** The host could not be asked after its window: nobody knows. */
  | { readonly end: 'unknown'; readonly message: string; readonly probes: readonly Probe[] };

/** An attempt that goes on, and what is known of it here. */
interface Going extends AttemptRequest {
  readonly nonce: Nonce;
  readonly patience: Patience;
  /** What was seen before it began. */
  readonly before: readonly Probe[];
}

/** Starts an attempt on the host, follows it, probes the host from here, and confirms it over a new connection. */
export async function runAttempt(request: AttemptRequest): Promise<AttemptEnd> {
  const { plan, probing } = request;
  const { id } = plan.release;
  const before = await probeAll(probing);
  const blind = blindness(before);
  if (blind !== undefined && !request.unattended)
    throw new ExpectedError(`nothing was begun, because nobody could look at ${plan.host} from here: ${blind}`);
  const nonce = newNonce();
  keepNonce(plan.host, id, nonce);
  const patience = patienceFor(request);
  const onStep = (line: JournalLine): void => {
    patience.hears(line);
    request.onStep(line);
  };
  const { done } = beforeEnd(() => request.tell(leftAlone(request, patience.deadline())));
  try {
    const end = await carryOut({ ...request, onStep, nonce, patience, before });
    // While nobody knows what became of it, it may wait for its confirmation.
    if (end.end !== 'waiting' && end.end !== 'unknown') dropNonce(id);
    return end;
  } finally {
    done();
  }
}

/** What whoever interrupts a deploy has to know. */
function leftAlone({ plan, window }: AttemptRequest, deadline: number | undefined): string {
  const until = deadline === undefined ? `within ${window} s from when it is in place` : `before ${clock(deadline)}`;
  return `the attempt goes on without you, and the host takes it back by itself unless it is confirmed ${until}: sitec confirm ${plan.host}\n`;
}

async function carryOut(going: Going): Promise<AttemptEnd> {
  const { plan, nonce, patience, before, onStep } = going;
  try {
    const begun = await begin(going, nonce.hash, patience);
    if (!begun)
      return endOf({ state: 'refused', kind: 'unreachable', message: 'the connection was lost before the attempt began' }, before);
    return await goOn(going, await followToEnd(going, plan.release.id, patience, onStep));
  } catch (error) {
    if (!(error instanceof NobodyKnows)) throw error;
    return { end: 'unknown', message: error.message, probes: before };
  }
}

async function goOn(going: Going, state: AttemptState): Promise<AttemptEnd> {
  const { nonce, patience, window, unattended, before } = going;
  if (state.state !== 'waiting') return endOf(state, before);
  if (unattended) return { end: 'waiting', probes: before };
  const remaining = state.remaining ?? window;
  patience.waits(remaining);
  const ended = await confirmFromOutside({ ...going, nonce: nonce.value }, remaining);
  return endOf(ended.state, ended.probes);
}

function endOf(state: AttemptState, probes: readonly Probe[]): AttemptEnd {
  switch (state.state) {
    case 'confirmed':
      return { end: 'confirmed', probes };
    case 'refused':
    case 'rolled-back':
    case 'rollback-failed':
      return { end: state.state, state, probes };
    default:
      return {
        end: 'unknown',
        message: `nothing looks after the attempt any more, which is ${state.state}${state.message === undefined ? '' : `: ${state.message}`}`,
        probes,
      };
  }
}
