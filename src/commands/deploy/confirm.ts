import { activatorOf, ask } from '../../deploy/activator.ts';
import type { Told } from '../../deploy/answers/answers.generated.ts';
import { dropNonce, keptNonce } from '../../deploy/nonce.ts';
import { failureAsText, probeAll, probesOf, type Probe } from '../../deploy/probes.ts';
import { askStatus } from '../../deploy/routes.ts';
import { ExpectedError } from '../../base/diagnostics.ts';
import type { SecretStore } from '../../secrets/store.ts';
import type { Context, Outcome } from '../../terminal/context.ts';
import { committedHosts, secondsOf, sshConfigOf, type CommittedHost, type HostOptions } from './hosts.ts';
import { withEach } from './side-by-side.ts';

/** `sitec confirm [HOST…]`: attempts that were deployed from here become the confirmed releases; all that wait unless hosts are named. */
export function confirm(context: Context, store: SecretStore, names: readonly string[], options: HostOptions): Promise<Outcome> {
  return withPending(context, names, options, async ({ routes, manifest }, { id }, connection) => {
    const nonce = keptNonce(routes.host, id);
    const { request, untried } = await probesOf(manifest, store, sshConfigOf(options));
    const probes = await probeAll(request);
    await ask(connection, activatorOf(id), ['confirm', id], 'became', { input: { nonce, probes }, fresh: true });
    dropNonce(id);
    for (const reason of untried) context.tell(`${routes.host}: ${reason}\n`);
    for (const probe of probes) if (probe.problem !== undefined) context.tell(`${routes.host}: a probe fails: ${failureAsText(probe)}\n`);
    return { text: `${routes.host}: confirmed`, end: 'confirmed', probes };
  });
}

/** `sitec extend [HOST…]`: more time for the confirmation. */
export function extend(context: Context, names: readonly string[], duration: string, options: HostOptions): Promise<Outcome> {
  const seconds = secondsOf(duration);
  return withPending(context, names, options, async ({ routes }, { id }, connection) => {
    await ask(connection, activatorOf(id), ['extend', id, String(seconds)], 'became');
    return { text: `${routes.host}: rolls back in ${seconds} s unless it is confirmed`, end: 'waiting', seconds };
  });
}

/** What was done with an attempt that waits: in words, and for `--json` with what else there is to say. */
interface Done {
  readonly text: string;
  readonly end: 'confirmed' | 'waiting';
  readonly probes?: readonly Probe[];
  readonly seconds?: number;
}

/** Those that were named must wait for a confirmation; of all hosts of the site, one at least. */
async function withPending(
  context: Context,
  names: readonly string[],
  options: HostOptions,
  act: (host: CommittedHost, pending: Told, connection: CommittedHost['routes']['wanted']) => Promise<Done>,
): Promise<Outcome> {
  const hosts = await committedHosts(context, names, options);
  let waiting = 0;
  try {
    const outcome = await withEach(context, hosts, async (own, host) => {
      const { status, connection } = await askStatus(host.routes);
      if (!status.pending && (names.length > 0 || hosts.length === 1))
        throw new ExpectedError(`nothing on ${host.routes.host} waits for a confirmation`);
      if (!status.pending) return { outcome: 0, data: { attempt: null } };
      waiting += 1;
      const { text, ...data } = await act(host, status.pending, connection);
      own.print(`${text}\n`);
      return { outcome: 0, data: { attempt: status.pending.id, ...data } };
    });
    if (outcome === 0 && waiting === 0) throw new ExpectedError('no host of the site waits for a confirmation');
    return outcome;
  } finally {
    for (const { routes } of hosts) routes.close();
  }
}
