import type { Contributed, Contribution } from './contract/contribution.ts';
import type { HostContributions } from './contract/contributed.ts';
import { errorAt, type Diagnostic, type SitePath } from './base/diagnostics.ts';
import { resolveEndpoint, type EndpointKind, type OfferedEndpoint, type ResolvedEndpoint } from './contract/endpoint.ts';
import { HOST_ROOT } from './contract/root.ts';
import { ofKind } from './contract/roots.ts';
import type { Scope, Service } from './contract/service.ts';
import { services } from './services/index.ts';
import type { OwnSettings } from './contract/own-settings.ts';
import type { RawSettings } from './formats/raw-settings.ts';
import { optionOf } from './site/options.ts';
import { resolveExposure } from './site/exposure.ts';
import { unitLimits } from './site/limits.ts';
import { servedNames } from './site/served-names.ts';
import type { Host, Site } from './site/site.ts';

/** Lets every service contribute to every host that has it; services meet only in endpoints and in what they contribute. */
export function contributeAll(site: Site): { hosts: readonly HostContributions[]; diagnostics: readonly Diagnostic[] } {
  const made = site.hosts.map((host) => {
    const diagnostics: Diagnostic[] = [];
    return { host: { site, host, contributions: contributeToHost(site, host, diagnostics) }, diagnostics };
  });
  return { hosts: made.map(({ host }) => host), diagnostics: made.flatMap(({ diagnostics }) => diagnostics) };
}

function contributeToHost(site: Site, host: Host, diagnostics: Diagnostic[]): readonly Contributed[] {
  const present = services.filter((service) => service.at(host, site) !== undefined);
  const offers: OfferedEndpoint[] = [];
  const scopes = new Map(present.map((service) => [service, scopeOf(service, { site, host, present, offers, diagnostics })]));
  for (const [service, scope] of scopes) {
    for (const endpoint of service.provides(scope)) {
      const offer = { ...endpoint, root: scope.root, service: service.name };
      const other = offers.find(({ kind, service: by }) => kind === offer.kind && by !== offer.service);
      if (other) report(diagnostics, secondOffer({ site, host, present }, other, offer));
      else offers.push(offer);
    }
  }
  const contributions = [...scopes].flatMap(([service, scope]) =>
    service.contribute(scope).map((contribution) => ({
      ...contribution,
      origin: { service: service.name, paths: [service.at(host, site) ?? [], ...morePaths(contribution)] },
    })),
  );
  return notifyingCopies(contributions);
}

/** A file of the host restarts the daemons that copy it: who makes the file does not know of them. */
function notifyingCopies(contributions: readonly Contributed[]): readonly Contributed[] {
  const daemons = ofKind(contributions, 'daemon');
  return contributions.map((contribution) => {
    if (contribution.kind !== 'file' || contribution.root !== HOST_ROOT) return contribution;
    const copying = daemons.filter(({ copies = [] }) => copies.includes(contribution.path));
    if (copying.length === 0) return contribution;
    return {
      ...contribution,
      notify: [...(contribution.notify ?? []), ...copying.map(({ name }) => ({ daemon: name, verb: 'restart' as const }))],
    };
  });
}

/** Two services that offer the same on one host: the others would silently get the one that happens to be first. */
function secondOffer(
  { site, host, present }: Pick<ScopeParts, 'site' | 'host' | 'present'>,
  first: OfferedEndpoint,
  second: OfferedEndpoint,
): Diagnostic {
  const placeOf = (name: string): SitePath => present.find((service) => service.name === name)?.at(host, site) ?? [];
  const message = `${second.service} and ${first.service} both offer ${second.kind} on ${host.name}`;
  return errorAt(placeOf(second.service), 'conflict', message, {
    at: 'key',
    related: [{ path: placeOf(first.service), message: `${first.service} offers it here` }],
  });
}

/** The keys that a contribution names besides its service's own, raw settings of the operator's among them. */
function morePaths(contribution: Contribution): readonly SitePath[] {
  const named = 'because' in contribution ? (contribution.because ?? []) : [];
  const extra = contribution.kind === 'file' && !contribution.extra?.apart ? contribution.extra : undefined;
  return extra && Object.keys(extra.settings).length > 0 ? [...named, extra.path] : named;
}

interface ScopeParts {
  readonly site: Site;
  readonly host: Host;
  readonly present: readonly Service[];
  readonly offers: readonly OfferedEndpoint[];
  readonly diagnostics: Diagnostic[];
}

function scopeOf(service: Service, { site, host, present, offers, diagnostics }: ScopeParts): Scope {
  const root = service.root(host);
  const offersOf = (kind: EndpointKind): readonly OfferedEndpoint[] => offers.filter((offer) => offer.kind === kind);
  const reach = (kind: EndpointKind): ResolvedEndpoint | undefined =>
    offersOf(kind)
      .map((offer) => resolveEndpoint(offer, root))
      .find((endpoint) => endpoint !== undefined);
  return {
    site,
    host,
    root,
    rootOf: (name) => present.find((other) => other.name === name)?.root(host),
    limits: unitLimits(host, service.name, services),
    extra: () => extraOf(service, host),
    exposure: (from) => resolveExposure(host, from),
    servedNames: servedNames(host, site, services),
    endpoint: (kind) => {
      const usable = reach(kind);
      if (usable) return usable;
      report(diagnostics, missingEndpoint(service, { site, host }, kind, offersOf(kind).length > 0));
      return { type: 'socket', path: '/nowhere', service: offering(kind), unit: 'nowhere.service', name: '' };
    },
    optionalEndpoint: (kind) => {
      const usable = reach(kind);
      if (!usable && offersOf(kind).length > 0) report(diagnostics, missingEndpoint(service, { site, host }, kind, true));
      return usable;
    },
  };
}

function extraOf({ name, settings }: Service, host: Host): OwnSettings {
  if (!settings?.care) throw new Error(`${name} does not say which raw settings are free`);
  const said = (optionOf(host.services, name, 'extra') ?? {}) as RawSettings;
  return { settings: said, path: ['hosts', host.name, 'services', name, 'extra'], care: settings.care };
}

/** The service of site.yaml that offers an endpoint, whether or not the host has it. */
function offering(kind: EndpointKind): string {
  return services.find(({ offers }) => offers.includes(kind))?.name ?? kind;
}

function missingEndpoint(service: Service, { site, host }: { site: Site; host: Host }, kind: EndpointKind, exists: boolean): Diagnostic {
  const path = service.at(host, site) ?? [];
  const where = service.root(host) === HOST_ROOT ? 'on the host itself' : 'in a container';
  const message = exists
    ? `${service.name} runs ${where} and cannot reach ${offering(kind)} from there`
    : `${service.name} needs ${offering(kind)}, which ${host.name} does not have`;
  const help = exists ? [] : [`add it to the services of ${host.name}: ${offering(kind)}: {}`];
  return errorAt(path, exists ? 'unreachable-endpoint' : 'missing-endpoint', message, { at: 'key', help });
}

/** One service can miss several things of another; that is one finding. */
function report(diagnostics: Diagnostic[], found: Diagnostic): void {
  if (!diagnostics.some(({ message, path }) => message === found.message && path.join() === found.path.join())) diagnostics.push(found);
}
