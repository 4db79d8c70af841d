import { ExpectedError } from '../base/diagnostics.ts';
import type { Foreign } from '../base/foreign.ts';
import { continued } from '../base/visible.ts';
import type { Answers } from './answers/answers.generated.ts';
import { answerIn, OddAnswer, readAnswer } from './answers/read.ts';
import { onHost, type Connection } from './connection.ts';
import { lastLine, type Ended } from './process.ts';
import { sshError } from './ssh-options.ts';

/** Where things lie on a host (host/base/paths.py). */
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

/** States in which nothing happens to an attempt any more. */
export const ENDED: readonly string[] = ['confirmed', 'refused', 'rolled-back', 'rollback-failed'];

/** So much of a reason is shown, in characters. */
const MOST_SAID = 4000;

/** The host refused, in words for people. */
export class HostRefusal extends ExpectedError {
  readonly kind: string;
  constructor(host: string, { kind, message }: { readonly kind: string; readonly message: string }) {
    super(`${host}: ${continued(message.slice(0, MOST_SAID))}`);
    this.kind = kind;
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

/** What is asked, and how. */
export interface Asked {
  readonly input?: object;
  /** Over a connection of its own. */
  readonly fresh?: boolean;
  readonly seconds?: number;
  /** Bytes that the answer may have. */
  readonly most?: number;
}

/** Asks an activator of the host for one answer, of the form of that name. */
export async function ask<Name extends keyof Answers>(
  connection: Connection,
  activator: string,
  command: readonly string[],
  name: Name,
  { input, seconds = 300, ...how }: Asked = {},
): Promise<Answers[Name]> {
  const ended = await onHost(connection, run(activator, command), { ...how, seconds, ...(input ? { input: JSON.stringify(input) } : {}) });
  return answerOf(connection, command[0] ?? '', ended, name);
}

/** The same answer; undefined when there is no such activator. */
export function ifThere<T>(answer: Promise<T>): Promise<T | undefined> {
  return answer.catch((error: unknown) => {
    if (error instanceof NoProgram) return undefined;
    throw error;
  });
}

/**
 * What an activator answered, in its last line. Throws Unreachable without a connection, HostRefusal when the host refused, NoProgram when it is not
 * there, and OddAnswer when it is not of the form of that name.
 */
export function answerOf<Name extends keyof Answers>(connection: Connection, verb: string, ended: Ended, name: Name): Answers[Name] {
  refuseFailure(connection, verb, ended);
  return readAnswer(name, ended.stdout.lastLine(), { host: connection.host, question: verb });
}

/** Throws what the end of an activator means, unless it is a good one. */
function refuseFailure(connection: Connection, verb: string, { code, stdout, stderr }: Ended): void {
  const { host, address, port } = connection;
  if (code === NO_CONNECTION || code === 137)
    throw new Unreachable(
      `${host} cannot be reached at ${address} port ${port}: ${sshError(stderr)}`,
      stderr.includes('Permission denied'),
    );
  if (code === NO_PROGRAM) throw new NoProgram(`${host}: ${lastLine(stderr)}`);
  const refusal = answerIn('refusal', stdout.lastLine());
  if (refusal) throw new HostRefusal(host, refusal.error);
  if (code !== 0) throw new ExpectedError(`${host}: ${verb} ended with ${code}: ${lastLine(stderr) || 'no answer'}`);
}

/** How an attempt is followed. */
interface Following {
  /** Lines of its journal that are known. */
  readonly seen: number;
  /** Over a connection of its own. */
  readonly fresh: boolean;
  readonly onStep: (line: Answers['step']) => void;
}

/** Follows an attempt's journal until nothing more comes by itself. Throws as `answerOf` does when it breaks off before that. */
export async function follow(connection: Connection, id: string, { seen, fresh, onStep }: Following): Promise<Answers['became']['state']> {
  let state: Answers['became']['state'] | undefined;
  let count = seen;
  const onLine = (line: Foreign): void => {
    const step = answerIn('step', line);
    if (step === undefined) state = answerIn('became', line)?.state ?? state;
    else if (step.n > count) {
      count = step.n;
      onStep(step);
    }
  };
  const ended = await onHost(connection, run(activatorOf(id), ['follow', id, String(seen)]), { fresh, onLine, seconds: 3600 });
  if (state) return state;
  refuseFailure(connection, 'follow', ended);
  if (answerIn('step', ended.stdout.lastLine())) throw new Unreachable(`${connection.host} stopped answering`);
  throw new OddAnswer(connection.host, 'follow', 'does not end with the state of the attempt');
}
