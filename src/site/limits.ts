import type { SitePath } from '../base/diagnostics.ts';
import { optionOf, optionsOf } from './options.ts';
import type { MemoryShare, ServiceFacts } from './service-facts.ts';
import type { Host } from './site.ts';
import { bytes, MIB } from './units.ts';

/** How much of the memory a daemon may have: a size, or a part of a memory that nobody has said the size of. */
export type MemoryLimit = { readonly mebibytes: number } | { readonly percent: number };

/** What a unit may use; without a number as much as there is. */
export interface UnitLimits {
  readonly memory?: MemoryLimit;
  readonly cpus?: number;
}

/** A size that the site says, and where. */
export interface SaidMemory {
  readonly name: string;
  readonly path: SitePath;
  readonly bytes: number;
}

/** A share, and the service that has it. */
export interface ServiceShare extends MemoryShare {
  readonly name: string;
}

/** A service for which the site says how many processors it may use. */
export interface SaidProcessors {
  readonly name: string;
  readonly cpus: number;
  readonly contained: boolean;
}

/** The services of a host for which the site says how many processors they may use. */
export function saidProcessors({ services }: Host): readonly SaidProcessors[] {
  return Object.keys(services).flatMap((name) => {
    const options = optionsOf(services, name);
    return options?.limits?.cpus === undefined ? [] : [{ name, cpus: options.limits.cpus, contained: options.runtime === 'docker' }];
  });
}

/** Every size of memory that a host's services say: limits of containers and daemons, and what daemons beside them keep. */
export function saidMemory({ name, services }: Host, facts: readonly ServiceFacts[]): readonly SaidMemory[] {
  const limits = Object.keys(services).flatMap((service) => {
    const memory = optionsOf(services, service)?.limits?.memory;
    return memory === undefined
      ? []
      : [{ name: service, path: ['hosts', name, 'services', service, 'limits', 'memory'], bytes: bytes(memory) }];
  });
  const beside = facts.flatMap(({ name: service, keeps }) => {
    if (!keeps) return [];
    const size = optionOf(services, service, keeps.key);
    return typeof size === 'string'
      ? [{ name: keeps.name, path: ['hosts', name, 'services', service, keeps.key], bytes: bytes(size) }]
      : [];
  });
  return [...limits, ...beside];
}

/** The daemons on a host itself that have a share of what is left, since nobody says a size for them; in the order of the site. */
export function shares({ services }: Host, facts: readonly ServiceFacts[]): readonly ServiceShare[] {
  return Object.keys(services).flatMap((name) => {
    const share = facts.find((service) => service.name === name)?.share;
    const options = optionsOf(services, name);
    return share && options?.runtime !== 'docker' && options?.limits?.memory === undefined ? [{ name, ...share }] : [];
  });
}

/** What a service's unit may use; `facts` are those of all services, among which the memory is shared. */
export function unitLimits(host: Host, service: string, facts: readonly ServiceFacts[]): UnitLimits {
  const { memory, cpus } = optionsOf(host.services, service)?.limits ?? {};
  const limit = memory === undefined ? shareOf(host, service, facts) : { mebibytes: Math.floor(bytes(memory) / MIB) };
  return { ...(limit ? { memory: limit } : {}), ...(cpus === undefined ? {} : { cpus }) };
}

function shareOf(host: Host, service: string, facts: readonly ServiceFacts[]): MemoryLimit | undefined {
  const share = shares(host, facts).find(({ name }) => name === service);
  if (!share) return undefined;
  const { memory } = host.hardware;
  if (memory === undefined) return { percent: share.percent };
  const left = memory - saidMemory(host, facts).reduce((sum, said) => sum + said.bytes, 0);
  return { mebibytes: Math.floor((left * share.percent) / 100 / MIB) };
}
