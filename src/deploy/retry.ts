import { setTimeout as sleep } from 'node:timers/promises';
import { ExpectedError } from '../base/diagnostics.ts';
import { Unreachable } from './activator.ts';
import type { Connection } from './connection.ts';
import type { Deadline } from './deadline.ts';
import type { Emit } from './events.ts';
import type { HostRoutes } from './routes.ts';

/** Seconds between tries that a host denies: it counts them, and bans an address that makes too many (fail2ban's policy is the site's). */
export const DENIED = 10;

/** How often a host may answer what makes no sense, before it is taken for its answer. */
const SENSELESS = 40;

/** Who asks a host, and on which ways. */
export interface Asking {
  readonly routes: Pick<HostRoutes, 'wanted'>;
  /** The way that the host was reached on so far. */
  readonly connection: Connection;
  readonly emit: Emit;
}

/** There is nothing left to ask a host for: it has decided about an attempt by itself, and has not said how. */
export class NobodyKnows extends ExpectedError {}

/** Asks a host something, on its two ways in turn, until it answers. Throws NobodyKnows, with what went wrong last, once there is nothing left to ask for. */
export async function retry<T>(
  { connection, routes: { wanted }, emit }: Asking,
  deadline: Deadline,
  question: (way: Connection) => Promise<T>,
): Promise<T> {
  let senseless = 0;
  for (let way = connection; ; way = way === connection ? wanted : connection) {
    try {
      return await question(way);
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      const lost = error instanceof Unreachable;
      if (!lost) senseless += 1;
      if (senseless > SENSELESS || Date.now() > deadline.end()) throw new NobodyKnows(error.message);
      if (deadline.firstLoss()) emit({ event: 'asked-again', lost, message: error.message, until: deadline.end() });
      await sleep(1000 * (lost && error.denied ? DENIED : 1));
    }
  }
}
