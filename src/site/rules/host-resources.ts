import { errorAt, warningAt, type Diagnostic } from '../../base/diagnostics.ts';
import { saidMemory, saidProcessors, shares } from '../limits.ts';
import type { Host } from '../site.ts';
import { bytes } from '../units.ts';
import type { Rule } from './rule.ts';

/** What the site gives away is there: limits and PostgreSQL's cache within memory and processors, quotas within the disk. */
export const hostResources: Rule = (site) =>
  site.hosts.flatMap((host) => [...memory(host), ...processors(host), ...cache(host), ...disk(host)]);

/** What is said by size must leave enough to the daemons that share the rest. */
function memory(host: Host): readonly Diagnostic[] {
  const { memory: available } = host.hardware;
  const said = saidMemory(host);
  const [largest] = said.toSorted((a, b) => b.bytes - a.bytes);
  if (available === undefined || !largest) return [];
  const left = available - said.reduce((total, part) => total + part.bytes, 0);
  const hungry = shares(host).filter(({ percent, least }) => left * percent < least * 100);
  if (left >= 0 && hungry.length === 0) return [];
  const parts = said.length === 1 ? largest.name : said.map(({ name, bytes: limit }) => `${name} (${size(limit)})`).join(', ');
  const use = `${parts} may use ${size(available - left)} of memory${said.length === 1 ? '' : ' together'}, and ${host.name} has ${size(available)}`;
  const message =
    left < 0 ? use : `${use}: what is left is too little for ${hungry.map(({ name, least }) => `${name} (${size(least)})`).join(', ')}`;
  const help =
    left < 0
      ? []
      : [
          `${shares(host)
            .map(({ name, percent }) => `${name} gets ${percent} %`)
            .join(', ')} of what is left, unless its own limits say a size`,
        ];
  return [
    errorAt(largest.path, 'memory-exceeded', message, {
      help,
      related: [{ path: ['hosts', host.name, 'hardware', 'memory'], message: 'the host has this' }],
    }),
  ];
}

/** Docker refuses to start a container that is promised more processors than there are. */
function processors(host: Host): readonly Diagnostic[] {
  const { cpus: available } = host.hardware;
  return saidProcessors(host)
    .filter(({ cpus }) => available !== undefined && cpus > available)
    .map(({ name, cpus, contained }) =>
      errorAt(
        ['hosts', host.name, 'services', name, 'limits', 'cpus'],
        'cpus-exceeded',
        `${name} may use ${cpus} processors, and ${host.name} has ${available ?? 0}${contained ? ': Docker would not start it' : ''}`,
        {
          related: [{ path: ['hosts', host.name, 'hardware', 'cpus'], message: 'the host has this' }],
        },
      ),
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
  return [
    errorAt(['hosts', host.name, 'services', 'postgresql', 'sharedBuffers'], 'memory-exceeded', message, {
      help: ['a quarter of the memory is the usual choice, a half the most'],
    }),
  ];
}

/** A promise that may never be called in, so that it stops nothing; a full disk defers everybody's mail. */
function disk({ name, hardware, domains }: Host): readonly Diagnostic[] {
  const sum = domains.flatMap(({ mailboxes }) => mailboxes).reduce((total, { quota }) => total + quota, 0);
  if (hardware.disk === undefined || sum <= hardware.disk) return [];
  const message = `the quotas of ${name}'s mailboxes are ${size(sum)} together, and its disk has ${size(hardware.disk)}`;
  return [
    warningAt(['hosts', name, 'hardware', 'disk'], 'disk-exceeded', message, { help: ["when the disk is full, everybody's mail waits"] }),
  ];
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
