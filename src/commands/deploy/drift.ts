import { adoptable, adopted, writeAdopted } from '../../deploy/adopt.ts';
import { uncommitted } from '../../deploy/committed.ts';
import { askDrift, type DriftAnswer } from '../../deploy/drift.ts';
import { driftAsText } from '../../terminal/print-drift.ts';
import { ExpectedError } from '../../base/diagnostics.ts';
import { whileLocked } from '../../base/site-lock.ts';
import { commitAt } from '../../base/git.ts';
import type { Context, Outcome } from '../../terminal/context.ts';
import { committedHosts, only, type CommittedHost, type HostOptions } from './hosts.ts';

/** What the command line says of a look at drift. */
export interface DriftVerbOptions extends HostOptions {
  readonly adopt?: readonly string[];
}

/** How a look at one host ended. */
type HostDrift = { readonly host: string; readonly error: string } | ({ readonly host: string; readonly error?: undefined } & DriftAnswer);

/** `sitec drift [HOST…]`: what is not as the last confirmed release and the commit say; nothing is written on any host. */
export async function drift(context: Context, names: readonly string[], { adopt = [], ...options }: DriftVerbOptions): Promise<Outcome> {
  const paths = [...new Set(adopt.map(adoptable))];
  const { hash } = await commitAt(context.directory, 'HEAD');
  const [changed] = await uncommitted(context.directory);
  const hosts = await committedHosts(context, names, options);
  try {
    if (paths.length > 0) return await takeOver(context, only(hosts), hash, paths);
    const commit = changed === undefined ? hash : undefined;
    if (commit === undefined)
      context.tell(`compared with the confirmed release alone, because this is not committed: ${changed ?? 'anything'}\n`);
    const looked = await Promise.all(hosts.map((host) => look(context, host, commit)));
    context.answer({ hosts: looked });
    for (const one of looked) report(context, one, commit === undefined);
    if (looked.some(({ error }) => error !== undefined)) return 3;
    return looked.some((one) => one.error === undefined && one.findings.length > 0) ? 1 : 0;
  } finally {
    for (const { routes } of hosts) routes.close();
  }
}

/** A host that cannot be asked does not keep the others from being compared. */
async function look({ directory }: Context, { routes }: CommittedHost, commit: string | undefined): Promise<HostDrift> {
  try {
    return { host: routes.host, ...(await askDrift({ directory, routes, commit, texts: [] })) };
  } catch (error) {
    if (error instanceof ExpectedError) return { host: routes.host, error: error.message };
    throw error;
  }
}

function report(context: Context, one: HostDrift, alone: boolean): void {
  if (one.error !== undefined) context.tell(`sitec: ${one.error}\n`);
  else if (!context.json) context.print(driftAsText(one, { alone }));
}

/** `--adopt PATH…`: copies what lies there into files/, for the operator to review and commit. */
async function takeOver(
  context: Context,
  { routes, manifest }: CommittedHost,
  commit: string | undefined,
  paths: readonly string[],
): Promise<Outcome> {
  if (commit === undefined) throw new ExpectedError(`nothing is committed here yet: commit first, then adopt files of ${routes.host}`);
  const { texts = [] } = await askDrift({ directory: context.directory, routes, commit, texts: paths });
  const files = texts.map((text) => adopted(routes.host, text, manifest.entries));
  const said = await whileLocked(context.directory, () => writeAdopted(context.directory, routes.host, files));
  context.answer({
    host: routes.host,
    adopted: files.map((file) =>
      file.problem === undefined ? { path: file.path, line: file.line } : { path: file.path, problem: file.problem },
    ),
  });
  context.print(said);
  return files.some(({ problem }) => problem !== undefined) ? 1 : 0;
}
