import { errorAt, warningAt, type Diagnostic, type SitePath } from '../../diagnostics.ts';
import type { Host } from '../site.ts';
import { bytes } from '../units.ts';
import type { Rule } from './rule.ts';

/** What the site gives away is there: containers' limits and PostgreSQL's cache within memory and processors, quotas within the disk. */
export const hostResources: Rule = (site) => site.hosts.flatMap((host) => [...memory(host), ...processors(host), ...cache(host), ...disk(host)]);

interface Limited {
  readonly name: string;
  readonly path: SitePath;
  readonly memory: number;
  readonly cpus: number;
}

interface Options {
  readonly limits?: { readonly memory?: string; readonly cpus?: number };
}

function limited({ name, services }: Host): readonly Limited[] {
  return Object.entries(services).flatMap(([service, options]) => {
    const { limits } = options as Options;
    return limits ? [{ name: service, path: ['hosts', name, 'services', service, 'limits'], memory: limits.memory === undefined ? 0 : bytes(limits.memory), cpus: limits.cpus ?? 0 }] : [];
  });
}

function memory(host: Host): readonly Diagnostic[] {
  const { memory: available } = host.hardware;
  const parts = limited(host).filter((part) => part.memory > 0);
  const sum = parts.reduce((total, part) => total + part.memory, 0);
  const [first] = parts;
  if (available === undefined || !first || sum <= available) return [];
  const message = `${parts.map(({ name }) => name).join(', ')} may use ${size(sum)} of memory together, and ${host.name} has ${size(available)}`;
  return [errorAt([...first.path, 'memory'], 'memory-exceeded', message, { related: [{ path: ['hosts', host.name, 'hardware', 'memory'], message: 'the host has this' }] })];
}

/** Docker refuses to start a container that is promised more processors than there are. */
function processors(host: Host): readonly Diagnostic[] {
  const { cpus: available } = host.hardware;
  return limited(host)
    .filter(({ cpus }) => available !== undefined && cpus > available)
    .map(({ name, path, cpus }) =>
      errorAt([...path, 'cpus'], 'cpus-exceeded', `${name} may use ${cpus} processors, and ${host.name} has ${available ?? 0}: Docker would not start it`, {
        related: [{ path: ['hosts', host.name, 'hardware', 'cpus'], message: 'the host has this' }],
      }),
    );
}

function cache(host: Host): readonly Diagnostic[] {
  const { postgresql } = host.services;
  if (!postgresql) return [];
  const limit = postgresql.limits?.memory;
  const available = limit === undefined ? host.hardware.memory : bytes(limit);
  const wanted = bytes(postgresql.sharedBuffers);
  if (available === undefined || wanted * 2 <= available) return [];
  const message = `PostgreSQL's cache of ${size(wanted)} leaves too little of ${size(available)} for its connections`;
  return [errorAt(['hosts', host.name, 'services', 'postgresql', 'sharedBuffers'], 'memory-exceeded', message, { help: ['a quarter of the memory is the usual choice, a half the most'] })];
}

/** A promise that may never be called in, so that it stops nothing; a full disk defers everybody's mail. */
function disk({ name, hardware, domains }: Host): readonly Diagnostic[] {
  const sum = domains.flatMap(({ mailboxes }) => mailboxes).reduce((total, { quota }) => total + quota, 0);
  if (hardware.disk === undefined || sum <= hardware.disk) return [];
  const message = `the quotas of ${name}'s mailboxes are ${size(sum)} together, and its disk has ${size(hardware.disk)}`;
  return [warningAt(['hosts', name, 'hardware', 'disk'], 'disk-exceeded', message, { help: ['when the disk is full, everybody\'s mail waits'] })];
}

const UNITS = ['KiB', 'MiB', 'GiB', 'TiB'] as const;

function size(amount: number): string {
  let value = amount / 1024;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${Number(value.toFixed(1))}${UNITS[unit] ?? ''}`;
}
