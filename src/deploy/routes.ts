import { ExpectedError } from '../base/diagnostics.ts';
import { hostKey } from '../secrets/former-keys.ts';
import { answerOf, GUARD, NO_CONNECTION, NO_PROGRAM, run, Unreachable } from './activator.ts';
import type { Status } from './answers/answers.generated.ts';
import { connectionTo, knownHostsFile, loginName, onHost, type Connection, type SshListener } from './connection.ts';
import { SshDestination } from './destination.ts';
import { refuseTroubledShell } from './login-shell.ts';
import { earlierManifests, type DeployedManifest } from './manifests.ts';
import type { Ended, Running } from './process.ts';
import { sshError } from './ssh-options.ts';

/** What the operator may say about how hosts are reached. */
export interface RouteOptions {
  readonly as?: string | undefined;
  readonly sshConfig?: string | undefined;
  /** Trust the committed host key alone, and not the one that it takes the place of. */
  readonly newKey?: boolean;
}

/** A host of the site with the ways to it. */
export interface HostRoutes {
  readonly host: string;
  /** Where ssh listens when the site's output is in place: what a confirmation has to come through. */
  readonly wanted: Connection;
  /** Where it may listen as well, by what is and was committed: looked up when the first way leads nowhere. */
  readonly others: () => Promise<readonly Connection[]>;
  readonly close: () => void;
}

/**
 * The ways to a host, from what is written for it: a site that has errors must not keep an operator from a rollback.
 * Throws ExpectedError when its host key is not there or it has no ssh.
 */
export async function routesTo(
  directory: string,
  manifest: DeployedManifest,
  { as, sshConfig, newKey = false }: RouteOptions,
): Promise<HostRoutes> {
  const { host } = manifest;
  const key = hostKey(directory, host, 'ssh', 'current');
  if (key === undefined) throw new ExpectedError(`the SSH host key of ${host} is not there; make it: sitec keys host ${host}`);
  const [wanted] = sshListenersOf(manifest);
  if (!wanted) throw new ExpectedError(`${host} lets nobody in by ssh, so nothing can be deployed to it`);
  const user = await loginName(
    manifest.users.filter(({ login }) => login).map(({ name }) => name),
    SshDestination.ofAddress(wanted.address, host),
    { as, sshConfig },
  );
  const knownHosts = knownHostsFile(host, [
    key,
    ...(newKey ? [] : [hostKey(directory, host, 'ssh', 'former')].flatMap((one) => one ?? [])),
  ]);
  const options = { as, sshConfig, knownHosts: knownHosts.file };
  const others = async (): Promise<readonly Connection[]> => {
    const [, ...now] = sshListenersOf(manifest);
    const known = new Set([wanted, ...now].map(nameOf));
    // A change of ssh's port must be deployed through the old one.
    const manifests = await earlierManifests(directory, host);
    const before = new Map(manifests.flatMap(sshListenersOf).map((listener) => [nameOf(listener), listener]));
    const earlier = [...before.values()].filter((listener) => !known.has(nameOf(listener)));
    return [
      ...now.map((listener) => connectionTo(host, listener, user, options)),
      ...earlier.map((listener) => ({ ...connectionTo(host, listener, user, options), earlier: true as const })),
    ];
  };
  return {
    host,
    wanted: connectionTo(host, wanted, user, options),
    others,
    close: knownHosts.remove,
  };
}

/** Seconds in which a host has to say what it is. */
const LOOK = 300;

/** The first way to a host on which a command runs, and how it ended. Throws Unreachable with what each way said, and ExpectedError where the shell is in the way. */
export async function firstReached(
  { host, wanted, others }: HostRoutes,
  command: readonly string[],
  running: Running = {},
): Promise<{ readonly connection: Connection; readonly ended: Ended }> {
  const said: string[] = [];
  for await (const connection of inTurn(wanted, others)) {
    const ended = await onHost(connection, command, { seconds: LOOK, ...running });
    if (ended.code !== NO_CONNECTION) {
      await refuseTroubledShell(connection, ended);
      return { connection, ended };
    }
    said.push(`${nameOf(connection)}${connection.earlier ? ' (an earlier address)' : ''} as ${connection.user}: ${sshError(ended.stderr)}`);
  }
  throw new Unreachable(`${host} cannot be reached: ${said.join('; ')}`);
}

async function* inTurn(first: Connection, others: HostRoutes['others']): AsyncGenerator<Connection> {
  yield first;
  yield* await others();
}

/** What the host knows of its releases, on the first way that leads there. Throws ExpectedError when nothing was ever deployed to it. */
export async function askStatus(routes: HostRoutes): Promise<{ readonly status: Status; readonly connection: Connection }> {
  const { connection, ended } = await firstReached(routes, run(GUARD, ['status']));
  if (ended.code === NO_PROGRAM) throw new ExpectedError(`nothing was ever deployed to ${routes.host}`);
  return { connection, status: answerOf(connection, 'status', ended, 'status') };
}

function nameOf({ address, port }: SshListener): string {
  return `${address} port ${port}`;
}

function sshListenersOf({ exposure }: Pick<DeployedManifest, 'exposure'>): readonly SshListener[] {
  return exposure
    .filter(({ service }) => service === 'ssh')
    .flatMap(({ addresses, port }) => addresses.map((address) => ({ address, port })));
}
