import { errorAt, type Diagnostic } from '../../../base/diagnostics.ts';
import type { Rule } from '../../../site/rules/rule.ts';
import type { Host } from '../../../site/site.ts';
import { bytes, shownSize } from '../../../site/units.ts';

/** PostgreSQL's cache leaves memory to its connections. */
export const hostCache: Rule = (site) => site.hosts.flatMap(cache);

function cache(host: Host): readonly Diagnostic[] {
  const { postgresql } = host.services;
  if (!postgresql) return [];
  const limit = postgresql.limits?.memory;
  const available = limit === undefined ? host.hardware.memory : bytes(limit);
  const wanted = bytes(postgresql.sharedBuffers);
  if (available === undefined || wanted * 2 <= available) return [];
  const message = `PostgreSQL's cache of ${shownSize(wanted)} leaves too little of ${shownSize(available)} for its connections`;
  return [
    errorAt(['hosts', host.name, 'services', 'postgresql', 'sharedBuffers'], 'memory-exceeded', message, {
      help: ['a quarter of the memory is the usual choice, a half the most'],
    }),
  ];
}
