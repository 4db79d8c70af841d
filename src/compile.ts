import { resolve } from 'node:path';
import { contributeAll } from './contribute.ts';
import type { HostContributions } from './contract/contributed.ts';
import { kinds } from './contract/kinds/index.ts';
import { requireDaemons, requireWebServer } from './contract/require-daemons.ts';
import { hasErrors, type Diagnostic } from './base/diagnostics.ts';
import { emitAll } from './emitters/index.ts';
import { emitZones } from './emitters/zones.ts';
import { services } from './services/index.ts';
import { loadSite, type LoadedSite } from './site/load.ts';
import { resolveSite } from './site/resolve.ts';
import { checkRules } from './site/rules/index.ts';
import type { ServiceFacts } from './site/service-facts.ts';
import type { Site } from './site/site.ts';
import { validateSite } from './site/validate.ts';
import { assembleTree } from './tree/assemble.ts';
import { findTooFewConnections } from './tree/connections.ts';
import { findConflicts } from './tree/conflicts.ts';
import { findDnsConflicts } from './tree/dns-records.ts';
import { manifestOf } from './tree/manifest.ts';
import { findMoves } from './tree/moves.ts';
import { findInternalCertificates } from './tree/internal-certificates.ts';
import { findMissingSecrets } from './tree/missing-secrets.ts';
import { createRenderer, type Renderer } from './tree/render.ts';
import { findSaidElsewhere } from './tree/said-elsewhere.ts';
import { replaceFiles } from './tree/replacements.ts';
import type { HostTree } from './tree/tree.ts';

/** What a compile found and, if nothing is wrong, what it made. */
export interface Compiled {
  readonly loaded: LoadedSite;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether errors kept later stages from looking for more. */
  readonly unfinished: boolean;
  /** Undefined when there are errors in the site file. */
  readonly site?: Site;
  /** What every host was asked for, secrets and listeners among it; empty when the site is invalid. */
  readonly hosts: readonly HostContributions[];
  /** One tree per host, complete with its manifest; empty when there are errors. */
  readonly trees: readonly HostTree[];
  /** What every service says of itself, also those that no host has. */
  readonly services: readonly ServiceFacts[];
}

/** In the order of the kinds: what is made of one kind may be of a later one, which is gathered after it. */
const gatherers = Object.keys(kinds).flatMap((kind) =>
  services.flatMap(({ gathers }) => Object.entries(gathers).flatMap(([name, gather]) => (name === kind ? [gather] : []))),
);

/** The whole pipeline: the site in a directory becomes one target tree per host, or diagnostics. Reads files, writes none. */
export function compileSite(directory: string, file = resolve(directory, 'site.yaml')): Compiled {
  return compileLoaded(loadSite(directory, file));
}

/** The same for what has been read of a directory; a renderer with its secrets serves for several compiles. */
export function compileLoaded(loaded: LoadedSite, renderer: Renderer = createRenderer(loaded.secrets)): Compiled {
  if (hasErrors(loaded.diagnostics)) return failed(loaded, loaded.diagnostics);

  const validated = validateSite(loaded.data);
  if ('diagnostics' in validated) return failed(loaded, validated.diagnostics);

  const site = resolveSite(validated.file, loaded);
  const ruled = checkRules(site, validated.file, loaded.ownFiles, services);
  if (hasErrors(ruled)) return failed(loaded, ruled);

  const contributed = contributeAll(site);
  const replaced = contributed.hosts.map((host) => replaceFiles({ ...host, contributions: emitAll(host, gatherers) }));
  for (const { host } of replaced) requireDaemons(host);
  const hosts = emitZones(replaced.map(({ host }) => host));
  const claimed = [
    ...ruled,
    ...contributed.diagnostics,
    ...replaced.flatMap(({ diagnostics }) => diagnostics),
    ...hosts.flatMap(findConflicts),
    ...hosts.flatMap((host) => findSaidElsewhere(host, renderer)),
    ...hosts.flatMap(findTooFewConnections),
    ...findDnsConflicts(hosts),
    ...hosts.flatMap((host) => findMoves(host, loaded.previous.get(host.host.name))),
  ];
  const found = hasErrors(claimed)
    ? claimed
    : [...claimed, ...findMissingSecrets(site, hosts), ...findInternalCertificates(site, hosts, new Date())];
  if (hasErrors(found)) return { ...failed(loaded, found), site, hosts };
  for (const host of hosts) requireWebServer(host, services);

  const assembled = hosts.map((host) => assembleTree(host, renderer, validated.file));
  const diagnostics = [...found, ...assembled.flatMap((tree) => tree.diagnostics)];
  if (hasErrors(diagnostics)) return { ...failed(loaded, diagnostics), unfinished: false, site, hosts };

  const trees = assembled.map(({ tree }, index) => withManifest(tree, hosts[index]));
  return { loaded, diagnostics, unfinished: false, site, hosts, trees, services };
}

function failed(loaded: LoadedSite, diagnostics: readonly Diagnostic[]): Compiled {
  return { loaded, diagnostics, unfinished: true, hosts: [], trees: [], services };
}

function withManifest(tree: HostTree, host: HostContributions | undefined): HostTree {
  return host ? { ...tree, artifacts: [...tree.artifacts, manifestOf(tree, host)] } : tree;
}
