import { readAnswer } from './answers/read.ts';
import { CURRENT, run } from './activator.ts';
import type { Connection } from './connection.ts';
import { firstReached, type HostRoutes } from './routes.ts';

/** What a host says of itself before anything is sent to it. */
export interface Looked {
  /** The way that led there. */
  readonly connection: Connection;
  /** The content of its confirmed release; undefined when it has none, when the host was changed since, or when an attempt waits. */
  readonly content: string | undefined;
}

/** A look that has begun. */
export interface Looking {
  readonly looked: Promise<Looked>;
  /** Ends it, when nobody wants to know any more. */
  readonly stop: () => void;
}

/** Begins to ask a host for its state, while this side does something else. A failure is thrown where the answer is awaited. */
export function beginToLook(routes: HostRoutes): Looking {
  const controller = new AbortController();
  const looked = look(routes, controller.signal);
  looked.catch(() => undefined);
  return { looked, stop: () => controller.abort() };
}

/** Looks at a host. */
export async function look(routes: HostRoutes, signal?: AbortSignal): Promise<Looked> {
  const { connection, ended } = await firstReached(routes, run(`${CURRENT}/activator`, ['look', '-']), signal ? { signal } : {});
  // Programs that cannot say it are those of an earlier release, or of none.
  if (ended.code !== 0) return { connection, content: undefined };
  const answer = readAnswer('look', ended.stdout.lastLine(), { host: connection.host, question: 'look' });
  return { connection, content: answer.content ?? undefined };
}
