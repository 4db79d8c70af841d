import type { SitePath } from '../base/diagnostics.ts';
import type { Contribution } from './contribution.ts';
import type { Gather } from './gather.ts';
import type { OwnSettings } from './own-settings.ts';
import type { Endpoint, EndpointKind, ResolvedEndpoint } from './endpoint.ts';
import { HOST_ROOT, type RootName } from './root.ts';
import type { Exposure } from '../site/exposure.ts';
import type { ServicesFile } from '../site/site.generated.ts';
import type { UnitLimits } from '../site/limits.ts';
import type { OwnPlace, ServedName, ServiceFacts } from '../site/service-facts.ts';
import type { ServiceRules } from '../site/rules/index.ts';
import type { Rule } from '../site/rules/rule.ts';
import type { Host, Site } from '../site/site.ts';

/** What a service sees of the site while it contributes to one host. */
export interface Scope {
  readonly site: Site;
  readonly host: Host;
  /** The root that the service itself runs in. */
  readonly root: RootName;
  /** The root of another service by its name; undefined when the host does not run it. */
  readonly rootOf: (service: string) => RootName | undefined;
  /** How to reach what another service offers; a missing offer is a diagnostic, and the answer then is a stand-in. */
  readonly endpoint: (kind: EndpointKind) => ResolvedEndpoint;
  /** The same for what the service can do without; one that is offered and cannot be reached is a diagnostic. */
  readonly optionalEndpoint: (kind: EndpointKind) => ResolvedEndpoint | undefined;
  /** What its unit may use on this host: what the site says, or its share of what is left. */
  readonly limits: UnitLimits;
  /** The operator's raw settings of the service, for the one file that takes them (`settings.care`). */
  readonly extra: () => OwnSettings;
  /** What `from` means on this host. */
  readonly exposure: (from: readonly string[]) => Exposure;
  /** What the host's services show under names of their own. */
  readonly servedNames: readonly ServedName[];
}

/** One daemon or concern: data in, contributions out, no knowledge of other services. */
export interface Service extends ServiceRules {
  /** The endpoints that it can offer; which of them it does offer on a host, `provides` says. */
  readonly offers: readonly EndpointKind[];
  /** The root it runs in on this host. */
  root(host: Host): RootName;
  /** What it offers to other services. */
  provides(scope: Scope): readonly Endpoint[];
  /** What it asks of the roots. */
  contribute(scope: Scope): readonly Contribution[];
  /** By the kind of contribution that only it turns into files: what it makes of all of them on a host. */
  readonly gathers: Gathers;
}

/** A function for each kind that a service gathers. */
type Gathers = { readonly [Kind in Contribution['kind']]?: Gather };

type ServiceName = keyof ServicesFile;
type Options<Name extends ServiceName> = NonNullable<ServicesFile[Name]>;

/** How a service that site.yaml names is written down: its room brings everything that is about it. */
export interface ServiceSpec<Name extends ServiceName, Kind extends EndpointKind> extends Omit<
  ServiceFacts,
  'name' | 'offers' | 'at' | 'told'
> {
  readonly name: Name;
  readonly offers?: readonly Kind[];
  readonly provides?: (options: Options<Name>, scope: Scope) => readonly Endpoint<NoInfer<Kind>>[];
  readonly contribute: (options: Options<Name>, scope: Scope) => readonly Contribution[];
  /** Its rules on the site. */
  readonly check?: readonly Rule[];
  /** Its rules on a site without an error. */
  readonly warn?: readonly Rule[];
  /** What it makes of the contributions of others, by kind. */
  readonly gathers?: Gathers;
  /** `false`: it only puts files in place. */
  readonly told?: false;
  readonly publishes?: readonly (keyof Options<Name> & string)[];
  readonly keeps?: { readonly name: string; readonly key: keyof Options<Name> & string };
  readonly places?: { readonly [Key in keyof Options<Name> & string]?: OwnPlace };
}

/** A service that runs where `hosts.<host>.services` names it. */
export function defineService<Name extends ServiceName, Kind extends EndpointKind = never>(spec: ServiceSpec<Name, Kind>): Service {
  const { name, offers = [], provides, contribute, check = [], warn = [], gathers = {}, ...facts } = spec;
  return {
    ...facts,
    told: facts.told ?? true,
    name,
    offers,
    check,
    warn,
    gathers,
    at: (host) => (host.services[name] ? ['hosts', host.name, 'services', name] : undefined),
    root: (host) => (runtimeOf(host.services[name]) === 'docker' ? name : HOST_ROOT),
    provides: (scope) => withOptions(scope.host, name, (options) => provides?.(options, scope) ?? []),
    contribute: (scope) => withOptions(scope.host, name, (options) => contribute(options, scope)),
  };
}

/** How a concern is written down that every host has, or that follows from something else than `services`. */
export interface ConcernSpec {
  readonly name: string;
  readonly at: (host: Host, site: Site) => SitePath | undefined;
  readonly contribute: (scope: Scope) => readonly Contribution[];
  /** `true`: a daemon has its name, which a file of the operator's own can tell of a change. */
  readonly told?: true;
  readonly gathers?: Gathers;
  readonly serves?: NonNullable<ServiceFacts['serves']>;
}

/** A concern of the host itself, such as its name or its operators. */
export function defineConcern(spec: ConcernSpec): Service {
  return {
    offers: [],
    check: [],
    warn: [],
    gathers: {},
    root: () => HOST_ROOT,
    provides: () => [],
    ...spec,
    told: spec.told ?? false,
  };
}

function withOptions<Name extends ServiceName, Result>(
  host: Host,
  name: Name,
  use: (options: Options<Name>) => readonly Result[],
): readonly Result[] {
  const options: ServicesFile[Name] = host.services[name];
  return options ? use(options) : [];
}

function runtimeOf(options: object | undefined): unknown {
  return options && 'runtime' in options ? options.runtime : undefined;
}
