import { errorAt, warningAt, type Diagnostic } from '../../base/diagnostics.ts';
import { saidMemory, saidProcessors, shares } from '../limits.ts';
import type { ServiceFacts } from '../service-facts.ts';
import type { Host } from '../site.ts';
import { shownSize } from '../units.ts';
import type { Rule } from './rule.ts';

/** What the site gives away is there: limits within memory and processors, quotas within the disk. */
export const hostResources: Rule = (site, _, { services }) =>
  site.hosts.flatMap((host) => [...memory(host, services), ...processors(host), ...disk(host)]);

/** What is said by size must leave enough to the daemons that share the rest. */
function memory(host: Host, facts: readonly ServiceFacts[]): readonly Diagnostic[] {
  const { memory: available } = host.hardware;
  const said = saidMemory(host, facts);
  const [largest] = said.toSorted((a, b) => b.bytes - a.bytes);
  if (available === undefined || !largest) return [];
  const left = available - said.reduce((total, part) => total + part.bytes, 0);
  const hungry = shares(host, facts).filter(({ percent, least }) => left * percent < least * 100);
  if (left >= 0 && hungry.length === 0) return [];
  const parts = said.length === 1 ? largest.name : said.map(({ name, bytes: limit }) => `${name} (${shownSize(limit)})`).join(', ');
  const use = `${parts} may use ${shownSize(available - left)} of memory${said.length === 1 ? '' : ' together'}, and ${host.name} has ${shownSize(available)}`;
  const message =
    left < 0
      ? use
      : `${use}: what is left is too little for ${hungry.map(({ name, least }) => `${name} (${shownSize(least)})`).join(', ')}`;
  const help =
    left < 0
      ? []
      : [
          `${shares(host, facts)
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

/** A promise that may never be called in, so that it stops nothing; a full disk defers everybody's mail. */
function disk({ name, hardware, domains }: Host): readonly Diagnostic[] {
  const sum = domains.flatMap(({ mailboxes }) => mailboxes).reduce((total, { quota }) => total + quota, 0);
  if (hardware.disk === undefined || sum <= hardware.disk) return [];
  const message = `the quotas of ${name}'s mailboxes are ${shownSize(sum)} together, and its disk has ${shownSize(hardware.disk)}`;
  return [
    warningAt(['hosts', name, 'hardware', 'disk'], 'disk-exceeded', message, { help: ["when the disk is full, everybody's mail waits"] }),
  ];
}
