import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ExpectedError, UsageError } from '../../base/diagnostics.ts';
import { readManifest, type DeployedManifest } from '../../deploy/manifests.ts';
import { routesTo, type HostRoutes } from '../../deploy/routes.ts';
import type { Context } from '../../terminal/context.ts';

/** How hosts are reached: the options of every verb that talks to one. */
export interface HostOptions {
  readonly as?: string;
  readonly sshConfig?: string;
}

/** A host of the site, with what is committed for it. */
export interface CommittedHost {
  readonly routes: HostRoutes;
  readonly manifest: DeployedManifest;
}

/** The hosts that were named, or all that something is written for. Throws ExpectedError when that is nothing, UsageError for others. */
export async function committedHosts(context: Context, names: readonly string[], options: HostOptions): Promise<readonly CommittedHost[]> {
  const known = writtenHosts(context.directory);
  if (known.size === 0) throw new ExpectedError('generated/ holds no host; run: npm run build');
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined) throw new UsageError(`generated/ has no host "${unknown}"; it has: ${[...known.keys()].join(', ')}`);
  const manifests = [...known].filter(([name]) => names.length === 0 || names.includes(name)).map(([, manifest]) => manifest);
  const found = await Promise.allSettled(
    manifests.map(async (manifest) => ({ manifest, routes: await routesAs(context, manifest, options) })),
  );
  const hosts = found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = found.find((one) => one.status === 'rejected');
  if (!failed) return hosts;
  for (const { routes } of hosts) routes.close();
  throw failed.reason;
}

/** The ways to where a manifest says that its host listens, as the command line and the environment want it. */
export function routesAs(
  { directory }: Context,
  manifest: DeployedManifest,
  options: HostOptions & { readonly newKey?: boolean },
): Promise<HostRoutes> {
  const { newKey = false } = options;
  return routesTo(directory, manifest, { as: options.as ?? process.env['SITEC_AS'], sshConfig: sshConfigOf(options), newKey });
}

/** The configuration that ssh is given; undefined for the operator's own. Throws ExpectedError when ssh could not read it. */
export function sshConfigOf({ sshConfig }: HostOptions): string | undefined {
  const file = sshConfig ?? process.env['SITEC_SSH_CONFIG'];
  if (file === undefined || file === NO_CONFIG) return file;
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found || found.isDirectory())
    throw new ExpectedError(
      `${file} ${found ? 'is a directory' : 'does not exist'}: name a configuration file of ssh with --ssh-config or $SITEC_SSH_CONFIG`,
    );
  return file;
}

/** What ssh takes for no file at all. */
const NO_CONFIG = 'none';

/** What a directory below generated/ is a host's by. */
const HOST_FILES = ['manifest.json', 'rootfs'];

function writtenHosts(directory: string): ReadonlyMap<string, DeployedManifest> {
  const root = resolve(directory, 'generated');
  const names = existsSync(root)
    ? readdirSync(root)
        .filter((name) => HOST_FILES.some((file) => existsSync(join(root, name, file))))
        .toSorted()
    : [];
  return new Map(
    names.map((name) => {
      const file = join(root, name, 'manifest.json');
      if (!existsSync(file)) throw new ExpectedError(`generated/${name}/manifest.json is missing; run: npm run build`);
      const read = readManifest(readFileSync(file, 'utf8'), name);
      if ('problem' in read)
        throw new ExpectedError(`generated/${name}/manifest.json ${read.problem}, which this sitec did not write; run: npm run build`);
      return [name, read.manifest];
    }),
  );
}

/** The one host that a verb is about. */
export function only(hosts: readonly CommittedHost[]): CommittedHost {
  const [host, other] = hosts;
  if (!host || other) throw new UsageError(`name one host; the site has: ${hosts.map(({ routes }) => routes.host).join(', ')}`);
  return host;
}

/** A number of mailboxes. Throws UsageError for another text. */
export function mailboxesOf(text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new UsageError(`invalid --allow-disable "${text}": use a number of mailboxes, for example 3`);
  return Number(text);
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ['s', 1],
  ['m', 60],
  ['h', 3600],
]);

/** Seconds of a duration such as `90s`, `2m` or `1h`. Throws UsageError for another text. */
export function secondsOf(text: string): number {
  const [, number = '', unit = 's'] = /^(\d+)(s|m|h)?$/.exec(text) ?? [];
  const seconds = Number(number) * (UNITS.get(unit) ?? 1);
  if (number === '' || seconds < 5 || seconds > 86_400)
    throw new UsageError(`invalid duration "${text}": use 5s to 24h, for example 90s or 2m`);
  return seconds;
}
