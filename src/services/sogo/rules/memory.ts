import { errorAt } from '../../../base/diagnostics.ts';
import { unitLimits } from '../../../site/limits.ts';
import type { Rule } from '../../../site/rules/rule.ts';
import { MIB, shownSize } from '../../../site/units.ts';
import { memoryOf, workersOf } from '../workers.ts';

/** The processes that SOGo's devices need have the memory that they need. */
export const enoughMemory: Rule = (site, _, { services }) =>
  site.hosts.flatMap((host) => {
    const options = host.services.sogo;
    if (!options) return [];
    const { memory } = unitLimits(host, 'sogo', services);
    if (memory === undefined || 'percent' in memory) return [];
    const workers = workersOf(options, host);
    const [has, needs] = [memory.mebibytes * MIB, memoryOf(workers)];
    if (needs <= has) return [];
    const key = options.activeSyncDevices === undefined ? [] : ['activeSyncDevices'];
    const message = `SOGo may use ${shownSize(has)} of memory, and ${workers} processes for its devices and users need ${shownSize(needs)}`;
    return [
      errorAt(['hosts', host.name, 'services', 'sogo', ...key], 'memory-exceeded', message, {
        at: 'key',
        help: ['say fewer devices with activeSyncDevices, or more memory with limits.memory'],
      }),
    ];
  });
