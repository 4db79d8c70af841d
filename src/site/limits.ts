import type { SitePath } from '../base/diagnostics.ts';
import type { Host } from './site.ts';
import { bytes } from './units.ts';

const MIB = 2 ** 20;

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

interface Share {
  readonly name: string;
  /** Of what all sizes that are said leave; the rest is for whatever has no limit. */
  readonly percent: number;
  /** Below it, the daemon does not do its work (C-RES). */
  readonly least: number;
}

/** Mail daemons that strangers can make grow. */
const SHARES: readonly Share[] = [
  { name: 'postfix', percent: 15, least: 100 * MIB },
  { name: 'dovecot', percent: 35, least: 200 * MIB },
  { name: 'rspamd', percent: 25, least: 150 * MIB },
];

interface Options {
  readonly runtime?: 'native' | 'docker';
  readonly limits?: { readonly memory?: string; readonly cpus?: number };
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

/** Every size of memory that a host's services say: limits of containers and daemons, and what Redis keeps. */
export function saidMemory({ name, services }: Host): readonly SaidMemory[] {
  const limits = Object.keys(services).flatMap((service) => {
    const memory = optionsOf(services, service)?.limits?.memory;
    return memory === undefined
      ? []
      : [{ name: service, path: ['hosts', name, 'services', service, 'limits', 'memory'], bytes: bytes(memory) }];
  });
  const { rspamd } = services;
  return [
    ...limits,
    ...(rspamd
      ? [{ name: "rspamd's Redis", path: ['hosts', name, 'services', 'rspamd', 'redisMemory'], bytes: bytes(rspamd.redisMemory) }]
      : []),
  ];
}

/** The mail daemons on a host itself that have a share of what is left, since nobody says a size for them. */
export function shares({ services }: Host): readonly Share[] {
  return SHARES.filter(({ name }) => {
    const options = optionsOf(services, name);
    return options !== undefined && options.runtime !== 'docker' && options.limits?.memory === undefined;
  });
}

/** What a service's unit may use. */
export function unitLimits(host: Host, service: string): UnitLimits {
  const { memory, cpus } = optionsOf(host.services, service)?.limits ?? {};
  const limit = memory === undefined ? shareOf(host, service) : { mebibytes: Math.floor(bytes(memory) / MIB) };
  return { ...(limit ? { memory: limit } : {}), ...(cpus === undefined ? {} : { cpus }) };
}

function shareOf(host: Host, service: string): MemoryLimit | undefined {
  const share = shares(host).find(({ name }) => name === service);
  if (!share) return undefined;
  const { memory } = host.hardware;
  if (memory === undefined) return { percent: share.percent };
  const left = memory - saidMemory(host).reduce((sum, said) => sum + said.bytes, 0);
  return { mebibytes: Math.floor((left * share.percent) / 100 / MIB) };
}

function optionsOf(services: Host['services'], service: string): Options | undefined {
  return Object.entries(services).find(([name]) => name === service)?.[1] as Options | undefined;
}
