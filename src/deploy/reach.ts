import { ExpectedError } from '../base/diagnostics.ts';
import { commitAt } from '../base/git.ts';
import { hostKey } from '../secrets/former-keys.ts';
import { parseManifest, type WrittenManifest } from '../tree/manifest-data.ts';
import { answerOf, GUARD, NO_CONNECTION, NO_PROGRAM, run, Unreachable, type Status } from './activator.ts';
import { connectionTo, knownHostsFile, loginName, onHost, type Connection, type Endpoint } from './connection.ts';
import { lastLine, type Ended } from './process.ts';

/** What the operator may say about how hosts are reached. */
export interface ReachOptions {
  readonly as?: string | undefined;
  readonly sshConfig?: string | undefined;
  /** Trust the committed host key alone, and not the one that it takes the place of. */
  readonly newKey?: boolean;
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
export async function reach(
  directory: string,
  manifest: WrittenManifest,
  { as, sshConfig, newKey = false }: ReachOptions,
): Promise<Reachable> {
  const { host } = manifest;
  const key = hostKey(directory, host, 'ssh', 'current');
  if (key === undefined) throw new ExpectedError(`the SSH host key of ${host} is not there; make it: sitec keys host ${host}`);
  const [wanted] = endpointsOf(manifest);
  if (!wanted) throw new ExpectedError(`${host} lets nobody in by ssh, so nothing can be deployed to it`);
  const user = await loginName(
    (manifest.users ?? []).filter(({ login }) => login).map(({ name }) => name),
    wanted.address,
    { as, sshConfig },
  );
  const knownHosts = knownHostsFile(host, [
    key,
    ...(newKey ? [] : [hostKey(directory, host, 'ssh', 'former')].flatMap((one) => one ?? [])),
  ]);
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

/** The first way to a host on which a command runs, and how it ended. Throws Unreachable with what each way said. */
export async function firstReached(
  { host, wanted, others }: Reachable,
  command: readonly string[],
  signal?: AbortSignal,
): Promise<{ readonly connection: Connection; readonly ended: Ended }> {
  const said: string[] = [];
  for await (const connection of inTurn(wanted, others)) {
    const ended = await onHost(connection, command, signal ? { signal } : {});
    if (ended.code !== NO_CONNECTION) return { connection, ended };
    said.push(`${nameOf(connection)}${connection.earlier ? ' (an earlier address)' : ''} as ${connection.user}: ${lastLine(ended.stderr)}`);
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
  // Where nothing was committed, or there is no repository, ssh listened nowhere else as far as is known here.
  const found = await commitAt(directory, 'HEAD').catch((error: unknown) => {
    if (error instanceof ExpectedError) return undefined;
    throw error;
  });
  if (found?.hash === undefined) return [];
  const { git } = found;
  const path = `generated/${host}/manifest.json`;
  const hashes = (await git.raw(['log', `--max-count=${VERSIONS}`, '--format=%H', '--', path])).split('\n').filter(Boolean);
  const texts = await Promise.all(hashes.slice(1).map((hash) => git.show([`${hash}:./${path}`]).catch(() => '')));
  return texts.flatMap((text) => endpointsOf(parseManifest(text) ?? { host, entries: [], artifacts: [] }));
}
