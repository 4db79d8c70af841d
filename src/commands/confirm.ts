import { activatorOf, ask, type Told } from '../deploy/activator.ts';
import { dropNonce, keptNonce } from '../deploy/nonce.ts';
import type { AttemptState } from '../deploy/plan-data.ts';
import { probeAll } from '../deploy/probes.ts';
import { askStatus } from '../deploy/reach.ts';
import { ExpectedError } from '../diagnostics.ts';
import type { Context, Outcome } from './context.ts';
import { committedHosts, only, secondsOf, type CommittedHost, type HostOptions } from './deploy-options.ts';

/** `sitec confirm [HOST]`: an attempt that was deployed from here becomes the confirmed release. */
export function confirm(context: Context, name: string | undefined, options: HostOptions): Promise<Outcome> {
  return withPending(context, name, options, async ({ reachable, manifest }, { id }, connection) => {
    const probes = await probeAll(manifest.exposure ?? []);
    await ask(connection, activatorOf(id), ['confirm', id], { input: { nonce: keptNonce(id), probes }, fresh: true });
    dropNonce(id);
    for (const { name: listener, address, problem } of probes) if (problem !== undefined) context.tell(`${reachable.host}: not seen from here: ${listener} at ${address}: ${problem}\n`);
    return `${reachable.host}: confirmed`;
  });
}

/** `sitec extend [HOST]`: more time for whoever confirms. */
export function extend(context: Context, name: string | undefined, duration: string, options: HostOptions): Promise<Outcome> {
  const seconds = secondsOf(duration);
  return withPending(context, name, options, async ({ reachable }, { id }, connection) => {
    await ask<{ state: AttemptState }>(connection, activatorOf(id), ['extend', id, String(seconds)]);
    return `${reachable.host}: to be confirmed within ${seconds} s from now`;
  });
}

async function withPending(
  context: Context,
  name: string | undefined,
  options: HostOptions,
  act: (host: CommittedHost, pending: Told, connection: CommittedHost['reachable']['wanted']) => Promise<string>,
): Promise<Outcome> {
  const hosts = await committedHosts(context, name === undefined ? [] : [name], options);
  try {
    const host = only(hosts);
    const { status, connection } = await askStatus(host.reachable);
    if (!status.pending) throw new ExpectedError(`nothing on ${host.reachable.host} waits for a confirmation`);
    const text = await act(host, status.pending, connection);
    context.print(context.json ? `${JSON.stringify({ host: host.reachable.host, attempt: status.pending.id })}\n` : `${text}\n`);
    return 0;
  } finally {
    for (const { reachable } of hosts) reachable.close();
  }
}
