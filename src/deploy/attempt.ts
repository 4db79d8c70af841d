import { setTimeout as sleep } from 'node:timers/promises';
import { ExpectedError } from '../diagnostics.ts';
import { beforeEnd } from '../temporary.ts';
import { activatorOf, ask, follow, HostRefusal, Unreachable, GUARD, stagingOf, type PlanOptions, type Status } from './activator.ts';
import type { Connection } from './connection.ts';
import { dropNonce, keepNonce, newNonce, type Nonce } from './nonce.ts';
import type { AttemptState, JournalLine, Plan } from './plan-data.ts';
import { blindness, failureAsText, newFailures, probeAll, type Probe, type ProbeRequest } from './probes.ts';
import type { Reachable } from './reach.ts';

/** An attempt to be made of a plan. */
export interface AttemptRequest {
  readonly reachable: Reachable;
  /** The way that the host was reached on so far. */
  readonly connection: Connection;
  readonly plan: Plan;
  readonly options: Omit<PlanOptions, 'diffs' | 'validate'>;
  /** Seconds in which it has to be confirmed. */
  readonly window: number;
  /** Leave the confirmation to `sitec confirm`. */
  readonly unattended: boolean;
  readonly probing: ProbeRequest;
  readonly onStep: (line: JournalLine) => void;
  readonly tell: (text: string) => void;
}

/** How an attempt ended, as far as this side could see. */
export type AttemptEnd =
  | { readonly end: 'confirmed' | 'waiting'; readonly probes: readonly Probe[] }
  | { readonly end: 'refused' | 'rolled-back' | 'rollback-failed'; readonly state: AttemptState; readonly probes: readonly Probe[] }
  /** The host could not be asked after its window: nobody knows. */
  | { readonly end: 'unknown'; readonly message: string; readonly probes: readonly Probe[] };

/** Seconds that a daemon may take until it answers from outside, and that a rollback may take besides the window. */
const PATIENCE = 30;
const ROLLBACK = 120;
/** Seconds between tries that a host denies: it counts them, and bans whoever makes too many (fail2ban's policy is the site's). */
const DENIED = 10;

/** Starts an attempt on the host, follows it, probes the host from here, and confirms it over a new connection. */
export async function runAttempt(request: AttemptRequest): Promise<AttemptEnd> {
  const { plan, probing } = request;
  const { id } = plan.release;
  const before = await probeAll(probing);
  const blind = blindness(before);
  if (blind !== undefined && !request.unattended) throw new ExpectedError(`nothing was begun, because nobody could look at ${plan.host} from here: ${blind}`);
  const nonce = newNonce();
  keepNonce(id, nonce);
  let deadline: number | undefined;
  const onStep = (line: JournalLine): void => {
    if (line.step === 'waiting') deadline = Date.now() + 1000 * Number(line['seconds']);
    request.onStep(line);
  };
  const { done } = beforeEnd(() => request.tell(leftAlone(request, deadline)));
  try {
    return await carryOut({ ...request, onStep }, nonce, before);
  } finally {
    done();
  }
}

/** What whoever interrupts a deploy has to know. */
function leftAlone({ plan, window }: AttemptRequest, deadline: number | undefined): string {
  const until = deadline === undefined ? `within ${window} s from when it is in place` : `before ${new Date(deadline).toTimeString().slice(0, 8)}`;
  return `the attempt goes on without you, and the host takes it back by itself unless it is confirmed ${until}: sitec confirm ${plan.host}\n`;
}

async function carryOut(request: AttemptRequest, nonce: Nonce, before: readonly Probe[]): Promise<AttemptEnd> {
  const { connection, plan } = request;
  const { id } = plan.release;
  await ask(connection, `${stagingOf(id)}/activator`, ['begin', stagingOf(id)], {
    input: { plan, options: request.options, window: request.window, nonceHash: nonce.hash, by: plan.release.by },
  });
  const state = await followToEnd(request);
  if (state?.state === 'refused' || state?.state === 'rolled-back' || state?.state === 'rollback-failed') {
    dropNonce(id);
    return { end: state.state, state, probes: before };
  }
  if (state && state.state !== 'waiting' && state.state !== 'confirmed') return { end: 'unknown', message: `nothing looks after the attempt any more, which is ${state.state}${state.message === undefined ? '' : `: ${state.message}`}`, probes: before };
  if (request.unattended) return { end: 'waiting', probes: before };
  return confirmFromOutside(request, nonce.value, before);
}

