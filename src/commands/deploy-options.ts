import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ExpectedError, UsageError } from '../diagnostics.ts';
import { reach, type Reachable } from '../deploy/reach.ts';
import { parseManifest, type WrittenManifest } from '../target/manifest-data.ts';
import { compileOrTell, type Context } from './context.ts';

/** How hosts are reached, as every verb that talks to one is told. */
export interface HostOptions {
  readonly as?: string;
  readonly sshConfig?: string;
}

/** A host of the site, with what is committed for it. */
export interface CommittedHost {
  readonly reachable: Reachable;
  readonly manifest: WrittenManifest;
}

/** The hosts that were named, or all; undefined when the site has errors, which were told. */
export async function committedHosts(context: Context, names: readonly string[], options: HostOptions): Promise<readonly CommittedHost[] | undefined> {
  const compiled = compileOrTell(context, 'no host was asked');
  const { site } = compiled ?? {};
  if (!compiled || !site) return undefined;
  const known = compiled.trees.map(({ host }) => host);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new UsageError(`there is no host "${unknown}"; the site has: ${known.join(', ')}`);
  const hosts = names.length > 0 ? names : known;
  return Promise.all(
    hosts.map(async (host) => {
      const manifest = readManifest(context, host);
      const sshConfig = options.sshConfig ?? process.env['SITEC_SSH_CONFIG'];
      return { manifest, reachable: await reach(context.directory, site, manifest, { as: options.as ?? process.env['SITEC_AS'], sshConfig }) };
    }),
  );
}

function readManifest({ directory }: Context, host: string): WrittenManifest {
  const file = resolve(directory, 'generated', host, 'manifest.json');
  const manifest = parseManifest(readFileSync(file, 'utf8'));
  if (!manifest) throw new ExpectedError(`${file} is not a manifest that this sitec wrote; run: npm run build`);
  return manifest;
}

/** The one host that a verb is about. */
export function only(hosts: readonly CommittedHost[]): CommittedHost {
  const [host, other] = hosts;
  if (!host || other) throw new UsageError(`which host? the site has: ${hosts.map(({ reachable }) => reachable.host).join(', ')}`);
  return host;
}

/** Seconds of a duration such as `90s`, `2m` or `1h`. Throws UsageError for another text. */
export function secondsOf(text: string): number {
  const [, number = '', unit = 's'] = /^(\d+)(s|m|h)?$/.exec(text) ?? [];
  const seconds = Number(number) * { s: 1, m: 60, h: 3600 }[unit as 's' | 'm' | 'h'];
  if (number === '' || seconds < 5 || seconds > 86_400) throw new UsageError(`"${text}" is no duration between 5s and 24h, such as 90s or 2m`);
  return seconds;
}
