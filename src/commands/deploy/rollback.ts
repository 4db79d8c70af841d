import { ask, GUARD } from '../../deploy/activator.ts';
import { givenId } from '../../deploy/attempt-id.ts';
import { goBack } from '../../deploy/go-back.ts';
import { askStatus } from '../../deploy/routes.ts';
import { ExpectedError } from '../../base/diagnostics.ts';
import type { SecretStore } from '../../secrets/store.ts';
import type { Context, Outcome } from '../../terminal/context.ts';
import { deployPrinter } from '../../terminal/deploy-printer.ts';
import { hostEndOf, type HostEnd } from './end.ts';
import { committedHosts, routesAs, secondsOf, sshConfigOf, type CommittedHost, type HostOptions } from './hosts.ts';
import { withEach, type HostAnswer } from './side-by-side.ts';

/** What the command line says of a rollback. */
export interface RollbackOptions extends HostOptions {
  readonly window: string;
  readonly overwrite?: readonly string[];
}

/**
 * `sitec rollback [HOST] [RELEASE]`: takes back what waits for its confirmation, else puts an earlier release in place like any other. Without a
 * host, whatever waits on any host of the site is taken back.
 */
export async function rollback(
  context: Context,
  store: SecretStore,
  name: string | undefined,
  wanted: string | undefined,
  options: RollbackOptions,
): Promise<Outcome> {
  // Before anything goes to a host.
  secondsOf(options.window);
  if (wanted !== undefined) givenId(wanted);
  const hosts = await committedHosts(context, name === undefined ? [] : [name], options);
  try {
    return await withEach(context, hosts, (own, host) =>
      hosts.length === 1 ? rollBackHost(own, store, host, { ...options, wanted }) : undoIfPending(own, host),
    );
  } finally {
    for (const { routes } of hosts) routes.close();
  }
}

/** What is said of going back: the release that is wanted, undefined for the one before. */
interface Back extends RollbackOptions {
  readonly wanted: string | undefined;
}

async function rollBackHost(context: Context, store: SecretStore, host: CommittedHost, back: Back): Promise<HostAnswer> {
  const asked = await askStatus(host.routes);
  if (asked.status.pending && back.wanted === undefined) return undo(context, host, asked);
  return goBackTo(context, store, { ...host, ...asked }, back);
}

/** Puts the release before back in the place of one that a deploy to several hosts confirmed, or takes back what still waits. */
export async function takeBack(
  context: Context,
  store: SecretStore,
  host: CommittedHost,
  { end, base }: HostEnd,
  options: RollbackOptions,
): Promise<HostAnswer> {
  const asked = await askStatus(host.routes);
  if (end === 'waiting') return undo(context, host, asked);
  if (base === undefined || base === null) throw new ExpectedError(`${host.routes.host} has no release before this one`);
  return goBackTo(context, store, { ...host, ...asked }, { ...options, wanted: base });
}

async function undo(
  context: Context,
  { routes: { host } }: CommittedHost,
  { status: { pending }, connection }: AskedHost,
): Promise<HostAnswer> {
  if (!pending) throw new ExpectedError(`nothing on ${host} waits for a confirmation`);
  const { ended } = await ask(connection, GUARD, ['undo', pending.id], 'undone');
  context.print(`${host}: ${pending.id} is ${ended ?? 'gone'}\n`);
  return { outcome: ended === 'rollback-failed' ? 5 : 0, data: { attempt: pending.id, end: ended } };
}

async function undoIfPending(context: Context, host: CommittedHost): Promise<HostAnswer> {
  const asked = await askStatus(host.routes);
  if (asked.status.pending) return undo(context, host, asked);
  context.print(`${host.routes.host}: nothing waits for a confirmation\n`);
  return { outcome: 0, data: { attempt: null } };
}

/** What a host answered about its releases. */
type AskedHost = Awaited<ReturnType<typeof askStatus>>;

async function goBackTo(
  context: Context,
  store: SecretStore,
  { routes: { host }, ...asked }: CommittedHost & AskedHost,
  { wanted, ...options }: Back,
): Promise<HostAnswer> {
  const printer = deployPrinter(context, host);
  const result = await goBack(
    {
      directory: context.directory,
      store,
      wanted,
      overwrite: options.overwrite ?? [],
      window: secondsOf(options.window),
      sshConfig: sshConfigOf(options),
    },
    { ...asked, host, routesOf: (manifest) => routesAs(context, manifest, options) },
    printer.emit,
  );
  return hostEndOf(result, printer.end(result, `${result.again} is in place`));
}