/** Follows the journal, over another connection whenever one is lost, as long as the window allows. */
async function followToEnd({ connection, reachable, plan, window, onStep }: AttemptRequest): Promise<AttemptState | undefined> {
  let seen = 0;
  const count = (line: JournalLine): void => {
    seen = line.n;
    onStep(line);
  };
  const end = Date.now() + 1000 * window;
  let lost = false;
  for (let way = connection; ; way = way === connection ? reachable.wanted : connection) {
    const state = await follow(way, plan.release.id, seen, count);
    if (state) return state;
    if (lost && Date.now() > end) return undefined;
    lost = true;
    await sleep(1000);
  }
}

/** Probes and confirms until it works or time is up; then waits for the rollback and looks how it went. */
async function confirmFromOutside(request: AttemptRequest, nonce: string, before: readonly Probe[]): Promise<AttemptEnd> {
  const { reachable, plan, probing, window, tell } = request;
  const { id } = plan.release;
  const end = Date.now() + 1000 * window;
  const patience = Date.now() + 1000 * Math.min(PATIENCE, window / 2);
  let now: readonly Probe[] = [];
  while (Date.now() < end) {
    now = await probeAll(probing);
    const failures = newFailures(before, now);
    if (failures.length === 0) {
      const refused = await tryToConfirm(request, nonce, now);
      if (refused === undefined) {
        dropNonce(id);
        return { end: 'confirmed', probes: now };
      }
      tell(`not confirmed yet: ${refused.message}\n`);
      if (refused instanceof Unreachable && refused.denied) {
        await sleep(end - Date.now() + 1000 * DENIED);
        break;
      }
      if (refused instanceof HostRefusal && refused.kind !== 'locked' && refused.kind !== 'units') break;
    } else if (Date.now() > patience) {
      tell(`taking it back, because of what is seen from here: ${failures.map(failureAsText).join('; ')}\n`);
      await ask(reachable.wanted, activatorOf(id), ['undo', id], { fresh: true }).catch((error: Error) => tell(`${error.message}\n`));
      break;
    }
    // A login that fails is counted by the host as well.
    await sleep(1000 * (failures.some(({ name }) => name.startsWith('login')) ? DENIED : 1));
  }
  dropNonce(id);
  return outcome(request, now, end);
}

async function tryToConfirm({ reachable, plan }: AttemptRequest, nonce: string, probes: readonly Probe[]): Promise<Error | undefined> {
  const { id } = plan.release;
  try {
    await ask(reachable.wanted, activatorOf(id), ['confirm', id], { input: { nonce, probes }, fresh: true, seconds: 90 });
    return undefined;
  } catch (error) {
    if (error instanceof HostRefusal || error instanceof Unreachable) return error;
    throw error;
  }
}

/** What became of an attempt that was not confirmed: asked over new connections, on the way that led to the host before. */
async function outcome({ connection, plan }: AttemptRequest, probes: readonly Probe[], windowEnd: number): Promise<AttemptEnd> {
  const end = Math.max(Date.now(), windowEnd) + 1000 * ROLLBACK;
  let message = '';
  while (Date.now() < end) {
    try {
      const { attempts } = await ask<Status>(connection, GUARD, ['status'], { fresh: true, seconds: 30 });
      const state = attempts.find(({ id }) => id === plan.release.id);
      if (state?.state === 'confirmed') return { end: 'confirmed', probes };
      if (state?.state === 'rolled-back' || state?.state === 'rollback-failed' || state?.state === 'refused') return { end: state.state, state, probes };
      message = `the attempt is ${state?.state ?? 'unknown'}`;
    } catch (error) {
      ({ message } = error as Error);
      if (error instanceof Unreachable && error.denied) await sleep(1000 * (DENIED - 1));
    }
    await sleep(1000);
  }
  return { end: 'unknown', message, probes };
}
