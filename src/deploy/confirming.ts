import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../base/caught.ts';
import { ExpectedError } from '../base/diagnostics.ts';
import { activatorOf, ask, ENDED, GUARD, HostRefusal, Unreachable } from './activator.ts';
import { isMail, probeMail } from './mail-probes.ts';
import type { Deadline } from './deadline.ts';
import type { AttemptState, Plan } from './plan-data.ts';
import { failureAsText, newFailures, probeAll, type Probe, type ProbeRequest } from './probes.ts';
import { DENIED, NobodyKnows, retry, type Asking } from './retry.ts';

/** Seconds that a daemon may take until it answers from outside. */
const DAEMON = 30;

/** What the host refuses a confirmation for and may not the next time. */
const PASSING: readonly string[] = ['locked', 'units'];

/** An attempt that waits for its confirmation. */
export interface Confirming extends Asking {
  readonly plan: Plan;
  readonly window: number;
  readonly probing: ProbeRequest;
  /** Its secret word. */
  readonly nonce: string;
  readonly deadline: Deadline;
  /** What was seen before it began. */
  readonly before: readonly Probe[];
}

/** What this side makes of it: `bad` is taken back, and with `hopeless` only the host's own end is waited for. */
type Verdict = 'confirmed' | 'late' | 'hopeless' | 'bad';

/** Probes and confirms until it works or the host has decided otherwise; gives what has become of it. Throws NobodyKnows when the host does not say. */
export async function confirmFromOutside(
  confirming: Confirming,
  remaining: number,
): Promise<{ readonly state: AttemptState; readonly probes: readonly Probe[] }> {
  const answersBy = Date.now() + 1000 * Math.min(DAEMON, confirming.window / 2);
  for (let seconds = remaining; ;) {
    const { verdict, probes } = await tryFor(confirming, seconds, answersBy);
    if (verdict === 'confirmed') return { state: { state: 'confirmed' }, probes };
    const state = await whatBecame(confirming, verdict);
    if (state.state !== 'waiting') return { state, probes };
    // An operator has extended its time.
    seconds = state.remaining ?? 0;
  }
}

async function tryFor(
  confirming: Confirming,
  seconds: number,
  answersBy: number,
): Promise<{ readonly verdict: Verdict; readonly probes: readonly Probe[] }> {
  const { emit } = confirming;
  const end = Date.now() + 1000 * seconds;
  let said = '';
  const say = (text: string): void => {
    if (text !== said) emit({ event: 'not-confirmed', reason: text });
    said = text;
  };
  let reached = false;
  let mailed: readonly Probe[] = [];
  for (;;) {
    const { probes, failures } = await lookAtAll(confirming, mailed);
    mailed = probes.filter(isMail).length > 0 && failures.length === 0 ? probes.filter(isMail) : [];
    const seen = failures.map(failureAsText).join('; ');
    if (failures.length === 0) {
      const refused = await tryToConfirm(confirming, probes);
      if (refused === undefined) return { verdict: 'confirmed', probes };
      say(refused.message);
      if (refused instanceof HostRefusal && !PASSING.includes(refused.kind)) return { verdict: 'hopeless', probes };
      if (refused instanceof Unreachable && refused.denied) await sleep(end - Date.now() + 1000 * DENIED);
    } else if (reached) {
      emit({ event: 'taking-back', seen });
      return { verdict: 'bad', probes };
    } else if (Date.now() > answersBy) {
      // Without a connection this machine sees nothing at all, and probes once more when it is back.
      const unreached = await unreachable(confirming);
      if (unreached !== undefined) say(`${unreached}; seen from here: ${seen}`);
      reached = unreached === undefined;
    }
    if (Date.now() >= end) return { verdict: 'late', probes };
    // A login that fails is counted by the host as well.
    await sleep(1000 * (failures.some((probe) => probe.name.startsWith('login') || isMail(probe)) ? DENIED : 1));
  }
}

/** All probes; those of mail once nothing else fails, and not again when they were well. */
async function lookAtAll(
  { probing, before, routes, plan }: Confirming,
  mailed: readonly Probe[],
): Promise<{ readonly probes: readonly Probe[]; readonly failures: readonly Probe[] }> {
  const probes = await probeAll(probing);
  const failures = newFailures(before, probes);
  if (!probing.mail || failures.length > 0) return { probes, failures };
  const { id } = plan.release;
  const mail = mailed.length > 0 ? mailed : await probeMail(probing.mail, routes.wanted, activatorOf(id), { id, moment: 'after' });
  return { probes: [...probes, ...mail], failures: newFailures(before, mail) };
}

/** Why the host cannot be asked anything where it is wanted; undefined when it can. */
function unreachable({ routes }: Confirming): Promise<string | undefined> {
  return ask(routes.wanted, GUARD, ['status'], 'status', { fresh: true, seconds: 30 }).then(() => undefined, messageOf);
}

async function tryToConfirm({ routes, plan, nonce }: Confirming, probes: readonly Probe[]): Promise<Error | undefined> {
  const { id } = plan.release;
  try {
    await ask(routes.wanted, activatorOf(id), ['confirm', id], 'became', { input: { nonce, probes }, fresh: true, seconds: 90 });
    return undefined;
  } catch (error) {
    if (error instanceof ExpectedError) return error;
    throw error;
  }
}

/** Waits until the host has decided about an attempt that is not confirmed, asked over new connections; or until it says that a late confirmation would not be too late. */
async function whatBecame(confirming: Confirming, verdict: Verdict): Promise<AttemptState> {
  const { routes, connection, plan, deadline, emit } = confirming;
  const { id } = plan.release;
  // As long as it waits, it is where it is wanted; the old way is the one that comes back.
  const asking = { connection: routes.wanted, routes: { wanted: connection }, emit };
  for (;;) {
    const state = await retry(asking, deadline, async (way) => {
      const { attempts } = await ask(way, GUARD, ['status'], 'status', { fresh: true, seconds: 30 });
      const told = attempts.find((attempt) => attempt.id === id);
      if (told?.state === 'waiting' && verdict === 'bad') {
        await ask(way, activatorOf(id), ['undo', id], 'undone', { fresh: true }).catch((error: unknown) => {
          if (!(error instanceof HostRefusal)) throw error;
          emit({ event: 'not-taken-back', message: error.message });
        });
      }
      return told;
    });
    if (state && ENDED.includes(state.state)) return state;
    const left = state?.state === 'waiting' ? (state.remaining ?? 0) : 0;
    if (left > 0) deadline.waits(left);
    if (state && left > 0 && verdict === 'late') return state;
    if (Date.now() > deadline.end()) throw new NobodyKnows(`the attempt is ${state?.state ?? 'unknown'}`);
    await sleep(1000);
  }
}
