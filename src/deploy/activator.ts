import { ExpectedError } from '../base/diagnostics.ts';
import { onHost, type Connection } from './connection.ts';
import type { AttemptState, HostFinding, JournalLine, Plan } from './plan-data.ts';
import { lastLine, type Ended } from './process.ts';
import { sshError } from './ssh-options.ts';

/** Where things lie on a host (host/places.py). */
const STATE = '/var/lib/sitec';

/** The last confirmed release. */
export const CURRENT = `${STATE}/current`;

/** The activator that guards the host: that of the last confirmed release, or on a first deploy the attempt's own. */
export const GUARD = `${STATE}/guard`;

/** Where an attempt is staged before it begins. */
export function stagingOf(id: string): string {
  return `${STATE}/staging/${id}`;
}

/** The activator that an attempt or release brought along. */
export function activatorOf(id: string): string {
  return `${STATE}/releases/${id}/activator`;
}

/** How an activator is run. */
export function run(activator: string, command: readonly string[]): readonly string[] {
  return ['/usr/bin/python3', '-I', '-B', activator, ...command];
}

/** What an operator decided beforehand. */
export interface PlanOptions {
  readonly overwrite: readonly string[];
  readonly allowDisable: number;
  /** A stock host: what lies there is nobody's. */
  readonly first?: boolean;
  /** Seconds that the hubs of its private networks have to answer in, before ssh moves there. */
  readonly hubSeconds?: number;
  readonly diffs: boolean;
  /** Ask the validators as well. */
  readonly validate: boolean;
}

/** What the host answers when it is asked for a plan. */
export interface PlanAnswer {
  readonly plan: Plan;
  /** Nothing is to be done. */
  readonly empty: boolean;
  readonly findings?: readonly HostFinding[];
  /** Packages without which some validators could not be asked. */
  readonly unproven?: readonly string[];
}

/** An attempt or release as the host tells of it. */
export interface Told extends AttemptState {
  readonly id: string;
  readonly commit?: string | null;
  readonly by?: string | null;
  readonly again?: string | null;
  readonly remaining?: number | null;
  /** The release that was confirmed before. */
  readonly before?: string | null;
}

/** What the host knows of its releases. */
export interface Status {
  readonly confirmed: Told | null;
  readonly pending: Told | null;
  readonly attempts: readonly Told[];
}

/** States in which nothing happens to an attempt any more. */
export const ENDED: readonly string[] = ['confirmed', 'refused', 'rolled-back', 'rollback-failed'];

/** The host refused, in words for people. */
export class HostRefusal extends ExpectedError {
  readonly kind: string;
  readonly detail: { readonly [key: string]: unknown };
  constructor(host: string, { kind, message, ...detail }: { kind: string; message: string }) {
    super(`${host}: ${message}`);
    this.kind = kind;
    this.detail = detail;
  }
}

/** ssh's own end when there is no connection. */
export const NO_CONNECTION = 255;

/** python3's end when there is no program to run. */
export const NO_PROGRAM = 2;

/** There is no such activator on the host. */
export class NoProgram extends ExpectedError {}

/** The host could not be reached; whatever runs there goes on. */
export class Unreachable extends ExpectedError {
  /** It answered, and did not let us in: who tries again and again is banned for it. */
  readonly denied: boolean;
  constructor(message: string, denied = false) {
    super(message);
    this.denied = denied;
  }
}

/** Asks an activator of the host for one answer. */
export async function ask<T>(
  connection: Connection,
  activator: string,
  command: readonly string[],
  { input, fresh = false, seconds = 300 }: { input?: object; fresh?: boolean; seconds?: number } = {},
): Promise<T> {
  const ended = await onHost(connection, run(activator, command), { fresh, seconds, ...(input ? { input: JSON.stringify(input) } : {}) });
  return answerOf(connection, command[0] ?? '', ended) as T;
}

/** The same answer; undefined when there is no such activator. */
export function ifThere<T>(answer: Promise<T>): Promise<T | undefined> {
  return answer.catch((error: Error) => {
    if (error instanceof NoProgram) return undefined;
    throw error;
  });
}

/** What an activator answered. Throws Unreachable without a connection, HostRefusal when the host refused, NoProgram when it is not there. */
export function answerOf(connection: Connection, verb: string, ended: Ended): unknown {
  if (ended.code === NO_CONNECTION || ended.code === 137)
    throw new Unreachable(
      `${connection.host} cannot be reached at ${connection.address} port ${connection.port}: ${sshError(ended.stderr)}`,
      ended.stderr.includes('Permission denied'),
    );
  if (ended.code === NO_PROGRAM) throw new NoProgram(`${connection.host}: ${lastLine(ended.stderr)}`);
  const answer = parse(ended.stdout) as { readonly error?: { kind: string; message: string } } | undefined;
  if (answer?.error) throw new HostRefusal(connection.host, answer.error);
  if (ended.code !== 0 || answer === undefined)
    throw new ExpectedError(`${connection.host}: ${verb} ended with ${ended.code}: ${ended.stderr.trim() || 'no answer'}`);
  return answer;
}

/** How an attempt is followed. */
interface Following {
  /** Lines of its journal that are known. */
  readonly seen: number;
  /** Over a connection of its own. */
  readonly fresh: boolean;
  readonly onStep: (line: JournalLine) => void;
}

/** Follows an attempt's journal until nothing more comes by itself. Throws as `answerOf` does when it breaks off before that. */
export async function follow(connection: Connection, id: string, { seen, fresh, onStep }: Following): Promise<AttemptState> {
  let state: AttemptState | undefined;
  const onLine = (line: string): void => {
    const data = parse(line) as JournalLine | { readonly step?: never; readonly state: AttemptState } | undefined;
    if (data?.step !== undefined) onStep(data);
    else if (data) ({ state } = data);
  };
  const ended = await onHost(connection, run(activatorOf(id), ['follow', id, String(seen)]), { fresh, onLine, seconds: 3600 });
  if (state) return state;
  answerOf(connection, 'follow', ended);
  throw new Unreachable(`${connection.host} said no more`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(lastLine(text));
  } catch {
    return undefined;
  }
}
