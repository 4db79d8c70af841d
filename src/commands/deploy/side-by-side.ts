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

/** Does something with one of several hosts; what goes wrong there is told, and is `failed`: it is no reason to leave the others alone in the middle. */
export async function orTell<Result>(
  context: Context,
  { routes: { host } }: CommittedHost,
  failed: Result,
  act: (own: Context) => Promise<Result>,
): Promise<Result> {
  const own = linesOf(context, host);
  try {
    return await act(own);
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    if (context.json) context.print(`${JSON.stringify({ host, end: 'failed', message: error.message })}\n`);
    else own.tell(`${error.message}\n`);
    return failed;
  }
}

/** Does the same with all hosts side by side, which changes nothing that could go wrong everywhere at once; ends with the worst. With one host alone, what goes wrong is thrown, unless it is to be data. */
export async function withEach(
  context: Context,
  hosts: readonly CommittedHost[],
  act: (own: Context, host: CommittedHost) => Promise<Outcome>,
): Promise<Outcome> {
  const [only, ...others] = hosts;
  if (only && others.length === 0 && !context.json) return act(context, only);
  return worst(
    await concurrently(hosts, { parallel: ASKED_AT_ONCE, stops: () => false }, (host) =>
      orTell<Outcome>(context, host, 3, (own) => act(own, host)),
    ),
  );
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
