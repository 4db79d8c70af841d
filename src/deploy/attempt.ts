import { setTimeout as sleep } from 'node:timers/promises';
import { ExpectedError } from '../base/diagnostics.ts';
import { beforeEnd } from '../base/temporary.ts';
import { begin, type Beginning } from './begin.ts';
import { stagingOf } from './activator.ts';
import { confirmFromOutside } from './confirming.ts';
import { followToEnd } from './following.ts';
import { dropNonce, keepNonce, newNonce, type Nonce } from './nonce.ts';
import { deadlineFor, type Deadline } from './deadline.ts';
import type { AttemptState, JournalLine } from './plan-data.ts';
import { forgetMail, isMail, probeMail } from './mail-probes.ts';
import { blindness, probeAll, type Probe, type ProbeRequest } from './probes.ts';
import { NobodyKnows } from './retry.ts';

/** How often the host is asked to delete what is left of a probe's mail: daemons that were just started may not answer. */
const TRIES = 5;

/** An attempt to be made of a plan. */
export interface AttemptRequest extends Beginning {
  /** Leave the confirmation to `sitec confirm`. */
  readonly unattended: boolean;
  readonly probing: ProbeRequest;
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
  readonly onStep: (line: JournalLine) => void;
  readonly deadline: Deadline;
  /** What was seen before it began. */
  readonly before: readonly Probe[];
}

/** Starts an attempt on the host, follows it, probes the host from here, and confirms it over a new connection. */
export async function runAttempt(request: AttemptRequest): Promise<AttemptEnd> {
  const { plan, probing } = request;
  const { id } = plan.release;
  const seen = await probeAll(probing);
  const blind = blindness(seen);
  if (blind !== undefined && !request.unattended)
    throw new ExpectedError(`nothing was begun, because no probe could check ${plan.host} from here: ${blind}`);
  const before = [...seen, ...(await mailBefore(request))];
  const nonce = newNonce();
  keepNonce(plan.host, id, nonce);
  const deadline = deadlineFor(request);
  const onStep = (line: JournalLine): void => {
    deadline.hears(line);
    request.emit({ event: 'step', line });
  };
  const { done } = beforeEnd(() => request.emit({ event: 'left-alone', confirmBy: deadline.confirmBy(), window: request.window }));
  try {
    const end = await carryOut({ ...request, onStep, nonce, deadline, before });
    await cleanUp({ ...request, before }, end);
    // While nobody knows what became of it, it may wait for its confirmation.
    if (end.end !== 'waiting' && end.end !== 'unknown') dropNonce(id);
    return end;
  } finally {
    done();
  }
}

/** The mail of before, by the programs that were sent; nobody confirms an unattended attempt from here. */
async function mailBefore({ plan, connection, probing, unattended, emit }: AttemptRequest): Promise<readonly Probe[]> {
  const { id } = plan.release;
  if (!probing.mail || unattended) return [];
  const probes = await probeMail(probing.mail, connection, `${stagingOf(id)}/activator`, { id, moment: 'before' });
  for (const { name, problem, untried } of probes) {
    if (problem !== undefined) emit({ event: 'mail-fails', probe: name, problem });
    if (untried !== undefined) emit({ event: 'mail-untried', probe: name, reason: untried });
  }
  return probes;
}

/** Nothing of the probes' mail stays: what was not stored in time may have been delivered since, also after the attempt was taken back. */
async function cleanUp(
  { plan, probing, unattended, before, routes, connection, emit }: AttemptRequest & Pick<Going, 'before'>,
  end: AttemptEnd,
): Promise<void> {
  const failed = [...before, ...end.probes].some((probe) => isMail(probe) && (probe.problem ?? probe.untried) !== undefined);
  const suspicious = failed || end.end === 'rolled-back' || end.end === 'rollback-failed';
  if (!probing.mail || unattended || !suspicious || end.end === 'unknown') return;
  const ways = end.end === 'confirmed' ? [routes.wanted] : [connection, routes.wanted];
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (!(await forgetMail(ways, plan.release.id))) return;
    await sleep(3000);
  }
  emit({ event: 'mail-left', attempt: plan.release.id });
}

async function carryOut(going: Going): Promise<AttemptEnd> {
  const { plan, nonce, deadline, before, onStep } = going;
  try {
    const begun = await begin(going, nonce.hash, deadline);
    if (!begun)
      return endOf({ state: 'refused', kind: 'unreachable', message: 'the connection was lost before the attempt began' }, before);
    return await goOn(going, await followToEnd(going, plan.release.id, deadline, onStep));
  } catch (error) {
    if (!(error instanceof NobodyKnows)) throw error;
    return { end: 'unknown', message: error.message, probes: before };
  }
}

async function goOn(going: Going, state: AttemptState): Promise<AttemptEnd> {
  const { nonce, deadline, window, unattended, before } = going;
  if (state.state !== 'waiting') return endOf(state, before);
  if (unattended) return { end: 'waiting', probes: before };
  const remaining = state.remaining ?? window;
  deadline.waits(remaining);
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
        message: `nothing takes care of the attempt any more, which is ${state.state}${state.message === undefined ? '' : `: ${state.message}`}`,
        probes,
      };
  }
}
