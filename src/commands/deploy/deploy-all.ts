import { groupBy } from '../../base/group-by.ts';
import { UsageError } from '../../base/diagnostics.ts';
import { concurrently } from '../../deploy/concurrency.ts';
import type { Context, Outcome } from '../../terminal/context.ts';
import type { HostEnd } from './end.ts';
import { only, type CommittedHost } from './hosts.ts';
import { orTell, worst, type HostAnswer } from './side-by-side.ts';

/** What the command line says of a deploy to several hosts. */
export interface OrderOptions {
  readonly parallel: string;
  readonly canary?: string;
  readonly rollbackAll: boolean;
  readonly dryRun: boolean;
  readonly confirm: boolean;
  readonly out?: string;
  readonly plan?: string;
}

/** What can be done with one host. */
export interface HostWork {
  readonly deploy: (context: Context, host: CommittedHost) => Promise<HostEnd>;
  /** Puts the release before back in the place of one that this run confirmed, or that waits. */
  readonly takeBack: (context: Context, host: CommittedHost, end: HostEnd) => Promise<HostAnswer>;
}

/** In which order hosts have their turn. */
interface Order {
  readonly parallel: number;
  readonly canary: CommittedHost | undefined;
}

/** The order that the command line asks for. Throws UsageError when it contradicts itself or names a host that is not deployed to. */
function orderOf(hosts: readonly CommittedHost[], { parallel, canary, confirm, dryRun, out, plan }: OrderOptions): Order {
  if (!/^[1-9]\d{0,2}$/.test(parallel)) throw new UsageError(`invalid --parallel "${parallel}": use a number of hosts from 1 to 999`);
  if (out !== undefined || plan !== undefined) only(hosts);
  const first = hosts.find(({ routes }) => routes.host === canary);
  if (canary !== undefined && !first)
    throw new UsageError(`the canary ${canary} is not a host of this deploy: ${hosts.map(({ routes }) => routes.host).join(', ')}`);
  if (first && !confirm && !dryRun)
    throw new UsageError('--canary and --no-confirm contradict each other: the other hosts start when the canary is confirmed');
  return { parallel: Number(parallel), canary: first };
}

/** The hosts that begin at once. */
export function firstTurn(hosts: readonly CommittedHost[], options: OrderOptions): readonly CommittedHost[] {
  const { parallel, canary } = orderOf(hosts, options);
  return canary ? [canary] : hosts.slice(0, parallel);
}

/**
 * Deploys to all hosts, side by side, the canary before any other; the first that fails keeps those from starting that have not. Ends with the worst
 * of what they ended with.
 */
export async function deployAll(
  context: Context,
  hosts: readonly CommittedHost[],
  options: OrderOptions,
  work: HostWork,
): Promise<Outcome> {
  const { parallel, canary } = orderOf(hosts, options);
  const [first, ...others] = hosts;
  if (first && others.length === 0 && !context.json) return (await work.deploy(context, first)).outcome;
  const stops = ({ outcome }: HostEnd): boolean => outcome > 1 || (outcome === 1 && !options.dryRun);
  const told = new Map<CommittedHost, object>(hosts.map((host) => [host, { end: 'not-started' }]));
  try {
    const ends = await concurrently(hosts, { parallel, first: canary, stops }, async (host) => {
      const end = await orTell<HostEnd>(
        context,
        host,
        (data) => ({ end: 'failed', outcome: 3, data }),
        (own) => work.deploy(own, host),
      );
      told.set(host, { end: end.end, ...end.data });
      return end;
    });
    const failed = ends.some((end) => end && stops(end));
    const back = failed && options.rollbackAll ? await takeAllBack(context, hosts, ends, { parallel, work }) : [];
    for (const [index, host] of hosts.entries())
      if (back[index]) told.set(host, { ...told.get(host), takenBack: { ...back[index].data, outcome: back[index].outcome } });
    context.print(summary(hosts, ends, back));
    return worst([...ends.map((end) => end?.outcome), ...back.map((answer) => (answer?.outcome ? 5 : 0))]);
  } finally {
    // Also when the run itself came to grief: some hosts may have been changed.
    context.answer({ hosts: hosts.map((host) => ({ host: host.routes.host, ...told.get(host) })) });
  }
}

/** Takes back what this run has changed; what the others ended with is no business of it. */
async function takeAllBack(
  context: Context,
  hosts: readonly CommittedHost[],
  ends: readonly (HostEnd | undefined)[],
  { parallel, work }: { parallel: number; work: HostWork },
): Promise<readonly (HostAnswer | undefined)[]> {
  const changed = new Map(
    hosts.flatMap((host, index) =>
      ends[index]?.end === 'confirmed' || ends[index]?.end === 'waiting' ? [[host, ends[index]] as const] : [],
    ),
  );
  const taken = await concurrently([...changed], { parallel, stops: () => false }, ([host, end]) =>
    orTell<HostAnswer>(
      context,
      host,
      (data) => ({ outcome: 5, data }),
      (own) => work.takeBack(own, host, end),
    ),
  );
  const answers = new Map([...changed.keys()].map((host, index) => [host, taken[index]]));
  return hosts.map((host) => answers.get(host));
}

const WORDS: { readonly [end in HostEnd['end']]: string } = {
  unchanged: 'nothing to do',
  planned: 'only planned',
  confirmed: 'confirmed',
  waiting: 'waiting for confirmation',
  refused: 'refused',
  'rolled-back': 'rolled back',
  'rollback-failed': 'ROLLBACK FAILED',
  unknown: 'UNKNOWN',
  failed: 'failed',
};

/** All hosts once more, by how they ended. */
function summary(
  hosts: readonly CommittedHost[],
  ends: readonly (HostEnd | undefined)[],
  back: readonly (HostAnswer | undefined)[],
): string {
  const rows = hosts.map(({ routes: { host } }, index) => {
    const end = ends[index];
    const word = end ? WORDS[end.end] : 'not started';
    const then = back[index]?.outcome;
    return {
      host,
      word:
        then === undefined
          ? word
          : then === 0
            ? `${word}, then rolled back with the others`
            : `${word}, then ROLLBACK FAILED with the others`,
    };
  });
  return `\n${[...groupBy(rows, ({ word }) => word)].map(([word, group]) => `${word}: ${group.map(({ host }) => host).join(', ')}\n`).join('')}`;
}
