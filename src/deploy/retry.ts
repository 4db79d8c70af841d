import { setTimeout as sleep } from 'node:timers/promises';
import { ExpectedError } from '../base/diagnostics.ts';
import { Unreachable } from './activator.ts';
import type { Connection } from './connection.ts';
import type { Deadline } from './deadline.ts';
import type { HostRoutes } from './routes.ts';

/** Seconds between tries that a host denies: it counts them, and bans whoever makes too many (fail2ban's policy is the site's). */
export const DENIED = 10;

/** How often a host may answer what makes no sense, before it is taken for its answer. */
const SENSELESS = 40;

/** Who asks a host, and on which ways. */
export interface Asking {
  readonly routes: Pick<HostRoutes, 'wanted'>;
  /** The way that the host was reached on so far. */
  readonly connection: Connection;
  readonly tell: (text: string) => void;
}

/** There is nothing left to ask a host for: it has decided about an attempt by itself, and has not said how. */
export class NobodyKnows extends ExpectedError {}

/** A time of today, for people. */
export function clock(time: number): string {
  return new Date(time).toTimeString().slice(0, 8);
}

/** Asks a host something, on its two ways in turn, until it answers. Throws NobodyKnows, with what went wrong last, once there is nothing left to ask for. */
export async function retry<T>(
  { connection, routes: { wanted }, tell }: Asking,
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
      if (deadline.firstLoss())
        tell(`${lost ? 'the connection is lost: ' : ''}${error.message}; the host is asked again until ${clock(deadline.end())}\n`);
      await sleep(1000 * (lost && error.denied ? DENIED : 1));
    }
  }
}
