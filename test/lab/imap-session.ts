import type { ImapRequest } from './imap.ts';
import type { Namespace } from './network.ts';
import { runClient } from './smtp.ts';

/** How a session ended that its client would have kept: what the server said last, or that it did not end. */
export interface SessionEnd {
  readonly loggedIn: boolean;
  readonly ended: boolean;
  readonly lastWords: string;
}

/** Logs in and waits, as a client that has nothing to do, until the server ends the session or 50 seconds have passed: longer than a deploy, and less than any client may run. */
export async function waitInSession(from: Namespace, request: ImapRequest): Promise<SessionEnd> {
  return JSON.parse(await runClient(from, 'imap-session', request)) as SessionEnd;
}
