import type { Namespace } from './network.ts';
import { runClient } from './smtp.ts';

/** A conversation in lines. */
export interface LineRequest {
  readonly host: string;
  readonly port: number;
  readonly name: string;
  readonly anchor?: string;
  readonly tls: 'none' | 'starttls' | 'implicit';
  /** What to send (nothing for the greeting), and a pattern of the line that ends the reply. */
  readonly steps: readonly { readonly send: string; readonly until: string }[];
}

/** The reply to each step, as far as it went. */
export interface LineAnswer {
  readonly replies: readonly string[];
  readonly error: string;
}

/** Talks to a server from a namespace. */
export async function converse(from: Namespace, request: LineRequest): Promise<LineAnswer> {
  return JSON.parse(await runClient(from, 'lines', request)) as LineAnswer;
}
