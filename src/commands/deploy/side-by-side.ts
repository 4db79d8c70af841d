import { ExpectedError } from '../../base/diagnostics.ts';
import { concurrently } from '../../deploy/concurrency.ts';
import type { Context, Outcome } from '../../terminal/context.ts';
import type { CommittedHost } from './hosts.ts';

/** As many hosts are asked at once, where nothing is changed. */
const ASKED_AT_ONCE = 20;

/** The same context for one of several hosts that are worked on side by side: each line says which host it is about. */
function linesOf(context: Context, host: string): Context {
  const named = (text: string): string =>
    text
      .split('\n')
      .map((line) => (line === '' || line.startsWith(`${host}: `) ? line : `${host}: ${line}`))
      .join('\n');
  return context.json ? context : { ...context, print: (text) => context.print(named(text)), tell: (text) => context.tell(named(text)) };
}

/** What came of one of several hosts: for the exit code, and for `--json`. */
export interface HostAnswer {
  readonly outcome: Outcome;
  readonly data?: object;
}

/** Does something with one of several hosts; sitec shows what goes wrong there, which becomes what `failed` makes of it: it is no reason to leave the others alone in the middle. */
export async function orTell<Result>(
  context: Context,
  { routes: { host } }: CommittedHost,
  failed: (data: object) => Result,
  act: (own: Context) => Promise<Result>,
): Promise<Result> {
  const own = linesOf(context, host);
  try {
    return await act(own);
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    if (!context.json) own.tell(`${error.message}\n`);
    return failed({ end: 'failed', message: error.message });
  }
}

/**
 * Does the same with all hosts side by side, which changes nothing that could go wrong everywhere at once; answers with all of them, and ends with the worst. With
 * one host alone, what goes wrong is thrown, unless it is to be data.
 */
export async function withEach(
  context: Context,
  hosts: readonly CommittedHost[],
  act: (own: Context, host: CommittedHost) => Promise<HostAnswer>,
): Promise<Outcome> {
  const [first, ...others] = hosts;
  if (first && others.length === 0 && !context.json) return (await act(context, first)).outcome;
  const answers = await concurrently(hosts, { parallel: ASKED_AT_ONCE, stops: () => false }, (host) =>
    orTell<HostAnswer>(
      context,
      host,
      (data) => ({ outcome: 3, data }),
      (own) => act(own, host),
    ),
  );
  context.answer({ hosts: hosts.map(({ routes: { host } }, index) => ({ host, ...answers[index]?.data })) });
  return worst(answers.map((answer) => answer?.outcome));
}

/** What a host answered, or why it did not. */
export interface Answered<Answer> {
  readonly host: string;
  readonly answer?: Answer;
  readonly failed?: string;
}

/** Asks all hosts side by side; with one host alone, what goes wrong is thrown, unless it is to be data. */
export async function askEach<Answer>(
  { json }: Context,
  hosts: readonly CommittedHost[],
  ask: (host: CommittedHost) => Promise<Answer>,
): Promise<readonly Answered<Answer>[]> {
  const answers = await concurrently(
    hosts,
    { parallel: ASKED_AT_ONCE, stops: () => false },
    async (committed): Promise<Answered<Answer>> => {
      const { host } = committed.routes;
      try {
        return { host, answer: await ask(committed) };
      } catch (error) {
        if ((hosts.length === 1 && !json) || !(error instanceof ExpectedError)) throw error;
        return { host, failed: error.message };
      }
    },
  );
  return answers.filter((answer) => answer !== undefined);
}

/** The worst of what several hosts ended with. */
export function worst(outcomes: readonly (Outcome | undefined)[]): Outcome {
  return outcomes.reduce<Outcome>((before, outcome = 0) => (outcome > before ? outcome : before), 0);
}
