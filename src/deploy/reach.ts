import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectedError } from '../base/diagnostics.ts';
import { commitAt } from '../base/git.ts';
import { publicKeyPath } from '../secrets/public-key-path.ts';
import { parseManifest, type WrittenManifest } from '../tree/manifest-data.ts';
import { answerOf, GUARD, NO_CONNECTION, NO_PROGRAM, run, Unreachable, type Status } from './activator.ts';
import { connectionTo, knownHostsFile, loginName, onHost, type Connection, type Endpoint } from './connection.ts';
import { refuseTroubledShell } from './login-shell.ts';
import type { Ended } from './process.ts';
import { sshError } from './ssh-options.ts';

/** What the operator may say about how hosts are reached. */
export interface ReachOptions {
  readonly as?: string | undefined;
  readonly sshConfig?: string | undefined;
}

/** A host of the site with the ways to it. */
export interface Reachable {
  readonly host: string;
  /** Where ssh listens when the site's output is in place: what a confirmation has to come through. */
  readonly wanted: Connection;
  /** Where it may listen as well, by what is and was committed: looked up when the first way leads nowhere. */
  readonly others: () => Promise<readonly Connection[]>;
  readonly close: () => void;
}

/** As many versions of a manifest as are looked at for where ssh used to listen. */
const VERSIONS = 20;

/**
 * The ways to a host, from what is written for it: a site that has errors must not keep anybody from taking a release back.
 * Throws ExpectedError when its host key is not there or it has no ssh.
 */
export async function reach(directory: string, manifest: WrittenManifest, { as, sshConfig }: ReachOptions): Promise<Reachable> {
  const { host } = manifest;
  const key = join(directory, 'keys', publicKeyPath(`hosts/${host}`, 'ssh-host-key') ?? '');
  if (!existsSync(key)) throw new ExpectedError(`the SSH host key of ${host} is not there; make it: sitec keys host ${host}`);
  const [wanted] = endpointsOf(manifest);
  if (!wanted) throw new ExpectedError(`${host} lets nobody in by ssh, so nothing can be deployed to it`);
  const user = await loginName(
    (manifest.users ?? []).filter(({ login }) => login).map(({ name }) => name),
    wanted.address,
    { as, sshConfig },
  );
  const knownHosts = knownHostsFile(host, readFileSync(key, 'utf8'));
  const options = { as, sshConfig, knownHosts: knownHosts.file };
  const others = async (): Promise<readonly Connection[]> => {
    const [, ...now] = endpointsOf(manifest);
    const known = new Set([wanted, ...now].map(nameOf));
    const before = new Map((await earlierEndpoints(directory, host)).map((endpoint) => [nameOf(endpoint), endpoint]));
    const earlier = [...before.values()].filter((endpoint) => !known.has(nameOf(endpoint)));
    return [
      ...now.map((endpoint) => connectionTo(host, endpoint, user, options)),
      ...earlier.map((endpoint) => ({ ...connectionTo(host, endpoint, user, options), earlier: true as const })),
    ];
  };
  return {
    host,
    wanted: connectionTo(host, wanted, user, options),
    others,
    close: knownHosts.remove,
  };
}

/** The first way to a host on which a command runs, and how it ended. Throws Unreachable with what each way said, and ExpectedError where the shell is in the way. */
export async function firstReached(
  { host, wanted, others }: Reachable,
  command: readonly string[],
  signal?: AbortSignal,
): Promise<{ readonly connection: Connection; readonly ended: Ended }> {
  const said: string[] = [];
  for await (const connection of inTurn(wanted, others)) {
    const ended = await onHost(connection, command, signal ? { signal } : {});
    if (ended.code !== NO_CONNECTION) {
      await refuseTroubledShell(connection, ended);
      return { connection, ended };
    }
    said.push(`${nameOf(connection)}${connection.earlier ? ' (an earlier address)' : ''} as ${connection.user}: ${sshError(ended.stderr)}`);
  }
  throw new Unreachable(`${host} cannot be reached: ${said.join('; ')}`);
}

async function* inTurn(first: Connection, others: Reachable['others']): AsyncGenerator<Connection> {
  yield first;
  yield* await others();
}

/** What the host knows of its releases, on the first way that leads there. Throws ExpectedError when nothing was ever deployed to it. */
export async function askStatus(reachable: Reachable): Promise<{ readonly status: Status; readonly connection: Connection }> {
  const { connection, ended } = await firstReached(reachable, run(GUARD, ['status']));
  if (ended.code === NO_PROGRAM) throw new ExpectedError(`nothing was ever deployed to ${reachable.host}`);
  return { connection, status: answerOf(connection, 'status', ended) as Status };
}

function nameOf({ address, port }: Endpoint): string {
  return `${address} port ${port}`;
}

function endpointsOf({ exposure = [] }: WrittenManifest): readonly Endpoint[] {
  return exposure
    .filter(({ service }) => service === 'ssh')
    .flatMap(({ addresses, port }) => addresses.map((address) => ({ address, port })));
}

/** Where ssh listened in earlier commits: a change of its port must be deployed through the old one. */
async function earlierEndpoints(directory: string, host: string): Promise<readonly Endpoint[]> {
  const { git } = await commitAt(directory, 'HEAD');
  const path = `generated/${host}/manifest.json`;
  const hashes = (await git.raw(['log', `--max-count=${VERSIONS}`, '--format=%H', '--', path])).split('\n').filter(Boolean);
  const texts = await Promise.all(hashes.slice(1).map((hash) => git.show([`${hash}:./${path}`]).catch(() => '')));
  return texts.flatMap((text) => endpointsOf(parseManifest(text) ?? { host, entries: [], artifacts: [] }));
}
