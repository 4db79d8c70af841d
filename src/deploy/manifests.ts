import { isIP } from 'node:net';
import { ExpectedError } from '../base/diagnostics.ts';
import { commitAt } from '../base/git.ts';
import type { DeployedManifest, ToldListener } from './answers/answers.generated.ts';
import { parseJson } from './answers/json.ts';
import { OddAnswer, readOwn } from './answers/read.ts';

export type { DeployedManifest } from './answers/answers.generated.ts';

/** How many versions of a manifest are read to find where a host used to listen. */
const VERSIONS = 20;

/** What verbs that reach hosts read of a manifest; what is wrong with its text otherwise, in words that follow its name. */
export function readManifest(text: string, host: string): { readonly manifest: DeployedManifest } | { readonly problem: string } {
  const parsed = parseJson(text);
  if ('problem' in parsed) return parsed;
  const read = readOwn('manifest', parsed.data);
  if ('problem' in read) return read;
  if (read.answer.host !== host) return { problem: 'is for another host, in host' };
  const strange = read.answer.exposure.findIndex(({ addresses }) => addresses.some((address) => isIP(address) === 0));
  return strange === -1 ? { manifest: read.answer } : { problem: `has something else than an IP address in exposure/${strange}/addresses` };
}

/** The manifests of a host in earlier commits, the newest first; those that this sitec does not read are left out. */
export async function earlierManifests(directory: string, host: string): Promise<readonly DeployedManifest[]> {
  // Where nothing was committed, or there is no repository, there are none.
  const found = await commitAt(directory, 'HEAD').catch((error: unknown) => {
    if (error instanceof ExpectedError) return undefined;
    throw error;
  });
  if (found?.hash === undefined) return [];
  const { git } = found;
  const path = pathOf(host);
  const hashes = (await git.raw(['log', `--max-count=${VERSIONS}`, '--format=%H', '--', path])).split('\n').filter(Boolean);
  return manifestsAt(directory, host, hashes.slice(1));
}

async function manifestsAt(directory: string, host: string, commits: readonly string[]): Promise<readonly DeployedManifest[]> {
  const { git } = await commitAt(directory, 'HEAD');
  const texts = await Promise.all(commits.map((hash) => git.show([`${hash}:./${pathOf(host)}`]).catch(() => '')));
  return texts.flatMap((text) => {
    const read = readManifest(text, host);
    return 'manifest' in read ? [read.manifest] : [];
  });
}

/**
 * Where an earlier release listens, as its host says: nothing is connected to but what a manifest names that is or was committed here, which `commit`
 * may lead to. Throws OddAnswer otherwise.
 */
export async function refuseUnknownListeners(
  directory: string,
  manifest: DeployedManifest,
  told: readonly ToldListener[],
  commit: string | undefined,
): Promise<void> {
  const { host } = manifest;
  const manifests = [
    manifest,
    ...(await earlierManifests(directory, host)),
    ...(commit === undefined ? [] : await manifestsAt(directory, host, [commit])),
  ];
  const known = new Set(manifests.flatMap(({ exposure }) => exposure.flatMap(placesOf)));
  const strange = told.findIndex((listener) => placesOf(listener).some((place) => !known.has(place)));
  if (strange !== -1)
    throw new OddAnswer(host, 'again', `has a listener that no manifest names which was committed here, in exposure/${strange}`);
}

function placesOf({ protocol, port, service, name, addresses }: ToldListener): readonly string[] {
  return addresses.map((address) => JSON.stringify([protocol, address, port, service, name]));
}

function pathOf(host: string): string {
  return `generated/${host}/manifest.json`;
}
