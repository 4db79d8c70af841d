import type { Namespace } from './network.ts';
import { runClient } from './smtp.ts';

/** A message to port 25 from one of the namespace's addresses. */
export interface Delivery {
  readonly source: string;
  readonly from: string;
  readonly to: string;
  readonly message: string;
}

/** A login at IMAPS, and nothing after it. */
export interface Login {
  readonly user: string;
  readonly password: string;
}

/** Sessions with one server, so many at a time. */
export interface CrowdRequest {
  readonly host: string;
  readonly name: string;
  readonly anchor: string;
  readonly atOnce: number;
  readonly sessions: readonly (Delivery | Login)[];
}

/** When a session began and ended, in milliseconds of the machine's clock; no refusal means that all of it went well. */
export interface CrowdAnswer {
  readonly started: number;
  readonly ended: number;
  readonly refusal: string;
}

/** Runs all sessions from a namespace, and gives their answers in the same order. */
export async function crowd(from: Namespace, request: CrowdRequest): Promise<readonly CrowdAnswer[]> {
  return JSON.parse(await runClient(from, 'crowd', request, 600)) as readonly CrowdAnswer[];
}

/** The value that so many of a hundred are not above. */
export function percentile(values: readonly number[], of: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil((values.length * of) / 100) - 1] ?? Number.NaN;
}
